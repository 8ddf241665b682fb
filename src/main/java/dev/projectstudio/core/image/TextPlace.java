package dev.projectstudio.core.image;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.project.ProjectId;
import org.jspecify.annotations.Nullable;

/// Where a text stands that names images: they are looked for from there.
public sealed interface TextPlace {

    TextPlace NOWHERE = new Nowhere();

    /// A text of no project: it can name no image.
    record Nowhere() implements TextPlace {}

    /// At the top of a project's directory.
    record InProject(ProjectId project) implements TextPlace {}

    /// Where a context file has its first target.
    record InContext(ContextFileId file) implements TextPlace {}

    /// @param project null for a text that belongs to none
    static TextPlace of(@Nullable ProjectId project) {
        return project == null ? NOWHERE : new InProject(project);
    }
}
