package dev.projectstudio.ui.shell;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.project.GitStatusService;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.git.Git;
import dev.projectstudio.platform.process.ProcessRunner;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.ChangeFeed;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.Edits;
import dev.projectstudio.ui.common.Jobs;
import dev.projectstudio.ui.common.Navigator;
import dev.projectstudio.ui.common.Notices;
import dev.projectstudio.ui.common.Overlays;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.RelativeTime;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A window over a real database with plain pages in it, everything on the calling thread.
final class WindowWorld {

    static final Instant NOW = Instant.parse("2026-11-20T10:44:00Z");

    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final Messages text = new Messages(Locale.ENGLISH);
    final Notices notices = new Notices(text);
    final Background background = new Background(Runnable::run, Runnable::run, notices::failed);
    final Settings settings;
    final ProjectService projects;
    final ChangeFeed feed;
    final Workbench bench;
    final SimpleIntegerProperty drift = new SimpleIntegerProperty(0);
    final ObjectProperty<WatcherState> watcher =
            new SimpleObjectProperty<>(WatcherState.of(Tone.GOOD, "watching 42 files in 14 projects", NOW));

    final GitStatusService git;
    private final UndoJournal journal;
    private final Path folder;

    WindowWorld(TestDatabase database, Path folder) {
        this.folder = folder;
        var home = new StudioHome(folder.resolve("home"));
        var activity = new ActivityLog(clock);
        settings = new Settings(database.get(), clock);
        var filing = new Filing(database.get(), new FileStore(), home, clock);
        journal = new UndoJournal(database.get(), filing, activity, clock);
        projects = new ProjectService(database.get(), activity, settings, journal, clock, home.root());
        var runner = new Git(new ProcessRunner(), Map.of(), folder);
        git = new GitStatusService(projects, runner, database.bus(), Runnable::run, clock);
        feed = new ChangeFeed(database.bus(), Runnable::run);
        bench = new Workbench(
                new Navigator(),
                new Overlays(),
                notices,
                new Jobs(Runnable::run, text),
                new Edits(background, notices, journal, projects, text, false),
                feed,
                background,
                new RelativeTime(clock, text),
                text);
        bench.edits().follow(feed);
    }

    /// The same bench over a home that can only be looked at.
    Workbench readOnly() {
        return new Workbench(
                bench.navigator(),
                bench.overlays(),
                notices,
                bench.jobs(),
                new Edits(background, notices, journal, projects, text, true),
                feed,
                background,
                bench.time(),
                text);
    }

    StudioWindow window() {
        return window(List.of(
                Destination.ofAll(PageName.DASHBOARD, _ -> new PlainPage(PageName.DASHBOARD, text)),
                Destination.ofAll(PageName.DRIFT, _ -> new PlainPage(PageName.DRIFT, text))
                        .counting(drift),
                Destination.ofAll(PageName.PROJECTS, _ -> new PlainPage(PageName.PROJECTS, text)),
                Destination.ofProject(PageName.OVERVIEW, _ -> new PlainPage(PageName.OVERVIEW, text)),
                Destination.ofProject(PageName.CONTEXT, _ -> new PlainPage(PageName.CONTEXT, text))));
    }

    StudioWindow window(List<Destination> destinations) {
        return new StudioWindow(bench, settings, projects, git, watcher, destinations, clock);
    }

    Project project(String name) {
        try {
            return projects.register(
                    Files.createDirectories(folder.resolve("code").resolve(name)), name, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
