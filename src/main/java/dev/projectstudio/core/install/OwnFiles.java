package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextFolder;
import dev.projectstudio.core.install.InstalledCopies.Held;
import dev.projectstudio.core.install.UpdateLine.Change;
import dev.projectstudio.core.install.Updating.Task;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what somebody else has put beside the files of an item, in a folder that the item leaves for its new name.
final class OwnFiles {

    private OwnFiles() {}

    /// @param moved the places that the item leaves
    static List<Change> beside(Task task, Set<String> moved) {
        var repository = task.project().repoPath();
        var staying = new ArrayList<Change>();
        if (repository == null || moved.isEmpty()) {
            return staying;
        }
        var copies = task.copies().stream().map(Held::place).collect(Collectors.toSet());
        for (var folder : folders(task, moved)) {
            long own = ContextFolder.list(repository.resolve(folder)).stream()
                    .filter(entry -> !entry.isPassing() && !copies.contains(folder + "/" + entry.path()))
                    .count();
            if (own > 0) {
                staying.add(Change.staying(folder, (int) own));
            }
        }
        return staying;
    }

    private static Set<String> folders(Task task, Set<String> moved) {
        return task.copies().stream()
                .filter(held -> moved.contains(held.place()))
                .flatMap(OwnFiles::folder)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Of an item that is one file, or one entry, there is none.
    private static Stream<String> folder(Held held) {
        var path = held.installation().itemPath();
        return held.installation().consumer().stream()
                .filter(consumer -> !consumer.form().isEntry() && path.contains("/"))
                .map(consumer -> consumer.file(ItemPaths.name(consumer, path)));
    }
}
