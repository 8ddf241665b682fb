package dev.projectstudio.platform.markdown;

import dev.projectstudio.platform.markdown.Block.Place;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/// Walks the tree of a document and lists its blocks with where they stand.
final class BlockCollector extends AbstractVisitor {

    private static final String BULLET = "•";

    private final List<Block> blocks = new ArrayList<>();
    private final List<List<SourceSpan>> places = new ArrayList<>();
    private int indent;
    private int quotes;
    private String marker = "";
    private @Nullable Boolean done;

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /// Where each of them stands in the text.
    List<List<SourceSpan>> places() {
        return List.copyOf(places);
    }

    @Override
    public void visit(Heading heading) {
        add(heading, new Block.Heading(place(), heading.getLevel(), SpanCollector.of(heading)));
    }

    @Override
    public void visit(Paragraph paragraph) {
        add(paragraph, new Block.Paragraph(place(), SpanCollector.of(paragraph)));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        var info = code.getInfo() == null ? "" : code.getInfo().strip();
        add(code, new Block.Code(place(), info, withoutLastFeed(code.getLiteral())));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        add(code, new Block.Code(place(), "", withoutLastFeed(code.getLiteral())));
    }

    @Override
    public void visit(HtmlBlock html) {
        add(html, new Block.Html(place(), html.getLiteral()));
    }

    @Override
    public void visit(ThematicBreak rule) {
        add(rule, new Block.Rule(place()));
    }

    @Override
    public void visit(BlockQuote quote) {
        quotes++;
        visitChildren(quote);
        quotes--;
    }

    @Override
    public void visit(BulletList list) {
        indent++;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            visitItem(item, BULLET);
        }
        indent--;
    }

    @Override
    public void visit(OrderedList list) {
        int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        indent++;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            visitItem(item, number + ".");
            number++;
        }
        indent--;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            add(block, new Block.Table(place(), RowCollector.of(table)));
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TaskListItemMarker task) {
            done = task.isChecked();
        } else {
            visitChildren(node);
        }
    }

    private void add(Node node, Block block) {
        blocks.add(block);
        places.add(List.copyOf(node.getSourceSpans()));
    }

    private void visitItem(Node item, String opening) {
        marker = opening;
        if (item instanceof ListItem && item.getFirstChild() == null) {
            add(item, new Block.Paragraph(place(), List.of()));
        } else {
            visitChildren(item);
        }
        marker = "";
        done = null;
    }

    // The first block of a list item carries its marker, the others stand below it.
    private Place place() {
        var place = new Place(indent, quotes, marker, done);
        marker = "";
        done = null;
        return place;
    }

    private static String withoutLastFeed(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static final class RowCollector extends AbstractVisitor {

        private final List<List<List<Span>>> rows = new ArrayList<>();

        static List<List<List<Span>>> of(TableBlock table) {
            var collector = new RowCollector();
            collector.visitChildren(table);
            return List.copyOf(collector.rows);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow row) {
                List<List<Span>> cells = new ArrayList<>();
                for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell instanceof TableCell) {
                        cells.add(SpanCollector.of(cell));
                    }
                }
                rows.add(List.copyOf(cells));
            } else {
                visitChildren(node);
            }
        }
    }
}
