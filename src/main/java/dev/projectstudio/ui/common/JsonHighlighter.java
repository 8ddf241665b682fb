package dev.projectstudio.ui.common;

import java.util.Map;
import java.util.regex.Pattern;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;

/// Colours the keys of a JSON text, and sets what holds it together back. No line depends on another: a string ends
/// where its line does.
final class JsonHighlighter implements SyntaxDecorator {

    /// What never gives back what it took needs no room on the stack, however long a string is.
    private static final String STRING = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+";
    private static final Pattern PIECES = Pattern.compile(
            "(?<key>" + STRING + "\"(?=\\s*+:))|(?<text>" + STRING + "\"?)|(?<marks>[{}\\[\\],:\\s]++)");

    // each piece is a node of its own: a file without line breaks would have too many
    private static final int MOST_COLOURED = 2_000;

    private final Map<Integer, LineMark> marks;

    /// @param marks of lines that stand out, counted from 0
    JsonHighlighter(Map<Integer, LineMark> marks) {
        this.marks = marks;
    }

    @Override
    public RichParagraph createRichParagraph(CodeTextModel model, int index) {
        var line = model.getPlainText(index);
        var builder = RichParagraph.builder();
        var found = PIECES.matcher(line);
        int start = 0;
        while (start < MOST_COLOURED && found.find()) {
            add(builder, line.substring(start, found.start()), "md-text");
            add(builder, found.group(), style(found.group("key") != null, found.group("marks") != null));
            start = found.end();
        }
        add(builder, line.substring(start), "md-text");
        var mark = marks.get(index);
        if (!line.isEmpty() && mark != null) {
            builder.addHighlight(0, line.length(), "md-" + mark.styleClass());
        }
        return builder.build();
    }

    @Override
    public void handleChange(
            CodeTextModel model, TextPos start, TextPos end, int charsTop, int linesAdded, int charsBottom) {}

    private static String style(boolean isKey, boolean isMarks) {
        return isKey ? "md-heading" : isMarks ? "md-marker" : "md-text";
    }

    private static void add(RichParagraph.Builder builder, String text, String style) {
        if (!text.isEmpty()) {
            builder.addWithStyleNames(text, style);
        }
    }
}
