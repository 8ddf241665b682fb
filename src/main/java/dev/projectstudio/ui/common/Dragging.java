package dev.projectstudio.ui.common;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Things that are taken with the mouse and let go over others, inside the window. What can be dragged can be done by
/// keys as well.
public final class Dragging<T> {

    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private @Nullable T held;

    /// What can be taken.
    public void source(Node node, T thing) {
        node.addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                held = thing;
                node.pseudoClassStateChanged(DRAGGED, true);
                node.startFullDrag();
                event.consume();
            }
        });
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> node.pseudoClassStateChanged(DRAGGED, false));
    }

    /// Where it can be let go.
    public void target(Node node, Consumer<? super T> drop) {
        node.addEventHandler(
                MouseDragEvent.MOUSE_DRAG_ENTERED, _ -> node.pseudoClassStateChanged(TARGET, held != null));
        node.addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, _ -> node.pseudoClassStateChanged(TARGET, false));
        node.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, event -> {
            var thing = held;
            held = null;
            node.pseudoClassStateChanged(TARGET, false);
            if (thing != null) {
                drop.accept(thing);
                event.consume();
            }
        });
    }
}
