package dev.projectstudio.core.project;

import dev.projectstudio.platform.event.Change;

/// What is known of a project's working tree has changed.
public record GitStateChanged(ProjectId id) implements Change {

    @Override
    public boolean isStored() {
        return false;
    }
}
