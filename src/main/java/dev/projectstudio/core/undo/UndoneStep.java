package dev.projectstudio.core.undo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which change was taken back or made again, or would be next.
///
/// @param labelKey the message that says what it was
/// @param labelArgs what fills the message
public record UndoneStep(String id, @Nullable String projectId, String labelKey, List<String> labelArgs) {

    public UndoneStep {
        labelArgs = List.copyOf(labelArgs);
    }
}
