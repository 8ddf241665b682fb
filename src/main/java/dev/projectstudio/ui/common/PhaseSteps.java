package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// How far a cycle has come: a step for each phase, and the phase's name.
public final class PhaseSteps extends HBox {

    private static final List<String> PHASES =
            List.of("brainstorm", "define", "refine", "implement", "test", "complete");

    /// @param phase the stored word, also one that this version does not know
    public PhaseSteps(String phase) {
        getStyleClass().add("phase");
        setAlignment(Pos.CENTER_LEFT);
        int reached = PHASES.indexOf(phase) + 1;
        var steps = new HBox();
        steps.getStyleClass().add("phase-steps");
        steps.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < PHASES.size(); i++) {
            var step = new Region();
            step.getStyleClass().add(i < reached ? "phase-done" : "phase-open");
            steps.getChildren().add(step);
        }
        var word = new Label(phase);
        word.getStyleClass().add("muted");
        getChildren().addAll(steps, word);
    }

    /// What a phase is called where it stands by itself; a word from elsewhere as it is.
    public static String name(String phase, Messages text) {
        return text.find("cycles.phase." + phase).orElse(phase);
    }
}
