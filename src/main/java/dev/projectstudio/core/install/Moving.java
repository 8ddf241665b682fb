package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.context.Spot;
import dev.projectstudio.core.install.InstalledCopies.Held;
import dev.projectstudio.core.install.PlannedFile.State;
import dev.projectstudio.core.install.UpdateLine.Act;
import dev.projectstudio.core.install.UpdateLine.Change;
import dev.projectstudio.core.install.Updating.Task;
import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Thinks out what becomes of the copies of an item that has another name by now: the files of one copy go to their new
/// places together, or all of them stay.
final class Moving {

    private final Placements placements;
    private final Merging merging;

    Moving(Placements placements, Merging merging) {
        this.placements = placements;
        this.merging = merging;
    }

    /// What is found of the copies under an older name.
    ///
    /// @param staying whose copies stay
    /// @param texts what goes to new places and is not just what the item says, by new place
    /// @param moved the old places of what goes there
    /// @param left a line for each file that stays
    record Moves(Set<Consumer> staying, Map<String, ContextText> texts, Set<String> moved, List<Change> left) {

        static final Moves NONE = new Moves(Set.of(), Map.of(), Set.of(), List.of());

        Moves {
            staying = Set.copyOf(staying);
            texts = Map.copyOf(texts);
            moved = Set.copyOf(moved);
            left = List.copyOf(left);
        }

        /// What a copy that is at the new place already is to hold.
        ItemText moved(ItemText now) {
            var text = texts.get(now.place());
            return text == null || text.hash().equals(now.text().hash()) ? now : now.with(text);
        }

        /// What is to be written to a new place.
        PlannedFile planned(PlannedFile file) {
            var text = texts.get(file.place());
            return text == null
                    ? file
                    : new PlannedFile(file.wanted().with(text), file.spot(), file.state(), file.detail());
        }
    }

    /// @param wanted what the item says, by consumer
    /// @param planned what is found where the item goes now; none where the repository is gone
    Moves of(Task task, Map<Consumer, List<ItemText>> wanted, List<PlannedFile> planned) {
        var renamed = renamed(task.copies(), wanted);
        if (renamed.isEmpty()) {
            return Moves.NONE;
        }
        var found = new Outcome();
        var spots = spots(task.project(), renamed);
        renamed.forEach((consumer, some) -> {
            var texts = wanted.getOrDefault(consumer, List.of());
            var group = some.stream()
                    .map(held -> found(task, held, consumer, texts, spots.get(held.place())))
                    .toList();
            var blocked = planned.stream()
                    .filter(file -> file.consumer() == consumer && isInTheWay(file, group, task.copies()))
                    .toList();
            if (group.stream().anyMatch(each -> each.why() != null) || !blocked.isEmpty()) {
                found.stay(consumer, group, blocked);
            } else {
                found.move(group);
            }
        });
        return found.moves();
    }

    /// Whether a new place is not free. A file of the item itself that is as the item has it may become another.
    private static boolean isInTheWay(PlannedFile file, List<Found> group, List<Held> copies) {
        boolean isEdited =
                group.stream().anyMatch(each -> each.isEdited() && file.place().equals(each.newPlace()));
        if (file.state() != State.INSTALLED) {
            return !file.isChosen(false) || (isEdited && file.state() != State.NEW);
        }
        return isEdited
                && copies.stream()
                        .filter(held -> held.place().equals(file.place()))
                        .noneMatch(held -> held.isSynced() && held.isUnedited());
    }

    /// What is found, as it is gathered.
    private static final class Outcome {

        private final Set<Consumer> staying = new HashSet<>();
        private final Map<String, ContextText> texts = new HashMap<>();
        private final Set<String> moved = new HashSet<>();
        private final List<Change> left = new ArrayList<>();

        void stay(Consumer consumer, List<Found> group, List<PlannedFile> blocked) {
            staying.add(consumer);
            group.forEach(each -> left.add(each.line()));
            blocked.forEach(file -> left.add(inTheWay(file)));
        }

        void move(List<Found> group) {
            for (var each : group) {
                var place = each.newPlace();
                var text = each.text();
                moved.add(each.held().place());
                if (place != null && text != null) {
                    texts.put(place, text);
                }
            }
        }

        Moves moves() {
            return new Moves(staying, texts, moved, left);
        }
    }

    /// One file of a copy.
    ///
    /// @param next what the item says of it; null if it has it no more
    /// @param own what Studio holds of it; null if that is gone
    /// @param text what is to be written to the new place; null for what the item says
    /// @param why a stable word for what keeps it where it is; null for nothing
    private record Found(
            Held held,
            @Nullable ItemText next,
            @Nullable ContextText own,
            @Nullable ContextText text,
            @Nullable String why) {

        Change line() {
            var reason = why == null ? UpdateLine.BESIDE : why;
            return new Change(held.place(), Act.LEFT, reason, own, text == null && next != null ? next.text() : text);
        }

        boolean isEdited() {
            return !held.isUnedited();
        }

        @Nullable
        String newPlace() {
            return next == null ? null : next.place();
        }
    }

    private Found found(Task task, Held held, Consumer consumer, List<ItemText> texts, @Nullable Spot spot) {
        var next = ItemPaths.successor(consumer, held.installation().itemPath(), texts)
                .orElse(null);
        var own = placements.text(held.tracked().file()).orElse(null);
        if (!held.isSynced() || spot == null || own == null || !spot.holds(own)) {
            return new Found(held, next, own, null, UpdateLine.whyDrifting(held, null));
        }
        if (next == null) {
            return new Found(held, null, own, null, held.isUnedited() ? null : UpdateLine.DROPPED);
        }
        var text = held.isUnedited() ? Optional.of(next.text()) : merging.merged(held, next);
        boolean isMoved = held.isUnedited() || (task.merges() && text.isPresent());
        var whole = spot.whole();
        boolean isProgram = task.known().right(held, next).isRightAfter(whole != null && whole.isProgram());
        return new Found(
                held,
                next,
                own,
                text.map(said -> said.asProgram(isProgram)).orElse(null),
                isMoved ? null : task.merges() ? UpdateLine.CONFLICTS : UpdateLine.RENAMED);
    }

    private static Change inTheWay(PlannedFile file) {
        return new Change(
                file.place(),
                Act.LEFT,
                UpdateLine.whyNotAdded(file),
                file.spot().text(),
                file.wanted().text());
    }

    /// The copies that are under a name that the item has no more, by consumer.
    private static Map<Consumer, List<Held>> renamed(List<Held> copies, Map<Consumer, List<ItemText>> wanted) {
        var renamed = new LinkedHashMap<Consumer, List<Held>>();
        for (var held : copies) {
            var consumer = held.installation().consumer().orElse(null);
            var texts = consumer == null ? null : wanted.get(consumer);
            if (consumer != null && texts != null && !texts.isEmpty()) {
                var name = ItemPaths.name(consumer, texts.getFirst().path());
                if (!name.equals(ItemPaths.name(consumer, held.installation().itemPath()))) {
                    renamed.computeIfAbsent(consumer, _ -> new ArrayList<>()).add(held);
                }
            }
        }
        return renamed;
    }

    /// What is at the old places; nothing where the repository is gone.
    private Map<String, Spot> spots(Project project, Map<Consumer, List<Held>> renamed) {
        var spots = new HashMap<String, Spot>();
        if (project.directory() == DirectoryState.PRESENT) {
            try (var survey = placements.survey(project)) {
                renamed.values()
                        .forEach(some -> some.forEach(held -> spots.put(held.place(), survey.look(held.place()))));
            }
        }
        return spots;
    }
}
