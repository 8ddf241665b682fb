package dev.projectstudio.core.sample;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;

/// Makes a git repository with one commit on one branch, and nothing changed since.
final class NewRepository {

    private static final String CONFIG = """
            [core]
            \trepositoryformatversion = 0
            \tfilemode = true
            \tbare = false
            """;
    private static final int MODE = 0100644;
    private static final int ENTRY_WITHOUT_NAME = 62;

    private final Path directory;
    private final Path git;

    private NewRepository(Path directory) {
        this.directory = directory;
        this.git = directory.resolve(".git");
    }

    /// @param files texts by path, in the order of the paths
    static void create(Path directory, String branch, SortedMap<String, byte[]> files, String message, Instant at)
            throws IOException {
        new NewRepository(directory).create("refs/heads/" + branch, files, message, at);
    }

    private void create(String ref, Map<String, byte[]> files, String message, Instant at) throws IOException {
        Files.createDirectories(git.resolve(ref).getParent());
        Files.createDirectories(git.resolve("objects"));
        var objects = new GitObjects(git);
        Files.writeString(git.resolve(ref), objects.commit(files, message, at) + "\n");
        Files.writeString(git.resolve("HEAD"), "ref: " + ref + "\n");
        Files.writeString(git.resolve("config"), CONFIG);
        Files.write(git.resolve("index"), index(objects, files));
        for (var file : files.entrySet()) {
            var path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /// Git's index, version 2, without what a stat would say: git looks for itself.
    private static byte[] index(GitObjects objects, Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeBytes("DIRC");
        out.writeInt(2);
        out.writeInt(files.size());
        for (var file : files.entrySet()) {
            var name = file.getKey().getBytes(StandardCharsets.UTF_8);
            out.write(new byte[24]); // times, device, inode
            out.writeInt(MODE);
            out.write(new byte[8]); // owner
            out.writeInt(file.getValue().length);
            out.write(objects.blob(file.getValue()));
            out.writeShort(name.length);
            out.write(name);
            out.write(new byte[8 - (ENTRY_WITHOUT_NAME + name.length) % 8]);
        }
        out.write(GitObjects.sha1(bytes.toByteArray()));
        return bytes.toByteArray();
    }
}
