package dev.projectstudio.ui.context;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for a name, and where it takes one for a second line that may stay empty.
final class NameDialog {

    /// Does what was answered, and tells the dialog how that ended.
    interface Answer {

        /// @param second empty where there is no second line
        void take(String first, String second, InputDialog asked);
    }

    private final List<TextField> fields = new ArrayList<>();
    private final VBox body = new VBox();
    private final Workbench bench;
    private final Messages text;
    private final String what;

    /// @param what is asked for: the last word of the message keys of the command
    NameDialog(Workbench bench, String what) {
        this.bench = bench;
        this.text = bench.text();
        this.what = what;
    }

    /// Adds a line to fill in.
    NameDialog asking(String labelKey, String example, String filled) {
        var field = new TextField(filled);
        field.setId("name-field-" + fields.size());
        field.getStyleClass().add("mono");
        field.setPromptText(example);
        var label = new Label(text.get(labelKey));
        label.getStyleClass().add("caption");
        label.setLabelFor(field);
        fields.add(field);
        body.getChildren().addAll(label, field);
        return this;
    }

    void open(Answer then) {
        var first = fields.getFirst();
        var go = new Button(text.get("context.go." + what));
        go.setId("name-go");
        var hint = new Label(text.get("context.ask." + what + ".hint"));
        hint.getStyleClass().add("dialog-text");
        hint.setWrapText(true);
        body.getChildren().addFirst(hint);
        new InputDialog(bench, "name-dialog", first)
                .open(
                        text.get("context.command." + what),
                        body,
                        go,
                        first.textProperty().map(String::isBlank),
                        asked -> then.take(
                                first.getText().strip(),
                                fields.size() > 1 ? fields.get(1).getText() : "",
                                asked));
    }
}
