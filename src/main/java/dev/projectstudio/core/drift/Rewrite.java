package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.StudioCopies;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.platform.file.FileChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Texts to be written over the sides of some targets, and what the sides are once that is done.
final class Rewrite {

    /// The word for a target among the subjects of file changes.
    static final String TARGET = "target";

    private final Sides sides;
    private final Map<TargetId, Look> looks = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    /// @param found the targets as they were read
    Rewrite(Sides sides, List<Look> found) {
        this.sides = sides;
        found.forEach(look -> looks.put(look.id(), look));
    }

    /// Makes `next` the canonical text of the file that all targets belong to.
    void studio(ContextText next) {
        var any = looks.values().iterator().next();
        var path = sides.studioPath(any.tracked());
        var file = any.tracked().file();
        var written = SideLook.written(next, sides.studioRoot().folder().resolve(path));
        changes.add(new Change(
                new FileChange(
                        sides.studioRoot(),
                        path,
                        any.studio().rawHash(),
                        next.bytes(),
                        StudioCopies.SUBJECT,
                        file.id().value()),
                file,
                null,
                any.studio().text(),
                next));
        looks.replaceAll((_, look) -> look.withStudio(written));
    }

    /// Writes `next` to a target, in the form that its file has. Other targets that lead to the same file have it then.
    void target(TargetId id, ContextText next) {
        var look = require(id);
        var tracked = look.tracked();
        var root = Objects.requireNonNull(sides.repoRoot(tracked));
        var before = look.repo().content();
        var bytes = next.bytesIn(tracked.target().form());
        var after = ContextText.of(bytes);
        var file = before == null ? root.folder().resolve(tracked.target().repoPath()) : before.file();
        changes.add(new Change(
                new FileChange(root, tracked.target().repoPath(), look.repo().rawHash(), bytes, TARGET, id.value()),
                tracked.file(),
                tracked.target().repoPath(),
                look.repo().text(),
                after));
        var written = SideLook.written(after, file);
        looks.replaceAll((other, now) -> other.equals(id) || isAt(now, file) ? now.withRepo(written) : now);
    }

    Look require(TargetId id) {
        return Objects.requireNonNull(looks.get(id));
    }

    /// Every target, as it will be.
    List<Look> looks() {
        return List.copyOf(looks.values());
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    private static boolean isAt(Look look, Path file) {
        var content = look.repo().content();
        return content != null && content.file().equals(file);
    }

    /// @param repoPath the target that is written; null where it is Studio's copy
    /// @param before what is replaced; null if there is no file
    record Change(
            FileChange write,
            ContextFile file,
            @Nullable String repoPath,
            @Nullable ContextText before,
            ContextText after) {}
}
