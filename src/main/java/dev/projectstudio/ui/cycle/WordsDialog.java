package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.CycleChanged;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for other words for a task or a criterion. Those of a task may become others meanwhile.
final class WordsDialog {

    private static final String ID = "words-dialog";

    private WordsDialog() {}

    static void ask(Workbench bench, String title, String words, BiConsumer<String, InputDialog> then) {
        var field = new TextField(words);
        open(bench, title, field, new VBox(field), new InputDialog(bench, ID, field), then);
    }

    /// @param read the words as they are by now; reads the database
    static void ask(
            Workbench bench, String title, String words, Callable<String> read, BiConsumer<String, InputDialog> then) {
        var field = new TextField(words);
        var followed = new FollowedWords(words, field.textProperty());
        var other = new Label();
        other.setId("words-other");
        other.getStyleClass().add("caption");
        other.setWrapText(true);
        other.textProperty()
                .bind(followed.otherProperty()
                        .map(now -> now.isEmpty() ? "" : bench.text().get("cycles.words.other", now)));
        other.visibleProperty().bind(followed.otherProperty().isNotEmpty());
        other.managedProperty().bind(other.visibleProperty());
        var reads = bench.background().lane();
        var asking = new InputDialog(bench, ID, field);
        asking.following(List.of(CycleChanged.class), () -> reads.run(read, followed::found, asking::tell));
        open(bench, title, field, new VBox(4, field, other), asking, then);
    }

    private static void open(
            Workbench bench,
            String title,
            TextField field,
            VBox body,
            InputDialog asking,
            BiConsumer<String, InputDialog> then) {
        field.setId("words-field");
        field.setAccessibleText(title);
        var go = new Button(bench.text().get("cycles.ask.save"));
        go.setId("words-go");
        asking.open(
                title,
                body,
                go,
                field.textProperty().map(String::isBlank),
                asked -> then.accept(field.getText(), asked));
    }
}
