package dev.projectstudio.core.stack;

import java.util.List;
import java.util.Set;

/// What one look at the files of a project found.
///
/// @param programs what the machine must have for it, what says most about each first
/// @param read the files that told something or nothing; what they named before is gone if they no longer do
/// @param isWhole whether every directory was looked into, so that what is missing is not there
public record Look(
        List<Finding> findings, List<ProgramNeed> programs, List<Unread> unread, Set<String> read, boolean isWhole) {

    static final String TOO_LARGE = "manifest-too-large";

    public Look {
        findings = List.copyOf(findings);
        programs = List.copyOf(programs);
        unread = List.copyOf(unread);
        read = Set.copyOf(read);
    }

    /// Whether what was found in a file would have been found again, had it still been there.
    public boolean saw(String file) {
        return read.contains(file)
                || (isWhole && unread.stream().noneMatch(each -> each.file().equals(file)));
    }
}
