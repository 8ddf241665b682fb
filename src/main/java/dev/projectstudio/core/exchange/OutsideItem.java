package dev.projectstudio.core.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// An item in a form of the outside world.
public sealed interface OutsideItem {

    /// One file, or several.
    ///
    /// @param files by path relative to the form's folder, such as `pdf/SKILL.md` or `reviewer.md`
    /// @param programs the paths of those that their owner may run
    record Files(SortedMap<String, byte[]> files, Set<String> programs) implements OutsideItem {

        public Files {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
            programs = Set.copyOf(programs);
        }

        /// Files of which none is known to be a program.
        public Files(SortedMap<String, byte[]> files) {
            this(files, Set.of());
        }

        static Files of(String path, String text) {
            return new Files(new TreeMap<>(Map.of(path, text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    /// One entry of a JSON file that it shares with others.
    ///
    /// @param key what it is called there
    /// @param json its value alone, as [dev.projectstudio.platform.text.PrettyJson] writes it, without a line end
    record Entry(String key, String json) implements OutsideItem {}
}
