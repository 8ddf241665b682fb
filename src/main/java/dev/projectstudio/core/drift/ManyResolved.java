package dev.projectstudio.core.drift;

import dev.projectstudio.platform.error.AppException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of one answer to several alerts.
///
/// @param settled how many were answered, or put right by the answer to another one of the same file
/// @param left those that could not be answered so, or are no longer what was shown
public record ManyResolved(int settled, List<Left> left) {

    public ManyResolved {
        left = List.copyOf(left);
    }

    /// @param why null where the answer to another one of the same file has changed Studio's text
    public record Left(DriftPlace place, @Nullable AppException why) {}
}
