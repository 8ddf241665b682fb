package dev.projectstudio.ui.decision;

import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionStatus;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import org.kordamp.ikonli.feather.Feather;

/// How decisions are spoken of.
final class DecisionWords {

    private DecisionWords() {}

    static String status(DecisionStatus status, Messages text) {
        return status(status.word(), text);
    }

    /// A word from elsewhere as it is.
    static String status(String word, Messages text) {
        return text.find("decisions.status." + word).orElse(word);
    }

    static StatusLabel label(Decision decision, Messages text) {
        var label = new StatusLabel();
        var words = status(decision.statusWord(), text);
        var known = decision.status();
        if (known.isEmpty()) {
            label.show(Tone.QUIET, words);
            return label;
        }
        switch (known.get()) {
            case PROPOSED -> label.show(Tone.ACCENT, words);
            case ACCEPTED -> label.show(Tone.GOOD, words);
            case REJECTED -> label.show(Tone.QUIET, Feather.X, words);
            case SUPERSEDED -> label.show(Tone.QUIET, Feather.CORNER_DOWN_RIGHT, words);
        }
        return label;
    }
}
