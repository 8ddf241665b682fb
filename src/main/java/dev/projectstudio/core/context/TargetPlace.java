package dev.projectstudio.core.context;

import dev.projectstudio.platform.text.JsonPointer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a target is.
///
/// @param repoPath relative to the repository, `/` between names, spelled as it was found or given; of an entry of a
/// JSON file with its pointer, as in `.mcp.json#/mcpServers/github`
/// @param pathKey the same composed, and without case where the disk ignores case: what makes two places one
/// @param sortOrder the first target of a file has the lowest
/// @param pointer the entry of the JSON file that holds the text (RFC 6901); null where the whole file does
public record TargetPlace(
        String repoPath,
        String pathKey,
        int sortOrder,
        @Nullable String pointer) {

    /// A whole file.
    public TargetPlace(String repoPath, String pathKey, int sortOrder) {
        this(repoPath, pathKey, sortOrder, null);
    }

    /// The file, whether the text is all of it or an entry.
    public String filePath() {
        return pointer == null ? repoPath : repoPath.substring(0, repoPath.length() - pointer.length() - 1);
    }

    /// The entry that holds the text; empty where the whole file does.
    public Optional<JsonPointer> entry() {
        return Optional.ofNullable(pointer).flatMap(JsonPointer::parse);
    }

    TargetPlace inOrder(int order) {
        return new TargetPlace(repoPath, pathKey, order, pointer);
    }
}
