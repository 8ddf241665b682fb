package dev.projectstudio.ui.common;

import java.util.Map;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;

/// Shows a text as it is, but for the lines that stand out.
final class PlainHighlighter implements SyntaxDecorator {

    private final Map<Integer, LineMark> marks;

    /// @param marks of lines that stand out, counted from 0
    PlainHighlighter(Map<Integer, LineMark> marks) {
        this.marks = marks;
    }

    @Override
    public RichParagraph createRichParagraph(CodeTextModel model, int index) {
        var line = model.getPlainText(index);
        var builder = RichParagraph.builder();
        var mark = marks.get(index);
        if (!line.isEmpty()) {
            builder.addWithStyleNames(line, "md-text");
            if (mark != null) {
                builder.addHighlight(0, line.length(), "md-" + mark.styleClass());
            }
        }
        return builder.build();
    }

    @Override
    public void handleChange(
            CodeTextModel model, TextPos start, TextPos end, int charsTop, int linesAdded, int charsBottom) {}
}
