package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.install.InstalledCopies.Held;
import dev.projectstudio.core.install.Updating.Task;
import dev.projectstudio.core.project.DirectoryState;
import java.util.LinkedHashMap;
import java.util.Map;

/// Brings what was edited in a repository, and not answered yet, together with what became of the item since both sides
/// held the same.
final class Rejoining {

    private final Placements placements;
    private final Merging merging;

    Rejoining(Placements placements, Merging merging) {
        this.placements = placements;
        this.merging = merging;
    }

    /// What is brought together.
    ///
    /// @param texts with the edits of all copies that go to the context file
    /// @param found what each of these copies holds, by target
    record Joined(Map<ContextFileId, ContextText> texts, Map<TargetId, ContextText> found) {

        static final Joined NONE = new Joined(Map.of(), Map.of());

        Joined {
            texts = Map.copyOf(texts);
            found = Map.copyOf(found);
        }
    }

    /// Reads the disk. Copies whose edits are about the same lines as the item are not among the found ones.
    ///
    /// @param wanted what the item says, by place
    Joined of(Task task, Map<String, ItemText> wanted) {
        if (!task.merges() || task.project().directory() != DirectoryState.PRESENT) {
            return Joined.NONE;
        }
        var texts = new LinkedHashMap<ContextFileId, ContextText>();
        var found = new LinkedHashMap<TargetId, ContextText>();
        try (var survey = placements.survey(task.project())) {
            for (var held : task.copies()) {
                var next = wanted.get(held.place());
                if (next != null && isJoinable(held, next)) {
                    var there = survey.look(held.place()).text();
                    var id = held.tracked().file().id();
                    var theirs = texts.getOrDefault(id, next.text());
                    if (there != null && !there.hash().equals(next.text().hash())) {
                        merging.joined(held, next, there, theirs).ifPresent(text -> {
                            texts.put(id, text);
                            found.put(held.tracked().target().id(), there);
                        });
                    }
                }
            }
        }
        return new Joined(texts, found);
    }

    /// What somebody has put aside stays as long as the item says what Studio holds; with another it is another pair.
    private static boolean isJoinable(Held held, ItemText next) {
        boolean isNew = !next.text().hash().equals(held.tracked().file().copy().hash());
        return held.isEditedThere() && held.isUnedited() && (isNew || !held.isPutAside()) && !held.isBase(next.text());
    }
}
