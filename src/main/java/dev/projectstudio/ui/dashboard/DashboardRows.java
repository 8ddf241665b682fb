package dev.projectstudio.ui.dashboard;

import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.overview.ActiveCycle;
import dev.projectstudio.core.overview.ActivityEntry;
import dev.projectstudio.core.overview.RecentDecision;
import dev.projectstudio.ui.common.ActivityWords;
import dev.projectstudio.ui.common.DriftWords;
import dev.projectstudio.ui.common.PhaseSteps;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.Workbench;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Builds the rows of the dashboard, with columns that line up.
final class DashboardRows {

    private final Workbench bench;

    DashboardRows(Workbench bench) {
        this.bench = bench;
    }

    Node drift(DriftItem item) {
        var status = new StatusLabel(DriftWords.tone(item.status()), DriftWords.status(item, bench.text()));
        return row(
                grow(strong(item.place().filename())),
                column(muted(item.projectName()), 150),
                column(status, 160),
                column(muted(DriftWords.counts(item.summary())), 64),
                column(ago(item.detectedAt()), 80));
    }

    Node cycle(ActiveCycle cycle) {
        return row(
                grow(strong(cycle.name())),
                column(muted(cycle.projectName()), 120),
                column(new PhaseSteps(cycle.phase()), 150),
                column(muted(bench.text().get("dashboard.tasks", cycle.tasksComplete(), cycle.tasks())), 32));
    }

    Node decision(RecentDecision decision) {
        return row(
                grow(strong(decision.title())),
                column(muted(decision.projectName()), 120),
                column(ago(decision.createdAt()), 90));
    }

    Node activity(ActivityEntry entry) {
        var at = entry.createdAt();
        return row(
                column(caption(at == null ? "—" : bench.time().timeOrDay(at)), 90),
                column(muted(ActivityWords.of(entry.type(), bench.text())), 180),
                grow(new Label(entry.title())),
                column(muted(entry.projectName() == null ? "" : entry.projectName()), 150));
    }

    private Label ago(@Nullable Instant then) {
        var label = caption("—");
        if (then != null) {
            label.textProperty().bind(bench.time().live(then));
        }
        return label;
    }

    private static HBox row(Node... cells) {
        var row = new HBox(cells);
        row.getStyleClass().add("dashboard-row");
        return row;
    }

    private static Label strong(String words) {
        var label = new Label(words);
        label.getStyleClass().add("strong");
        return label;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label caption(String words) {
        var label = new Label(words);
        label.getStyleClass().add("caption");
        return label;
    }

    private static Region grow(Region cell) {
        cell.setMinWidth(0);
        cell.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }

    private static Node column(Node content, double width) {
        if (content instanceof Region region) {
            region.setMinWidth(width);
            region.setPrefWidth(width);
            region.setMaxWidth(width);
        }
        return content;
    }
}
