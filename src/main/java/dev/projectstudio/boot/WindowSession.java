package dev.projectstudio.boot;

import dev.projectstudio.core.context.ContextChanged;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftChanged;
import dev.projectstudio.core.home.Rebuilt;
import dev.projectstudio.core.project.GitStatusService;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.watch.GitStateTouched;
import dev.projectstudio.platform.event.ForeignChange;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.git.Git;
import dev.projectstudio.platform.process.ProcessRunner;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.ChangeFeed;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Edits;
import dev.projectstudio.ui.common.Jobs;
import dev.projectstudio.ui.common.Navigator;
import dev.projectstudio.ui.common.Notices;
import dev.projectstudio.ui.common.OneMoment;
import dev.projectstudio.ui.common.Overlays;
import dev.projectstudio.ui.common.PageLoad;
import dev.projectstudio.ui.common.RelativeTime;
import dev.projectstudio.ui.common.Workbench;
import dev.projectstudio.ui.recovery.NotWholeDialog;
import dev.projectstudio.ui.shell.StudioWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.stage.Stage;

/// The window over an open home, for as long as it is shown: pages, watching, and what keeps the two in step.
public final class WindowSession implements AutoCloseable {

    /// For how long what is known waits for what is still being read.
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final Studio studio;
    private final Workbench bench;
    private final GitStatusService git;
    private final StudioWindow window;
    private final Watching watching;
    private final ReadOnlyIntegerWrapper alerts = new ReadOnlyIntegerWrapper();
    private final PageLoad counts;
    private final WatcherStanding standing;
    private final HomeBanners banners;
    private final SearchFollowing search;
    private final List<Subscription> subscriptions = new ArrayList<>();

    /// @param front the JavaFX thread
    WindowSession(Studio studio, DatabaseWait wait, Messages messages, Executor front) {
        this.studio = studio;
        this.bench = bench(studio, messages, front);
        this.git = new GitStatusService(
                studio.projects(),
                new Git(new ProcessRunner(), System.getenv(), Path.of("").toAbsolutePath()),
                studio.bus(),
                studio.threads()::background,
                studio.clock());
        this.watching = Watching.start(studio, _ -> {}, _ -> {});
        this.counts = bench.load();
        counts.failureProperty().subscribe(failure -> {
            if (failure != null) {
                bench.notices().failed(failure);
            }
        });
        this.standing = new WatcherStanding(studio.projects(), watching::status, bench);
        this.window = new StudioWindow(
                bench,
                studio.settings(),
                studio.projects(),
                git,
                standing.state(),
                new Pages(studio, git, bench).destinations(alerts),
                studio.clock().withZone(ZoneId.systemDefault()));
        banners = new HomeBanners(window.banners(), wait, bench);
        banners.found(studio.notices(), studio.home());
        banners.follow(standing.state());
        this.search = new SearchFollowing(studio.searchIndex(), studio.bus(), bench);
        window.add(List.of(Command.of("command.check", this::check).on("F5")));
        follow();
    }

    void showOn(Stage stage) {
        window.start();
        window.showOn(stage);
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                cameBack();
            }
        });
        studio.threads().background(studio::reread);
    }

    /// Says that the home was rebuilt from its files a moment ago, and what of it did not come back whole.
    void tellRebuilt(Rebuilt rebuilt) {
        if (rebuilt.notWhole() == 0) {
            banners.rebuilt(studio.home());
            return;
        }
        var home = studio.home().root();
        var show = Command.of(
                "command.not-whole", () -> NotWholeDialog.open(bench.overlays(), home, rebuilt, bench.text()));
        window.add(List.of(show));
        banners.rebuilt(studio.home(), rebuilt.notWhole(), show);
    }

    StudioWindow window() {
        return window;
    }

    Workbench bench() {
        return bench;
    }

    @Override
    public void close() {
        search.close();
        subscriptions.forEach(Subscription::close);
        window.close();
        watching.close();
        studio.close();
    }

    private static Workbench bench(Studio studio, Messages messages, Executor front) {
        var notices = new Notices(
                messages,
                new OneMoment(show -> studio.threads()
                        .timer()
                        .schedule(() -> front.execute(show), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)));
        var background = new Background(studio.threads()::background, front, notices::failed);
        return new Workbench(
                new Navigator(),
                new Overlays(),
                notices,
                new Jobs(front, messages),
                new Edits(
                        background,
                        notices,
                        studio.undo(),
                        studio.projects(),
                        messages,
                        studio.database().isReadOnly()),
                new ChangeFeed(studio.bus(), front),
                background,
                new RelativeTime(studio.clock().withZone(ZoneId.systemDefault()), messages),
                messages);
    }

    private void follow() {
        subscriptions.add(bench.edits().follow(bench.feed()));
        subscriptions.add(standing.follow());
        subscriptions.add(bench.feed()
                .on(List.of(DriftChanged.class, ContextChanged.class, ProjectChanged.class), this::countAlerts));
        subscriptions.add(studio.bus().subscribe(change -> {
            switch (change) {
                case GitStateTouched touched -> git.refresh(touched.projectId());
                case ProjectChanged changed -> git.refresh(changed.id()); // trusted, or moved
                case DriftChanged changed -> git.refresh(changed.projectId()); // a file was written, by us or others
                case ForeignChange() ->
                    bench.background()
                            .run(
                                    () -> {
                                        git.refreshChanged();
                                        return true;
                                    },
                                    _ -> {});
                default -> {}
            }
        }));
        countAlerts();
        search.catchUp();
        ActivityKeeping.prune(studio.activityPruning(), bench);
        bench.background().run(studio.goneDrafts()::drop, _ -> {});
    }

    private void countAlerts() {
        counts.run(() -> studio.drift().alerts(0).count(), alerts::set);
    }

    private void check() {
        banners.lookAgain(studio.home());
        bench.background().run(() -> studio.drift().checkAll(CheckOptions.ONCE.forced()), _ -> standing.tell());
    }

    /// Looks at everything again, as the user may have been elsewhere.
    void cameBack() {
        banners.lookAgain(studio.home());
        watching.watcher().rescanNow();
        bench.background()
                .run(
                        () -> {
                            var ids = studio.projects().recent().stream()
                                    .map(Project::id)
                                    .toList();
                            git.refresh(ids);
                            return ids;
                        },
                        _ -> {});
    }
}
