package dev.projectstudio.ui.common;

import dev.projectstudio.platform.diff.DiffRow;
import dev.projectstudio.platform.text.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A difference that is only looked at, in the form that all diffs have.
public final class DiffView extends VBox {

    /// Whose the two texts are.
    public record Sides(String left, String right) {}

    private final ObjectProperty<Set<Integer>> unfolded = new SimpleObjectProperty<>(Set.of());
    // held here, since the form holds it weakly
    private final ObjectProperty<List<DiffItem>> lines = new SimpleObjectProperty<>(List.of());
    private final DiffPane pane;

    /// @param guardRails the lost guard-rail lines, stripped
    /// @param unified whether it is shown unified, or side by side
    public DiffView(List<DiffRow> rows, Set<String> guardRails, Sides sides, BooleanProperty unified, Messages text) {
        lines.bind(Bindings.createObjectBinding(
                () -> {
                    var layout = new DiffLayout(rows, guardRails, unfolded.get());
                    return unified.get() ? layout.unified() : layout.sideBySide();
                },
                unified,
                unfolded));
        pane = new DiffPane(lines, text, this::unfold);
        pane.focusTarget().setId("peek-lines");
        setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(new DiffHeads(sides.left(), sides.right(), unified), pane);
    }

    /// What has the keys that scroll.
    public Node focusTarget() {
        return pane.focusTarget();
    }

    private void unfold(int start) {
        var next = new HashSet<>(unfolded.get());
        next.add(start);
        unfolded.set(next);
    }
}
