package dev.projectstudio.ui.drift;

import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.drift.DriftReason;
import dev.projectstudio.platform.text.Messages;
import java.util.List;

/// What each answer would do to the alerts that are marked, as far as their rows tell.
///
/// @param marked how many there are; 0 where an answer is given to the selected one
/// @param updated whose text Studio takes over
/// @param dropped whose file was deleted, so that taking that over drops the target
/// @param written whose file is written
/// @param dismissed whose difference is put aside
record MarkedAnswers(int marked, int updated, int dropped, int written, int dismissed) {

    static MarkedAnswers of(List<DriftItem> marked) {
        var drifting = marked.stream()
                .filter(row -> row.status() != SyncStatus.UNKNOWN)
                .toList();
        int dropped = with(DriftReason.DELETED_IN_REPO, drifting);
        int all = drifting.size();
        return new MarkedAnswers(
                marked.size(),
                all - dropped - with(DriftReason.NOT_IN_REPO_YET, drifting),
                dropped,
                all - with(DriftReason.STUDIO_MISSING, drifting),
                all);
    }

    /// What accepting is called; empty where nothing is marked, or nothing of it can be accepted.
    String accept(Messages text) {
        if (updated > 0 && dropped > 0) {
            return text.get("drift.many.accept-and-drop", updated, dropped);
        }
        return dropped > 0 ? text.get("drift.many.drop", dropped) : words("drift.many.accept", updated, text);
    }

    String keep(Messages text) {
        return words("drift.many.keep", written, text);
    }

    String dismiss(Messages text) {
        return words("drift.many.dismiss", dismissed, text);
    }

    private static String words(String key, int count, Messages text) {
        return count == 0 ? "" : text.get(key, count);
    }

    private static int with(String reason, List<DriftItem> rows) {
        return (int) rows.stream().filter(row -> reason.equals(row.reason())).count();
    }
}
