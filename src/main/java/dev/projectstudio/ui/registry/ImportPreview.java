package dev.projectstudio.ui.registry;

import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Reveal;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is to be known of an import's row, and its text, at the first line of which something is said. From there it
/// leads from one such line to the next. Used on the JavaFX thread.
final class ImportPreview extends ScrollPane {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    /// So much is to be seen above and below a line that is gone to.
    private static final double AROUND = 24;

    private final VBox detail = new VBox(4);
    private final ImportRows rows;
    private final Lane reads;
    private final Messages text;
    private List<Node> marked = List.of();
    private int current = -1;
    private boolean isToReveal;
    private @Nullable ImportRow row;

    ImportPreview(ImportRows rows, Workbench bench) {
        this.rows = rows;
        this.reads = bench.background().lane();
        this.text = bench.text();
        detail.setId("import-detail");
        getStyleClass().add("import-detail");
        setContent(detail);
        setFitToWidth(true);
        setFocusTraversable(true); // the arrows scroll it
        setAccessibleText(text.get("registry.import.detail"));
    }

    /// Shows another row; the one that it shows already stays as it is.
    ///
    /// @param isFromEnd whether it begins at the last line of which something is said, not at the first
    void show(@Nullable ImportRow row, boolean isFromEnd) {
        if (Objects.equals(row, this.row)) {
            return;
        }
        this.row = row;
        setVvalue(0);
        marked = List.of();
        current = -1;
        isToReveal = false;
        detail.getChildren().setAll(row == null ? List.of() : rows.detail(row));
        reads.run(() -> ImportText.of(row), lines -> read(lines, isFromEnd));
    }

    /// To the next line of which something is said, or the one before.
    ///
    /// @param by 1 or -1
    /// @return false where there is none, and it stays where it is
    boolean go(int by) {
        int next = current + by;
        if (next < 0 || next >= marked.size()) {
            return false;
        }
        become(next);
        return true;
    }

    /// Begins anew with the row that it shows.
    void begin(boolean isFromEnd) {
        if (!marked.isEmpty()) {
            become(isFromEnd ? marked.size() - 1 : 0);
        }
    }

    private void read(List<ImportText.Shown> lines, boolean isFromEnd) {
        var words = new VBox();
        var said = new ArrayList<Node>();
        for (var line : lines) {
            var row = ImportText.row(line, text);
            words.getChildren().add(row);
            if (line.isMarked()) {
                said.add(row);
            }
        }
        detail.getChildren().add(words);
        marked = List.copyOf(said);
        begin(isFromEnd);
    }

    private void become(int next) {
        current = next;
        for (int i = 0; i < marked.size(); i++) {
            marked.get(i).pseudoClassStateChanged(CURRENT, i == current);
        }
        isToReveal = true;
        requestLayout();
    }

    /// Where a line stands is known once all lines are laid out.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (isToReveal && current >= 0 && getViewportBounds().getHeight() > 0) {
            isToReveal = false;
            getChildrenUnmodifiable().forEach(ImportPreview::layOut);
            var line = marked.get(current);
            var place = detail.sceneToLocal(line.localToScene(line.getLayoutBounds()));
            Reveal.part(this, new BoundingBox(0, place.getMinY() - AROUND, 1, place.getHeight() + 2 * AROUND));
        }
    }

    private static void layOut(Node node) {
        if (node instanceof Parent parent) {
            parent.layout();
        }
    }
}
