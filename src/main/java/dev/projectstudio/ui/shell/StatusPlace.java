package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The open drift of all projects, and the active project with what its working tree is at: in the status bar, where
/// it is read also while the sidebar is folded.
final class StatusPlace extends HBox {

    private static final double NAME = 240;
    private static final double BRANCH = 240;

    private final Messages text;
    private final Label project;
    private final Label branch;
    private boolean hasRoom = true;

    /// @param drift how many alerts are open
    StatusPlace(
            ObservableValue<? extends Number> drift,
            ObservableValue<ActiveProjectViewModel.State> active,
            Messages text) {
        this.text = text;
        getStyleClass().add("status-place");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(0);
        project = shortened("status-project", NAME);
        branch = shortened("status-branch", BRANCH);
        active.subscribe(state -> {
            say(project, state.active().map(each -> each.name()).orElse(""));
            say(branch, ProjectLine.of(state, text));
        });
        getChildren().addAll(openDrift(drift), project, branch);
    }

    private StatusLabel openDrift(ObservableValue<? extends Number> drift) {
        var label = new StatusLabel();
        label.setId("status-drift");
        label.setMinWidth(USE_PREF_SIZE);
        drift.subscribe(count -> {
            label.show(Tone.QUIET, Feather.ALERT_TRIANGLE, text.get("status.drift", count));
            show(label, count.intValue() > 0);
        });
        return label;
    }

    /// Whether there is room for the active project; the drift stays in any case.
    void showProject(boolean isRoomy) {
        hasRoom = isRoomy;
        List.of(project, branch).forEach(label -> say(label, label.getText()));
    }

    private static Label shortened(String id, double width) {
        var label = new Label();
        label.setId(id);
        label.setMinWidth(0);
        label.setMaxWidth(width);
        return label;
    }

    private void say(Label label, String words) {
        label.setText(words);
        label.setTooltip(words.isEmpty() ? null : new Tooltip(words));
        show(label, hasRoom && !words.isEmpty());
    }

    private static void show(Label label, boolean isShown) {
        label.setVisible(isShown);
        label.setManaged(isShown);
    }
}
