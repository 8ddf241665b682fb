package dev.projectstudio.ui.common;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;

/// Scrolls just as far as something has to be moved to be seen whole.
public final class Reveal {

    private Reveal() {}

    /// A row of a list, once that is laid out.
    static void row(ListView<?> list, int row) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.layout();
            flow.scrollTo(row);
        }
    }

    /// A node, in what scrolls around it.
    public static void whole(Node node) {
        part(node, 0, node.getLayoutBounds().getHeight());
    }

    /// A part of a node, in what scrolls around it.
    static void part(Node node, double top, double height) {
        around(node).ifPresent(scroll -> {
            var part = new BoundingBox(0, top, 1, height);
            part(scroll, scroll.getContent().sceneToLocal(node.localToScene(part)));
        });
    }

    /// A part of what a pane scrolls, in the coordinates of that.
    public static void part(ScrollPane scroll, Bounds place) {
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = scroll.getContent().getLayoutBounds().getHeight() - seen;
        if (hidden > 0) {
            double top = scroll.getVvalue() * hidden;
            scroll.setVvalue(
                    Math.clamp(top, Math.min(place.getMaxY() - seen, place.getMinY()), place.getMinY()) / hidden);
        }
    }

    private static Optional<ScrollPane> around(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane scroll) {
                return Optional.of(scroll);
            }
        }
        return Optional.empty();
    }
}
