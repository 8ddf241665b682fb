package dev.projectstudio.ui.common;

import dev.projectstudio.platform.diff.Deception;
import dev.projectstudio.platform.diff.DeceptiveCharacters;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SideDecorator;

/// The numbers of an editor's lines, and beside them what is to be said of each. A line with characters that deceive
/// the eye says so, whatever else is to be said of it.
final class LineGutter implements SideDecorator {

    private static final double SIGN = 20;
    private static final double DIGIT = 8;
    private static final double MARGINS = 20;

    private final CodeArea area;
    private final Map<Integer, LineMark> marks;

    /// @param marks by line, counted from 0
    LineGutter(CodeArea area, Map<Integer, LineMark> marks) {
        this.area = area;
        this.marks = Map.copyOf(marks);
    }

    @Override
    public double getPrefWidth(double viewWidth) {
        int digits = Math.max(2, String.valueOf(area.getParagraphCount()).length());
        return SIGN + digits * DIGIT + MARGINS;
    }

    @Override
    public Node getMeasurementNode(int index) {
        return getNode(index);
    }

    @Override
    public Node getNode(int index) {
        var number = new Label(String.valueOf(index + 1));
        number.getStyleClass().add("gutter-number");
        number.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(sign(index), number);
        row.getStyleClass().add("line-gutter");
        return row;
    }

    private Label sign(int index) {
        var sign = new Label();
        sign.getStyleClass().add("gutter-sign");
        sign.setMinWidth(SIGN);
        sign.setMaxHeight(Double.MAX_VALUE);
        var deceptive = index < area.getParagraphCount() ? deceptive(area.getPlainText(index)) : "";
        var mark = marks.get(index);
        if (!deceptive.isEmpty()) {
            show(sign, new LineMark("!", "gutter-deceptive", deceptive));
        } else if (mark != null) {
            show(sign, mark);
        }
        return sign;
    }

    private static void show(Label sign, LineMark mark) {
        sign.setText(mark.sign());
        sign.getStyleClass().add(mark.styleClass());
        sign.setAccessibleText(mark.meaning());
        sign.setTooltip(new Tooltip(mark.meaning()));
    }

    private static String deceptive(String line) {
        return DeceptiveCharacters.in(line).stream()
                .map(Deception::notation)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
