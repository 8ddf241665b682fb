package dev.projectstudio.ui.common;

import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// A list and beside it what is selected there; below it where it is narrow.
public final class ListAndDetail extends SplitPane {

    private static final double NARROW = 720;
    private static final double LIST = 0.42;

    public ListAndDetail(Region list, Region detail) {
        super(list, detail);
        list.setMinSize(0, 0);
        detail.setMinSize(0, 0);
        setMinSize(0, 0);
        orientationProperty()
                .bind(Bindings.createObjectBinding(
                        () -> getWidth() < NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL, widthProperty()));
        widthProperty().subscribe((before, _) -> {
            if (before.doubleValue() == 0) {
                setDividerPositions(LIST);
            }
        });
    }
}
