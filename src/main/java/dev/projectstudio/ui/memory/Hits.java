package dev.projectstudio.ui.memory;

import dev.projectstudio.core.search.FoundText;
import dev.projectstudio.core.search.Hit;
import dev.projectstudio.core.search.SearchQuery.Word;
import dev.projectstudio.core.search.SearchService;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.markdown.MarkdownParser;
import dev.projectstudio.platform.markdown.Span;
import dev.projectstudio.platform.text.Folding;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is to be known of a hit besides the hit: where it is shown, and what it says.
final class Hits {

    private Hits() {}

    /// The page it stands on; of what has none, the page of what it belongs to.
    static Optional<Route> route(Hit hit) {
        var id = hit.ref().id();
        var cycle = hit.cycle();
        var project = hit.project();
        return switch (hit.ref().kind()) {
            case TASK -> Optional.ofNullable(cycle).map(its -> Whereabouts.task(its.value(), id));
            case CONTEXT -> Optional.ofNullable(project).map(its -> Whereabouts.contextFile(its.value(), id));
            case SESSION -> Optional.of(Whereabouts.session(id));
            case DECISION -> Optional.of(Whereabouts.decision(id));
            case LEARNING -> Optional.of(Whereabouts.learning(id));
        };
    }

    /// Its text in blocks, and which of them to show first. Reads the disk.
    static Preview preview(Hit hit, SearchService search, List<Word> words) {
        var text = search.text(hit.ref());
        var blocks = MarkdownParser.parse(text.map(FoundText::body).orElse(""));
        return new Preview(hit, text.map(FoundText::tags).orElse(List.of()), blocks, place(blocks, words));
    }

    private static int place(List<Block> blocks, List<Word> words) {
        var wanted = words.stream().map(word -> Folding.name(word.text())).toList();
        return IntStream.range(0, blocks.size())
                .filter(i -> {
                    var letters = Folding.name(letters(blocks.get(i)));
                    return wanted.stream().anyMatch(letters::contains);
                })
                .findFirst()
                .orElse(0);
    }

    private static String letters(Block block) {
        return switch (block) {
            case Block.Heading heading -> letters(heading.spans());
            case Block.Paragraph paragraph -> letters(paragraph.spans());
            case Block.Code code -> code.text();
            case Block.Html html -> html.text();
            case Block.Rule _ -> "";
            case Block.Table table ->
                table.rows().stream().flatMap(List::stream).map(Hits::letters).collect(Collectors.joining(" "));
        };
    }

    private static String letters(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
