package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.Hanging;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.PhaseSteps;
import dev.projectstudio.ui.common.RelativeTime;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// How cycles are spoken of.
final class CycleWords {

    private CycleWords() {}

    /// The name of a phase; a word from elsewhere as it is.
    static String phase(String word, Messages text) {
        return PhaseSteps.name(word, text);
    }

    static String phase(Phase phase, Messages text) {
        return phase(phase.word(), text);
    }

    /// The name of a type; a word from elsewhere as it is.
    static String type(String word, Messages text) {
        return text.find("cycles.type." + word).orElse(word);
    }

    /// What a deletion takes along, and what stays without the cycle.
    static String deletion(Hanging hanging, Messages text) {
        var stays = Stream.of(
                        counted("cycles.delete.sessions", hanging.sessions(), text),
                        counted("cycles.delete.decisions", hanging.decisions(), text),
                        counted("cycles.delete.learnings", hanging.learnings(), text))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return Stream.of(
                        text.get("cycles.delete.tasks", hanging.tasks()),
                        stays.isEmpty() ? "" : text.get("cycles.delete.stays", stays),
                        text.get("cycles.delete.undo"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String counted(String key, int count, Messages text) {
        return count == 0 ? "" : text.get(key, count);
    }

    /// When it is due, or was completed; empty where there is nothing to say.
    static StatusLabel due(Cycle cycle, RelativeTime time, Messages text) {
        var label = new StatusLabel();
        var completed = cycle.completedAt();
        var due = cycle.dueAt();
        if (completed != null) {
            label.show(Tone.GOOD, text.get("cycles.completed", time.dayOf(completed)));
        } else if (due == null) {
            label.setGraphic(null);
        } else if (time.isOver(due)) {
            label.show(Tone.DANGER, time.due(due));
        } else if (time.isSoon(due)) {
            label.show(Tone.WARNING, time.due(due));
        } else {
            label.show(Tone.QUIET, Feather.CALENDAR, time.due(due));
        }
        return due == null ? label : label.hinting(time.exact(due));
    }
}
