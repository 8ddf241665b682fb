package dev.projectstudio.ui.common;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A filter over all lists of a page that has several short ones. It is there only while it is used; rows stay whose
/// words, as they are shown, have the letters in it.
public final class PageFilter extends TextField {

    private static final double MARGIN = 24;

    public PageFilter(String id, String prompt) {
        setId(id);
        setPromptText(prompt);
        getStyleClass().addAll("list-filter", "page-filter");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        focusedProperty().subscribe(isFocused -> {
            if (!isFocused && getText().isBlank()) {
                setVisible(false);
            }
        });
    }

    /// The page with room for it above. Esc takes the filter away once the page is returned to.
    public VBox above(Node page) {
        VBox.setVgrow(page, Priority.ALWAYS);
        VBox.setMargin(this, new Insets(8, MARGIN, 0, MARGIN));
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
                clear();
                setVisible(false);
                event.consume();
            }
        });
        return new VBox(this, page);
    }

    /// Shows it, and brings focus to it.
    public void open() {
        setVisible(true);
        requestFocus();
        selectAll();
    }

    /// Those of the items that have the letters.
    ///
    /// @param row what is shown of an item
    public <T> List<T> matching(List<T> items, Function<? super T, ? extends Node> row) {
        var wanted = getText().strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? items
                : items.stream()
                        .filter(item -> words(row.apply(item)).contains(wanted))
                        .toList();
    }

    private static String words(Node node) {
        if (node instanceof Label label) {
            return label.getText().toLowerCase(Locale.ROOT) + " ";
        }
        var words = new StringBuilder();
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.append(words(child)));
        }
        return words.toString();
    }
}
