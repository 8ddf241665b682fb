package dev.projectstudio.core.context;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState.Unreadable;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Reason;
import dev.projectstudio.platform.file.SafePath;
import dev.projectstudio.platform.text.Folding;
import dev.projectstudio.platform.text.JsonPointer;
import dev.projectstudio.platform.text.Phrase;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells which places of a repository are one, and which can be written; who has them [TakenPlaces] tells.
final class TargetPlaces {

    private static final Set<String> NEVER =
            Set.of(Reason.NOT_A_FILE, Reason.BROKEN_LINK, Reason.LINK_LOOP, Reason.OUTSIDE_REPO, Reason.IN_GIT);

    /// The entry of a JSON file behind its path, as in `.mcp.json#/mcpServers/github`.
    private static final Pattern ENTRY = Pattern.compile("(?is)(.+?\\.jsonc?)#(/.*)");

    private final @Nullable Path repository;
    private final boolean ignoresCase;

    TargetPlaces(Project project) {
        this(project, project.repoPath() != null && Folding.ignoresCase(project.repoPath()));
    }

    /// @param ignoresCase whether the repository's disk takes two spellings for one file
    TargetPlaces(Project project, boolean ignoresCase) {
        this.repository = project.repoPath();
        this.ignoresCase = ignoresCase;
    }

    /// The place of a path that may be written.
    TargetPlace place(String path, int sortOrder) {
        requireWritten(path);
        return place(SafePath.of(filePath(path)), pointer(path), sortOrder);
    }

    /// The same, empty for a path that may not be written.
    Optional<TargetPlace> find(String path, int sortOrder) {
        return SafePath.parse(filePath(path)).map(safe -> place(safe, pointer(path), sortOrder));
    }

    private TargetPlace place(SafePath safe, @Nullable String pointer, int sortOrder) {
        var path = pointer == null ? safe.text() : safe.text() + "#" + pointer;
        return new TargetPlace(path, key(path), sortOrder, pointer);
    }

    static void requireWritten(String path) {
        if (path.isBlank()) {
            throw new InvalidInput("path-empty");
        }
    }

    /// Of an entry of a JSON file the file's, and the entry to the letter.
    String key(String path) {
        var pointer = pointer(path);
        var composed = Folding.composed(filePath(path));
        var file = ignoresCase ? Folding.caseless(composed) : composed;
        return pointer == null ? file : file + "#" + pointer;
    }

    /// The entry that a written place names, as in `.mcp.json#/mcpServers/github`; null for a whole file.
    private static @Nullable String pointer(String path) {
        var entry = ENTRY.matcher(path);
        return entry.matches() && JsonPointer.parse(entry.group(2)).isPresent() ? entry.group(2) : null;
    }

    static String filePath(String path) {
        var pointer = pointer(path);
        return pointer == null ? path : path.substring(0, path.length() - pointer.length() - 1);
    }

    /// Whether what stands at the two of one file is the same, or holds the other.
    static boolean overlaps(TargetPlace one, TargetPlace other) {
        return one.entry().isEmpty()
                || other.entry().isEmpty()
                || one.entry().get().overlaps(other.entry().get());
    }

    /// Refuses a place that can never hold the text: something else stands there, or it leads to where Studio does not
    /// write. What may pass, such as a missing permission, is no reason.
    void requireUsable(TargetPlace place, FileStore files) {
        if (repository == null
                || !(files.read(FileRoot.repo(repository), place.filePath()) instanceof Unreadable(var reason))) {
            return;
        }
        if (reason.equals(Reason.IN_HOME)) {
            throw new InvalidInput("target-in-home", place.repoPath());
        }
        if (NEVER.contains(reason)) {
            throw new Conflict("target-unusable", place.repoPath(), new Phrase("cli.reason." + reason, List.of()));
        }
    }

    /// The file that a path leads to; null if there is none.
    @Nullable
    Path real(String path) {
        try {
            return repository == null ? null : repository.resolve(path).toRealPath();
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }
}
