package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.context.InputVariables.Input;
import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.drift.Renewal;
import dev.projectstudio.core.install.InstalledCopies.Held;
import dev.projectstudio.core.install.Moving.Moves;
import dev.projectstudio.core.install.PlannedFile.State;
import dev.projectstudio.core.install.Renewing.Renewed;
import dev.projectstudio.core.install.UpdateLine.Act;
import dev.projectstudio.core.install.UpdateLine.Change;
import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.file.Reason;
import java.io.File;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings the copies of one item in one project up to the item: texts that are as they were written are renewed, files
/// that are new in the item are added, those that it has no more are taken out. What somebody edited is left, or, if
/// that is wanted, brought together with what became of the item.
final class Updating {

    private final Placements placements;
    private final InstallPlanner planner;
    private final Uninstalling uninstalling;
    private final InstallWriter writer;
    private final Renewing renewing;
    private final Moving moving;

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
        var merging = new Merging(placements);
        this.renewing = new Renewing(placements, merging, renewal, writer);
        this.moving = new Moving(placements, merging);
    }

    /// The copies of one item in one project that are to be brought up to it.
    ///
    /// @param merges whether what was edited is brought together with what became of the item
    record Task(Project project, OpenItem item, List<Held> copies, InstalledCopies known, boolean merges) {

        /// What somebody wanted no more there comes only when the item is installed again.
        boolean isDropped(ItemText text) {
            return known.isDropped(project.id(), item.item().id(), text);
        }

        UpdateLine line(Change change) {
            var it = item.item();
            return new UpdateLine(it.id(), it.name(), project.id(), project.name(), change);
        }
    }

    /// What is to be done for one item in one project.
    ///
    /// @param told the consumers for whom the item can be written, and whose copies do not stay under an older name
    /// @param added what comes to new places
    /// @param gone the copies of what the item has no more
    private record Work(
            Renewed renewed,
            List<Consumer> told,
            Moves moves,
            List<PlannedFile> added,
            List<Held> gone,
            List<UpdateLine> lines) {

        /// What goes elsewhere is taken away only where it has come to.
        ///
        /// @throws Conflict `changed-meanwhile`
        void requireRoom(List<PlannedFile> found) {
            var places = found.stream().map(PlannedFile::place).collect(Collectors.toSet());
            added.stream()
                    .map(PlannedFile::place)
                    .filter(place -> !places.contains(place))
                    .findFirst()
                    .ifPresent(place -> {
                        throw new Conflict("changed-meanwhile", place);
                    });
        }
    }

    /// What would be done; empty if nothing is behind. Reads the disk.
    List<UpdateLine> preview(Task task) {
        var lines = work(task).lines();
        return Unwritable.first(task.project(), lines)
                .map(blocked -> {
                    var done = EnumSet.of(Act.LEFT);
                    done.addAll(Unwritable.before(blocked.act()));
                    return undone(task, lines, done, blocked.leftBecause(UpdateLine.NOT_WRITABLE));
                })
                .orElse(lines);
    }

    /// What cannot be carried out is one line more, behind those of what was.
    ///
    /// @param batch what all of it is a part of
    List<UpdateLine> apply(Task task, UndoBatch batch) {
        var work = work(task);
        var done = EnumSet.of(Act.LEFT);
        boolean isRenewed = work.lines().stream().anyMatch(line -> line.act() == Act.WRITTEN);
        try {
            renewing.renew(task, work.renewed(), Telling.updated(batch, isRenewed));
            done.add(Act.WRITTEN);
            // each looks again: what came before may have written the same file
            var added = added(task, planned(task, work.told()), work.moves(), new ArrayList<>());
            work.requireRoom(added);
            writer.install(task.project(), task.item().item(), added, List.of(), Telling.updated(batch, !isRenewed));
            done.add(Act.ADDED);
            boolean isTold = isRenewed || !added.isEmpty();
            uninstalling.drop(dropped(task, work.gone(), work.moves().moved()), Telling.updated(batch, !isTold));
            return work.lines();
        } catch (AppException e) {
            return undone(task, work.lines(), done, failed(task, e));
        }
    }

    /// What was not carried out is left, and why.
    private static List<UpdateLine> undone(Task task, List<UpdateLine> all, Set<Act> done, Change failed) {
        var lines = new ArrayList<UpdateLine>();
        var file = ItemPaths.file(failed.place());
        for (var line : all) {
            if (line.isOnlyInStudio() && !done.contains(Act.WRITTEN)) {
                lines.add(task.line(line.change().leftBecause(UpdateLine.NOT_REACHED)));
            } else if (done.contains(line.act())) {
                lines.add(line);
            } else if (line.isDone()) {
                boolean isIt = ItemPaths.file(line.place()).equals(file);
                var why = isIt ? Objects.requireNonNull(failed.reason()) : UpdateLine.NOT_REACHED;
                lines.add(task.line(line.change().leftBecause(why)));
            }
        }
        if (lines.stream()
                .noneMatch(line -> line.isLeft() && ItemPaths.file(line.place()).equals(file))) {
            lines.add(task.line(failed));
        }
        return lines;
    }

    /// Copies of which nobody knows what their item says.
    static List<UpdateLine> unknown(List<Held> copies) {
        return copies.stream()
                .map(Held::copy)
                .filter(copy -> copy.itemName() != null && copy.consumer() != null)
                .map(copy -> new UpdateLine(
                        copy.item(),
                        Objects.requireNonNullElse(copy.itemName(), copy.item().value()),
                        copy.project(),
                        copy.projectName(),
                        new Change(copy.place(), Act.LEFT, UpdateLine.NO_ITEM, null, null)))
                .toList();
    }

    /// What could not be carried out, with the file that it was about, if that is said.
    private static Change failed(Task task, AppException failure) {
        var repository = task.project().repoPath();
        var place = failure.args().stream()
                .map(String::valueOf)
                .filter(said -> repository != null && said.startsWith(repository + File.separator))
                .map(said ->
                        said.substring(String.valueOf(repository).length() + 1).replace(File.separatorChar, '/'))
                .findFirst()
                .orElse(task.project().name());
        var why = failure.code().equals(Reason.NO_PERMISSION) ? UpdateLine.NOT_WRITABLE : failure.code();
        return new Change(place, Act.LEFT, why, null, null);
    }

    private Work work(Task task) {
        var wanted = new LinkedHashMap<Consumer, List<ItemText>>();
        for (var held : task.copies()) {
            held.installation()
                    .consumer()
                    .ifPresent(consumer -> task.known()
                            .texts(task.item().item().id(), consumer)
                            .ifPresent(texts -> wanted.put(consumer, List.copyOf(texts.values()))));
        }
        var planned = planned(task, List.copyOf(wanted.keySet()));
        var moves = moving.of(task, wanted, planned);
        var texts = new LinkedHashMap<String, ItemText>();
        wanted.values().forEach(some -> some.forEach(text -> texts.put(text.place(), moves.moved(text))));
        var told = wanted.keySet().stream()
                .filter(consumer -> !moves.staying().contains(consumer))
                .toList();
        var lines = new ArrayList<UpdateLine>();
        var renewed = renewing.look(task, texts, lines);
        var added = added(
                task,
                planned.stream().filter(file -> told.contains(file.consumer())).toList(),
                moves,
                lines);
        lines.addAll(missing(task, wanted, told));
        var gone = gone(task, texts.keySet(), told, moves, lines);
        lines.addAll(unknown(task.copies().stream()
                .filter(held -> held.installation()
                        .consumer()
                        .filter(wanted::containsKey)
                        .isEmpty())
                .toList()));
        moves.left().forEach(change -> lines.add(task.line(change)));
        lines.replaceAll(line -> located(task, line));
        OwnFiles.beside(task, moves.moved()).forEach(change -> lines.add(task.line(change)));
        return new Work(renewed, told, moves, added, gone, lines);
    }

    private UpdateLine located(Task task, UpdateLine line) {
        return line.isNoJson()
                ? task.line(line.change().inLine(placements.faultLine(task.project(), line.place())))
                : line;
    }

    /// What is found where the item goes; nothing where the repository is gone.
    private List<PlannedFile> planned(Task task, List<Consumer> consumers) {
        return task.project().directory() == DirectoryState.PRESENT
                ? planner.plan(task.project(), task.item(), consumers).files()
                : List.of();
    }

    private static List<PlannedFile> added(Task task, List<PlannedFile> planned, Moves moves, List<UpdateLine> lines) {
        var known = task.copies().stream().map(Held::place).collect(Collectors.toSet());
        var fresh = planned.stream()
                .filter(file -> !known.contains(file.place()) && file.state() != State.INSTALLED)
                .filter(file -> !task.isDropped(file.wanted()))
                .map(moves::planned)
                .toList();
        for (var file : fresh) {
            boolean isChosen = file.isChosen(false);
            var act = isChosen ? Act.ADDED : Act.LEFT;
            var why = isChosen ? null : UpdateLine.whyNotAdded(file);
            var now = file.spot().text();
            lines.add(task.line(
                    new Change(file.place(), act, why, now, file.wanted().text())));
            if (isChosen) {
                file.inputs().forEach(input -> lines.add(task.line(defined(file.place(), input))));
            }
        }
        return fresh.stream().filter(file -> file.isChosen(false)).toList();
    }

    /// What is new in the item, and cannot come because the repository is not there.
    private static List<UpdateLine> missing(Task task, Map<Consumer, List<ItemText>> wanted, List<Consumer> told) {
        var known = task.copies().stream().map(Held::place).collect(Collectors.toSet());
        return task.project().directory() == DirectoryState.PRESENT
                ? List.of()
                : told.stream()
                        .flatMap(consumer -> wanted.getOrDefault(consumer, List.of()).stream())
                        .filter(text -> !known.contains(text.place()) && !task.isDropped(text))
                        .map(text ->
                                task.line(new Change(text.place(), Act.LEFT, Reason.REPO_MISSING, null, text.text())))
                        .toList();
    }

    /// A variable that a server asks for is defined with it.
    ///
    /// @param entry where the server is
    static Change defined(String entry, Input input) {
        var file = ItemPaths.file(entry);
        return new Change(InputVariables.place(file, input.id()), Act.ADDED, null, null, ContextText.of(input.json()));
    }

    private List<Held> gone(Task task, Set<String> wanted, List<Consumer> told, Moves moves, List<UpdateLine> lines) {
        var gone = task.copies().stream()
                .filter(held -> !wanted.contains(held.place()))
                .filter(held ->
                        held.installation().consumer().filter(told::contains).isPresent())
                .toList();
        var plan = dropped(task, gone, moves.moved());
        plan.chosen(false).forEach(file -> lines.add(task.line(removal(file, Act.REMOVED, null))));
        plan.left(false).forEach(file -> lines.add(task.line(removal(file, Act.LEFT, whyLeft(file)))));
        return gone;
    }

    private static String whyLeft(UninstallPlan.File file) {
        var unreadable = file.reason();
        return unreadable == null ? UpdateLine.DROPPED : unreadable;
    }

    /// @param moved the places whose texts go elsewhere
    private UninstallPlan dropped(Task task, List<Held> gone, Set<String> moved) {
        var item = task.item().item();
        return uninstalling
                .plan(task.project(), item.id(), item.name(), gone)
                .ofTheItem()
                .moving(moved);
    }

    private static Change removal(UninstallPlan.File file, Act act, @Nullable String why) {
        var spot = file.spot();
        return new Change(file.place(), act, why, spot == null ? null : spot.text(), null);
    }
}
