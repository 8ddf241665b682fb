package dev.projectstudio.ui.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A line of a tree of files: a folder, or a file in it.
///
/// @param depth how many folders it is in
/// @param item what is known of the file; null for a folder
record TreeRow<T>(int depth, String name, @Nullable T item) {

    /// @param items in the order of their paths
    /// @param path with `/` between names
    static <T> List<TreeRow<T>> of(List<T> items, Function<? super T, String> path) {
        var rows = new ArrayList<TreeRow<T>>();
        List<String> open = List.of();
        for (var item : items) {
            var names = List.of(path.apply(item).split("/"));
            var folders = names.subList(0, names.size() - 1);
            int same = 0;
            while (same < Math.min(open.size(), folders.size())
                    && open.get(same).equals(folders.get(same))) {
                same++;
            }
            for (int depth = same; depth < folders.size(); depth++) {
                rows.add(new TreeRow<>(depth, folders.get(depth) + "/", null));
            }
            rows.add(new TreeRow<>(folders.size(), names.getLast(), item));
            open = folders;
        }
        return List.copyOf(rows);
    }
}
