package dev.projectstudio.core.stack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Goes through a YAML file value by value, each with its place. Nothing is built of it: an alias is passed over, so
/// that no few lines become many.
final class YamlWalk {

    private static final int MOST_LETTERS = 6 * 1024 * 1024;
    private static final int DEEPEST = 64;

    private static final List<Map.Entry<String, String>> WORDED = List.of(
            Map.entry("TAB", "yaml-tab"),
            Map.entry("mapping values are not allowed", "yaml-colon"),
            Map.entry("could not find expected ':'", "yaml-no-colon"),
            Map.entry("unexpected end of stream", "yaml-quote"),
            Map.entry("expected ',' or", "yaml-flow"),
            Map.entry("but found", "yaml-indent"));

    private final Set<String> anchors = new HashSet<>();
    private final List<Level> levels = new ArrayList<>();
    private final Visitor visitor;

    private YamlWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    @FunctionalInterface
    interface Visitor {

        /// @param path the keys that lead to the value; an empty one for each list
        /// @return whether to go on
        boolean value(List<String> path, String value, int line);
    }

    /// @param isMap whether keys and values take turns
    private static final class Level {

        private final boolean isMap;
        private String key = "";
        private boolean isKeyNext;

        Level(boolean isMap) {
            this.isMap = isMap;
            this.isKeyNext = isMap;
        }

        void passed() {
            isKeyNext = isMap && !isKeyNext;
        }
    }

    /// What is not YAML, or too deep, is reported with its place; what comes before it has been told.
    static void of(Manifest manifest, Sightings seen, Visitor visitor) {
        var settings = LoadSettings.builder()
                .setCodePointLimit(MOST_LETTERS)
                .setUseMarks(true)
                .build();
        var walk = new YamlWalk(visitor);
        try {
            for (var event : new Parse(settings).parseString(manifest.text())) {
                if (walk.levels.size() > DEEPEST) {
                    seen.unread(manifest.path(), line(event), "too-deep");
                    return;
                }
                var alias = walk.unknownAlias(event);
                if (alias != null) {
                    seen.malformed(manifest.path(), line(event), "yaml-alias", alias);
                }
                if (!walk.goesOn(event)) {
                    return;
                }
            }
        } catch (MarkedYamlEngineException e) {
            seen.malformed(
                    manifest.path(), e.getProblemMark().map(YamlWalk::line).orElse(1), fault(e.getProblem()));
        } catch (YamlEngineException e) {
            seen.malformed(manifest.path(), 1, "yaml");
        }
    }

    /// The name of an alias for which no anchor stands before it; null for anything else.
    private @Nullable String unknownAlias(Event event) {
        if (event instanceof AliasEvent alias) {
            var name = alias.getAlias().getValue();
            return anchors.contains(name) ? null : name;
        }
        if (event instanceof NodeEvent node) {
            node.getAnchor().ifPresent(anchor -> anchors.add(anchor.getValue()));
        }
        return null;
    }

    private boolean goesOn(Event event) {
        switch (event.getEventId()) {
            case MappingStart -> levels.add(new Level(true));
            case SequenceStart -> levels.add(new Level(false));
            case MappingEnd, SequenceEnd -> {
                levels.removeLast();
                passed();
            }
            case Alias -> passed();
            case Scalar -> {
                return scalar((ScalarEvent) event);
            }
            case Comment, DocumentStart, DocumentEnd, StreamStart, StreamEnd -> {}
        }
        return true;
    }

    private boolean scalar(ScalarEvent event) {
        if (levels.isEmpty()) {
            return true;
        }
        var level = levels.getLast();
        if (level.isMap && level.isKeyNext) {
            level.key = event.getValue();
            level.passed();
            return true;
        }
        level.passed();
        return visitor.value(levels.stream().map(each -> each.key).toList(), event.getValue(), line(event));
    }

    private void passed() {
        if (!levels.isEmpty()) {
            levels.getLast().passed();
        }
    }

    /// By how the library words it.
    private static String fault(@Nullable String problem) {
        var words = Objects.requireNonNullElse(problem, "");
        return WORDED.stream()
                .filter(each -> words.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("yaml");
    }

    private static int line(Event event) {
        return event.getStartMark().map(YamlWalk::line).orElse(1);
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }
}
