package dev.projectstudio.core.template;

import dev.projectstudio.core.project.ProjectTemplates;
import dev.projectstudio.core.registry.ItemDependents;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.undo.StepRows;
import org.jspecify.annotations.Nullable;

/// Lets projects remember the template that they were made from under the name that it has now, and forget it with the
/// template.
public final class ProjectsOfTemplates implements ItemDependents {

    private final ProjectTemplates projects = new ProjectTemplates();

    @Override
    public void follow(StepRows rows, RegistryItem from, @Nullable ItemId to) {
        if (from.kind() == RegistryKind.TEMPLATE) {
            projects.follow(rows, from.id().value(), to == null ? null : to.value());
        }
    }
}
