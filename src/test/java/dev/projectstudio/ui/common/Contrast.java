package dev.projectstudio.ui.common;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// How much words stand out from what is behind them, as WCAG counts it.
public final class Contrast {

    /// What AA asks of body text.
    public static final double BODY = 4.5;

    private Contrast() {}

    public static double of(Labeled label) {
        var behind = behind(label);
        var one = brightness(over((Color) label.getTextFill(), behind));
        var other = brightness(behind);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /// All that is filled below it, from the window on.
    private static Color behind(@Nullable Node node) {
        if (node == null) {
            return Color.BLACK;
        }
        var color = behind(node.getParent());
        if (node instanceof Region region && region.getBackground() != null) {
            for (var fill : Objects.requireNonNull(region.getBackground()).getFills()) {
                color = fill.getFill() instanceof Color top ? over(top, color) : color;
            }
        }
        return color;
    }

    private static Color over(Color top, Color below) {
        double part = top.getOpacity();
        return Color.color(
                top.getRed() * part + below.getRed() * (1 - part),
                top.getGreen() * part + below.getGreen() * (1 - part),
                top.getBlue() * part + below.getBlue() * (1 - part));
    }

    private static double brightness(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
