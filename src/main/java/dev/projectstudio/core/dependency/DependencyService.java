package dev.projectstudio.core.dependency;

import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.stack.StackDetector;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.text.Folding;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What projects need: found in their files, and set by hand. Whether it is there, [DependencyChecks] tells.
public final class DependencyService {

    private final DependencyRepository dependencies = new DependencyRepository();
    private final KnownPrograms programs = new KnownPrograms();
    private final Database database;
    private final ProjectService projects;
    private final Supplier<StackDetector> detector;
    private final DependencyWriter writer;

    /// @param detector made when it is first needed
    public DependencyService(
            Database database, ProjectService projects, Supplier<StackDetector> detector, DependencyWriter writer) {
        this.database = database;
        this.projects = projects;
        this.detector = detector;
        this.writer = writer;
    }

    public List<Dependency> list(ProjectId project) {
        return database.read(sql -> dependencies.all(sql, project)).stream()
                .filter(each -> !each.isRemoved())
                .toList();
    }

    public Optional<Dependency> find(DependencyId id) {
        return database.read(sql -> dependencies.find(sql, id));
    }

    /// The dependency of a project that a person means by its name, or another name of that program.
    public Optional<Dependency> find(ProjectId project, String written) {
        var name = Folding.name(usual(written));
        return list(project).stream()
                .filter(each -> each.key().equals(name) || each.key().equals(Folding.name(written)))
                .findFirst();
    }

    /// The same, which must be there.
    public Dependency require(ProjectId project, String written) {
        return find(project, written).orElseThrow(() -> new NotFound("dependency-not-found", written));
    }

    /// What Studio runs by itself, and nothing else.
    public List<KnownProgram> programs() {
        return programs.all();
    }

    /// Looks at the files of a project, and brings what it needs up to what they say. Reads the disk, runs nothing.
    ///
    /// @param batch the larger change that this is a part of; null if it stands alone
    /// @param isCancelled asked now and then; what was not looked at then stays as it is
    /// @throws NotFound `repo-missing`
    public DependencyChanges detect(ProjectId id, @Nullable UndoBatch batch, BooleanSupplier isCancelled) {
        var project = projects.require(id);
        var directory = project.repoPath();
        if (directory == null || project.directory() != DirectoryState.PRESENT) {
            throw new NotFound("repo-missing", directory == null ? project.name() : directory);
        }
        var look = detector.get().look(FileRoot.repo(directory), isCancelled);
        return writer.apply(id, "undo.dependency.detect", project.name(), batch, step -> {
            var stored = dependencies.all(step.sql(), id);
            var changes = DependencyPlan.of(id, stored, look, programs, step.now());
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

    /// Sets a dependency by hand. One of that name that was found in the files is taken over, and no look at them
    /// changes it any more.
    ///
    /// @throws InvalidInput `dependency-name-refused`, `version-range-refused`
    public Dependency add(ProjectId project, DependencyEdit edit) {
        projects.require(project);
        var meant = new DependencyEdit(usual(Dependency.checkedName(edit.name())), edit.requiredVersion());
        return writer.apply(project, "undo.dependency.add", meant.name(), null, step -> {
            var all = dependencies.all(step.sql(), project);
            int order = all.stream().mapToInt(Dependency::sortOrder).max().orElse(-1) + 1;
            var next = Dependency.byHand(project, meant, order, step.now());
            var same = all.stream()
                    .filter(each -> each.key().equals(next.key()))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                step.insert(next);
                step.tell("dependency_added", next);
                return next;
            }
            return put(step, same, same.edited(meant));
        });
    }

    /// Changes what a form shows, and refuses if the dependency is no longer what was seen. It counts as set by hand
    /// from then on.
    public Dependency edit(Dependency seen, DependencyEdit edit) {
        return writer.apply(seen.projectId(), "undo.dependency.edit", seen.name(), null, step -> {
            var stored = requireAsSeen(step.sql(), seen);
            var next = stored.edited(edit);
            boolean isTaken = dependencies.all(step.sql(), seen.projectId()).stream()
                    .anyMatch(
                            each -> each.key().equals(next.key()) && !each.id().equals(next.id()));
            if (isTaken) {
                throw new InvalidInput("dependency-name-taken", next.name());
            }
            return put(step, stored, next);
        });
    }

    /// Takes a dependency away. What is in the files stays away, until it is set by hand.
    public void remove(Dependency seen) {
        writer.apply(seen.projectId(), "undo.dependency.remove", seen.name(), null, step -> {
            var stored = requireAsSeen(step.sql(), seen);
            step.tell("dependency_removed", stored);
            if (stored.byHand()) {
                step.delete(stored);
            } else {
                step.update(stored, stored.removed(step.now()));
            }
            return stored;
        });
    }

    /// The name that Studio knows a program by; of one that it does not know, as it is written.
    private String usual(String written) {
        return programs.find(written).map(KnownProgram::name).orElse(written.strip());
    }

    private static Dependency put(DependencyStep step, Dependency before, Dependency after) {
        if (after.says(before)) {
            return before;
        }
        // how it stands was said of what it was
        var next = DependencyEdit.of(before).equals(DependencyEdit.of(after)) ? after : after.standing(Standing.NEVER);
        step.update(before, next);
        step.tell(before.isRemoved() ? "dependency_added" : "dependency_updated", next);
        return next;
    }

    private Dependency requireAsSeen(DSLContext sql, Dependency seen) {
        var stored =
                dependencies.find(sql, seen.id()).orElseThrow(() -> new NotFound("dependency-not-found", seen.name()));
        if (!stored.says(seen)) {
            throw new Conflict("dependency-changed-meanwhile", seen.name());
        }
        return stored;
    }
}
