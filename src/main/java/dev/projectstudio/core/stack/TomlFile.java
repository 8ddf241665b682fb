package dev.projectstudio.core.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/// A TOML file and where things stand in it.
final class TomlFile {

    /// A megabyte would take seconds.
    static final int MOST_LETTERS = 256 * 1024;

    private static final int DEEPEST = 64;

    private final TomlParseResult root;
    private final List<String> lines;

    private TomlFile(TomlParseResult root, List<String> lines) {
        this.root = root;
        this.lines = lines;
    }

    /// Empty for what is too large or too deep to be read. Where it is wrong is reported; the rest of it is read.
    static Optional<TomlFile> of(Manifest manifest, Sightings seen) {
        if (manifest.text().length() > MOST_LETTERS) {
            seen.unread(manifest.path(), 1, Look.TOO_LARGE);
            return Optional.empty();
        }
        if (isDeep(manifest.text())) {
            seen.unread(manifest.path(), 1, "too-deep");
            return Optional.empty();
        }
        var root = Toml.parse(manifest.text());
        root.errors().stream()
                .findFirst()
                .ifPresent(error ->
                        seen.malformed(manifest.path(), error.position().line(), fault(error)));
        return Optional.of(new TomlFile(root, manifest.lines()));
    }

    private static String fault(TomlParseError error) {
        return Objects.requireNonNullElse(error.getMessage(), "").contains("previously defined")
                ? "toml-twice"
                : "toml";
    }

    /// @param version null where none is written
    record Entry(String name, @Nullable String version, int line) {}

    /// The text at a path of keys, with its line; null if there is none.
    @Nullable
    Entry text(String... path) {
        var keys = List.of(path);
        return root.get(keys) instanceof String text ? new Entry(path[path.length - 1], text, line(keys)) : null;
    }

    boolean isThere(String... path) {
        return root.get(List.of(path)) != null;
    }

    int line(String... path) {
        return line(List.of(path));
    }

    /// The keys of a table, in the order in which they are written; none if it is not there.
    List<String> keys(String... path) {
        return root.get(List.of(path)) instanceof TomlTable table ? List.copyOf(table.keySet()) : List.of();
    }

    /// What a table names, with a version as its value or in a table of its own.
    List<Entry> entries(String... path) {
        var entries = new ArrayList<Entry>();
        for (var key : keys(path)) {
            var keys = new ArrayList<>(List.of(path));
            keys.add(key);
            var version =
                    switch (root.get(keys)) {
                        case String text -> text;
                        case TomlTable table -> table.get(List.of("version")) instanceof String text ? text : null;
                        case null, default -> null;
                    };
            entries.add(new Entry(key, version, line(keys)));
        }
        return entries;
    }

    /// The texts of an array with their lines.
    void texts(BiConsumer<String, Integer> each, String... path) {
        if (root.get(List.of(path)) instanceof TomlArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof String text) {
                    each.accept(text, line(text, array.inputPositionOf(i).line()));
                }
            }
        }
    }

    private int line(List<String> keys) {
        var at = root.inputPositionOf(keys);
        return at == null ? 1 : at.line();
    }

    /// The place of an element is where the one before it ends.
    private int line(String text, int from) {
        for (int i = from - 1; i < lines.size(); i++) {
            if (lines.get(i).contains('"' + text + '"') || lines.get(i).contains("'" + text + "'")) {
                return i + 1;
            }
        }
        return from;
    }

    /// A parser that goes down with the brackets would not come back from too many of them.
    private static boolean isDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '[', '{' -> depth++;
                case ']', '}' -> depth = Math.max(0, depth - 1);
                default -> {}
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }
}
