package dev.projectstudio.core.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The column `files_changed`: an array of paths, or of objects with a path and how many lines were added and removed.
/// The fuller form is written.
final class FilesJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FilesJson() {}

    /// Null for none.
    static @Nullable String write(List<ChangedFile> files) {
        return files.isEmpty() ? null : JSON.valueToTree(files).toString();
    }

    /// What is neither form counts as none.
    static List<ChangedFile> read(@Nullable String column) {
        var files = new ArrayList<ChangedFile>();
        try {
            for (var entry : column == null ? JSON.createArrayNode() : JSON.readTree(column)) {
                var path = entry.isTextual() ? entry : entry.path("path");
                if (path.isTextual()) {
                    files.add(new ChangedFile(path.textValue(), lines(entry, "added"), lines(entry, "removed")));
                }
            }
        } catch (JsonProcessingException e) {
            return List.of();
        }
        return List.copyOf(files);
    }

    private static @Nullable Integer lines(JsonNode entry, String name) {
        var lines = entry.path(name);
        return lines.canConvertToInt() && lines.isNumber() ? lines.intValue() : null;
    }
}
