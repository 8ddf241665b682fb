package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.project.ProjectId;

/// Whose drift it is: a target, with the names that people know it by.
public record DriftPlace(TargetId target, ContextFileId file, ProjectId project, String filename, String repoPath) {

    static DriftPlace of(TrackedTarget tracked) {
        var file = tracked.file();
        var target = tracked.target();
        return new DriftPlace(target.id(), file.id(), file.projectId(), file.filename(), target.repoPath());
    }
}
