package dev.projectstudio.ui.common;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A place in the window, as plain words: which page, of which project, and which thing on it.
///
/// @param projectId the project whose page it is; null for pages about all projects
/// @param item what to select there, in the page's own ids; null for wherever one was
public record Route(
        PageName page, @Nullable String projectId, @Nullable String item) {

    /// A page about all projects.
    public static Route to(PageName page) {
        return new Route(page, null, null);
    }

    /// A page of one project, which becomes the active one.
    public static Route toProject(PageName page, String projectId) {
        return new Route(page, projectId, null);
    }

    /// The same place with one thing selected.
    public Route at(String item) {
        return new Route(page, projectId, item);
    }

    /// Whether both are shown by the same open page.
    public boolean isSamePageAs(Route other) {
        return page == other.page && Objects.equals(projectId, other.projectId);
    }
}
