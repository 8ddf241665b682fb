package dev.projectstudio.core.registry;

import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Hashes;
import dev.projectstudio.platform.file.Shebang;
import dev.projectstudio.platform.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The files of one item in one moment.
///
/// @param main the path of the one that says what the item is, under the kind's folder; it need not be among the files
/// @param all by path under the kind's folder
public record ItemFiles(String main, SortedMap<String, ItemFile> all) {

    public ItemFiles {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
    }

    /// One file.
    ///
    /// @param hash SHA-256 of its bytes
    /// @param isProgram whether whoever gets it may run it; no part of what it says
    public record ItemFile(byte[] bytes, String hash, boolean isProgram) {

        /// As it lies in the registry: its owner may run it or not, whatever its first line says. Where files have no
        /// such right, that line stands for it.
        static ItemFile of(FileState.Present file) {
            boolean isProgram = FileStore.knowsRights() ? file.isProgram() : Shebang.isIn(file.bytes());
            return new ItemFile(file.bytes(), file.rawHash(), isProgram);
        }

        /// One that is new, and can be run as its owner may where it comes from, or as its first line asks for.
        static ItemFile of(byte[] bytes, boolean isProgram) {
            return new ItemFile(bytes, Hashes.sha256(bytes), isProgram || Shebang.isIn(bytes));
        }

        /// One that takes the place of another: what that could, it can still. The line that asks for the right counts
        /// only where it is new.
        ///
        /// @param old null if there is none
        static ItemFile of(byte[] bytes, boolean isProgram, @Nullable ItemFile old) {
            return old == null || !Shebang.isIn(old.bytes)
                    ? of(bytes, isProgram || (old != null && old.isProgram))
                    : new ItemFile(bytes, Hashes.sha256(bytes), isProgram || old.isProgram);
        }
    }

    /// An item of one file.
    static ItemFiles of(String path, byte[] bytes) {
        return new ItemFiles(path, new TreeMap<>(Map.of(path, ItemFile.of(bytes, false))));
    }

    /// An item of several files.
    ///
    /// @param programs the paths of those that their owner may run
    static ItemFiles of(String main, SortedMap<String, byte[]> bytes, Set<String> programs) {
        return of(main, bytes, programs, new TreeMap<>());
    }

    /// The same of one that takes the place of another.
    ///
    /// @param old the files of that one, by path
    static ItemFiles of(
            String main, SortedMap<String, byte[]> bytes, Set<String> programs, SortedMap<String, ItemFile> old) {
        var files = new TreeMap<String, ItemFile>();
        bytes.forEach((path, each) -> files.put(path, ItemFile.of(each, programs.contains(path), old.get(path))));
        return new ItemFiles(main, files);
    }

    /// Whether these are the files, and nothing else.
    public boolean holds(SortedMap<String, byte[]> bytes) {
        return of(main, bytes, Set.of()).hash().equals(hash());
    }

    /// The paths of those that their owner may run.
    public Set<String> programs() {
        var programs = new TreeSet<String>();
        all.forEach((path, file) -> {
            if (file.isProgram()) {
                programs.add(path);
            }
        });
        return programs;
    }

    /// Where the text after the frontmatter begins, in `char`s; where there is none, 0, or 1
    /// behind a byte order mark.
    public static int body(String text) {
        return Frontmatter.of(text).body();
    }

    /// The text of a Markdown file of an item that gets another slug. Only a name that is the old one changes.
    public static String named(String text, String from, String to) {
        var name = Frontmatter.of(text).fields().get("name");
        return name != null && from.equals(name.value())
                ? text.substring(0, name.start()) + to + text.substring(name.end())
                : text;
    }

    /// The text of the main file; empty if there is none. What is not UTF-8 is replaced: [#isText] tells.
    public String text() {
        return text(main);
    }

    /// The same of any of the files.
    public String text(String path) {
        var file = all.get(path);
        return file == null ? "" : new String(file.bytes(), StandardCharsets.UTF_8);
    }

    /// Whether the main file is UTF-8, or not there.
    public boolean isText() {
        return isText(main);
    }

    /// The same of any of the files.
    public boolean isText(String path) {
        var file = all.get(path);
        return file == null || Utf8.decoded(file.bytes()).isPresent();
    }

    @Nullable
    String mainHash() {
        var file = all.get(main);
        return file == null ? null : file.hash();
    }

    /// SHA-256 over the names and the hashes of all.
    public String hash() {
        var list = new StringBuilder();
        all.forEach((path, file) ->
                list.append(path).append('\0').append(file.hash()).append('\n'));
        return Hashes.sha256(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The same with another text in the main file.
    ItemFiles withText(String text) {
        return withText(main, text);
    }

    /// The same with another text in one of the files.
    ItemFiles withText(String path, String text) {
        var next = new TreeMap<>(all);
        var old = all.get(path);
        next.put(path, ItemFile.of(text.getBytes(StandardCharsets.UTF_8), false, old));
        return new ItemFiles(main, next);
    }

    /// The same files under another name of the item.
    ItemFiles under(String slug) {
        var next = new TreeMap<String, ItemFile>();
        all.forEach((path, file) -> next.put(renamed(path, slug), file));
        return new ItemFiles(renamed(main, slug), next);
    }

    private static String renamed(String path, String slug) {
        int slash = path.indexOf('/');
        return slash >= 0 ? slug + path.substring(slash) : slug + path.substring(Math.max(0, path.lastIndexOf('.')));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemFiles that && main.equals(that.main) && hash().equals(that.hash());
    }

    @Override
    public int hashCode() {
        return Objects.hash(main, hash());
    }
}
