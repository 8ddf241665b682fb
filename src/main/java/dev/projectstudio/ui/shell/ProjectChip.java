package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The active project and what its working tree is at; opens the switcher.
final class ProjectChip extends Button {

    ProjectChip(ActiveProjectViewModel model, Command change, ObservableValue<Boolean> folded, Messages text) {
        setId("project-chip");
        getStyleClass().add("project-chip");
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setOnAction(_ -> change.run());
        var name = new Label();
        name.getStyleClass().add("chip-name");
        var state = new Label();
        state.getStyleClass().add("chip-state");
        var words = new VBox(name, state);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(new Mark(), words, new FontIcon(Feather.CHEVRON_DOWN));
        row.getStyleClass().add("chip-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        folded.subscribe(narrow -> row.getChildren().stream().skip(1).forEach(part -> {
            part.setVisible(!narrow);
            part.setManaged(!narrow);
        }));
        model.stateProperty().subscribe(now -> {
            var title = now.active().map(project -> project.name()).orElseGet(() -> text.get("sidebar.no-project"));
            var line = ProjectLine.of(now, text);
            name.setText(title);
            state.setText(line);
            state.setVisible(!line.isEmpty());
            state.setManaged(!line.isEmpty());
            setAccessibleText(text.get("sidebar.chip", title, line));
            setTooltip(new Tooltip(text.get(change.titleKey())));
        });
    }
}
