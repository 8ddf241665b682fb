package dev.projectstudio.ui.memory;

import dev.projectstudio.core.registry.ItemFiles;
import dev.projectstudio.core.search.FoundText;
import dev.projectstudio.core.search.Hit;
import dev.projectstudio.core.search.Kind;
import dev.projectstudio.core.search.SearchQuery.Word;
import dev.projectstudio.core.search.SearchService;
import dev.projectstudio.core.search.Sought;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.markdown.MarkdownParser;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import java.util.List;
import java.util.Optional;

/// What is to be known of a hit besides the hit: where it is shown, and what it says.
final class Hits {

    private static final Block.Place TOP = new Block.Place(0, 0, "", null);

    private Hits() {}

    /// The page it stands on, at the place where one of the words stands; of what has no page, the page of what it
    /// belongs to.
    static Optional<Route> route(Hit hit, List<Word> words) {
        var id = hit.ref().id();
        var cycle = hit.cycle();
        var project = hit.project();
        Optional<Route> page =
                switch (hit.ref().kind()) {
                    case TASK -> Optional.ofNullable(cycle).map(its -> Whereabouts.task(its.value(), id));
                    case CONTEXT -> Optional.ofNullable(project).map(its -> Whereabouts.contextFile(its.value(), id));
                    case SESSION -> Optional.of(Whereabouts.session(id));
                    case DECISION -> Optional.of(Whereabouts.decision(id));
                    case LEARNING -> Optional.of(Whereabouts.learning(id));
                    case SKILL, AGENT, TOOL, TEMPLATE, PROMPT ->
                        Optional.of(Whereabouts.registryItem(hit.ref().kind().word(), id));
                };
        return page.map(its -> its.lookingFor(texts(words)));
    }

    /// Its text in blocks, and which of them to show first. Reads the disk.
    static Preview preview(Hit hit, SearchService search, List<Word> words) {
        var text = search.text(hit.ref());
        var blocks = blocks(hit.ref().kind(), text.map(FoundText::body).orElse(""));
        var letters = blocks.stream().map(Block::letters).toList();
        int place = Sought.of(texts(words)).firstOf(letters).orElse(0);
        return new Preview(hit, text.map(FoundText::tags).orElse(List.of()), blocks, place);
    }

    private static List<Block> blocks(Kind kind, String body) {
        return switch (kind) {
            case AGENT, TOOL, TEMPLATE -> List.of(new Block.Code(TOP, "json", body.strip()));
            case SKILL, PROMPT -> MarkdownParser.parse(body.substring(ItemFiles.body(body)));
            default -> MarkdownParser.parse(body);
        };
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }
}
