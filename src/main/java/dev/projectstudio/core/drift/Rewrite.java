package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.context.InputVariables.Added;
import dev.projectstudio.core.context.StudioCopies;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.context.TargetText;
import dev.projectstudio.core.context.TargetText.Held;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.FileChange.Running;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Texts to be written over the sides of some targets, and what the sides are once that is done.
final class Rewrite {

    private final Sides sides;
    private final Map<TargetId, Look> looks = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<Path, Write> writes = new LinkedHashMap<>();
    private final Map<TargetId, List<Added>> inputs = new LinkedHashMap<>();

    /// @param found the targets as they were read
    Rewrite(Sides sides, List<Look> found) {
        this.sides = sides;
        found.forEach(look -> looks.put(look.id(), look));
    }

    /// Makes `next` the canonical text of the file that all targets belong to.
    void studio(ContextText next) {
        studio(looks.values().iterator().next().tracked().file().id(), next);
    }

    private void studio(ContextFileId id, ContextText next) {
        studio(id, next, Running.of(next.isProgram()));
    }

    /// Makes `next` the canonical text of one of the files.
    ///
    /// @param running what becomes of the right to run Studio's copy
    void studio(ContextFileId id, ContextText next, Running running) {
        var own = looks.values().stream()
                .filter(look -> look.tracked().file().id().equals(id))
                .toList();
        var any = own.getFirst();
        var path = sides.studioPath(any.tracked());
        var place = sides.studioRoot().folder().resolve(path);
        var before = any.studio().whole();
        var write = new FileChange(
                        sides.studioRoot(),
                        path,
                        any.studio().rawHash(),
                        next.bytes(),
                        StudioCopies.SUBJECT,
                        id.value())
                .running(running);
        changes.add(new Change(any.tracked().file(), null, before, next));
        writes.merge(place, new Write(write, before, next), Write::then);
        for (var look : own) {
            var text = TargetText.comparable(look.tracked().target().place(), next);
            looks.put(look.id(), look.withStudio(SideLook.written(text, next, place)));
        }
    }

    /// Writes `next` to a target, in the form that its file has. Other targets that lead to the same file have it then,
    /// and entries of one file are written with each other.
    ///
    /// @throws InvalidInput `entry-not-json` if the target is an entry of a JSON file, and the text can be none
    void target(TargetId id, ContextText next) {
        target(id, next, Running.of(next.isProgram()));
    }

    /// The same.
    ///
    /// @param running what becomes of the right to run the file; of an entry nothing does
    void target(TargetId id, ContextText next, Running running) {
        var look = require(id);
        var target = look.tracked().target();
        var text = TargetText.canonical(target.place(), next);
        var root = Objects.requireNonNull(sides.repoRoot(look.tracked()));
        var content = look.repo().content();
        var file = Objects.requireNonNull(file(look));
        var before = content == null ? null : content.whole();
        var whole = TargetText.written(target, before, text);
        inputs.put(id, InputVariables.added(target.place(), before, text));
        var write = new FileChange(
                        root,
                        target.filePath(),
                        look.repo().rawHash(),
                        whole.bytes(),
                        ContextTarget.SUBJECT,
                        id.value())
                .running(target.place().pointer() == null ? running : Running.KEPT);
        changes.add(new Change(
                look.tracked().file(),
                target.repoPath(),
                look.repo().text(),
                target.place().pointer() == null ? whole : text));
        writes.merge(file, new Write(write, before, whole), Write::then);
        looks.replaceAll((_, now) -> file.equals(file(now)) ? now.withRepo(written(now, whole, file)) : now);
    }

    /// Gives the file of a target the right to be run, or takes it: what it says stays to the byte.
    void right(TargetId id, Running running) {
        var look = require(id);
        var whole = Objects.requireNonNull(look.repo().whole());
        var file = Objects.requireNonNull(file(look));
        var write = new FileChange(
                        Objects.requireNonNull(sides.repoRoot(look.tracked())),
                        look.tracked().target().filePath(),
                        look.repo().rawHash(),
                        whole.bytes(),
                        ContextTarget.SUBJECT,
                        id.value())
                .running(running);
        writes.merge(file, new Write(write, whole, whole), Write::then);
        looks.replaceAll((_, now) -> file.equals(file(now)) ? now.withRepo(written(now, whole, file)) : now);
    }

    private static SideLook written(Look look, ContextText whole, Path file) {
        var held = TargetText.in(look.tracked().target().place(), whole);
        return SideLook.written(held instanceof Held.Text(var text) ? text : null, whole, file);
    }

    /// Where a target's file is, a link followed if there is one.
    private @Nullable Path file(Look look) {
        var content = look.repo().content();
        var root = sides.repoRoot(look.tracked());
        if (content != null) {
            return content.file();
        }
        return root == null
                ? null
                : root.folder().resolve(look.tracked().target().filePath());
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

    /// What has to be defined in the files for the entries that are written, by target.
    Map<TargetId, List<Added>> inputs() {
        return Map.copyOf(inputs);
    }

    /// Each file once.
    List<Write> writes() {
        return List.copyOf(writes.values());
    }

    /// One text that is replaced.
    ///
    /// @param repoPath the target that is written; null where it is Studio's copy
    /// @param before what is replaced; null if there is none
    record Change(
            ContextFile file,
            @Nullable String repoPath,
            @Nullable ContextText before,
            ContextText after) {}

    /// One file that is written.
    ///
    /// @param before all that it held; null if there is none
    record Write(FileChange change, @Nullable ContextText before, ContextText after) {

        /// Both at once: `next` was thought out upon this one.
        private Write then(Write next) {
            var both = new FileChange(
                            change.root(),
                            change.path(),
                            change.expectedRawHash(),
                            next.change.newBytes(),
                            change.subjectType(),
                            change.subjectId())
                    .running(next.change.running() == Running.KEPT ? change.running() : next.change.running());
            return new Write(both, before, next.after);
        }
    }
}
