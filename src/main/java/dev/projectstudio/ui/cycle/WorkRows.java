package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.cycle.TaskStatus;
import dev.projectstudio.core.overview.Belonging;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Dragging;
import dev.projectstudio.ui.common.Workbench;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Builds the rows of the page of a cycle: tasks, criteria, and what belongs to it.
final class WorkRows {

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final double SIGN = 20;

    private final Dragging<Task> dragging = new Dragging<>();
    private final CycleViewModel model;
    private final Workbench bench;
    private final Messages text;

    WorkRows(CycleViewModel model, Workbench bench) {
        this.model = model;
        this.bench = bench;
        this.text = bench.text();
    }

    Node task(Task task) {
        var sign = sign(taskSign(task), () -> model.cycleStatus(task));
        sign.pseudoClassStateChanged(DONE, task.isComplete());
        var title = grow(CycleRows.styled(task.title(), task.isComplete() ? "muted" : "task-title"));
        var row = new HBox(8, sign, title, origin(task), status(task));
        row.getStyleClass().add("task-row");
        dragging.source(row, task);
        dragging.target(row, dragged -> model.drop(dragged, task));
        return row;
    }

    Node criterion(CriterionRow row) {
        boolean isDone = row.criterion().done();
        var sign = sign(isDone ? Feather.CHECK_SQUARE : Feather.SQUARE, () -> model.tick(row));
        sign.pseudoClassStateChanged(DONE, isDone);
        var line = new HBox(8, sign, grow(CycleRows.styled(row.criterion().text(), isDone ? "muted" : "task-title")));
        line.getStyleClass().add("task-row");
        return line;
    }

    Node belonging(Belonging thing) {
        var at = thing.createdAt();
        var when = CycleRows.styled(at == null ? "—" : bench.time().ago(at), "caption");
        when.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(12, grow(new Label(thing.title())), when);
        line.getStyleClass().add("task-row");
        return line;
    }

    /// Which session it came from, if from any.
    private Label origin(Task task) {
        var session = model.origin(task);
        var label = CycleRows.styled(session == null ? "" : text.get("cycles.task.from", session.title()), "caption");
        label.setMinWidth(0);
        return label;
    }

    /// What is not just open or done is said in a word; one from elsewhere as it is.
    private Label status(Task task) {
        var status = task.status();
        var words = status.isEmpty()
                ? task.statusWord()
                : status.get() == TaskStatus.IN_PROGRESS ? text.get("cycles.task.in-progress") : "";
        var label = CycleRows.styled(words, "caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Ikon taskSign(Task task) {
        return switch (task.status().orElse(TaskStatus.PENDING)) {
            case PENDING -> Feather.CIRCLE;
            case IN_PROGRESS -> Feather.PLAY_CIRCLE;
            case COMPLETE -> Feather.CHECK_CIRCLE;
        };
    }

    private Node sign(Ikon icon, Runnable click) {
        var sign = new StackPane(new FontIcon(icon));
        sign.getStyleClass().add("task-sign");
        sign.setMinWidth(SIGN);
        sign.setMaxWidth(SIGN);
        sign.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && event.isStillSincePress()
                    && !bench.edits().isReadOnly()) {
                click.run();
                event.consume();
            }
        });
        return sign;
    }

    private static Label grow(Label label) {
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
