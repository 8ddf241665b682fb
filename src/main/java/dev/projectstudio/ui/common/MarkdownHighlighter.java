package dev.projectstudio.ui.common;

import java.util.BitSet;
import java.util.List;
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
            new Rule(Pattern.compile("^(<{7} |>{7} |\\|{7} |={7}$).*"), "md-conflict"),
            new Rule(Pattern.compile("^ {0,3}#{1,6}(\\s.*)?$"), "md-heading"),
            new Rule(Pattern.compile("^\\s*>.*"), "md-quote"),
            new Rule(Pattern.compile("^ {0,3}([-*_] *){3,}$"), "md-rule"));
    private static final Pattern MARKER = Pattern.compile("^\\s*([-*+]|\\d{1,9}[.)])( \\[[ xX]])?(?=\\s)");
    private static final Pattern INLINE = Pattern.compile("(?<code>`[^`]+`)|(?<strong>\\*\\*[^*]+\\*\\*|__[^_]+__)"
            + "|(?<link>!?\\[[^\\]]*]\\([^)]*\\))|(?<emphasis>(?<!\\w)[*_][^*_\\s][^*_]*[*_](?!\\w))");
    private static final List<String> KINDS = List.of("code", "strong", "link", "emphasis");

    private final BitSet inCode = new BitSet();
    private int known;

    @Override
    public RichParagraph createRichParagraph(CodeTextModel model, int index) {
        var line = model.getPlainText(index);
        var builder = RichParagraph.builder();
        if (isCode(model, index) || FENCE.matcher(line).matches()) {
            return builder.addWithStyleNames(line, "md-code").build();
        }
        for (var rule : LINES) {
            if (rule.pattern().matcher(line).matches()) {
                return builder.addWithStyleNames(line, rule.styleClass()).build();
            }
        }
        var marker = MARKER.matcher(line);
        int start = marker.find() ? marker.end() : 0;
        if (start > 0) {
            builder.addWithStyleNames(line.substring(0, start), "md-marker");
        }
        addInline(builder, line.substring(start));
        return builder.build();
    }

    @Override
    public void handleChange(
            CodeTextModel model, TextPos start, TextPos end, int charsTop, int linesAdded, int charsBottom) {
        known = Math.min(known, start.index());
        inCode.clear(known, inCode.length() + 1);
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

    // A bit for each line that lies between two fences; computed as far as somebody has looked.
    private boolean isCode(CodeTextModel model, int index) {
        while (known <= index) {
            boolean isFence = FENCE.matcher(model.getPlainText(known)).matches();
            inCode.set(known + 1, inCode.get(known) != isFence);
            known++;
        }
        return inCode.get(index) && !FENCE.matcher(model.getPlainText(index)).matches();
    }
}
