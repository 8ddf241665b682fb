package dev.projectstudio.platform.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads Markdown. Safe for any text; takes time in proportion to its length, so call it away from the window.
public final class MarkdownParser {

    // Beyond this depth lists and quotations are read as text: nobody writes them, but a hostile file may.
    private static final int MOST_NESTED = 40;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MOST_NESTED)
            .build();

    private MarkdownParser() {}

    /// The blocks of a text, in its order.
    public static List<Block> parse(String markdown) {
        return collect(markdown).blocks();
    }

    /// The same, each with what is written for it.
    public static List<Passage> passages(String markdown) {
        var collector = collect(markdown);
        var lines = markdown.lines().toList();
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < collector.blocks().size(); i++) {
            var source = collector.places().get(i).stream()
                    .map(span -> part(lines.get(span.getLineIndex()), span))
                    .collect(Collectors.joining("\n"));
            passages.add(new Passage(collector.blocks().get(i), source));
        }
        return List.copyOf(passages);
    }

    private static BlockCollector collect(String markdown) {
        var collector = new BlockCollector();
        PARSER.parse(markdown).accept(collector);
        return collector;
    }

    private static String part(String line, SourceSpan span) {
        int start = Math.min(span.getColumnIndex(), line.length());
        return line.substring(start, Math.min(start + span.getLength(), line.length()));
    }
}
