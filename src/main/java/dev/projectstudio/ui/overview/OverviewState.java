package dev.projectstudio.ui.overview;

import dev.projectstudio.core.dependency.Dependency;
import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.overview.ProjectGlance;
import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.GitState;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.MappedItem;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.core.stack.Unread;
import dev.projectstudio.ui.common.ContextLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the overview shows, as it was at one moment.
///
/// @param git null until the working tree was looked at
/// @param unread the files that would tell of the stack and could not be read whole, as far as somebody looked
record OverviewState(
        Project project,
        DirectoryState directory,
        @Nullable GitState git,
        ProjectGlance glance,
        List<Tech> stack,
        List<Unread> unread,
        List<MappedItem> mapped,
        List<Dependency> dependencies,
        List<ContextLine> files,
        List<InstalledCopy> installed) {

    OverviewState {
        stack = List.copyOf(stack);
        unread = List.copyOf(unread);
        mapped = List.copyOf(mapped);
        dependencies = List.copyOf(dependencies);
        files = List.copyOf(files);
        installed = List.copyOf(installed);
    }

    /// Whether there is no permission to look into the directory.
    boolean isUnreadable() {
        return directory == DirectoryState.UNREADABLE;
    }

    /// The items that belong to a technology, by name.
    List<MappedItem> mapped(Tech tech) {
        return mapped.stream()
                .filter(each -> each.tech().id().equals(tech.id()))
                .toList();
    }

    boolean isThere() {
        return directory == DirectoryState.PRESENT;
    }
}
