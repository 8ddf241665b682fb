package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.platform.text.Messages;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The six phases beside each other, those behind ticked, the one a cycle is in filled. Pressing one moves it there;
/// Left and Right go from one to the next.
final class PhaseStepper extends HBox {

    private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("behind");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Map<Phase, Button> steps = new EnumMap<>(Phase.class);
    private final Messages text;

    PhaseStepper(Consumer<Phase> move, boolean isReadOnly, Messages text) {
        this.text = text;
        setId("cycle-phases");
        getStyleClass().add("phase-stepper");
        for (var phase : Phase.values()) {
            var step = new Button(CycleWords.phase(phase, text));
            step.setId("phase-" + phase.word());
            step.getStyleClass().add("phase-step");
            step.setGraphic(new FontIcon(Feather.CIRCLE));
            step.setMinWidth(0);
            step.setPrefWidth(0);
            step.setMaxWidth(Double.MAX_VALUE);
            step.setDisable(isReadOnly);
            step.setOnAction(_ -> move.accept(phase));
            HBox.setHgrow(step, Priority.ALWAYS);
            steps.put(phase, step);
            getChildren().add(step);
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(Cycle cycle) {
        int reached = cycle.phase().map(Phase::ordinal).orElse(-1);
        steps.forEach((phase, step) -> {
            boolean isCurrent = phase.ordinal() == reached;
            boolean isBehind = phase.ordinal() < reached || (isCurrent && phase == Phase.COMPLETE);
            step.pseudoClassStateChanged(BEHIND, isBehind);
            step.pseudoClassStateChanged(CURRENT, isCurrent);
            step.setGraphic(new FontIcon(isBehind ? Feather.CHECK : isCurrent ? Feather.DISC : Feather.CIRCLE));
            var name = CycleWords.phase(phase, text);
            step.setAccessibleText(isCurrent ? text.get("cycles.phase-now", name) : name);
        });
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (by != 0) {
            for (int i = 0; i < getChildren().size(); i++) {
                if (getChildren().get(i).isFocused()) {
                    getChildren()
                            .get(Math.clamp((long) i + by, 0, getChildren().size() - 1))
                            .requestFocus();
                    break;
                }
            }
            event.consume();
        }
    }
}
