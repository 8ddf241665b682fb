package dev.projectstudio.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkFoldersTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone", "9p"})
    void tellsNetworkDrives(String type) {
        assertThat(new NetworkFolders(_ -> type).test(folder)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "btrfs", "overlay", "tmpfs", "apfs", "NTFS", "fuseblk"})
    void tellsLocalDrives(String type) {
        assertThat(new NetworkFolders(_ -> type).test(folder)).isFalse();
    }

    @Test
    void aSharedFolderOfWindowsIsOnTheNetworkWhateverItsType() {
        assertThat(new NetworkFolders(_ -> "NTFS").test(Path.of("\\\\server\\share")))
                .isTrue();
    }

    @Test
    void whatHoldsTheTemporaryFolderIsLocal() {
        assertThat(NetworkFolders.ofSystem().test(folder)).isFalse();
    }
}
