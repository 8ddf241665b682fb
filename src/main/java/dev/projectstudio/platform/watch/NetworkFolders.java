package dev.projectstudio.platform.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// Tells folders on network drives, where changes made by other machines raise no event.
final class NetworkFolders implements Predicate<Path> {

    private static final Set<String> NETWORK = Set.of(
            "9p",
            "afpfs",
            "afs",
            "ceph",
            "cifs",
            "davfs",
            "drvfs",
            "glusterfs",
            "lustre",
            "ncpfs",
            "nfs",
            "nfs4",
            "prl_fs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "vboxsf",
            "virtiofs",
            "vmhgfs",
            "webdav");

    private final Function<Path, String> typeOf;
    private final Map<Object, Boolean> byDevice = new ConcurrentHashMap<>();

    /// @param typeOf the name of the file system a folder lies on
    NetworkFolders(Function<Path, String> typeOf) {
        this.typeOf = typeOf;
    }

    static NetworkFolders ofSystem() {
        return new NetworkFolders(NetworkFolders::fileStoreType);
    }

    @Override
    public boolean test(Path folder) {
        return folder.toString().startsWith("\\\\")
                || byDevice.computeIfAbsent(deviceOf(folder), _ -> isNetwork(typeOf.apply(folder)));
    }

    private static boolean isNetwork(String type) {
        var name = type.toLowerCase(Locale.ROOT);
        return NETWORK.contains(name) || name.startsWith("fuse.");
    }

    /// Asking for the type reads the whole table of mounts, so it is asked once per device.
    private static Object deviceOf(Path folder) {
        try {
            return Files.getAttribute(folder, "unix:dev");
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            return folder;
        }
    }

    private static String fileStoreType(Path folder) {
        try {
            return Files.getFileStore(folder).type();
        } catch (IOException _) {
            return "";
        }
    }
}
