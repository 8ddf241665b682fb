package dev.projectstudio.platform.markdown;

import dev.projectstudio.platform.markdown.Span.Style;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// Flattens the inline nodes of one block into runs.
final class SpanCollector extends AbstractVisitor {

    private final List<Span> spans = new ArrayList<>();
    private final Set<Style> styles = EnumSet.noneOf(Style.class);
    private @Nullable String link;

    static List<Span> of(Node block) {
        var collector = new SpanCollector();
        collector.visitChildren(block);
        return List.copyOf(collector.spans);
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add("\n");
    }

    @Override
    public void visit(Code code) {
        styled(Style.CODE, () -> add(code.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        styled(Style.HTML, () -> add(html.getLiteral()));
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled(Style.EMPHASIS, () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styled(Style.STRONG, () -> visitChildren(strong));
    }

    @Override
    public void visit(Link target) {
        var outer = link;
        link = Links.openable(target.getDestination()).orElse(null);
        visitChildren(target);
        link = outer;
    }

    @Override
    public void visit(Image image) {
        var described = of(image).stream().map(Span::text).collect(Collectors.joining());
        var words = described.isBlank() ? image.getDestination() : described;
        styled(Style.IMAGE, () -> spans.add(new Span(words, styles, link, image.getDestination())));
    }

    private void styled(Style style, Runnable content) {
        boolean isNew = styles.add(style);
        content.run();
        if (isNew) {
            styles.remove(style);
        }
    }

    private void add(String text) {
        var last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && last.image() == null && last.styles().equals(styles) && Objects.equals(last.link(), link)) {
            spans.set(spans.size() - 1, new Span(last.text() + text, styles, link));
        } else {
            spans.add(new Span(text, styles, link));
        }
    }
}
