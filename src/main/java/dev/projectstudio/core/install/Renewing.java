package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.drift.Renewal;
import dev.projectstudio.core.install.InstalledCopies.Held;
import dev.projectstudio.core.install.Rejoining.Joined;
import dev.projectstudio.core.install.UpdateLine.Act;
import dev.projectstudio.core.install.UpdateLine.Change;
import dev.projectstudio.core.install.Updating.Task;
import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.platform.file.FileChange.Running;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Gives the copies that stay where they are what their item says, and the right to be run that it got or lost.
final class Renewing {

    private final Placements placements;
    private final Merging merging;
    private final Rejoining rejoining;
    private final Renewal renewal;
    private final InstallWriter writer;

    Renewing(Placements placements, Merging merging, Renewal renewal, InstallWriter writer) {
        this.placements = placements;
        this.merging = merging;
        this.rejoining = new Rejoining(placements, merging);
        this.renewal = renewal;
        this.writer = writer;
    }

    /// What is to be renewed.
    record Renewed(Renewal.Next next, List<Installation> installations) {}

    /// What is renewed of one copy.
    ///
    /// @param text what it is to hold
    /// @param isWritten whether the repository gets it, too
    private record One(Held held, ItemText next, ContextText text, Running right, boolean isWritten) {

        boolean isOtherText() {
            return !text.hash().equals(held.tracked().file().copy().hash());
        }

        /// What is to be known of it then.
        ///
        /// @param moved what becomes of the right to run the file
        Installation known(Running moved, InstalledCopies copies) {
            var now = held.installation();
            if (!isWritten) { // the file itself stays, and so does the right to run it
                return now.saying(new Written(next.said().hash(), copies.wasProgram(held)));
            }
            boolean isStudios = isOtherText() || !held.isSynced();
            var arrival = isStudios ? now.arrival().written() : now.arrival();
            boolean gaveRight = arrival.foundThere() && moved.isRightAfter(arrival.gaveRight());
            return now.saying(next.said()).with(arrival.giving(gaveRight));
        }
    }

    /// @param wanted what the item says, by place
    /// @param lines gets one for each copy that is renewed or left
    Renewed look(Task task, Map<String, ItemText> wanted, List<UpdateLine> lines) {
        var all = new ArrayList<One>();
        var joined = rejoining.of(task, wanted);
        var texts = new LinkedHashMap<>(joined.texts());
        for (var held : task.copies()) {
            var next = wanted.get(held.place());
            if (next != null) {
                look(task, held, next, joined, texts, lines).ifPresent(all::add);
            }
        }
        Map<TargetId, Running> rights = new LinkedHashMap<>();
        all.forEach(one -> rights.put(one.held().tracked().target().id(), one.right()));
        var renewed = new Renewal.Next(
                texts, rights, hashes(joined.found()), task.known().left());
        var moved = new LinkedHashMap<TargetId, Running>();
        if (!texts.isEmpty()) {
            tell(new Told(task, renewed, all, joined.found()), moved, lines);
        }
        readLeft(task, lines);
        sort(task, lines);
        var installations = all.stream()
                .map(one -> one.known(
                        moved.getOrDefault(one.held().tracked().target().id(), Running.KEPT), task.known()))
                .toList();
        return new Renewed(renewed, installations);
    }

    /// Adds to what is left since it was edited in the repository what that holds. Reads the disk.
    private void readLeft(Task task, List<UpdateLine> lines) {
        var edited = task.copies().stream()
                .filter(Held::isEditedThere)
                .map(Held::place)
                .collect(Collectors.toSet());
        boolean isAny = lines.stream().anyMatch(line -> line.isLeft() && edited.contains(line.place()));
        if (isAny && task.project().directory() == DirectoryState.PRESENT) {
            try (var survey = placements.survey(task.project())) {
                lines.replaceAll(line -> line.isLeft() && edited.contains(line.place())
                        ? task.line(
                                line.change().holding(survey.look(line.place()).text()))
                        : line);
            }
        }
    }

    /// As the copies are listed; what is no copy stays behind the one before it.
    private static void sort(Task task, List<UpdateLine> lines) {
        var places = task.copies().stream().map(Held::place).toList();
        var rank = new IdentityHashMap<UpdateLine, Integer>();
        int last = 0;
        for (var line : lines) {
            last = places.contains(line.place()) ? places.indexOf(line.place()) : last;
            rank.put(line, last);
        }
        lines.sort(Comparator.comparing(line -> rank.getOrDefault(line, 0)));
    }

    private static Map<TargetId, String> hashes(Map<TargetId, ContextText> found) {
        var hashes = new LinkedHashMap<TargetId, String>();
        found.forEach((target, text) -> hashes.put(target, text.hash()));
        return hashes;
    }

    /// @param texts gets what the context files are to hold
    private Optional<One> look(
            Task task,
            Held held,
            ItemText next,
            Joined joined,
            Map<ContextFileId, ContextText> texts,
            List<UpdateLine> lines) {
        var file = held.tracked().file();
        var both = joined.texts().get(file.id());
        if (both != null && (held.isUnedited() || joined.found().containsKey(id(held)))) {
            boolean isWritten = joined.found().containsKey(id(held)) || held.isSynced() || held.isRepoBehind();
            return Optional.of(one(task, held, next, both, isWritten, texts));
        }
        boolean isItsText = next.text().hash().equals(held.installation().itemHash());
        if (isItsText
                && (!held.isSynced() || !held.isUnedited() || !task.known().isRightOther(held, next))) {
            return waiting(task, held, next, texts, lines);
        }
        boolean isIt = next.text().hash().equals(file.copy().hash());
        var text = held.isUnedited() || isIt
                ? Optional.of(next.text())
                : task.merges() ? merging.merged(held, next) : Optional.<ContextText>empty();
        var other = texts.get(file.id());
        if (text.isEmpty() || (other != null && !other.hash().equals(text.get().hash()))) {
            lines.add(left(task, held, next, task.merges() ? UpdateLine.CONFLICTS : UpdateLine.EDITED));
            return Optional.empty();
        }
        return Optional.of(one(task, held, next, text.get(), held.isSynced() || held.isRepoBehind(), texts));
    }

    private static One one(
            Task task,
            Held held,
            ItemText next,
            ContextText text,
            boolean isWritten,
            Map<ContextFileId, ContextText> texts) {
        var whole = text.asProgram(next.isProgram());
        texts.put(held.tracked().file().id(), whole);
        return new One(held, next, whole, task.known().right(held, next), isWritten);
    }

    /// A copy that was told of the item's text already. Where the repository could not be written then, it can be now;
    /// what is drift waits for an answer, and so does the right to run the file.
    private Optional<One> waiting(
            Task task, Held held, ItemText next, Map<ContextFileId, ContextText> texts, List<UpdateLine> lines) {
        if (held.isSynced()) {
            if (!held.isUnedited()) {
                lines.add(left(task, held, next, UpdateLine.EDITED_HERE));
            }
            return Optional.empty();
        }
        if (held.isUnedited() && held.isRepoBehind()) {
            return Optional.of(one(task, held, next, next.text(), true, texts));
        }
        if (held.isWaiting(next) || (held.isUnedited() && task.known().isRightOther(held, next))) {
            lines.add(left(task, held, next, whyDrifting(task, held, next)));
        }
        return Optional.empty();
    }

    private static String whyDrifting(Task task, Held held, ItemText next) {
        var why = UpdateLine.whyDrifting(held, next);
        boolean isTried = task.merges() && !held.isPutAside() && UpdateLine.DRIFTS.equals(why);
        return isTried ? UpdateLine.DRIFTS_IN_CONFLICT : why;
    }

    private static TargetId id(Held held) {
        return held.tracked().target().id();
    }

    private UpdateLine left(Task task, Held held, ItemText next, String why) {
        var now = placements.text(held.tracked().file()).orElse(null);
        return task.line(new Change(held.place(), Act.LEFT, why, now, next.text()));
    }

    /// What is told of.
    ///
    /// @param found what edited copies hold that are written all the same
    private record Told(Task task, Renewal.Next next, List<One> all, Map<TargetId, ContextText> found) {

        Optional<Held> held(DriftPlace place) {
            return task.copies().stream()
                    .filter(held -> id(held).equals(place.target()))
                    .findFirst();
        }

        boolean isOf(DriftPlace place) {
            return all.stream()
                    .anyMatch(one -> id(one.held()).equals(place.target())
                            || (one.held().tracked().file().id().equals(place.file()) && one.isOtherText()));
        }
    }

    /// @param moved gets what becomes of the right to run each file
    private void tell(Told told, Map<TargetId, Running> moved, List<UpdateLine> lines) {
        var task = told.task();
        var outcome = renewal.preview(told.next());
        outcome.rights().forEach((place, right) -> moved.put(place.target(), right));
        for (var place : outcome.written()) {
            var change = written(told, place, outcome.rights().getOrDefault(place, Running.KEPT));
            var inputs = outcome.inputs().getOrDefault(place, List.of());
            if (told.isOf(place) && (isAnything(change) || !inputs.isEmpty())) {
                lines.add(task.line(change));
                for (var input : inputs) {
                    lines.add(task.line(Updating.defined(place.repoPath(), input)));
                }
            }
        }
        outcome.left().stream()
                .filter(place -> lines.stream().noneMatch(line -> line.place().equals(place.repoPath())))
                .toList()
                .forEach(place -> lines.add(task.line(drifting(told, place))));
    }

    private static boolean isAnything(Change change) {
        var before = change.before();
        var after = change.after();
        return before == null
                || after == null
                || !before.hash().equals(after.hash())
                || before.isProgram() != after.isProgram();
    }

    /// What is at its base and in sync says what Studio holds.
    private Change written(Told told, DriftPlace place, Running right) {
        var held = told.held(place).orElse(null);
        var there = held == null || held.isSynced() ? now(place) : there(told, held);
        var now = there.map(text -> text.asProgram(right == Running.TAKEN)).orElse(null);
        var text = told.next().texts().get(place.file());
        var then = text == null ? null : text.asProgram(right == Running.GIVEN);
        return new Change(place.repoPath(), Act.WRITTEN, null, now, then);
    }

    /// What the repository holds of a copy that is not what Studio holds.
    private Optional<ContextText> there(Told told, Held held) {
        var found = told.found().get(id(held));
        return found != null ? Optional.of(found) : merging.base(held);
    }

    /// A drifting place of a text that is there already has nothing to wait for.
    private Change drifting(Told told, DriftPlace place) {
        var text = told.next().texts().get(place.file());
        var why = told.all().stream()
                .filter(one -> id(one.held()).equals(place.target()))
                .map(one -> whyDrifting(told.task(), one.held(), one.next()))
                .findFirst()
                .orElse(UpdateLine.DRIFTS);
        return new Change(place.repoPath(), Act.LEFT, why, now(place).orElse(null), text);
    }

    private Optional<ContextText> now(DriftPlace place) {
        return placements.file(place.file()).flatMap(placements::text);
    }

    /// Carries out what [#look] has found.
    void renew(Task task, Renewed renewed, Telling told) {
        if (renewed.installations().isEmpty()) {
            return;
        }
        var project = task.project();
        var item = task.item().item();
        var step = new Renewal.Step(
                project.id(), "undo.install.update", List.of(item.name(), project.name()), told.batch());
        renewal.renew(
                step,
                renewed.next(),
                (tx, inputs) -> writer.renew(tx, told, project.id(), item, renewed.installations(), inputs));
    }
}
