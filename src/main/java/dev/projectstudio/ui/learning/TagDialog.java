package dev.projectstudio.ui.learning;

import dev.projectstudio.core.learning.TagUse;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for another name for a tag, and says when that makes two of them one.
final class TagDialog {

    private TagDialog() {}

    /// @param tags every one there is
    static void ask(Workbench bench, String tag, List<TagUse> tags, BiConsumer<String, InputDialog> then) {
        var text = bench.text();
        var field = new TextField(tag);
        field.setId("tag-field");
        var merge = new Label();
        merge.setId("tag-merge");
        merge.getStyleClass().add("caption");
        merge.setWrapText(true);
        field.textProperty().subscribe(typed -> {
            var wanted = typed.strip().toLowerCase(Locale.ROOT);
            merge.setText(tags.stream()
                    .filter(use -> use.tag().equals(wanted) && !wanted.equals(tag))
                    .findFirst()
                    .map(use -> text.get("learnings.ask.merge", use.count(), use.tag()))
                    .orElse(""));
        });
        var go = new Button(text.get("learnings.ask.rename.go"));
        go.setId("tag-go");
        new InputDialog(bench, "tag-dialog", field)
                .open(
                        text.get("learnings.ask.rename", tag),
                        new VBox(8, Form.field(text.get("learnings.ask.tag"), field), merge),
                        go,
                        field.textProperty().map(String::isBlank),
                        asked -> then.accept(field.getText(), asked));
    }
}
