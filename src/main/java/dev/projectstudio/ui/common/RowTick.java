package dev.projectstudio.ui.common;

import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckBox;

/// The box before a row that can be ticked. The list has the keys; the box is for the eye and the mouse.
public final class RowTick extends CheckBox {

    private static final double WIDTH = 20;

    private final BooleanBinding ticked; // what it follows holds it weakly, so the box does

    /// @param toggle ticks the row, or takes its tick away
    /// @param ticked whether it is ticked now
    public <T> RowTick(RowList<T> list, T row, Consumer<? super T> toggle, BooleanBinding ticked) {
        this.ticked = ticked;
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setFocusTraversable(false);
        this.ticked.subscribe(this::setSelected);
        setOnAction(_ -> {
            list.getSelectionModel().select(row);
            toggle.accept(row);
            list.requestFocus();
        });
    }

    /// The same with the name of its row, for those who cannot see it.
    public RowTick of(String name) {
        setAccessibleText(name);
        return this;
    }

    /// The same, to be seen only where the row can be ticked.
    public RowTick offeredIf(boolean canBeTicked) {
        setVisible(canBeTicked);
        return this;
    }
}
