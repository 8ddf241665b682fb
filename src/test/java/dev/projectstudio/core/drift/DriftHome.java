package dev.projectstudio.core.drift;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// A home and repositories on the disk, with everything that looks for drift between them.
final class DriftHome {

    /// Long after every file was written, so that a stat may be believed.
    static final Instant NOON = Instant.parse("2040-05-01T12:00:00Z");

    final Ticking clock = new Ticking();
    final Database database;
    final StudioHome home;
    final Filing filing;
    final UndoJournal undo;
    final ContextVersions versions;
    final Sides sides;
    final DriftService drift;
    final ResolutionService resolutions;
    final SyncService sync;
    Runnable meanwhile = () -> {};
    private final Path folder;

    DriftHome(Database database, ChangeBus bus, Path folder) throws IOException {
        this(database, bus, folder, Runnable::run);
    }

    DriftHome(Database database, ChangeBus bus, Path folder, Executor executor) throws IOException {
        this.database = database;
        this.folder = folder.toRealPath();
        this.home = new StudioHome(this.folder.resolve("home")).create();
        var store = new FileStore();
        var activity = new ActivityLog(clock);
        this.filing = new Filing(database, store, home, clock);
        this.undo = new UndoJournal(database, filing, activity, clock);
        this.versions = new ContextVersions(database, new Contents(clock), clock);
        this.sides = new Sides(home, store, clock);
        this.drift = new DriftService(database, bus, sides, activity, executor, _ -> meanwhile.run(), clock);
        this.resolutions = new ResolutionService(database, drift, sides, versions, filing, undo, clock);
        this.sync = new SyncService(database, drift, sides, versions, filing, undo, clock);
    }

    /// A project over a folder of the same name.
    ProjectId project(String name) throws IOException {
        Files.createDirectories(repo(name));
        insertProject(name, repo(name).toString());
        return new ProjectId(name);
    }

    void insertProject(String name, @Nullable String repoPath) {
        database.write(tx -> tx.sql()
                .insertInto(PROJECTS)
                .set(PROJECTS.ID, name)
                .set(PROJECTS.NAME, name)
                .set(PROJECTS.REPO_PATH, repoPath)
                .execute());
    }

    /// A context file with its text; the row knows nothing of the text yet.
    String file(ProjectId project, String name, String text) throws IOException {
        write(studio(project, name), text);
        return database.write(tx -> insertFile(tx, project, name));
    }

    TargetId target(String file, String path) {
        return database.write(tx -> insertTarget(tx, file, path));
    }

    /// Rows of files named by numbers, each with a target of its own name.
    void insertFiles(ProjectId project, String prefix, int count) {
        database.write(tx -> {
            for (int i = 0; i < count; i++) {
                var name = prefix + i + ".md";
                insertTarget(tx, insertFile(tx, project, name), name);
            }
            return count;
        });
    }

    private static String insertFile(Tx tx, ProjectId project, String name) {
        var id = UUID.randomUUID().toString();
        tx.sql()
                .insertInto(CONTEXT_FILES)
                .set(CONTEXT_FILES.ID, id)
                .set(CONTEXT_FILES.PROJECT_ID, project.value())
                .set(CONTEXT_FILES.FILENAME, name)
                .set(CONTEXT_FILES.FILE_PATH, name)
                .set(CONTEXT_FILES.UPDATED_AT, NOON)
                .execute();
        return id;
    }

    private static TargetId insertTarget(Tx tx, String file, String path) {
        var id = UUID.randomUUID().toString();
        tx.sql()
                .insertInto(CONTEXT_TARGETS)
                .set(CONTEXT_TARGETS.ID, id)
                .set(CONTEXT_TARGETS.CONTEXT_FILE_ID, file)
                .set(CONTEXT_TARGETS.REPO_PATH, path)
                .set(CONTEXT_TARGETS.PATH_KEY, path)
                .set(CONTEXT_TARGETS.POINTER, path.contains("#") ? path.substring(path.indexOf('#') + 1) : null)
                .set(CONTEXT_TARGETS.SORT_ORDER, (long) tx.sql().fetchCount(CONTEXT_TARGETS))
                .set(CONTEXT_TARGETS.CREATED_AT, NOON)
                .set(CONTEXT_TARGETS.UPDATED_AT, NOON)
                .execute();
        return new TargetId(id);
    }

    /// A target whose both sides held `text` when they were last looked at.
    TargetId synced(ProjectId project, String name, String path, String text) throws IOException {
        write(repo(project.value()).resolve(path), text);
        var target = target(file(project, name, ContextText.of(text).text().orElseThrow()), path);
        drift.check(List.of(target), CheckOptions.NORMAL);
        return target;
    }

    DriftReport check() {
        clock.tick(Duration.ofMinutes(1));
        return drift.checkAll(CheckOptions.ONCE);
    }

    Path repo(String project) {
        return folder.resolve("repos").resolve(project);
    }

    Path repo(ProjectId project, String path) {
        return repo(project.value()).resolve(path);
    }

    Path studio(ProjectId project, String name) {
        return home.contextFolder(project.value()).resolve(name);
    }

    /// What the activity log says of drift.
    List<String> activities() {
        return database.read(sql -> sql.select(ACTIVITY_LOG.ACTIVITY_TYPE)
                .from(ACTIVITY_LOG)
                .where(ACTIVITY_LOG.ACTIVITY_TYPE.startsWith("drift_"))
                .orderBy(ACTIVITY_LOG.CREATED_AT, ACTIVITY_LOG.ID)
                .fetch(ACTIVITY_LOG.ACTIVITY_TYPE));
    }

    static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /// Stands still unless told.
    static final class Ticking extends Clock {

        /// What happens while somebody looks at it.
        volatile Runnable onLook = () -> {};

        private volatile Instant now = NOON;

        void tick(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            onLook.run();
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
