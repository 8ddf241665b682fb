package dev.projectstudio.ui.common;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;

/// Colours the lines of a Markdown text by what they are, and the words inside them by how they will look.
final class MarkdownHighlighter implements SyntaxDecorator {

    private record Rule(Pattern pattern, String styleClass) {}

    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```|~~~).*");
    private static final List<Rule> LINES = List.of(
            new Rule(FENCE, "md-code"),
            new Rule(Pattern.compile("^(<{7} |>{7} |\\|{7} |={7}$).*"), "md-conflict"),
            new Rule(Pattern.compile("^ {0,3}#{1,6}(\\s.*)?$"), "md-heading"),
            new Rule(Pattern.compile("^\\s*>.*"), "md-quote"),
            new Rule(Pattern.compile("^ {0,3}([-*_] *){3,}$"), "md-rule"));
    private static final Pattern MARKER = Pattern.compile("^\\s*([-*+]|\\d{1,9}[.)])( \\[[ xX]])?(?=\\s)");
    private static final Pattern INLINE = Pattern.compile("(?<code>`[^`]+`)|(?<strong>\\*\\*[^*]+\\*\\*|__[^_]+__)"
            + "|(?<link>!?\\[[^\\]]*]\\([^)]*\\))|(?<emphasis>(?<!\\w)[*_][^*_\\s][^*_]*[*_](?!\\w))");
    private static final List<String> KINDS = List.of("code", "strong", "link", "emphasis");

    private static final String BEGINS = "<<<<<<< ";
    private static final String ENDS = ">>>>>>> ";

    // for each line, what those before it have begun
    private final BitSet inCode = new BitSet();
    private final BitSet inConflict = new BitSet();
    private final Map<Integer, LineMark> marks;
    private int known;

    /// @param marks of lines that stand out, counted from 0
    MarkdownHighlighter(Map<Integer, LineMark> marks) {
        this.marks = marks;
    }

    @Override
    public RichParagraph createRichParagraph(CodeTextModel model, int index) {
        var line = model.getPlainText(index);
        var builder = RichParagraph.builder();
        if (isCode(model, index)) {
            builder.addWithStyleNames(line, "md-code");
        } else {
            addLine(builder, line);
        }
        if (!line.isEmpty() && (inConflict.get(index) || line.startsWith(BEGINS))) {
            builder.addHighlight(0, line.length(), "md-in-conflict");
        }
        var mark = marks.get(index);
        if (!line.isEmpty() && mark != null) {
            builder.addHighlight(0, line.length(), "md-" + mark.styleClass());
        }
        return builder.build();
    }

    private static void addLine(RichParagraph.Builder builder, String line) {
        for (var rule : LINES) {
            if (rule.pattern().matcher(line).matches()) {
                builder.addWithStyleNames(line, rule.styleClass());
                return;
            }
        }
        var marker = MARKER.matcher(line);
        int start = marker.find() ? marker.end() : 0;
        if (start > 0) {
            builder.addWithStyleNames(line.substring(0, start), "md-marker");
        }
        addInline(builder, line.substring(start));
    }

    @Override
    public void handleChange(
            CodeTextModel model, TextPos start, TextPos end, int charsTop, int linesAdded, int charsBottom) {
        known = Math.min(known, start.index());
        // what is known of the next line follows from those before it
        inCode.clear(known + 1, Math.max(known, inCode.length()) + 1);
        inConflict.clear(known + 1, Math.max(known, inConflict.length()) + 1);
    }

    private static void addInline(RichParagraph.Builder builder, String text) {
        var found = INLINE.matcher(text);
        int start = 0;
        while (found.find()) {
            addPlain(builder, text.substring(start, found.start()));
            for (var kind : KINDS) {
                if (found.group(kind) != null) {
                    builder.addWithStyleNames(found.group(), "md-" + kind);
                }
            }
            start = found.end();
        }
        addPlain(builder, text.substring(start));
    }

    private static void addPlain(RichParagraph.Builder builder, String text) {
        if (!text.isEmpty()) {
            builder.addWithStyleNames(text, "md-text");
        }
    }

    private boolean isCode(CodeTextModel model, int index) {
        lookUpTo(model, index);
        return inCode.get(index);
    }

    // Computed as far as somebody has looked.
    private void lookUpTo(CodeTextModel model, int index) {
        while (known <= index) {
            var line = model.getPlainText(known);
            boolean isFence = FENCE.matcher(line).matches();
            inCode.set(known + 1, inCode.get(known) != isFence);
            boolean isOpen = inConflict.get(known) || line.startsWith(BEGINS);
            inConflict.set(known + 1, isOpen && !line.startsWith(ENDS));
            known++;
        }
    }
}
