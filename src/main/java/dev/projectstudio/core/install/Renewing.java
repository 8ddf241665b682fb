package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.drift.Renewal;
import dev.projectstudio.core.install.InstalledCopies.Held;
import dev.projectstudio.core.install.UpdateLine.Act;
import dev.projectstudio.core.install.UpdateLine.Change;
import dev.projectstudio.core.install.Updating.Task;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.platform.file.FileChange.Running;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives the copies that stay where they are what their item says, and the right to be run that it got or lost.
final class Renewing {

    private final Placements placements;
    private final Merging merging;
    private final Renewal renewal;
    private final InstallWriter writer;

    Renewing(Placements placements, Merging merging, Renewal renewal, InstallWriter writer) {
        this.placements = placements;
        this.merging = merging;
        this.renewal = renewal;
        this.writer = writer;
    }

    /// What is to be renewed.
    record Renewed(Renewal.Next next, List<Installation> installations) {}

    /// What is renewed of one copy.
    ///
    /// @param text what it is to hold
    private record One(Held held, ItemText next, ContextText text, Running right) {

        boolean isOtherText() {
            return !text.hash().equals(held.tracked().file().copy().hash());
        }

        /// What is to be known of it then.
        ///
        /// @param moved what becomes of the right to run the file
        Installation known(Running moved, InstalledCopies copies) {
            var now = held.installation();
            if (!held.isSynced()) { // the file itself stays, and so does the right to run it
                return now.saying(new Written(next.said().hash(), copies.wasProgram(held)));
            }
            var arrival = isOtherText() ? now.arrival().written() : now.arrival();
            boolean gaveRight = arrival.foundThere() && moved.isRightAfter(arrival.gaveRight());
            return now.saying(next.said()).with(arrival.giving(gaveRight));
        }
    }

    /// @param wanted what the item says, by place
    /// @param lines gets one for each copy that is renewed or left
    Renewed look(Task task, Map<String, ItemText> wanted, List<UpdateLine> lines) {
        var all = new ArrayList<One>();
        var texts = new LinkedHashMap<ContextFileId, ContextText>();
        for (var held : task.copies()) {
            var next = wanted.get(held.place());
            if (next != null) {
                look(task, held, next, texts, lines).ifPresent(all::add);
            }
        }
        Map<TargetId, Running> rights = new LinkedHashMap<>();
        all.forEach(one -> rights.put(one.held().tracked().target().id(), one.right()));
        var renewed = new Renewal.Next(texts, rights, task.known().left());
        var moved = new LinkedHashMap<TargetId, Running>();
        if (!texts.isEmpty()) {
            tell(task, renewed, all, moved, lines);
        }
        var installations = all.stream()
                .map(one -> one.known(
                        moved.getOrDefault(one.held().tracked().target().id(), Running.KEPT), task.known()))
                .toList();
        return new Renewed(renewed, installations);
    }

    /// @param texts gets what the context files are to hold
    private Optional<One> look(
            Task task, Held held, ItemText next, Map<ContextFileId, ContextText> texts, List<UpdateLine> lines) {
        var file = held.tracked().file();
        boolean isItsText = next.text().hash().equals(held.installation().itemHash());
        if (isItsText && (!held.isUnedited() || !task.known().isRightOther(held, next))) {
            if (!held.isUnedited() && held.isSynced()) {
                lines.add(left(task, held, next, UpdateLine.EDITED_HERE));
            }
            return Optional.empty();
        }
        if (isItsText && !held.isSynced()) { // what is there is drift: its right moves once that is answered
            lines.add(left(task, held, next, UpdateLine.whyDrifting(held)));
            return Optional.empty();
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
        var whole = text.get().asProgram(next.isProgram());
        texts.put(file.id(), whole);
        return Optional.of(new One(held, next, whole, task.known().right(held, next)));
    }

    private UpdateLine left(Task task, Held held, ItemText next, String why) {
        var now = placements.text(held.tracked().file()).orElse(null);
        return task.line(new Change(held.place(), Act.LEFT, why, now, next.text()));
    }

    /// @param moved gets what becomes of the right to run each file
    private void tell(
            Task task, Renewal.Next next, List<One> all, Map<TargetId, Running> moved, List<UpdateLine> lines) {
        var outcome = renewal.preview(next);
        outcome.rights().forEach((place, right) -> moved.put(place.target(), right));
        for (var place : outcome.written()) {
            boolean isTold = all.stream()
                    .anyMatch(one -> one.held().tracked().target().id().equals(place.target())
                            || (one.held().tracked().file().id().equals(place.file()) && one.isOtherText()));
            if (isTold) {
                lines.add(task.line(written(place, next, outcome.rights().getOrDefault(place, Running.KEPT))));
                for (var input : outcome.inputs().getOrDefault(place, List.of())) {
                    lines.add(task.line(Updating.defined(place.repoPath(), input)));
                }
            }
        }
        outcome.left().forEach(place -> lines.add(task.line(drifting(place, next, task.copies()))));
    }

    /// What is at its base says what Studio holds.
    private Change written(DriftPlace place, Renewal.Next next, Running right) {
        var now = now(place).map(text -> text.asProgram(right == Running.TAKEN)).orElse(null);
        var text = next.texts().get(place.file());
        var then = text == null ? null : text.asProgram(right == Running.GIVEN);
        return new Change(place.repoPath(), Act.WRITTEN, null, now, then);
    }

    /// A drifting place of a text that is there already has nothing to wait for.
    private Change drifting(DriftPlace place, Renewal.Next next, List<Held> copies) {
        var why = copies.stream()
                .filter(held -> held.place().equals(place.repoPath()))
                .map(UpdateLine::whyDrifting)
                .findFirst()
                .orElse(UpdateLine.DRIFTS);
        return new Change(
                place.repoPath(),
                Act.LEFT,
                why,
                now(place).orElse(null),
                next.texts().get(place.file()));
    }

    private Optional<ContextText> now(DriftPlace place) {
        return placements.file(place.file()).flatMap(placements::text);
    }

    /// Carries out what [#look] has found.
    void renew(Task task, Renewed renewed, UndoBatch batch) {
        if (renewed.installations().isEmpty()) {
            return;
        }
        var project = task.project();
        var item = task.item().item();
        var step = new Renewal.Step(project.id(), "undo.install.update", List.of(item.name(), project.name()), batch);
        renewal.renew(
                step,
                renewed.next(),
                (tx, inputs) ->
                        writer.renew(tx, project.id(), item.id(), item.name(), renewed.installations(), inputs));
    }
}
