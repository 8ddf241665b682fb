package dev.projectstudio.ui.common;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The look of everything that asks in the middle of the window: a title, what it is about, and its buttons.
public final class DialogCard extends VBox {

    private final HBox row = new HBox();

    /// @param buttons the one that does it first
    public DialogCard(String title, Node body, List<Button> buttons) {
        this(title, null, body, buttons);
    }

    /// @param beside what stands beside the title; null for nothing
    DialogCard(String title, @Nullable Node beside, Node body, List<Button> buttons) {
        getStyleClass().add("dialog-card");
        var heading = new Label(OneLine.of(title));
        heading.getStyleClass().add("dialog-title");
        heading.setWrapText(true);
        row.getStyleClass().add("dialog-buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        buttons.reversed().forEach(row.getChildren()::add);
        getChildren().addAll(beside == null ? heading : head(heading, beside), body, row);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> confirm(event, buttons));
    }

    /// At the other end of the foot: a button that does something else than what is asked.
    void apart(Button button) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row.getChildren().addAll(0, List.of(button, gap));
    }

    private static Node head(Label heading, Node beside) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        heading.setMinWidth(0);
        return new HBox(16, heading, gap, beside);
    }

    /// Enter means the dialog, also on a box, which Space ticks, and on a list whose rows lead nowhere. In a text it
    /// begins a line, and means the dialog with Ctrl or Cmd. On a button it means that button.
    private static void confirm(KeyEvent event, List<Button> buttons) {
        boolean isOfDialog = (event.isShortcutDown() && !(event.getTarget() instanceof ButtonBase))
                || event.getTarget() instanceof CheckBox
                || (event.getTarget() instanceof RowList<?> list && !list.opens());
        if (event.getCode() == KeyCode.ENTER && isOfDialog && !buttons.isEmpty()) {
            buttons.getFirst().fire();
            event.consume();
        }
    }
}
