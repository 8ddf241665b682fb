package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Jobs;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.RelativeTime;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line at the bottom: what is watched, when it was last checked, what works in the background, where
/// the user is, and the theme.
final class StatusBarView extends HBox {

    /// Below this what works takes the room of the last check and of the active project, whole words of them.
    private static final double ROOM = 1100;

    private final HBox work = new HBox();
    private final RelativeTime time;
    private final Messages text;

    StatusBarView(
            ObservableValue<WatcherState> watcher,
            StatusPlace place,
            Jobs jobs,
            ObservableValue<Theme> theme,
            Command switchTheme,
            Command showMissing,
            RelativeTime time,
            Messages text) {
        this.time = time;
        this.text = text;
        setId("status-bar");
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        work.setId("status-work");
        work.getStyleClass().add("status-work");
        work.setAlignment(Pos.CENTER_RIGHT);
        var gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        var check = lastCheck(watcher);
        var hasRoom = Bindings.isEmpty(jobs.running()).or(widthProperty().greaterThan(ROOM));
        hasRoom.subscribe(place::showProject);
        check.visibleProperty().bind(hasRoom);
        check.managedProperty().bind(check.visibleProperty());
        getChildren().addAll(watching(watcher, showMissing), check, gap, work, place, themeButton(theme, switchTheme));
        jobs.running().addListener((ListChangeListener<Jobs.Job>) _ -> show(jobs));
        show(jobs);
    }

    /// A button where something is missing, which goes there; otherwise just words.
    private Button watching(ObservableValue<WatcherState> watcher, Command showMissing) {
        var label = new StatusLabel();
        label.setId("status-watcher");
        watcher.subscribe(state -> {
            if (state.tone() == Tone.GOOD) {
                label.show(state.tone(), Feather.EYE, state.sentence());
            } else {
                label.show(state.tone(), state.sentence());
            }
            label.setTooltip(state.remedy().isEmpty() ? null : new Tooltip(state.remedy()));
        });
        var button = new Button();
        button.setId("status-way");
        button.getStyleClass().add("status-way");
        button.setGraphic(label);
        button.setMinWidth(USE_PREF_SIZE);
        button.accessibleTextProperty().bind(label.textProperty());
        button.setOnAction(_ -> showMissing.run());
        showMissing.blocked().subscribe(reason -> button.setFocusTraversable(reason.isEmpty()));
        return button;
    }

    private Label lastCheck(ObservableValue<WatcherState> watcher) {
        var label = new Label();
        label.setId("status-check");
        watcher.subscribe(state -> {
            var at = state.lastCheck();
            label.textProperty().unbind();
            if (at == null) {
                label.setText(text.get("status.never-checked"));
                label.setTooltip(null);
            } else {
                label.textProperty().bind(time.live(at).map(ago -> text.get("status.checked", ago)));
                label.setTooltip(new Tooltip(time.exact(at)));
            }
        });
        return label;
    }

    private Button themeButton(ObservableValue<Theme> theme, Command switchTheme) {
        var icon = new FontIcon();
        var button = new Button();
        button.setId("status-theme");
        button.getStyleClass().add("icon-button");
        button.setGraphic(icon);
        button.setAccessibleText(text.get(switchTheme.titleKey()));
        button.setTooltip(new Tooltip(text.get(switchTheme.titleKey())));
        button.setOnAction(_ -> switchTheme.run());
        theme.subscribe(now -> icon.setIconCode(now == Theme.DARK ? Feather.MOON : Feather.SUN));
        return button;
    }

    /// The foremost job, and how many more there are.
    private void show(Jobs jobs) {
        work.getChildren().clear();
        jobs.foremost().ifPresent(job -> show(job, jobs));
    }

    private void show(Jobs.Job job, Jobs jobs) {
        var title = new Label();
        title.textProperty()
                .bind(job.detailProperty()
                        .map(detail -> detail.isEmpty() ? job.title() : text.get("status.job", job.title(), detail)));
        title.setMaxWidth(320);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // of a path the end says most
        var bar = new ProgressBar();
        bar.progressProperty().bind(job.progressProperty());
        bar.setAccessibleText(job.title());
        var percent = new Label();
        percent.textProperty()
                .bind(job.progressProperty()
                        .map(done -> done.doubleValue() < 0 ? "" : text.get("status.percent", done.doubleValue())));
        percent.setMinWidth(USE_PREF_SIZE);
        work.getChildren().addAll(title, bar, percent);
        int others = jobs.running().size() - 1;
        if (others > 0) {
            work.getChildren().add(new Label(text.get("status.more", others)));
        }
        if (job.canStop()) {
            work.getChildren().add(cancel(job, jobs.stop()));
        }
    }

    /// With the key that does the same.
    private Button cancel(Jobs.Job job, Command stop) {
        var words = text.get("status.cancel", job.title());
        var cancel = new Button();
        cancel.setId("status-cancel");
        cancel.getStyleClass().add("icon-button");
        cancel.setGraphic(new FontIcon(Feather.X));
        cancel.setAccessibleText(words);
        var tip = new Tooltip();
        tip.textProperty()
                .bind(stop.keys()
                        .map(keys -> keys.isEmpty()
                                ? words
                                : text.get("status.cancel.key", words, KeyCaps.words(keys.getFirst(), KeyCaps.MAC))));
        cancel.setTooltip(tip);
        cancel.setOnAction(_ -> job.cancel());
        return cancel;
    }
}
