package dev.projectstudio.ui.overview;

import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.platform.text.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The stack of a project: one line for each category, each technology with its reason as its tooltip. Enter and a
/// click open it, Delete takes it out.
final class StackSection {

    private static final double CATEGORY = 84;
    private static final int MOST_REASON = 200;

    private final Messages text;
    private final Consumer<Tech> open;
    private final Consumer<Tech> remove;

    StackSection(Messages text, Consumer<Tech> open, Consumer<Tech> remove) {
        this.text = text;
        this.open = open;
        this.remove = remove;
    }

    Node of(List<Tech> stack) {
        var byCategory = new LinkedHashMap<String, FlowPane>();
        for (var tech : stack) {
            byCategory
                    .computeIfAbsent(tech.category(), _ -> new FlowPane(6, 4))
                    .getChildren()
                    .add(chip(tech));
        }
        var lines = new VBox();
        lines.setId("overview-stack");
        lines.getStyleClass().add("stack-lines");
        byCategory.forEach((category, chips) -> {
            var name = new Label(TechDialog.word(category, text));
            name.getStyleClass().add("caption");
            name.setMinWidth(CATEGORY);
            name.setPrefWidth(CATEGORY);
            chips.setMinWidth(0);
            HBox.setHgrow(chips, Priority.ALWAYS);
            var line = new HBox(name, chips);
            line.getStyleClass().add("stack-line");
            lines.getChildren().add(line);
        });
        return lines;
    }

    private Button chip(Tech tech) {
        var chip = new Button(tech.title());
        chip.getStyleClass().add("stack-chip");
        chip.setMnemonicParsing(false);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        var reason = TechDialog.reason(tech, text);
        chip.setTooltip(new Tooltip(reason.length() <= MOST_REASON ? reason : reason.substring(0, MOST_REASON)));
        chip.setAccessibleText(tech.title() + ", " + TechDialog.word(tech.category(), text));
        chip.setAccessibleHelp(reason);
        chip.setOnAction(_ -> open.accept(tech));
        chip.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                remove.accept(tech);
                event.consume();
            }
        });
        return chip;
    }
}
