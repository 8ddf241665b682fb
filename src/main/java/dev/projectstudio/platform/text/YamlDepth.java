package dev.projectstudio.platform.text;

import java.util.OptionalInt;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Tells how deep a YAML text is nested before it is loaded, which calls itself for each level and would use up the
/// stack.
public final class YamlDepth {

    private static final int DEEPEST = 64;

    private YamlDepth() {}

    /// The first line that is nested too deeply, from 1. Empty if there is none before the text ends or is no YAML.
    ///
    /// @param settings those that the text is to be loaded with; without marks the line is 1
    public static OptionalInt tooDeep(String text, LoadSettings settings) {
        int depth = 0;
        try {
            for (var event : new Parse(settings).parseString(text)) {
                depth += switch (event.getEventId()) {
                    case MappingStart, SequenceStart -> 1;
                    case MappingEnd, SequenceEnd -> -1;
                    case Scalar, Alias, Comment, DocumentStart, DocumentEnd, StreamStart, StreamEnd -> 0;
                };
                if (depth > DEEPEST) {
                    return OptionalInt.of(
                            event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
                }
            }
        } catch (YamlEngineException e) {
            return OptionalInt.empty();
        }
        return OptionalInt.empty();
    }
}
