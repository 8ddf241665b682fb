package dev.projectstudio.core.session;

import dev.projectstudio.core.context.ContextFolder;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Folding;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file in a project's folder of sessions, and which session it could be.
///
/// @param id what its name says
record FoundSession(SessionId id, ContextFolder.Entry entry) {

    private static final String ENDING = ".md";
    /// Names that Windows keeps for devices.
    private static final Pattern RESERVED = Pattern.compile("(?i)(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\\..*)?");

    /// Empty for a file that can be no session's: another ending, or a name that no session's file has.
    static Optional<FoundSession> of(ContextFolder.Entry entry, ProjectId project, StudioHome home) {
        var name = Folding.composed(entry.path());
        if (!entry.isRegular() || entry.isPassing() || !name.endsWith(ENDING)) {
            return Optional.empty();
        }
        var id = name.substring(0, name.length() - ENDING.length());
        boolean isUsable = !id.isBlank()
                && !RESERVED.matcher(name).matches()
                && home.sessionPath(project.value(), id).endsWith("/sessions/" + name);
        return isUsable ? Optional.of(new FoundSession(new SessionId(id), entry)) : Optional.empty();
    }

    /// Why a file can be no session's.
    static String refusal(ContextFolder.Entry entry) {
        if (!entry.isRegular()) {
            return "not-a-file";
        }
        return entry.isPassing() ? "temporary" : "session-name-refused";
    }
}
