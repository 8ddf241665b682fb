package dev.projectstudio.ui.session;

import dev.projectstudio.core.session.SessionRow;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Builds the rows of the list of sessions.
final class SessionListRows {

    private static final double TIME = 48;
    private static final double CYCLE = 160;
    private static final double LASTED = 88;
    private static final double FILES = 64;

    private final Workbench bench;
    private final Messages text;

    SessionListRows(Workbench bench) {
        this.bench = bench;
        this.text = bench.text();
    }

    Node row(SessionRow row) {
        var session = row.session();
        var at = session.createdAt();
        var title = styled(session.title(), "strong");
        var names = new VBox(title, styled(row.projectName(), "caption"));
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        names.setPrefWidth(200);
        HBox.setHgrow(names, Priority.ALWAYS);
        var time = styled(at == null ? "—" : bench.time().timeOfDay(at), "muted");
        var line = new HBox(
                fixed(time, TIME),
                names,
                session.copy().reason() == null ? fixed(cycle(row), CYCLE) : trouble(),
                fixed(right(SessionWords.lasted(session.durationMinutes(), text)), LASTED),
                fixed(right(SessionWords.files(session.files(), text)), FILES));
        line.getStyleClass().add("session-row");
        return line;
    }

    static Label styled(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private Region trouble() {
        return fixed(new StatusLabel(Tone.DANGER, text.get("sessions.file-lost")), CYCLE);
    }

    private static Label cycle(SessionRow row) {
        var cycle = row.cycle();
        var label = styled(cycle == null ? "" : cycle.name(), "muted");
        if (cycle != null) {
            label.setTooltip(new Tooltip(SessionWords.cycle(row)));
        }
        return label;
    }

    private static Label right(String words) {
        var label = styled(words, "muted");
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    private static Region fixed(Region cell, double width) {
        cell.setMinWidth(width);
        cell.setPrefWidth(width);
        cell.setMaxWidth(width);
        return cell;
    }
}
