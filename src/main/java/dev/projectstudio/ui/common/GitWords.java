package dev.projectstudio.ui.common;

import dev.projectstudio.core.project.GitState;
import dev.projectstudio.platform.text.Messages;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says the state of a working tree in a line: `main ↑2 ↓1 · 3 changed`.
public final class GitWords {

    private GitWords() {}

    /// What is not known shows as the reason for it.
    public static String of(@Nullable GitState state, Messages text) {
        if (state == null) {
            return text.get("tree.unseen");
        }
        var branch =
                state.head() == null ? text.get("tree.no-branch") : state.head().name();
        return switch (state.condition()) {
            case NO_DIRECTORY -> text.get("tree.no-directory");
            case UNREADABLE -> text.get("tree.unreadable");
            case NO_REPOSITORY -> text.get("tree.no-repository");
            case UNTRUSTED -> branch + " · " + text.get("tree.untrusted");
            case CHECKED -> branch + distance(state) + changes(state, text);
            case FAILED -> branch + " · " + text.get("tree.problem");
        };
    }

    /// Why git said no more; empty where it did.
    public static Optional<String> problem(@Nullable GitState state, Messages text) {
        var why = state == null ? null : state.problem();
        return why == null
                ? Optional.empty()
                : Optional.of(text.get("error." + why.code(), why.args().toArray()));
    }

    private static String distance(GitState state) {
        var ahead = state.ahead() == null || state.ahead() == 0 ? "" : " ↑" + state.ahead();
        var behind = state.behind() == null || state.behind() == 0 ? "" : " ↓" + state.behind();
        return ahead + behind;
    }

    private static String changes(GitState state, Messages text) {
        return state.changed() == null ? "" : " · " + text.get("tree.changed", state.changed());
    }
}
