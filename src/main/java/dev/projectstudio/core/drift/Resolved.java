package dev.projectstudio.core.drift;

import java.util.List;

/// What a resolution did.
///
/// @param written the places in the repository that were written
/// @param left the file's other targets that still drift, but for what was dismissed
/// @param undoStep to take back just this
public record Resolved(
        DriftPlace place, Resolution resolution, List<String> written, List<DriftPlace> left, String undoStep) {

    public Resolved {
        written = List.copyOf(written);
        left = List.copyOf(left);
    }
}
