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
import dev.projectstudio.ui.common.ShownPath;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import dev.projectstudio.ui.shell.WatcherState;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What the status bar says about the watching, kept true: how much is watched, and what of it is not there or cannot
/// be. Used on the JavaFX thread.
final class WatcherStanding {

    private static final int NAMED = 3;

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
        state.set(worded(status.get(), gone, text));
    }

    private void lookForMissing() {
        looks.run(() -> projects.list(false).stream().collect(Collectors.groupingBy(Project::directory)), found -> {
            gone = found;
            tell();
        });
    }

    /// @param gone the projects by what is the matter with their directories
    static WatcherState worded(WatchStatus now, Map<DirectoryState, List<Project>> gone, Messages text) {
        if (!now.isRunning()) {
            return WatcherState.of(Tone.QUIET, text.get("watch.status.stopped"), now.lastCheck());
        }
        int polled = now.polled().values().stream().mapToInt(Integer::intValue).sum();
        var missing = gone.getOrDefault(DirectoryState.MISSING, List.of());
        var unreadable = gone.getOrDefault(DirectoryState.UNREADABLE, List.of());
        var remedy = Stream.concat(
                        now.polled().entrySet().stream()
                                .map(each -> text.get(WatchStatus.pollingKey(each.getKey()), each.getValue())),
                        unreadable.isEmpty() ? Stream.empty() : Stream.of(remedy(unreadable, text)))
                .findFirst()
                .orElse("");
        var sentence = text.get("watch.status", now.files(), now.projects())
                + text.get("watch.status.lacking", missing.size(), polled, unreadable.size());
        var tone = missing.isEmpty() && polled + unreadable.size() == 0 ? Tone.GOOD : Tone.WARNING;
        var way = Stream.concat(missing.stream(), unreadable.stream())
                .findFirst()
                .map(first -> Route.to(PageName.PROJECTS).at(first.id().value()))
                .orElse(null);
        return new WatcherState(tone, sentence, remedy, now.lastCheck(), way);
    }

    private static String remedy(List<Project> unreadable, Messages text) {
        var directories = unreadable.stream()
                .flatMap(project -> Stream.ofNullable(project.repoPath()))
                .limit(NAMED)
                .map(ShownPath::of)
                .collect(Collectors.joining(", "));
        return text.get("watch.unreadable", unreadable.size() > NAMED ? directories + ", …" : directories);
    }
}
