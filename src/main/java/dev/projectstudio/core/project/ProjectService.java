package dev.projectstudio.core.project;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.RowsRestored;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.git.GitDirectory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Everything that can be done with projects.
public final class ProjectService {

    // what the database tells apart
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final ProjectRepository projects = new ProjectRepository();
    private final ProjectLookup lookup = new ProjectLookup(projects);
    private final Database database;
    private final UndoJournal undo;
    private final Clock clock;
    private final Path home;
    private final ActiveProject active;
    private final ProjectWrites writes;
    private final ProjectChanges changes;
    private final Registering registering;
    private final Relocating relocating;
    private final Trusting trusting;

    /// @param home Studio's own directory, which is not to be registered
    public ProjectService(
            Database database, ActivityLog activity, Settings settings, UndoJournal undo, Clock clock, Path home) {
        this.database = database;
        this.undo = undo;
        this.clock = clock;
        this.home = home;
        this.active = new ActiveProject(projects, settings);
        this.writes = new ProjectWrites(projects, active, activity);
        this.changes = new ProjectChanges(database, projects, undo);
        this.registering = new Registering(database, projects, writes, changes, clock, home);
        this.relocating = new Relocating(database, projects, writes, changes, clock, home);
        this.trusting = new Trusting(database, projects, writes, changes, clock);
    }

    /// By name, without regard to case.
    public List<Project> list(boolean includeArchived) {
        return database.read(sql -> projects.findAll(sql, includeArchived));
    }

    /// For switching: those not archived, the most recently used first.
    public List<Project> recent() {
        return database.read(projects::findRecent);
    }

    public Optional<Project> find(ProjectId id) {
        return database.read(sql -> projects.find(sql, id));
    }

    public Project require(ProjectId id) {
        return database.read(sql -> require(sql, id));
    }

    /// The project a person means by an id, a name or a path, in this order; the path may lie anywhere inside it.
    /// Throws [Conflict] `ambiguous-project` for a name that several have.
    public Optional<Project> find(String idNameOrPath, Path workingDirectory) {
        return database.read(sql -> lookup.find(sql, idNameOrPath, workingDirectory));
    }

    /// The archived project of that name, also where one that is not archived has the same.
    /// Throws [Conflict] `ambiguous-project` if several archived ones have it.
    public Optional<Project> findArchived(String name) {
        return database.read(sql -> lookup.archived(sql, name));
    }

    /// Every project of that id or that name, archived or not: one, as a rule.
    public List<Project> named(String idOrName) {
        return database.read(sql -> projects.findNamed(sql, idOrName));
    }

    public Project require(String idNameOrPath, Path workingDirectory) {
        return find(idNameOrPath, workingDirectory).orElseThrow(() -> new NotFound("project-not-found", idNameOrPath));
    }

    /// The deepest project that holds a path.
    public Optional<Project> holding(Path path) {
        return database.read(sql -> lookup.holding(sql, path));
    }

    /// The project the window shows.
    public Optional<Project> active() {
        return database.read(active::find);
    }

    /// Registers a directory under a name, its own unless told.
    public Project register(Path directory, @Nullable String name, @Nullable String description) {
        return registering.register(directory, name, description);
    }

    /// The id of the template that a project was made from; empty if it was made from none.
    public Optional<String> template(ProjectId id) {
        return database.read(sql -> projects.template(sql, id));
    }

    /// The same of every project that was made from one.
    public Map<ProjectId, String> templates() {
        return database.read(projects::templates);
    }

    /// Registers what a scan found, under the names it proposed; what is registered by now is left out.
    ///
    /// @param trusted whether git may run in all of them: the user is asked once for a whole scan
    public List<Project> registerAll(List<ScanEntry> found, boolean trusted) {
        return registering.registerAll(found, trusted);
    }

    /// Registers a directory as a part of a step that does more.
    public Project register(StepRows rows, Path directory, String name) {
        var step = new ProjectStep(rows.tx());
        var project = registering.register(step, directory, name);
        rows.add(step.rows());
        return project;
    }

    /// Makes a project the active one.
    public Project use(ProjectId id) {
        return database.write(tx -> {
            var project = require(tx.sql(), id);
            if (project.isArchived()) {
                throw new Conflict("project-archived", project.name());
            }
            var now = clock.instant();
            return writes.use(tx, project, project.used(now), now.minus(MOMENT));
        });
    }

    public Project rename(ProjectId id, String name) {
        return update(id, ProjectEdit.name(name));
    }

    public Project describe(ProjectId id, String description) {
        return update(id, ProjectEdit.description(description));
    }

    /// Changes what the edit names, all of it or nothing. A new directory takes the trust away.
    public Project update(ProjectId id, ProjectEdit edit) {
        var directory = edit.directory() == null ? null : ProjectDirectory.require(edit.directory(), home);
        return changes.make(label(edit), step -> {
            var before = require(step.tx().sql(), id);
            var after = edited(before, edit, directory);
            return after.equals(before) ? before : writes.update(step, before, after);
        });
    }

    /// Changes one project within a transaction that changes more.
    public ProjectEditing edit(Tx tx, ProjectId id) {
        return new ProjectEditing(new ProjectStep(tx), writes, home, clock.instant(), require(tx.sql(), id));
    }

    /// Says where a moved project lies now, and finds out which others moved with it.
    public Relocation relocate(ProjectId id, Path directory) {
        return relocate(id, ProjectEdit.directory(directory));
    }

    /// The same together with what else the edit names.
    public Relocation relocate(ProjectId id, ProjectEdit edit) {
        var before = require(id);
        return relocating.movedBetween(before, update(id, edit));
    }

    /// Takes up what [#relocate] offered: all of it or nothing.
    public List<Project> relocateAll(List<RelocationOffer> offers) {
        return relocating.takeUp(offers);
    }

    /// Where the directory of a project may have moved to, by what the disk knows of it.
    public Optional<Path> locate(ProjectId id) {
        return relocating.search(require(id));
    }

    public Project archive(ProjectId id) {
        return changes.make("undo.project.archive", step -> {
            var before = require(step.tx().sql(), id);
            return before.isArchived() ? before : writes.archive(step, before, before.archived(clock.instant()));
        });
    }

    public Project unarchive(ProjectId id) {
        return changes.make("undo.project.unarchive", step -> {
            var before = require(step.tx().sql(), id);
            return before.isArchived() ? writes.unarchive(step, before, before.unarchived(clock.instant())) : before;
        });
    }

    /// The same for several, all or none, as one step.
    public List<Project> archiveAll(Collection<ProjectId> ids) {
        return changes.make(
                "undo.project.archive-many",
                step -> ids.stream()
                        .map(id -> require(step.tx().sql(), id))
                        .filter(before -> !before.isArchived())
                        .map(before -> writes.archive(step, before, before.archived(clock.instant())))
                        .toList());
    }

    /// Brings several back, all or none, as one step.
    public List<Project> unarchiveAll(Collection<ProjectId> ids) {
        return changes.make(
                "undo.project.unarchive-many",
                step -> ids.stream()
                        .map(id -> require(step.tx().sql(), id))
                        .filter(Project::isArchived)
                        .map(before -> writes.unarchive(step, before, before.unarchived(clock.instant())))
                        .toList());
    }

    /// Allows git to run in the repositories of these projects, all or none.
    public List<Project> trust(Collection<ProjectId> ids) {
        return trusting.trust(ids);
    }

    public List<Project> untrust(Collection<ProjectId> ids) {
        return trusting.untrust(ids);
    }

    /// Takes the project's own row away and makes another one active. Its rows and files elsewhere must be gone by
    /// then. The steps that led to it go as well: none of them could be taken back.
    public void remove(Tx tx, ProjectId id) {
        writes.remove(tx, require(tx.sql(), id));
        undo.forget(tx, id.value());
    }

    /// After an undo or a redo: announces the projects it touched, and sees to it that one of them is active.
    public Subscription follow(ChangeBus bus) {
        return bus.subscribe(change -> {
            if (change instanceof RowsRestored restored) {
                announce(restored);
            }
        });
    }

    /// What a scan found, each with the name it would get or the one it has.
    List<ScanEntry> named(List<RepositoryWalk.Place> found) {
        return registering.named(found);
    }

    /// Whether git may run in a repository now. Another `.git` than the trusted one takes the trust back.
    public boolean mayRunGit(Project project, GitDirectory repository) {
        return trusting.mayRunGit(project, repository);
    }

    private void announce(RowsRestored restored) {
        var ids = restored.rows().stream()
                .filter(row -> row.table().equals("projects"))
                .map(row -> new ProjectId(row.id()))
                .toList();
        if (!ids.isEmpty()) {
            database.write(tx -> {
                active.settle(tx);
                ids.forEach(id -> tx.publish(new ProjectChanged(id)));
                return ids;
            });
        }
    }

    private static String label(ProjectEdit edit) {
        if (edit.directory() != null) {
            return "undo.project.relocate";
        }
        return edit.name() != null ? "undo.project.rename" : "undo.project.describe";
    }

    private Project edited(Project before, ProjectEdit edit, @Nullable Path directory) {
        var now = clock.instant();
        var after = before;
        if (edit.name() != null) {
            after = after.renamed(ProjectName.checked(edit.name()), now);
        }
        if (edit.description() != null) {
            after = after.described(edit.description(), now);
        }
        if (directory != null && !before.isAt(directory)) {
            after = after.movedTo(directory, now);
        }
        return after.says(before) ? before : after;
    }

    private Project require(DSLContext sql, ProjectId id) {
        return changes.require(sql, id);
    }
}
