package dev.projectstudio.boot;

import dev.projectstudio.core.drift.DriftChanged;
import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.GitStateChanged;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.watch.WatchStatus;
import dev.projectstudio.core.watch.WatchStatusChanged;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.PageLoad;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import dev.projectstudio.ui.shell.WatcherState;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What the status bar says about the watching, kept true: how much is watched, and what of it is not there or cannot
/// be. Used on the JavaFX thread.
final class WatcherStanding {

    private final ReadOnlyObjectWrapper<WatcherState> state = new ReadOnlyObjectWrapper<>();
    private final ProjectService projects;
    private final Supplier<WatchStatus> status;
    private final Messages text;
    private final PageLoad looks;
    private final Workbench bench;
    private Map<DirectoryState, List<Project>> gone = Map.of();

    WatcherStanding(ProjectService projects, Supplier<WatchStatus> status, Workbench bench) {
        this.projects = projects;
        this.status = status;
        this.text = bench.text();
        this.looks = bench.load();
        this.bench = bench;
        looks.failureProperty().subscribe(failure -> {
            if (failure != null) {
                bench.notices().failed(failure);
            }
        });
        tell();
    }

    ObservableValue<WatcherState> state() {
        return state.getReadOnlyProperty();
    }

    /// Begins with how things stand now.
    Subscription follow() {
        var told = bench.feed().on(WatchStatusChanged.class, this::tell);
        var looked = bench.feed()
                .on(List.of(ProjectChanged.class, GitStateChanged.class, DriftChanged.class), this::lookForMissing);
        tell();
        lookForMissing();
        return () -> {
            told.close();
            looked.close();
        };
    }

    void tell() {
        state.set(worded(status.get()));
    }

    private void lookForMissing() {
        looks.run(() -> projects.list(false).stream().collect(Collectors.groupingBy(Project::directory)), found -> {
            gone = found;
            tell();
        });
    }

    private WatcherState worded(WatchStatus now) {
        if (!now.isRunning()) {
            return WatcherState.of(Tone.QUIET, text.get("watch.status.stopped"), now.lastCheck());
        }
        int polled = now.polled().values().stream().mapToInt(Integer::intValue).sum();
        var remedy = now.polled().entrySet().stream()
                .map(each -> text.get(WatchStatus.pollingKey(each.getKey()), each.getValue()))
                .findFirst()
                .orElse("");
        var missing = gone.getOrDefault(DirectoryState.MISSING, List.of());
        int unreadable = gone.getOrDefault(DirectoryState.UNREADABLE, List.of()).size();
        var sentence = text.get("watch.status", now.files(), now.projects())
                + text.get("watch.status.lacking", missing.size(), polled, unreadable);
        var tone = missing.isEmpty() && polled + unreadable == 0 ? Tone.GOOD : Tone.WARNING;
        var way = missing.stream()
                .findFirst()
                .map(first -> Route.to(PageName.PROJECTS).at(first.id().value()))
                .orElse(null);
        return new WatcherState(tone, sentence, remedy, now.lastCheck(), way);
    }
}
