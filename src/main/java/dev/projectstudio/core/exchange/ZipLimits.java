package dev.projectstudio.core.exchange;

import dev.projectstudio.core.exchange.ZipDirectory.Entry;
import dev.projectstudio.platform.diff.DeceptiveCharacters;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Folding;
import dev.projectstudio.platform.text.Phrase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What an archive must keep to. One entry that does not, and nothing of it is taken.
final class ZipLimits {

    /// How many entries, folders included.
    static final int ENTRIES = 20_000;

    /// How many folders, one in the other, with what lies in the last.
    static final int DEPTH = 32;

    /// What all of them are unpacked, in megabytes.
    static final int MEGABYTES = 200;

    /// How much larger an entry, and all of them together, may be unpacked, once that is more than a megabyte.
    static final int GROWTH = 200;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONGEST_NAME = 1_000;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    /// What file managers leave in an archive.
    private static final Pattern LEFTOVER = Pattern.compile("__MACOSX/.*|(?:.*/)?\\.DS_Store");

    private final Path file;

    ZipLimits(Path file) {
        this.file = file;
    }

    static InvalidInput refusal(Path file, String word, Object... args) {
        var shown = Arrays.stream(args)
                .map(arg -> arg instanceof String text ? shown(text) : arg)
                .toList();
        return new InvalidInput("archive-refused", file, new Phrase("exchange.archive." + word, shown));
    }

    /// The files by their paths, with the name that the archive has for each.
    Map<String, Entry> checked(List<Entry> entries) {
        var files = new HashMap<String, Entry>();
        var folded = new HashMap<String, Boolean>();
        long size = 0;
        long compressed = 0;
        for (var entry : entries) {
            var path = path(entry);
            checkKind(entry);
            size += entry.size();
            compressed += entry.compressed();
            if (size > (long) MEGABYTES * MEGABYTE) {
                throw refusal(file, "size", MEGABYTES);
            }
            if (path.isEmpty() || LEFTOVER.matcher(path).matches()) {
                continue;
            }
            var other = folded.put(folded(path), entry.isFolder());
            if (other != null) {
                throw refusal(file, other == entry.isFolder() ? "twice" : "both", path);
            }
            if (!entry.isFolder()) {
                files.put(path, entry);
            }
        }
        if (growsTooMuch(size, compressed)) {
            throw refusal(file, "growth-of-all", GROWTH);
        }
        var folders = new HashSet<String>();
        files.keySet().forEach(path -> checkFolders(path, folded, folders));
        return files;
    }

    private void checkKind(Entry entry) {
        if (entry.isSpecial()) {
            throw refusal(file, "link", entry.name());
        }
        if (entry.isEncrypted() || (entry.method() != STORED && entry.method() != DEFLATED)) {
            throw refusal(file, "packed", entry.name());
        }
        if (growsTooMuch(entry.size(), entry.compressed())) {
            throw refusal(file, "growth", entry.name(), GROWTH);
        }
    }

    private static boolean growsTooMuch(long size, long compressed) {
        return size > MEGABYTE && size > GROWTH * Math.max(1, compressed);
    }

    /// The path without what means nothing in it.
    private String path(Entry entry) {
        var name = entry.name();
        boolean isOdd = name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.indexOf('\\') >= 0
                || name.chars().anyMatch(Character::isISOControl);
        if (isOdd) {
            throw refusal(file, "name", name);
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            throw refusal(file, "outside", name);
        }
        var names = new ArrayList<String>();
        for (var part : name.split("/")) {
            if (part.equals("..")) {
                throw refusal(file, "outside", name);
            }
            if (!part.isEmpty() && !part.equals(".")) {
                names.add(part);
            }
        }
        if (names.size() > DEPTH) {
            throw refusal(file, "deep", name, DEPTH);
        }
        return String.join("/", names);
    }

    /// A file cannot be the folder of another. Folders count as entries, be they listed or not.
    ///
    /// @param folders those of the paths before this one
    private void checkFolders(String path, Map<String, Boolean> folded, Set<String> folders) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            var folder = path.substring(0, slash);
            if (!folders.add(folder)) {
                return;
            }
            if (Boolean.FALSE.equals(folded.get(folded(folder)))) {
                throw refusal(file, "both", folder);
            }
            if (folders.size() > ENTRIES) {
                throw refusal(file, "entries", ENTRIES);
            }
        }
    }

    private static String folded(String path) {
        return Folding.caseless(Folding.composed(path));
    }

    /// A name as it can be shown: without what hides or drives a terminal, and no longer than a line.
    private static String shown(String name) {
        var plain = DeceptiveCharacters.spelledOut(name).replace("\n", "[U+000A]");
        return plain.length() <= 80 ? plain : plain.substring(0, 79) + "…";
    }
}
