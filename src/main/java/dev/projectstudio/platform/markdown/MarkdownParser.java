package dev.projectstudio.platform.markdown;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads Markdown. Safe for any text; takes time in proportion to its length, so call it away from the window.
public final class MarkdownParser {

    // Beyond this depth lists and quotations are read as text: nobody writes them, but a hostile file may.
    private static final int MOST_NESTED = 40;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .maxOpenBlockParsers(MOST_NESTED)
            .build();

    private MarkdownParser() {}

    /// The blocks of a text, in its order.
    public static List<Block> parse(String markdown) {
        var collector = new BlockCollector();
        PARSER.parse(markdown).accept(collector);
        return collector.blocks();
    }
}
