package dev.projectstudio.ui.common;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Builds the parts of questions that are answered in several fields.
public final class Form {

    private static final double LINE = 18;
    private static final int FEWEST = 2;
    private static final double FRAME = 12;

    private Form() {}

    /// A field below its name.
    public static VBox field(String name, Node field) {
        var label = new Label(name);
        label.getStyleClass().add("caption");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    /// Room for some lines of Markdown, which Tab leaves as it leaves every field.
    ///
    /// @param name what is written, for those who cannot see it
    public static MarkdownEditor markdown(String id, String name, String words, int rows) {
        return written(new MarkdownEditor().withoutNumbers(), id, name, words, rows);
    }

    /// Puts an editor among other fields, which Tab leaves as it leaves every field.
    ///
    /// @param name what is written, for those who cannot see it
    public static MarkdownEditor written(MarkdownEditor editor, String id, String name, String words, int rows) {
        editor.leftByTab();
        editor.setId(id);
        editor.getStyleClass().add("framed");
        editor.focusTarget().setAccessibleText(name);
        double height = rows * LINE + FRAME;
        editor.setMinHeight(Math.min(rows, FEWEST) * LINE + FRAME); // it gives way in a low window
        editor.setPrefHeight(height);
        editor.show(words);
        return editor;
    }

    /// Room for some lines of text, which Tab leaves as it leaves every field.
    public static TextArea lines(String id, String words, int rows) {
        var area = new TextArea(words);
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        return area;
    }
}
