package dev.projectstudio.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTest {

    @TempDir
    Path folder;

    @Test
    void storedOneEqualsTheStatThatItWasTakenFrom() throws IOException {
        var file = Files.writeString(folder.resolve("a"), "text");
        var stored = stored(stat(file));

        for (int i = 0; i < 3; i++) {
            assertThat(stat(file)).isEqualTo(stored).hasSameHashCodeAs(stored);
            assertThat(stored).isEqualTo(stat(file)).isEqualTo(stored(stored));
        }
    }

    @Test
    void anotherFileOfTheSameSizeAndTimeIsAnother() throws IOException {
        var one = Files.writeString(folder.resolve("a"), "text");
        var other = Files.writeString(folder.resolve("b"), "next");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(one));
        var stored = stored(stat(one));
        boolean isTold = stat(one).fileKey() != null;

        assertThat(stat(one).equals(stored)).isTrue();
        assertThat(stat(other).equals(stored)).isEqualTo(!isTold);
        assertThat(stored.equals(stat(other))).isEqualTo(!isTold);
        assertThat(stored(stat(other)).equals(stored)).isEqualTo(!isTold);
        assertThat(stat(one).equals(stored)).isTrue();
    }

    @Test
    void keyThatIsNotKnownIsNoOther() {
        assertThat(new FileStamp(1, 2, null)).isEqualTo(new FileStamp(1, 2, null));
        assertThat(new FileStamp(1, 2, null)).isNotEqualTo(new FileStamp(1, 2, "k"));
        assertThat(new FileStamp(1, 2, "k")).isEqualTo(new FileStamp(1, 2, "kk".substring(1)));
        assertThat(new FileStamp(1, 2, "k")).isNotEqualTo(new FileStamp(1, 3, "k"));
    }

    private static FileStamp stat(Path file) throws IOException {
        return FileStamp.of(Files.readAttributes(file, BasicFileAttributes.class));
    }

    private static FileStamp stored(FileStamp stamp) {
        return new FileStamp(stamp.size(), stamp.mtimeNs(), stamp.fileKey());
    }
}
