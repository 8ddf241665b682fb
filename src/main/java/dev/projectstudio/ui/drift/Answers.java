package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftReason;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DriftWords;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which of the four answers can be given to what is shown, and why not the others: empty where one can.
record Answers(String accept, String keep, String merge, String dismiss) {

    static Answers to(@Nullable DriftShown shown, Messages text) {
        if (shown == null) {
            return all(text.get("drift.blocked.none"));
        }
        return of(shown.detail(), text);
    }

    /// The same for one that need not be shown.
    static Answers of(DriftDetail detail, Messages text) {
        if (!detail.status().isDrift()) {
            return all(DriftWords.status(detail.status().reason(), text));
        }
        return new Answers(accept(detail, text), keep(detail, text), merge(detail, text), "");
    }

    private static Answers all(String reason) {
        return new Answers(reason, reason, reason, reason);
    }

    private static String accept(DriftDetail detail, Messages text) {
        return is(detail, DriftReason.NOT_IN_REPO_YET) ? text.get("drift.blocked.nothing-there") : "";
    }

    private static String keep(DriftDetail detail, Messages text) {
        return is(detail, DriftReason.STUDIO_MISSING) ? text.get("drift.blocked.nothing-here") : "";
    }

    private static String merge(DriftDetail detail, Messages text) {
        if (detail.isBinary()) {
            return text.get("drift.blocked.no-text");
        }
        return detail.studio() == null || detail.repo() == null ? text.get("drift.blocked.no-merge") : "";
    }

    private static boolean is(DriftDetail detail, String reason) {
        return Objects.equals(detail.status().reason(), reason);
    }
}
