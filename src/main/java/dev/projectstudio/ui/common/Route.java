package dev.projectstudio.ui.common;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A place in the window, as plain words: which page, of which project, which thing on it, and where in that.
///
/// @param projectId the project whose page it is; null for pages about all projects
/// @param item what to select there, in the page's own ids; null for wherever one was
/// @param words what was looked for in it: its text is shown where one of them stands; empty for its beginning
public record Route(
        PageName page, @Nullable String projectId, @Nullable String item, List<String> words) {

    public Route {
        words = List.copyOf(words);
    }

    /// A page about all projects.
    public static Route to(PageName page) {
        return new Route(page, null, null, List.of());
    }

    /// A page of one project, which becomes the active one.
    public static Route toProject(PageName page, String projectId) {
        return new Route(page, projectId, null, List.of());
    }

    /// The same place with one thing selected.
    public Route at(String item) {
        return new Route(page, projectId, item, List.of());
    }

    /// The same place, shown where what was looked for stands.
    public Route lookingFor(List<String> words) {
        return new Route(page, projectId, item, words);
    }

    /// Whether both are shown by the same open page.
    public boolean isSamePageAs(Route other) {
        return page == other.page && Objects.equals(projectId, other.projectId);
    }
}
