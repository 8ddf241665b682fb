package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.RelativeTime;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import org.kordamp.ikonli.feather.Feather;

/// How cycles are spoken of.
final class CycleWords {

    private CycleWords() {}

    /// The name of a phase; a word from elsewhere as it is.
    static String phase(String word, Messages text) {
        return text.find("cycles.phase." + word).orElse(word);
    }

    static String phase(Phase phase, Messages text) {
        return phase(phase.word(), text);
    }

    /// The name of a type; a word from elsewhere as it is.
    static String type(String word, Messages text) {
        return text.find("cycles.type." + word).orElse(word);
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
