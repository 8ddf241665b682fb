package dev.projectstudio.ui.shell;

import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.GitState;
import dev.projectstudio.platform.text.Messages;
import java.util.ArrayList;
import java.util.List;

/// Words what the active project's working tree is at, in one short line.
final class ProjectLine {

    private ProjectLine() {}

    static String of(ActiveProjectViewModel.State state, Messages text) {
        if (state.active().isEmpty()) {
            return "";
        }
        if (state.directory() == DirectoryState.MISSING) {
            return text.get("sidebar.git.gone");
        }
        if (state.directory() == DirectoryState.UNREADABLE) {
            return text.get("sidebar.git.unreadable");
        }
        return state.git().map(git -> words(git, text)).orElse("");
    }

    private static String words(GitState git, Messages text) {
        List<String> parts = new ArrayList<>();
        var head = git.head();
        if (head != null) {
            parts.add(head.name());
        }
        switch (git.condition()) {
            case NO_DIRECTORY -> parts.add(text.get("sidebar.git.gone"));
            case UNREADABLE -> parts.add(text.get("sidebar.git.unreadable"));
            case NO_REPOSITORY -> parts.add(text.get("sidebar.git.none"));
            case UNTRUSTED -> parts.add(text.get("sidebar.git.untrusted"));
            case FAILED -> parts.add(text.get("sidebar.git.failed"));
            case CHECKED -> {
                var changed = git.changed();
                parts.add(
                        changed == null || changed == 0
                                ? text.get("sidebar.git.clean")
                                : text.get("sidebar.git.changed", changed));
            }
        }
        return String.join(" · ", parts);
    }
}
