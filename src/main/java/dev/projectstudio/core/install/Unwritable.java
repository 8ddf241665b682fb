package dev.projectstudio.core.install;

import dev.projectstudio.core.install.UpdateLine.Act;
import dev.projectstudio.core.install.UpdateLine.Change;
import dev.projectstudio.core.project.Project;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks for what nobody of this user's may write, before it is tried.
final class Unwritable {

    private Unwritable() {}

    /// The first of the lines that could not be carried out; empty if all can be.
    static Optional<Change> first(Project project, List<UpdateLine> lines) {
        var repository = project.repoPath();
        return repository == null
                ? Optional.empty()
                : lines.stream()
                        .filter(line -> line.isDone() && !isWritable(repository, line.place()))
                        .min(Comparator.comparing(UpdateLine::act))
                        .map(UpdateLine::change);
    }

    /// Which acts come before another, of those that are carried out for an item in a project.
    static List<Act> before(Act act) {
        return List.of(Act.WRITTEN, Act.ADDED, Act.REMOVED).stream()
                .filter(each -> each.compareTo(act) < 0)
                .toList();
    }

    private static boolean isWritable(Path repository, String place) {
        var file = repository.resolve(ItemPaths.file(place));
        return isWritableOrNew(file) && isFolderWritable(file.getParent());
    }

    private static boolean isWritableOrNew(Path file) {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS) || Files.isWritable(file);
    }

    /// Of a folder that is not there the one counts in which it would be made.
    private static boolean isFolderWritable(@Nullable Path folder) {
        if (folder == null) {
            return false;
        }
        return Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                ? Files.isWritable(folder)
                : isFolderWritable(folder.getParent());
    }
}
