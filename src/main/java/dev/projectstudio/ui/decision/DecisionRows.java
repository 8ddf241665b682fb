package dev.projectstudio.ui.decision;

import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.RelativeTime;
import dev.projectstudio.ui.common.Workbench;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Builds what stands for a decision: a row of the list, and one to choose from.
final class DecisionRows {

    private static final double STATUS = 112;

    private final Workbench bench;

    DecisionRows(Workbench bench) {
        this.bench = bench;
    }

    Node row(DecisionRow row) {
        var text = bench.text();
        var decision = row.decision();
        var caption = styled(text.get("decisions.of", row.projectName(), when(decision, bench.time())), "caption");
        var names = new VBox(styled(decision.title(), "strong"), caption);
        names.setAlignment(Pos.CENTER_LEFT);
        var status = DecisionWords.label(decision, text);
        status.setMinWidth(STATUS);
        status.setPrefWidth(STATUS);
        var line = new HBox(12, grow(names), status);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    static Node choice(Decision decision, RelativeTime time, Messages text) {
        var when = styled(when(decision, time), "caption");
        when.setMinWidth(Region.USE_PREF_SIZE);
        var status = DecisionWords.label(decision, text);
        status.setMinWidth(STATUS);
        status.setPrefWidth(STATUS);
        return new HBox(12, grow(new Label(decision.title())), status, when);
    }

    static String when(Decision decision, RelativeTime time) {
        var at = decision.decidedAt();
        return at == null ? "—" : time.ago(at);
    }

    static Label styled(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Region grow(Region cell) {
        cell.setMinWidth(0);
        cell.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }
}
