package dev.projectstudio.core.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/// Makes git's own files: a repository needs no git to come into being, and so none of the user's settings and hooks
/// has a say in it.
final class GitObjects {

    private static final String AUTHOR = "Sample <sample@example.org>";

    private final Map<String, byte[]> made;

    /// @param made takes each object by its path in the repository
    GitObjects(Map<String, byte[]> made) {
        this.made = made;
    }

    /// A commit without a parent.
    ///
    /// @param files texts by path
    /// @return its id
    String commit(Map<String, byte[]> files, String message, Instant at) {
        var who = AUTHOR + " " + at.getEpochSecond() + " +0000";
        var text = "tree " + hex(tree(files)) + "\nauthor " + who + "\ncommitter " + who + "\n\n" + message + "\n";
        return hex(write("commit", text.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] blob(byte[] bytes) {
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
    private byte[] tree(Map<String, byte[]> files) {
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

    private byte[] write(String type, byte[] content) {
        var object = new ByteArrayOutputStream();
        object.writeBytes((type + " " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
        object.writeBytes(content);
        var id = sha1(object.toByteArray());
        var name = hex(id);
        made.put(NewRepository.OBJECTS + name.substring(0, 2) + "/" + name.substring(2), deflated(object));
        return id;
    }

    private static byte[] deflated(ByteArrayOutputStream object) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            object.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }
}
