package dev.projectstudio.ui.cycle;

import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for other words for a task or a criterion.
final class WordsDialog {

    private WordsDialog() {}

    static void ask(Workbench bench, String title, String words, BiConsumer<String, InputDialog> then) {
        var field = new TextField(words);
        field.setId("words-field");
        field.setAccessibleText(title);
        var go = new Button(bench.text().get("cycles.ask.save"));
        go.setId("words-go");
        new InputDialog(bench, "words-dialog", field)
                .open(
                        title,
                        new VBox(field),
                        go,
                        field.textProperty().map(String::isBlank),
                        asked -> then.accept(field.getText(), asked));
    }
}
