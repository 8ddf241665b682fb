package dev.projectstudio.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Where the values of a YAML text stand in it, to the letter, with what may be before them: an anchor, by which other
/// places mean the same, and a tag.
public final class YamlPlaces {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(64 * 1024)
            .setUseMarks(true)
            .build();

    private final String yaml;
    private final List<Place> all = new ArrayList<>();
    private int depth;
    private int outermost;
    private boolean isMap;

    private YamlPlaces(String yaml) {
        this.yaml = yaml;
    }

    public enum Kind {
        WORD,
        ALIAS,
        LIST,
        MAP
    }

    /// One value, or one key.
    ///
    /// @param depth 0 for the whole, 1 for what that holds, and so on
    /// @param isKey whether it is a key of the outermost map
    /// @param text what a word says, or the anchor that an alias names; else empty
    /// @param anchor by which others may name it; null if there is none
    /// @param tag in full, such as `tag:yaml.org,2002:str`; null if there is none
    /// @param start where it begins, in `char`s, with its anchor and its tag
    /// @param word where it begins without them
    /// @param end right after it, or after the beginning of a list or a map; before the line break that follows
    public record Place(
            Kind kind,
            int depth,
            boolean isKey,
            String text,
            @Nullable String anchor,
            @Nullable String tag,
            int start,
            int word,
            int end) {}

    /// All of them in their order; none of what is no YAML.
    public static List<Place> of(String yaml) {
        var places = new YamlPlaces(yaml);
        try {
            new Parse(SETTINGS).parseString(yaml).forEach(places::take);
        } catch (YamlEngineException e) {
            return List.of();
        }
        return List.copyOf(places.all);
    }

    /// The values of the outermost map in their order, without its keys.
    public static List<Place> values(List<Place> places) {
        return places.stream()
                .filter(place -> place.depth() == 1 && !place.isKey())
                .toList();
    }

    /// The value of a key of the outermost map, the first of its name.
    public static Optional<Place> value(List<Place> places, String key) {
        var keys = places.stream().filter(Place::isKey).map(Place::text).toList();
        int at = keys.indexOf(key);
        return at < 0 ? Optional.empty() : Optional.of(values(places).get(at));
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case Scalar, Alias -> add((NodeEvent) event);
            case MappingStart, SequenceStart -> {
                add((NodeEvent) event);
                depth++;
            }
            case MappingEnd, SequenceEnd -> depth--;
            case Comment, DocumentStart, DocumentEnd, StreamStart, StreamEnd -> {}
        }
    }

    private void add(NodeEvent event) {
        if (depth == 0) {
            isMap = event.getEventId() == Event.ID.MappingStart;
        }
        boolean isKey = isMap && depth == 1 && outermost % 2 == 0;
        outermost += depth == 1 ? 1 : 0;
        int start = at(event.getStartMark());
        int end = at(event.getEndMark());
        while (end > start && isBreak(yaml.charAt(end - 1))) {
            end--;
        }
        boolean isAlias = event instanceof AliasEvent;
        var anchor = isAlias ? null : event.getAnchor().map(Anchor::getValue).orElse(null);
        int word = isAlias ? start : behindProperties(start, end);
        all.add(new Place(kind(event), depth, isKey, text(event), anchor, tag(event), start, word, end));
    }

    private static Kind kind(NodeEvent event) {
        return switch (event) {
            case ScalarEvent _ -> Kind.WORD;
            case AliasEvent _ -> Kind.ALIAS;
            case SequenceStartEvent _ -> Kind.LIST;
            default -> Kind.MAP;
        };
    }

    private static String text(NodeEvent event) {
        return switch (event) {
            case ScalarEvent word -> word.getValue();
            case AliasEvent alias -> alias.getAlias().getValue();
            default -> "";
        };
    }

    private static @Nullable String tag(NodeEvent event) {
        return switch (event) {
            case ScalarEvent word -> word.getTag().orElse(null);
            case CollectionStartEvent many -> many.getTag().orElse(null);
            default -> null;
        };
    }

    /// An anchor and a tag end with a blank; a remark may stand behind them at the end of a line.
    private int behindProperties(int start, int end) {
        int at = start;
        boolean isBefore = true;
        while (at < end && isBefore) {
            char letter = yaml.charAt(at);
            isBefore = letter == '&' || letter == '!' || letter == '#' || isSpace(letter);
            if (letter == '#') {
                while (at < end && !isBreak(yaml.charAt(at))) {
                    at++;
                }
            } else if (isBefore) {
                do {
                    at++;
                } while (at < end && !isSpace(letter) && !isSpace(yaml.charAt(at)));
            }
        }
        return at;
    }

    /// Marks count code points.
    private int at(Optional<Mark> mark) {
        return yaml.offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\t' || isBreak(letter);
    }

    private static boolean isBreak(char letter) {
        return letter == '\n' || letter == '\r';
    }
}
