package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.platform.text.Utf8;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An item that an import would bring in.
///
/// @param taken what it would be in the registry
/// @param there the item that has its place in the registry; null if none has
public record ImportLine(
        Origin origin, Taken taken, State state, @Nullable OpenItem there, Look look) {

    public enum State {
        /// The registry has none of that name.
        NEW,
        /// The registry has it, and it says the same.
        IDENTICAL,
        /// The registry has one of that name that says something else.
        DIFFERS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where it comes from.
    ///
    /// @param form null for that of the registry itself
    /// @param path in the source
    /// @param name what it is called there
    public record Origin(@Nullable OutsideForm form, String path, String name) {}

    /// What was seen in it.
    ///
    /// @param findings what is wrong with it; the lines are those of its file in the registry
    /// @param dangers with the lines of the source
    /// @param commands what it would have run once it is used; never by Studio
    public record Look(List<ItemFinding> findings, List<Danger> dangers, List<String> commands) {

        public Look {
            findings = List.copyOf(findings);
            dangers = List.copyOf(dangers);
            commands = List.copyOf(commands);
        }
    }

    public ItemId id() {
        return new ItemId(taken.kind(), taken.slug());
    }

    /// Whether its name had to be changed, because the registry, or some system, could not have it.
    public boolean isRenamed() {
        return !origin.name().equals(taken.slug());
    }

    public boolean isDangerous() {
        return !look.dangers().isEmpty();
    }

    /// How the files would change, as `diff -u` writes it; empty where nothing would.
    public String diff() {
        var before = new TreeMap<String, byte[]>();
        if (there != null) {
            there.files().all().forEach((path, file) -> before.put(path, file.bytes()));
        }
        var paths = new TreeMap<String, byte[]>(before);
        paths.putAll(taken.files());
        var text = new StringBuilder();
        for (var path : paths.keySet()) {
            if (Arrays.equals(before.get(path), taken.files().get(path))) {
                text.append(becomesProgram(path) ? TextDiff.modes("a/" + path, "b/" + path, true) : "");
                continue;
            }
            var from = text(before, path);
            var to = text(taken.files(), path);
            if (from.isEmpty() || to.isEmpty()) {
                text.append(path).append('\n');
            } else {
                text.append(TextDiff.of(from.get(), to.get()).unified("a/" + path, "b/" + path));
            }
        }
        return text.toString();
    }

    private boolean becomesProgram(String path) {
        return there != null
                && taken.programs().contains(path)
                && !there.files().programs().contains(path);
    }

    /// Empty for what is no text.
    private static Optional<String> text(SortedMap<String, byte[]> files, String path) {
        var bytes = files.get(path);
        return bytes == null ? Optional.of("") : Utf8.decoded(bytes);
    }
}
