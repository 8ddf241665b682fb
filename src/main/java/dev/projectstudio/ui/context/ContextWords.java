package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.Adoption;
import dev.projectstudio.core.context.ContextVersion;
import dev.projectstudio.core.context.HistoryLine;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DriftWords;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.Set;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Says in the user's words what is stored as a word.
final class ContextWords {

    private static final Set<String> CAUSES = Set.of(
            "adopted",
            "installed",
            "updated",
            "written_meanwhile",
            "added",
            "edited",
            "replaced",
            "restored",
            "edited_by_hand",
            "accepted_repo",
            ContextVersion.DELETED,
            "kept_studio",
            "merged",
            "found",
            "rebuilt");

    // what a place in the repository held until one of these was done is kept under the word for it
    private static final Set<String> REPLACING = Set.of("accepted_repo", "kept_studio", "merged");

    private ContextWords() {}

    /// How a version came to be; a word from elsewhere is shown as it is.
    static String cause(ContextVersion version, Messages text) {
        var cause = version.cause();
        if (version.repoPath() != null && REPLACING.contains(cause)) {
            return text.get("context.replaced." + cause.replace('_', '-'));
        }
        return CAUSES.contains(cause) ? text.get("context.cause." + cause.replace('_', '-')) : cause;
    }

    /// What a version is by now; empty where that goes without saying.
    static String standing(HistoryLine.Standing standing, Messages text) {
        return switch (standing) {
            case CURRENT -> text.get("context.standing.current");
            case TAKEN_BACK -> text.get("context.standing.taken-back");
            case EARLIER -> "";
        };
    }

    /// Whose text a version was: Studio's, or that of a place in the repository.
    static String side(ContextVersion version, Messages text) {
        var place = version.repoPath();
        return place == null ? text.get("context.side.studio") : place;
    }

    static String skipped(String reason, Messages text) {
        return switch (reason) {
            case Adoption.ALREADY_ADOPTED -> text.get("context.adopt.already");
            case Adoption.ENTRY_ADOPTED -> text.get("context.adopt.entry");
            default -> DriftWords.status(reason, text);
        };
    }

    /// Why there is no text to edit.
    static String problem(String code, Messages text) {
        return switch (code) {
            case "studio-missing" -> text.get("context.problem.missing");
            case "no-text" -> text.get("context.problem.no-text");
            default -> text.get("context.problem.unreadable");
        };
    }

    static String state(DraftState state, Messages text) {
        return switch (state) {
            case SAVED -> text.get("context.state.saved");
            case UNSAVED -> text.get("context.state.unsaved");
            case SAVING -> text.get("context.state.saving");
            case CONFLICT -> text.get("context.state.conflict");
        };
    }

    static Tone tone(DraftState state) {
        return switch (state) {
            case SAVED, SAVING, UNSAVED -> Tone.QUIET;
            case CONFLICT -> Tone.DANGER;
        };
    }

    static Ikon icon(DraftState state) {
        return switch (state) {
            case SAVED -> Feather.CHECK;
            case UNSAVED -> Feather.EDIT_2;
            case SAVING -> Feather.UPLOAD;
            case CONFLICT -> Feather.ALERT_TRIANGLE;
        };
    }
}
