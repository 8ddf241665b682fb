package dev.projectstudio.core.undo;

import java.util.List;

/// A change of several parts whose process died before it was through. What was done of it is one step.
///
/// @param subjects stable words for what it is about
public record BrokenOff(UndoneStep step, List<String> subjects) {

    public BrokenOff {
        subjects = List.copyOf(subjects);
    }

    /// The user's word for what was changed.
    public String subject() {
        return step.labelArgs().isEmpty() ? step.labelKey() : step.labelArgs().getFirst();
    }
}
