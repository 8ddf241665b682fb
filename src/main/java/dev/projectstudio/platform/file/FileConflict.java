package dev.projectstudio.platform.file;

import dev.projectstudio.platform.event.Change;
import org.jspecify.annotations.Nullable;

/// A committed change of a file could not be put in place, because somebody else had written to it at the last moment.
/// Both texts are kept; whoever owns the subject looks at the file again.
public record FileConflict(
        @Nullable String subjectType, @Nullable String subjectId) implements Change {}
