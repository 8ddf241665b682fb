package dev.projectstudio.ui.context;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DialogCard;
import dev.projectstudio.ui.common.Overlays;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for a name, and where it takes one for a second line that may stay empty.
final class NameDialog {

    private static final String ID = "name-dialog";

    private final List<TextField> fields = new ArrayList<>();
    private final VBox body = new VBox();
    private final Overlays overlays;
    private final Messages text;
    private final String what;

    /// @param what is asked for: the last word of the message keys of the command
    NameDialog(Overlays overlays, Messages text, String what) {
        this.overlays = overlays;
        this.text = text;
        this.what = what;
        body.getStyleClass().add("dialog-body");
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

    /// @param then gets what was filled in; the second is empty where there is no second line
    void open(BiConsumer<String, String> then) {
        var first = fields.getFirst();
        var go = new Button(text.get("context.go." + what));
        go.setId("name-go");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.disableProperty().bind(first.textProperty().map(String::isBlank));
        go.setOnAction(_ -> {
            overlays.close(ID);
            then.accept(
                    first.getText().strip(), fields.size() > 1 ? fields.get(1).getText() : "");
        });
        var cancel = new Button(text.get("dialog.cancel"));
        cancel.setOnAction(_ -> overlays.close(ID));
        var hint = new Label(text.get("context.ask." + what + ".hint"));
        hint.getStyleClass().add("dialog-text");
        hint.setWrapText(true);
        body.getChildren().addFirst(hint);
        var card = new DialogCard(text.get("context.command." + what), body, List.of(go, cancel));
        overlays.open(new Overlays.Overlay(ID, card, first, Overlays.Place.CENTRE));
        first.selectAll();
    }
}
