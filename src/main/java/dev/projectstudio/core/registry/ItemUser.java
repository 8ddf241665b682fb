package dev.projectstudio.core.registry;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.stack.TechId;
import org.jspecify.annotations.Nullable;

/// A technology of a project that an item is mapped to.
///
/// @param name of the technology
public record ItemUser(
        ProjectId projectId,
        String projectName,
        TechId tech,
        String name,
        @Nullable String version) {

    /// What a user calls the technology.
    public String title() {
        return version == null ? name : name + " " + version;
    }
}
