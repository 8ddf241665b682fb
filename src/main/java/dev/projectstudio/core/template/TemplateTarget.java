package dev.projectstudio.core.template;

import dev.projectstudio.core.project.Project;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a template goes.
///
/// @param project null for a directory that is to become one
/// @param root a directory that is there, by its real path; null for a project without one
/// @param prefix the folder below it that the files go to, which need not be there, `/` between names; empty for the
///     root itself
/// @param name what the project is called
public record TemplateTarget(
        @Nullable Project project, @Nullable Path root, String prefix, String name) {

    /// The directory that the files go to; null for a project without one.
    public @Nullable Path directory() {
        return root == null ? null : root.resolve(prefix);
    }

    /// A file of the template as it is called in the project's directory.
    public String repoPath(String path) {
        return project == null ? path : place(path);
    }

    /// Whether it is the whole of a project, rather than a folder in one.
    boolean isWhole() {
        return project == null || prefix.isEmpty();
    }

    /// Where a file of the template goes, relative to the root.
    String place(String path) {
        return prefix.isEmpty() ? path : prefix + "/" + path;
    }
}
