package dev.projectstudio.core.stack;

import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.text.Folding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Everything that can be done with the stacks of projects.
public final class StackService {

    private final StackRepository stack = new StackRepository();
    private final Database database;
    private final ProjectService projects;
    private final Supplier<StackDetector> detector;
    private final StackWriter writer;
    private final Map<ProjectId, List<Unread>> unread = new ConcurrentHashMap<>();

    /// @param detector made when it is first needed
    public StackService(
            Database database, ProjectService projects, Supplier<StackDetector> detector, StackWriter writer) {
        this.database = database;
        this.projects = projects;
        this.detector = detector;
        this.writer = writer;
    }

    /// As it is read, from the language to the deployment.
    public List<Tech> list(ProjectId project) {
        return database.read(sql -> stack.all(sql, project)).stream()
                .filter(tech -> !tech.isRemoved())
                .toList();
    }

    /// The files that would tell of the stack and could not be read whole, as this process saw at its last look; empty
    /// before it looked.
    public List<Unread> unread(ProjectId project) {
        return unread.getOrDefault(project, List.of());
    }

    public Optional<Tech> find(TechId id) {
        return database.read(sql -> stack.find(sql, id));
    }

    /// The technology of a project that a person means by its name, its id or the beginning of its id.
    public Tech require(ProjectId project, String written) {
        var all = list(project);
        var name = Folding.name(written);
        var named = all.stream().filter(tech -> tech.key().equals(name)).toList();
        var found = named.isEmpty() ? startingWith(all, written) : named;
        if (found.size() > 1) {
            var ids = found.stream().map(tech -> tech.id().inShort()).toList();
            throw new Conflict("ambiguous-tech", written, String.join(", ", ids));
        }
        return found.stream().findFirst().orElseThrow(() -> new NotFound("tech-not-found", written));
    }

    /// What a look at the files would change. Reads the disk.
    ///
    /// @throws NotFound `repo-missing`
    public StackChanges preview(ProjectId project) {
        var look = look(projects.require(project), () -> false);
        return database.read(sql -> StackPlan.of(
                project, stack.all(sql, project), look, writer.clock().instant()));
    }

    /// Looks at the files of a project, and brings its stack up to what they say. Reads the disk.
    ///
    /// @throws NotFound `repo-missing`
    public StackChanges detect(ProjectId project) {
        return detect(project, null, () -> false);
    }

    /// The same as a part of a larger change.
    ///
    /// @param isCancelled asked now and then; what was not looked at then stays as it is
    public StackChanges detect(ProjectId id, @Nullable UndoBatch batch, BooleanSupplier isCancelled) {
        var project = projects.require(id);
        var look = look(project, isCancelled);
        return writer.apply(id, "undo.stack.detect", project.name(), batch, step -> {
            var changes = StackPlan.of(id, stack.all(step.sql(), id), look, step.now());
            changes.gone().forEach(step::delete);
            changes.edited().forEach(edit -> step.update(edit.before(), edit.after()));
            changes.moved().forEach(edit -> step.update(edit.before(), edit.after()));
            changes.added().forEach(step::insert);
            if (!changes.isEmpty()) {
                step.tell(id, changes);
            }
            return changes;
        });
    }

    /// The category that a technology usually has; empty for one that is not known.
    public Optional<String> usualCategory(String name) {
        return detector.get().known().named(name).map(known -> known.category().word());
    }

    /// Finds the technologies of a stack in texts.
    public TechMatcher matcher(List<Tech> technologies) {
        return new TechMatcher(detector.get().known(), technologies);
    }

    /// Sets a technology by hand. One of that name that was found in the files is taken over, and no look at them
    /// changes it any more.
    public Tech add(ProjectId project, TechEdit edit) {
        projects.require(project);
        return writer.apply(project, "undo.stack.add", Tech.checkedName(edit.name()), step -> {
            var all = stack.all(step.sql(), project);
            int order = all.stream().mapToInt(Tech::sortOrder).max().orElse(-1) + 1;
            var next = Tech.byHand(project, edit, order, step.now());
            var same = all.stream()
                    .filter(tech -> tech.key().equals(next.key()))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                step.insert(next);
                step.tell("stack_added", next);
                return next;
            }
            return put(step, same, same.edited(edit));
        });
    }

    /// Changes what a form shows, and refuses if the technology is no longer what was seen. It counts as set by hand
    /// from then on.
    public Tech edit(Tech seen, TechEdit edit) {
        return writer.apply(seen.projectId(), "undo.stack.edit", seen.name(), step -> {
            var stored = requireAsSeen(step.sql(), seen);
            var next = stored.edited(edit);
            boolean isTaken = stack.all(step.sql(), seen.projectId()).stream()
                    .anyMatch(
                            tech -> tech.key().equals(next.key()) && !tech.id().equals(next.id()));
            if (isTaken) {
                throw new InvalidInput("tech-name-taken", next.name());
            }
            return put(step, stored, next);
        });
    }

    /// Takes a technology out of the stack. What is in the files stays away, until it is set by hand.
    public void remove(Tech seen) {
        writer.apply(seen.projectId(), "undo.stack.remove", seen.name(), step -> {
            var stored = requireAsSeen(step.sql(), seen);
            step.tell("stack_removed", stored);
            if (stored.byHand()) {
                step.delete(stored);
            } else {
                step.release(stored);
                step.update(stored, stored.removed(step.now()));
            }
            return stored;
        });
    }

    private static Tech put(StackStep step, Tech before, Tech after) {
        if (after.says(before)) {
            return before;
        }
        step.update(before, after);
        step.tell(before.isRemoved() ? "stack_added" : "stack_updated", after);
        return after;
    }

    private Look look(Project project, BooleanSupplier isCancelled) {
        var directory = project.repoPath();
        if (directory == null || project.directory() != DirectoryState.PRESENT) {
            throw new NotFound("repo-missing", directory == null ? project.name() : directory);
        }
        var look = detector.get().look(FileRoot.repo(directory), isCancelled);
        unread.merge(project.id(), look.unread(), (before, now) -> unread(before, look));
        return look;
    }

    /// What was not seen again stays as it was.
    private static List<Unread> unread(List<Unread> before, Look look) {
        var files = look.unread().stream().map(Unread::file).toList();
        return Stream.concat(
                        look.unread().stream(),
                        before.stream().filter(each -> !files.contains(each.file()) && !look.saw(each.file())))
                .toList();
    }

    private Tech requireAsSeen(DSLContext sql, Tech seen) {
        var stored = stack.find(sql, seen.id()).orElseThrow(() -> new NotFound("tech-not-found", seen.name()));
        if (!stored.says(seen)) {
            throw new Conflict("tech-changed-meanwhile", seen.name());
        }
        return stored;
    }

    private static List<Tech> startingWith(List<Tech> all, String written) {
        var beginning = written.toLowerCase(Locale.ROOT);
        return written.length() < 4
                ? List.of()
                : all.stream()
                        .filter(tech -> tech.id().value().startsWith(beginning)
                                || tech.id().value().equals(written))
                        .toList();
    }
}
