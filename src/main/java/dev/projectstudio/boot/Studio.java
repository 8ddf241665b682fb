package dev.projectstudio.boot;

import dev.projectstudio.cli.Services;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.backup.BackupService;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.Pause;
import dev.projectstudio.core.drift.Sides;
import dev.projectstudio.core.project.ProjectScanner;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.DatabaseFile;
import dev.projectstudio.platform.db.Found;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.Intents;
import dev.projectstudio.platform.file.StudioHome;
import java.time.Clock;
import java.time.ZoneOffset;

/// One opened home and all that works on it. The services are built when they are first used.
final class Studio implements Services {

    private final StudioHome home;
    private final Database database;
    private final ChangeBus bus;
    private final Clock clock;
    private final Threads threads = new Threads();
    private final FileStore files = new FileStore();
    private final ActivityLog activity;
    private final Lazy<Settings> settings;
    private final Lazy<Filing> filing;
    private final Lazy<UndoJournal> undo;
    private final Lazy<ProjectService> projects;
    private final Lazy<DriftService> drift;

    private Studio(StudioHome home, Database database, ChangeBus bus, Clock clock) {
        this.home = home;
        this.database = database;
        this.bus = bus;
        this.clock = clock;
        this.activity = new ActivityLog(clock);
        this.settings = new Lazy<>(() -> new Settings(database, clock));
        this.filing = new Lazy<>(() -> new Filing(database, files, home, clock));
        this.undo = new Lazy<>(() -> new UndoJournal(database, filing.get(), activity, clock));
        this.projects = new Lazy<>(this::startProjects);
        this.drift = new Lazy<>(() -> new DriftService(
                database, bus, new Sides(home, files, clock), activity, threads::compute, Pause.real(), clock));
    }

    /// Opens a home, making what is missing. What another process left unfinished is finished first.
    static Studio open(StudioHome wanted) {
        var clock = Clock.tickMillis(ZoneOffset.UTC);
        var home = wanted.create();
        var file = home.database();
        if (!(DatabaseFile.inspect(file, Patience.DEFAULT) instanceof Found.Current)) {
            home.createPrivately(file);
            var backups = new BackupService(file, home.backups(), clock);
            DatabaseFile.upgrade(file, Patience.DEFAULT, () -> backups.backUp("before a migration"));
        }
        var bus = new ChangeBus();
        var studio = new Studio(home, new Database(file, bus), bus, clock);
        new Intents(studio.database, studio.files, home, clock).replay();
        return studio;
    }

    @Override
    public StudioHome home() {
        return home;
    }

    @Override
    public ProjectService projects() {
        return projects.get();
    }

    @Override
    public ProjectScanner scanner() {
        return new ProjectScanner(projects.get(), home.root());
    }

    @Override
    public DriftService drift() {
        return drift.get();
    }

    @Override
    public UndoJournal undo() {
        projects.get(); // hears what an undo does to projects
        return undo.get();
    }

    @Override
    public void close() {
        threads.close();
        database.close();
    }

    private ProjectService startProjects() {
        var service = new ProjectService(database, activity, settings.get(), undo.get(), clock, home.root());
        service.follow(bus);
        return service;
    }
}
