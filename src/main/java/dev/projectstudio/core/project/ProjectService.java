package dev.projectstudio.core.project;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.text.Folding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Everything that can be done with projects.
public final class ProjectService {

    private final ProjectRepository projects = new ProjectRepository();
    private final ProjectLookup lookup = new ProjectLookup(projects);
    private final Database database;
    private final ActivityLog activity;
    private final Settings settings;
    private final Clock clock;
    private final Path home;

    /// @param home Studio's own directory, which is not to be registered
    public ProjectService(Database database, ActivityLog activity, Settings settings, Clock clock, Path home) {
        this.database = database;
        this.activity = activity;
        this.settings = settings;
        this.clock = clock;
        this.home = home;
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
        return find(id).orElseThrow(() -> new NotFound("project-not-found", id.value()));
    }

    /// The project a person means by an id, a name or a path, in this order; the path may lie anywhere inside it.
    /// Throws [Conflict] `ambiguous-project` for a name that several have.
    public Optional<Project> find(String idNameOrPath, Path workingDirectory) {
        return database.read(sql -> lookup.find(sql, idNameOrPath, workingDirectory));
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
        return database.read(this::active);
    }

    /// Registers a directory under a name, its own unless told.
    public Project register(Path directory, @Nullable String name, @Nullable String description) {
        var real = directory(directory);
        var now = clock.instant();
        var named = ProjectName.checked(name == null ? ProjectName.of(real) : name);
        var project = new Project(
                ProjectId.random(), named, cleaned(description), real, now, now, null, now, null, RealPath.key(real));
        return database.write(tx -> insert(tx, project, Folding.path(real)));
    }

    /// Makes a project the active one.
    public Project use(ProjectId id) {
        return database.write(tx -> {
            var project = require(tx.sql(), id);
            if (project.isArchived()) {
                throw new Conflict("project-archived", project.name());
            }
            var used = project.used(clock.instant());
            projects.update(tx.sql(), project, used);
            activate(tx, id);
            tx.publish(new ProjectChanged(id));
            return used;
        });
    }

    private Project insert(Tx tx, Project project, String pathKey) {
        if (!projects.insert(tx.sql(), project, pathKey)) {
            throw projects.findByPathKey(tx.sql(), pathKey)
                    .map(other -> new Conflict("already-registered", String.valueOf(project.repoPath()), other.name()))
                    .orElseGet(() -> new Conflict("name-taken", project.name()));
        }
        record(tx, project, "project_registered");
        if (active(tx.sql()).isEmpty()) {
            activate(tx, project.id());
        }
        tx.publish(new ProjectChanged(project.id()));
        return project;
    }

    private Path directory(Path path) {
        try {
            var real = path.toRealPath();
            if (Files.isDirectory(real)) {
                refuseHome(real);
                return real;
            }
        } catch (IOException e) {
            throw new InvalidInput("not-a-directory", path);
        }
        throw new InvalidInput("not-a-directory", path);
    }

    private void refuseHome(Path directory) {
        if (directory.equals(RealPath.of(home))) {
            throw new InvalidInput("studio-home", directory);
        }
    }

    private Project require(DSLContext sql, ProjectId id) {
        return projects.find(sql, id).orElseThrow(() -> new NotFound("project-not-found", id.value()));
    }

    private Optional<Project> active(DSLContext sql) {
        return Optional.ofNullable(settings.value(sql, Settings.ACTIVE_PROJECT).textValue())
                .flatMap(id -> projects.find(sql, new ProjectId(id)))
                .filter(project -> !project.isArchived());
    }

    private void activate(Tx tx, ProjectId id) {
        settings.put(tx, Settings.ACTIVE_PROJECT, TextNode.valueOf(id.value()));
    }

    private void record(Tx tx, Project project, String type) {
        var id = project.id().value();
        activity.record(tx, new Activity(id, type, project.name(), "project", id));
    }

    private static @Nullable String cleaned(@Nullable String description) {
        return description == null || description.isBlank() ? null : description.strip();
    }
}
