package dev.projectstudio.core.watch;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.DRIFT_RECORDS;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.context.ContextChanged;
import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.context.HomeContent;
import dev.projectstudio.core.context.MirrorEdits;
import dev.projectstudio.core.context.ProjectMirror;
import dev.projectstudio.core.context.StudioCopies;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.cycle.CycleWriter;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftEvent;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.Pause;
import dev.projectstudio.core.drift.ResolutionService;
import dev.projectstudio.core.drift.Sides;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.session.SessionEdits;
import dev.projectstudio.core.session.SessionFiles;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.AccompanyingFiles;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.watch.Eventually;
import dev.projectstudio.platform.watch.OsEvents;
import dev.projectstudio.platform.watch.WatchTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;

/// What one process of Studio has open: several over one home stand for several processes.
final class StudioProcess implements AutoCloseable {

    /// A longer quiet time than in real life, so that a busy machine does not split a save in two.
    static final WatchTimes TIMES = new WatchTimes(
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofSeconds(3),
            Duration.ofMillis(200),
            Duration.ofMillis(300),
            Duration.ofMinutes(1));

    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final HeldClock homeClock = new HeldClock(clock);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ChangeBus bus = new ChangeBus();
    private final List<Change> published = new CopyOnWriteArrayList<>();
    private final List<WatchEvent> events = new CopyOnWriteArrayList<>();
    private final StudioHome home;
    private final Database database;
    private final ProjectService projects;
    private final DriftService drift;
    private final ResolutionService resolutions;
    private final WatchEvents stream;
    private final DriftWatcher watcher;
    private final HomeContent content;

    StudioProcess(Path databaseFile, Path homeFolder) {
        home = new StudioHome(homeFolder).create();
        database = new Database(databaseFile, bus);
        var activity = new ActivityLog(clock);
        var files = new FileStore();
        var filing = new Filing(database, files, home, clock);
        var undo = new UndoJournal(database, filing, activity, clock);
        projects = new ProjectService(database, activity, new Settings(database, clock), undo, clock, home.root());
        var sides = new Sides(home, files, clock);
        drift = new DriftService(database, bus, sides, activity, threads, Pause.real(), clock);
        var versions = new ContextVersions(database, new Contents(clock), clock);
        resolutions = new ResolutionService(database, drift, sides, versions, filing, undo, clock);
        stream = new WatchEvents(database, bus, clock, events::add);
        var targets = new ContextTargets(database, clock);
        var copies = new StudioCopies(files, home);
        var cycles = new CycleService(database, projects, activity, new CycleWriter(database, activity, undo, clock));
        var sessionFiles = new SessionFiles(files, home, ZoneOffset.UTC);
        content = new HomeContent(
                database,
                projects,
                copies,
                targets,
                versions,
                List.of(
                        new MirrorEdits(database, projects, copies, (_, _) -> List.of(), undo, activity, clock),
                        new SessionEdits(database, cycles, sessionFiles, activity, clock)),
                homeClock);
        database.accompany(
                new ProjectMirror(projects, new AccompanyingFiles(database, files, home, clock), home, clock));
        watcher = new DriftWatcher(projects, targets, home, content, drift, bus, clock);
        bus.subscribe(published::add);
    }

    ProjectService projects() {
        return projects;
    }

    /// Where the targets are; a book of its own.
    PlaceBook placeBook() {
        return new PlaceBook(projects, new ContextTargets(database, clock), home);
    }

    /// From now on no look at the canonical files of the home comes to an end.
    HeldClock holdLooksAtTheHome() {
        homeClock.hold();
        return homeClock;
    }

    DriftService drift() {
        return drift;
    }

    ResolutionService resolutions() {
        return resolutions;
    }

    DriftWatcher watcher() {
        return watcher;
    }

    Database database() {
        return database;
    }

    List<Change> published() {
        return published;
    }

    List<WatchEvent> events() {
        return List.copyOf(events);
    }

    void forget() {
        events.clear();
        published.clear();
    }

    /// Watches, and waits until the first look at everything is over.
    StudioProcess watching() {
        return watching(OsEvents.ofSystem(), TIMES);
    }

    StudioProcess watching(OsEvents os, WatchTimes times) {
        startWatching(os, times);
        Eventually.until("the first look", () -> watcher.status().lastCheck() != null);
        return this;
    }

    void startWatching(OsEvents os, WatchTimes times) {
        watcher.start(threads, os, times);
    }

    void untilEvents(int count) {
        Eventually.until(count + " events, but got " + events, () -> events.size() >= count);
    }

    /// Puts a canonical text with one target into the project, and takes what the repository holds for the base.
    Path track(Project project, String filename, String repoPath, String text) throws IOException {
        var repository = project.repoPath();
        if (repository == null) {
            throw new IllegalArgumentException("no repository");
        }
        var copy = home.contextFolder(project.id().value()).resolve(filename);
        Files.createDirectories(home.contextFolder(project.id().value()));
        Files.writeString(copy, text);
        database.write(tx -> {
            var id = new ContextFileId(UUID.randomUUID().toString());
            insert(tx.sql(), id, project.id(), filename, repoPath);
            tx.publish(new ContextChanged(id, project.id()));
            return id;
        });
        drift.checkAll(CheckOptions.NORMAL);
        return copy;
    }

    private void insert(DSLContext sql, ContextFileId id, ProjectId project, String filename, String repoPath) {
        sql.insertInto(CONTEXT_FILES)
                .set(CONTEXT_FILES.ID, id.value())
                .set(CONTEXT_FILES.PROJECT_ID, project.value())
                .set(CONTEXT_FILES.FILENAME, filename)
                .set(CONTEXT_FILES.FILE_PATH, filename)
                .set(CONTEXT_FILES.SYNC_STATUS, "unknown")
                .execute();
        sql.insertInto(CONTEXT_TARGETS)
                .set(CONTEXT_TARGETS.ID, UUID.randomUUID().toString())
                .set(CONTEXT_TARGETS.CONTEXT_FILE_ID, id.value())
                .set(
                        CONTEXT_TARGETS.POINTER,
                        repoPath.contains("#") ? repoPath.substring(repoPath.indexOf('#') + 1) : null)
                .set(CONTEXT_TARGETS.REPO_PATH, repoPath)
                .set(CONTEXT_TARGETS.PATH_KEY, repoPath)
                .set(CONTEXT_TARGETS.CREATED_AT, clock.instant())
                .set(CONTEXT_TARGETS.UPDATED_AT, clock.instant())
                .execute();
    }

    /// Where the files of a project's sessions are.
    Path sessions(Project project) throws IOException {
        return Files.createDirectories(home.sessionsFolder(project.id().value()));
    }

    List<String> contextFiles() {
        return database.read(
                sql -> sql.select(CONTEXT_FILES.FILENAME).from(CONTEXT_FILES).fetch(CONTEXT_FILES.FILENAME));
    }

    /// Looks at the canonical files as they are now.
    void checkHome() {
        content.reread();
    }

    String nameOf(Project project) {
        return projects.require(project.id()).name();
    }

    /// Reads every file, whatever a stat would say.
    List<DriftEvent> checkEverything() {
        return drift.checkAll(CheckOptions.NORMAL.forced()).events();
    }

    int records() {
        return database.<Integer>read(sql -> sql.fetchCount(DRIFT_RECORDS));
    }

    @Override
    public void close() {
        homeClock.release();
        watcher.close();
        stream.close();
        threads.close();
        database.close();
    }
}
