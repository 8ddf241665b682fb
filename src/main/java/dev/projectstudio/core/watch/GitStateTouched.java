package dev.projectstudio.core.watch;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.event.Change;

/// `.git/HEAD` or the index of a trusted project was touched: what is known of its git state may be out of date.
public record GitStateTouched(ProjectId projectId) implements Change {

    @Override
    public boolean isStored() {
        return false;
    }
}
