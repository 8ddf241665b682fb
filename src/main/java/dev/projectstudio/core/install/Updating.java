package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.context.InputVariables.Input;
import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.drift.Renewal;
import dev.projectstudio.core.install.InstalledCopies.Held;
import dev.projectstudio.core.install.PlannedFile.State;
import dev.projectstudio.core.install.UpdateLine.Act;
import dev.projectstudio.core.install.UpdateLine.Change;
import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.platform.error.AppException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings the copies of one item in one project up to the item: texts that are as they were written are renewed, files
/// that are new in the item are added, those that it has no more are taken out. What somebody edited is left.
final class Updating {

    private final Placements placements;
    private final InstallPlanner planner;
    private final Uninstalling uninstalling;
    private final InstallWriter writer;
    private final Renewal renewal;

    Updating(
            Placements placements,
            InstallPlanner planner,
            Uninstalling uninstalling,
            InstallWriter writer,
            Renewal renewal) {
        this.placements = placements;
        this.planner = planner;
        this.uninstalling = uninstalling;
        this.writer = writer;
        this.renewal = renewal;
    }

    /// What is to be done for one item in one project.
    ///
    /// @param texts what context files are to hold
    /// @param told the consumers for whom the item can be written
    /// @param gone the copies of what the item has no more
    private record Work(
            Map<ContextFileId, ContextText> texts,
            List<Installation> renewed,
            List<Consumer> told,
            List<Held> gone,
            List<UpdateLine> lines) {

        private boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    /// What would be done; empty if nothing is behind. Reads the disk.
    List<UpdateLine> preview(Project project, OpenItem item, List<Held> copies, InstalledCopies known) {
        return work(project, item, copies, known).lines();
    }

    /// What cannot be carried out is one line more, behind those of what was.
    ///
    /// @param batch what all of it is a part of
    List<UpdateLine> apply(Project project, OpenItem item, List<Held> copies, InstalledCopies known, UndoBatch batch) {
        var work = work(project, item, copies, known);
        if (work.isEmpty()) {
            return work.lines();
        }
        var done = EnumSet.of(Act.LEFT);
        try {
            renew(project, item, work, batch);
            done.add(Act.WRITTEN);
            // each looks again: what came before may have written the same file
            var added = added(project, item, copies, work.told(), new ArrayList<>());
            writer.install(project, item.item(), added, work.told(), batch);
            done.add(Act.ADDED);
            uninstalling.drop(dropped(project, item, work.gone()), batch);
            return work.lines();
        } catch (AppException e) {
            var lines = new ArrayList<>(work.lines());
            lines.removeIf(line -> !done.contains(line.act()));
            lines.add(line(project, item, new Change(project.name(), Act.LEFT, e.code(), null, null)));
            return lines;
        }
    }

    private void renew(Project project, OpenItem item, Work work, UndoBatch batch) {
        if (work.renewed().isEmpty()) {
            return;
        }
        var name = item.item().name();
        var step = new Renewal.Step(project.id(), "undo.install.update", List.of(name, project.name()), batch);
        renewal.renew(
                step,
                work.texts(),
                (tx, inputs) -> writer.renew(tx, project.id(), item.item().id(), name, work.renewed(), inputs));
    }

    private Work work(Project project, OpenItem item, List<Held> copies, InstalledCopies known) {
        var wanted = new LinkedHashMap<String, ItemText>();
        var consumers = new LinkedHashSet<Consumer>();
        for (var held : copies) {
            held.installation().consumer().ifPresent(consumers::add);
        }
        var told = consumers.stream()
                .filter(each -> known.texts(item.item().id(), each).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        told.forEach(each -> wanted.putAll(known.texts(item.item().id(), each).orElseThrow()));
        var lines = new ArrayList<UpdateLine>();
        var texts = new LinkedHashMap<ContextFileId, ContextText>();
        var renewed = renewed(project, item, copies, wanted, texts, lines);
        added(project, item, copies, List.copyOf(told), lines);
        var gone = gone(project, item, copies, wanted.keySet(), told, lines);
        return new Work(texts, renewed, List.copyOf(told), gone, lines);
    }

    /// @param texts gets what the context files are to hold
    private List<Installation> renewed(
            Project project,
            OpenItem item,
            List<Held> copies,
            Map<String, ItemText> wanted,
            Map<ContextFileId, ContextText> texts,
            List<UpdateLine> lines) {
        var renewed = new ArrayList<Installation>();
        for (var held : copies) {
            var next = wanted.get(held.place());
            if (next == null || next.text().hash().equals(held.installation().itemHash())) {
                continue;
            }
            var file = held.tracked().file();
            boolean isIt = next.text().hash().equals(file.copy().hash());
            var other = texts.get(file.id());
            if ((held.isUnedited() || isIt)
                    && (other == null || other.hash().equals(next.text().hash()))) {
                texts.put(file.id(), next.text());
                boolean isWritten = !isIt && held.tracked().target().status() == SyncStatus.SYNCED;
                var hash = next.text().hash();
                var now = held.installation();
                renewed.add(isWritten ? now.written(hash) : now.withHash(hash));
            } else {
                var now = placements.text(file).orElse(null);
                lines.add(line(project, item, new Change(held.place(), Act.LEFT, UpdateLine.EDITED, now, next.text())));
            }
        }
        if (!texts.isEmpty()) {
            var outcome = renewal.preview(texts);
            for (var place : outcome.written()) {
                lines.add(line(project, item, change(place, null, texts)));
                for (var input : outcome.inputs().getOrDefault(place, List.of())) {
                    lines.add(line(project, item, defined(place.repoPath(), input)));
                }
            }
            outcome.left().forEach(place -> lines.add(line(project, item, change(place, why(place, copies), texts))));
        }
        return renewed;
    }

    /// A variable that a server asks for is defined with it.
    ///
    /// @param entry where the server is
    private static Change defined(String entry, Input input) {
        var file = entry.substring(0, entry.indexOf('#'));
        return new Change(InputVariables.place(file, input.id()), Act.ADDED, null, null, ContextText.of(input.json()));
    }

    /// What is at its base says what Studio holds.
    private Change change(DriftPlace place, @Nullable String why, Map<ContextFileId, ContextText> texts) {
        var now = placements.file(place.file()).flatMap(placements::text).orElse(null);
        return new Change(place.repoPath(), why == null ? Act.WRITTEN : Act.LEFT, why, now, texts.get(place.file()));
    }

    /// A drifting place of a text that is there already has nothing to wait for.
    private static String why(DriftPlace place, List<Held> copies) {
        var why = copies.stream()
                .filter(held -> held.place().equals(place.repoPath()))
                .map(held -> held.tracked().target().state().reason())
                .findFirst()
                .orElse(null);
        return "repo-missing".equals(why) ? "repo-missing" : UpdateLine.DRIFTS;
    }

    private List<PlannedFile> added(
            Project project, OpenItem item, List<Held> copies, List<Consumer> told, List<UpdateLine> lines) {
        var known = copies.stream().map(Held::place).collect(Collectors.toSet());
        if (project.directory() != DirectoryState.PRESENT) {
            return List.of();
        }
        var fresh = planner.plan(project, item, told).files().stream()
                .filter(file -> !known.contains(file.place()) && file.state() != State.INSTALLED)
                .toList();
        for (var file : fresh) {
            boolean isChosen = file.isChosen(false);
            var act = isChosen ? Act.ADDED : Act.LEFT;
            var why = isChosen ? null : UpdateLine.IN_THE_WAY;
            var now = file.spot().text();
            lines.add(line(
                    project,
                    item,
                    new Change(file.place(), act, why, now, file.wanted().text())));
            if (isChosen) {
                file.inputs().forEach(input -> lines.add(line(project, item, defined(file.place(), input))));
            }
        }
        return fresh.stream().filter(file -> file.isChosen(false)).toList();
    }

    private List<Held> gone(
            Project project,
            OpenItem item,
            List<Held> copies,
            Set<String> wanted,
            Set<Consumer> told,
            List<UpdateLine> lines) {
        var gone = copies.stream()
                .filter(held -> !wanted.contains(held.place()))
                .filter(held ->
                        held.installation().consumer().filter(told::contains).isPresent())
                .toList();
        var plan = dropped(project, item, gone);
        plan.chosen(false).forEach(file -> lines.add(line(project, item, removal(file, Act.REMOVED, null))));
        plan.left(false).forEach(file -> lines.add(line(project, item, removal(file, Act.LEFT, UpdateLine.EDITED))));
        return gone;
    }

    private UninstallPlan dropped(Project project, OpenItem item, List<Held> gone) {
        return uninstalling
                .plan(project, item.item().id(), item.item().name(), gone)
                .ofTheItem();
    }

    private static Change removal(UninstallPlan.File file, Act act, @Nullable String why) {
        var spot = file.spot();
        return new Change(file.place(), act, why, spot == null ? null : spot.text(), null);
    }

    private static UpdateLine line(Project project, OpenItem item, Change change) {
        return new UpdateLine(item.item().id(), item.item().name(), project.id(), project.name(), change);
    }
}
