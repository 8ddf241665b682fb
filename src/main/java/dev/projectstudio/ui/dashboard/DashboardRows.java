package dev.projectstudio.ui.dashboard;

import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.overview.ActiveCycle;
import dev.projectstudio.core.overview.RecentDecision;
import dev.projectstudio.ui.common.ActivityLine;
import dev.projectstudio.ui.common.ActivityWords;
import dev.projectstudio.ui.common.DriftWords;
import dev.projectstudio.ui.common.PhaseSteps;
import dev.projectstudio.ui.common.Workbench;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Builds the rows of the dashboard, with columns that line up.
final class DashboardRows {

    private static final Column FIRST = new Column(112, 168);
    private static final Column SECOND = new Column(88, 144);
    private static final Column THIRD = new Column(152, 176);
    private static final Column COUNTS = new Column(44, 64);
    private static final Column LAST = new Column(72, 88);
    private static final double PLACE = 120;
    private static final double TIME = 40;

    private final Workbench bench;

    DashboardRows(Workbench bench) {
        this.bench = bench;
    }

    Node drift(DriftItem item) {
        var status = DriftWords.label(item.status(), item.reason(), bench.text());
        var place = muted(DriftWords.place(item, bench.text()));
        place.getStyleClass().add("mono");
        place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        if (!place.getText().isEmpty()) {
            place.setTooltip(new Tooltip(place.getText()));
        }
        return row(
                column(strong(DriftWords.name(item)), FIRST),
                column(muted(item.projectName()), SECOND),
                column(status, THIRD),
                wanting(grow(place), PLACE),
                column(right(muted(DriftWords.counts(item.summary()))), COUNTS),
                column(right(ago(item.detectedAt())), LAST));
    }

    Node cycle(ActiveCycle cycle) {
        return row(
                two(cycle.name(), cycle.projectName()),
                column(new PhaseSteps(cycle.phase()), 152),
                column(right(muted(bench.text().get("dashboard.tasks", cycle.tasksComplete(), cycle.tasks()))), 32));
    }

    Node decision(RecentDecision decision) {
        return row(two(decision.title(), decision.projectName()), column(right(ago(decision.createdAt())), LAST));
    }

    /// When, what happened to which thing, and whose it is, unless that is the thing.
    Node activity(ActivityLine line) {
        var entry = line.newest();
        var at = entry.createdAt();
        var project = entry.projectName();
        var what = muted(ActivityWords.of(line, bench.text()));
        what.setMinWidth(Region.USE_PREF_SIZE);
        var act = new HBox(8, new Label(ActivityWords.title(entry, bench.text())), what);
        act.setAlignment(Pos.CENTER_LEFT);
        return row(
                column(caption(at == null ? "—" : bench.time().timeOfDay(at)), TIME),
                grow(act),
                column(right(caption(project == null || project.equals(entry.title()) ? "" : project)), SECOND));
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

    /// A name over the project it belongs to.
    private static Region two(String name, String project) {
        var lines = new VBox(strong(name), caption(project));
        lines.setAlignment(Pos.CENTER_LEFT);
        return grow(lines);
    }

    private static Label right(Label label) {
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
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

    /// Where rows are too wide, all columns of all rows get narrower by the same, so that they still line up.
    private static Region wanting(Region cell, double width) {
        cell.setMinWidth(0);
        cell.setPrefWidth(width);
        return cell;
    }

    private static Node column(Node content, double width) {
        return column(content, new Column(width, width));
    }

    private static Node column(Node content, Column column) {
        if (content instanceof Region region) {
            region.setMinWidth(column.least());
            region.setPrefWidth(column.wanted());
            region.setMaxWidth(column.wanted());
        }
        return content;
    }

    /// How wide a column is where there is room, and how narrow it may get.
    private record Column(double least, double wanted) {}
}
