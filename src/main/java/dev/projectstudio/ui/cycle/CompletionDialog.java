package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Completion;
import dev.projectstudio.core.cycle.Completion.Answer;
import dev.projectstudio.core.cycle.Criterion;
import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.OpenWork;
import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Asks what is to become of the open criteria and tasks of a cycle that is to be completed.
final class CompletionDialog {

    private static final int MOST = 5;

    private CompletionDialog() {}

    static void open(Workbench bench, Cycle cycle, OpenWork left, BiConsumer<Completion, InputDialog> then) {
        var text = bench.text();
        int criteria = left.criteria().size();
        int tasks = left.tasks().size();
        var what = new Label(text.get("cycles.complete.open", criteria, tasks));
        what.getStyleClass().add("dialog-text");
        what.setWrapText(true);
        var answers = new ToggleGroup();
        var leave = answer("complete-leave", text.get("cycles.complete.leave"), answers);
        var finish = answer("complete-finish", text.get("cycles.complete.finish"), answers);
        leave.setSelected(true);
        var note = new TextField();
        note.setId("complete-note");
        note.setPromptText(text.get("cycles.complete.note.prompt"));
        var go = new Button(text.get("cycles.complete.go"));
        go.setId("complete-go");
        List.of(leave, finish)
                .forEach(answer -> answer.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        go.fire();
                        event.consume();
                    }
                }));
        var body = new VBox(
                12,
                what,
                open(left, text.get("cycles.complete.more", Math.max(0, criteria + tasks - MOST))),
                new VBox(8, leave, finish),
                Form.field(text.get("cycles.complete.note"), note));
        new InputDialog(bench, "completion-dialog", leave)
                .open(
                        text.get("cycles.complete.ask", cycle.name()),
                        body,
                        go,
                        new ReadOnlyBooleanWrapper(false),
                        asked -> then.accept(
                                new Completion(
                                        finish.isSelected() ? Answer.FINISH : Answer.LEAVE_OPEN,
                                        note.getText().isBlank()
                                                ? null
                                                : note.getText().strip()),
                                asked));
    }

    private static Node open(OpenWork left, String more) {
        List<String> all = new ArrayList<>();
        left.criteria().stream().map(Criterion::text).forEach(all::add);
        left.tasks().stream().map(Task::title).forEach(all::add);
        var lines = new VBox(4);
        lines.getStyleClass().add("completion-open");
        all.stream().limit(MOST).forEach(each -> {
            lines.getChildren().add(new Label(each));
        });
        if (all.size() > MOST) {
            var rest = new Label(more);
            rest.getStyleClass().add("caption");
            lines.getChildren().add(rest);
        }
        return lines;
    }

    private static RadioButton answer(String id, String words, ToggleGroup group) {
        var answer = new RadioButton(words);
        answer.setId(id);
        answer.setToggleGroup(group);
        return answer;
    }
}
