package dev.projectstudio.core.sample;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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

    static final String GIT = ".git/";
    static final String OBJECTS = GIT + "objects/";

    /// What git rewrites whenever it looks.
    static final String INDEX = GIT + "index";

    private NewRepository() {}

    /// @param files texts by path, in the order of the paths
    static void create(Path directory, String branch, SortedMap<String, byte[]> files, String message, Instant at)
            throws IOException {
        write(directory, git(branch, files, message, at));
        write(directory, files);
    }

    /// Git's own files, by their paths in the repository.
    static SortedMap<String, byte[]> git(String branch, SortedMap<String, byte[]> files, String message, Instant at) {
        var made = new TreeMap<String, byte[]>();
        var objects = new GitObjects(made);
        var ref = "refs/heads/" + branch;
        made.put(GIT + ref, line(objects.commit(files, message, at)));
        made.put(GIT + "HEAD", line("ref: " + ref));
        made.put(GIT + "config", CONFIG.getBytes(StandardCharsets.UTF_8));
        made.put(INDEX, index(objects, files));
        return made;
    }

    private static void write(Path directory, Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Git's index, version 2, without what a stat would say: git looks for itself.
    private static byte[] index(GitObjects objects, Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writeIndex(out, objects, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.writeBytes(GitObjects.sha1(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    private static void writeIndex(DataOutputStream out, GitObjects objects, Map<String, byte[]> files)
            throws IOException {
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
    }
}
