package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleRow;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.PhaseSteps;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.Workbench;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Builds what stands for a cycle: a row of the list, a card of the board.
final class CycleRows {

    private static final double CODE = 64;
    private static final double TYPE = 72;
    private static final double PHASE = 160;
    private static final double TASKS = 40;
    private static final double DUE = 144;

    private final Workbench bench;
    private final Messages text;

    CycleRows(Workbench bench) {
        this.bench = bench;
        this.text = bench.text();
    }

    Node row(CycleRow row) {
        var cycle = row.cycle();
        var name = styled(cycle.name(), cycle.isActive() ? "strong" : "muted");
        var names = new VBox(name, styled(row.projectName(), "caption"));
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        names.setPrefWidth(200);
        HBox.setHgrow(names, Priority.ALWAYS);
        var code = styled(cycle.code(), "mono");
        code.getStyleClass().add("muted");
        var tasks = styled(tasks(row), "muted");
        tasks.setAlignment(Pos.CENTER_RIGHT);
        var line = new HBox(
                fixed(code, CODE),
                names,
                fixed(styled(CycleWords.type(cycle.typeWord(), text), "muted"), TYPE),
                fixed(new PhaseSteps(cycle.phaseWord()), PHASE),
                fixed(tasks, TASKS),
                fixed(CycleWords.due(cycle, bench.time(), text), DUE));
        line.getStyleClass().add("cycle-row");
        return line;
    }

    VBox card(CycleRow row) {
        var cycle = row.cycle();
        var name = styled(cycle.name(), cycle.isActive() ? "strong" : "muted");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        var code = styled(cycle.code(), "mono");
        code.getStyleClass().add("muted");
        code.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var tasks = styled(tasks(row), "caption");
        tasks.setMinWidth(Region.USE_PREF_SIZE);
        var card = new VBox(name, styled(row.projectName(), "caption"), new HBox(code, gap, tasks));
        if (cycle.dueAt() != null || !cycle.isActive()) {
            card.getChildren().add(due(cycle));
        }
        card.getStyleClass().add("cycle-card");
        card.setAccessibleText(cycle.code() + " " + cycle.name());
        return card;
    }

    /// There is less room on a card.
    private StatusLabel due(Cycle cycle) {
        var due = CycleWords.due(cycle, bench.time(), text);
        var completed = cycle.completedAt();
        if (completed != null) {
            due.setText(text.get("cycles.completed-short", bench.time().dayOf(completed)));
        }
        return due;
    }

    /// '3/7'; nothing where there are no tasks.
    String tasks(CycleRow row) {
        return row.tasks() == 0 ? "" : text.get("dashboard.tasks", row.tasksComplete(), row.tasks());
    }

    static Label styled(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Region fixed(Region cell, double width) {
        cell.setMinWidth(width);
        cell.setPrefWidth(width);
        cell.setMaxWidth(width);
        return cell;
    }
}
