package dev.projectstudio.platform.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `git diff --numstat` says of one file.
///
/// @param added how many lines; null for a file that has none, such as a picture; so is `removed`
public record LinesChanged(
        String path, @Nullable Integer added, @Nullable Integer removed) {

    /// Reads `--numstat -z` without renames: two numbers and a path between tabs, ended by NUL.
    static List<LinesChanged> parse(byte[] output) {
        var changed = new ArrayList<LinesChanged>();
        for (var entry : new String(output, StandardCharsets.UTF_8).split("\0")) {
            var columns = entry.split("\t", 3);
            if (columns.length == 3) {
                changed.add(new LinesChanged(columns[2], count(columns[0]), count(columns[1])));
            }
        }
        return List.copyOf(changed);
    }

    private static @Nullable Integer count(String column) {
        return column.matches("\\d{1,9}") ? Integer.valueOf(column) : null;
    }
}
