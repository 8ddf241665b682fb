package dev.projectstudio.core.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/// Writes git's own files: a repository needs no git to come into being, and so none of the user's settings and hooks
/// has a say in it.
final class GitObjects {

    private static final String AUTHOR = "Sample <sample@example.org>";

    private final Path folder;

    /// @param folder `.git`
    GitObjects(Path folder) {
        this.folder = folder;
    }

    /// A commit without a parent.
    ///
    /// @param files texts by path
    /// @return its id
    String commit(Map<String, byte[]> files, String message, Instant at) throws IOException {
        var who = AUTHOR + " " + at.getEpochSecond() + " +0000";
        var text = "tree " + hex(tree(files)) + "\nauthor " + who + "\ncommitter " + who + "\n\n" + message + "\n";
        return hex(write("commit", text.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] blob(byte[] bytes) throws IOException {
        return write("blob", bytes);
    }

    static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Git sorts a folder as if its name ended in a slash.
    private byte[] tree(Map<String, byte[]> files) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        var folders = new TreeMap<String, Map<String, byte[]>>();
        for (var file : files.entrySet()) {
            int slash = file.getKey().indexOf('/');
            if (slash < 0) {
                entries.put(file.getKey(), entry("100644", file.getKey(), blob(file.getValue())));
            } else {
                folders.computeIfAbsent(file.getKey().substring(0, slash), _ -> new TreeMap<>())
                        .put(file.getKey().substring(slash + 1), file.getValue());
            }
        }
        for (var below : folders.entrySet()) {
            entries.put(below.getKey() + "/", entry("40000", below.getKey(), tree(below.getValue())));
        }
        var all = new ByteArrayOutputStream();
        entries.values().forEach(all::writeBytes);
        return write("tree", all.toByteArray());
    }

    private static byte[] entry(String mode, String name, byte[] id) {
        var entry = new ByteArrayOutputStream();
        entry.writeBytes((mode + " " + name + "\0").getBytes(StandardCharsets.UTF_8));
        entry.writeBytes(id);
        return entry.toByteArray();
    }

    private byte[] write(String type, byte[] content) throws IOException {
        var object = new ByteArrayOutputStream();
        object.writeBytes((type + " " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
        object.writeBytes(content);
        var id = sha1(object.toByteArray());
        var name = hex(id);
        var file = folder.resolve("objects").resolve(name.substring(0, 2)).resolve(name.substring(2));
        if (Files.notExists(file)) {
            Files.createDirectories(file.getParent());
            try (var out = new DeflaterOutputStream(Files.newOutputStream(file))) {
                object.writeTo(out);
            }
        }
        return id;
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }
}
