package dev.projectstudio.core.install;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.context.InputVariables.Added;
import dev.projectstudio.core.context.Placement;
import dev.projectstudio.core.context.Placement.Placed;
import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.context.Placements.Step;
import dev.projectstudio.core.context.Placements.Withdrawal;
import dev.projectstudio.core.context.Spot;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.undo.RowChange;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.text.JsonEntries;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Carries installing and uninstalling out: files and context files through [Placements], and the rows of this feature
/// with them in the same transaction.
final class InstallWriter {

    private final InstallationRepository installations = new InstallationRepository();
    private final Database database;
    private final Placements placements;
    private final ContextTargets targets;
    private final ActivityLog activity;
    private final Clock clock;

    InstallWriter(Database database, Placements placements, ActivityLog activity, Clock clock) {
        this.database = database;
        this.placements = placements;
        this.targets = new ContextTargets(database, clock);
        this.activity = activity;
        this.clock = clock;
    }

    /// What was left behind of the item for a consumer counts as installed again.
    ///
    /// @param consumers those for whom somebody installs it; none where an update brings what is new
    void install(Project project, RegistryItem item, List<PlannedFile> chosen, List<Consumer> consumers, Telling told) {
        var left = left(project.id(), item.id(), consumers);
        if (chosen.isEmpty() && left.isEmpty()) {
            return;
        }
        var step = new Step(project.id(), "undo.install.install", List.of(item.name(), project.name()), told.batch());
        var byPlace = new LinkedHashMap<String, PlannedFile>();
        chosen.forEach(file -> byPlace.put(file.place(), file));
        placements.put(project, step, placements(project, item, chosen), (tx, now, placed) -> {
            var rows = new StepRows(tx);
            leave(rows, left, false);
            placed.forEach(each -> insert(rows, now, project, item, each, byPlace));
            tell(tx, told, project.id(), item.id(), item.name());
            return rows.changes();
        });
    }

    private List<Installation> left(ProjectId project, ItemId item, List<Consumer> consumers) {
        return database.read(sql -> installations.of(sql, item)).stream()
                .filter(each -> each.leftBehind()
                        && each.project().equals(project)
                        && each.consumer().filter(consumers::contains).isPresent())
                .toList();
    }

    private void insert(
            StepRows rows,
            Instant now,
            Project project,
            RegistryItem item,
            Placed placed,
            Map<String, PlannedFile> byPlace) {
        var spot = placed.spot();
        var file = byPlace.get(spot.place().repoPath());
        if (file == null) {
            throw new IllegalStateException(spot.place().repoPath());
        }
        var old = spot.isTarget()
                ? installations.of(rows.sql(), placed.target().id()).orElse(null)
                : null;
        if (old != null) {
            delete(rows, old);
        }
        var fresh = installation(now, project, item, placed, file);
        var kept = old == null ? fresh : fresh.with(old.arrival().and(fresh.arrival()));
        rows.write(InstallationRepository.TABLE, kept.id(), () -> installations.insert(rows.sql(), kept, now));
    }

    private static Installation installation(
            Instant now, Project project, RegistryItem item, Placed placed, PlannedFile file) {
        return new Installation(
                UUID.randomUUID().toString(),
                project.id(),
                item.id(),
                file.consumer().stored(),
                file.wanted().path(),
                placed.target().contextFileId(),
                placed.target().id(),
                file.wanted().said(),
                arrival(placed, file),
                false,
                now);
    }

    private static Arrival arrival(Placed placed, PlannedFile file) {
        var spot = placed.spot();
        return new Arrival(
                spot.whole() == null,
                placed.madeFolders() + madeObjects(spot),
                file.state() == PlannedFile.State.IDENTICAL,
                file.lacksRight(),
                InstalledInputs.of(placed.inputs()).with(placed.gaps()));
    }

    /// Those around an entry that a file lacked.
    private static int madeObjects(Spot spot) {
        var whole = spot.whole();
        return whole == null
                ? 0
                : spot.place()
                        .entry()
                        .map(entry -> JsonEntries.lacking(new String(whole.bytes(), StandardCharsets.UTF_8), entry))
                        .orElse(0);
    }

    /// Texts that are the same are one context file; one that holds it already is used again.
    private List<Placement> placements(Project project, RegistryItem item, List<PlannedFile> chosen) {
        var known = database.read(sql -> installations.of(sql, project.id())).stream()
                .filter(each -> each.item().equals(item.id()))
                .toList();
        var groups = new LinkedHashMap<String, List<PlannedFile>>();
        for (var file : chosen) {
            var holder = file.spot().holder();
            var key = holder == null
                    ? file.wanted().filename() + "\n" + file.wanted().text().hash()
                    : holder.file().id().value();
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(file);
        }
        return groups.values().stream().map(group -> placement(group, known)).toList();
    }

    private Placement placement(List<PlannedFile> group, List<Installation> known) {
        var wanted = group.getFirst().wanted();
        List<Spot> spots = group.stream().map(PlannedFile::spot).toList();
        var programs = group.stream()
                .filter(file -> file.wanted().text().isProgram())
                .map(PlannedFile::spot)
                .collect(Collectors.toSet());
        var text = wanted.text().asProgram(!programs.isEmpty());
        return new Placement(wanted.filename(), existing(group, known), text, wanted.form(), spots, programs);
    }

    private @Nullable ContextFile existing(List<PlannedFile> group, List<Installation> known) {
        var holder = group.getFirst().spot().holder();
        if (holder != null) {
            return holder.file();
        }
        var wanted = group.getFirst().wanted();
        return known.stream()
                .filter(each -> each.itemPath().equals(wanted.path()))
                .flatMap(each -> placements.file(each.file()).stream())
                .filter(file -> wanted.text().hash().equals(file.copy().hash())
                        && file.copy().reason() == null)
                .findFirst()
                .orElse(null);
    }

    /// @param name what the user knows the item by
    /// @param withdrawals what is no copy any more, be it that it goes or that it is given up
    /// @param left what stays a copy, to which no update comes
    /// @param barred the files among these that nobody may run any more
    void uninstall(
            Project project,
            ItemId item,
            String name,
            Map<Installation, Withdrawal> withdrawals,
            List<Installation> left,
            List<Spot> barred,
            Telling told) {
        if (withdrawals.isEmpty() && left.stream().allMatch(Installation::leftBehind)) {
            return;
        }
        var step = new Step(project.id(), "undo.install.uninstall", List.of(name, project.name()), told.batch());
        placements.withdraw(step, List.copyOf(withdrawals.values()), barred, (tx, _, _) -> {
            var rows = new StepRows(tx);
            withdrawals.forEach((each, withdrawal) -> requireStill(rows, each, withdrawal));
            withdrawals.keySet().forEach(each -> delete(rows, each));
            dropped(rows.sql(), project.id(), item, withdrawals.keySet()).forEach(each -> delete(rows, each));
            leave(rows, left, true);
            withdrawals.forEach((gone, withdrawal) -> pass(rows, gone, withdrawal, withdrawals.keySet()));
            tell(tx, told, project.id(), item, name);
            return rows.changes();
        });
    }

    /// What was wanted no more of copies that are copies no more is nothing to know by now.
    private List<Installation> dropped(DSLContext sql, ProjectId project, ItemId item, Set<Installation> gone) {
        var consumers = gone.stream().map(Installation::consumerWord).collect(Collectors.toSet());
        var all = installations.of(sql, item).stream()
                .filter(each -> each.project().equals(project) && consumers.contains(each.consumerWord()))
                .collect(Collectors.partitioningBy(
                        each -> targets.find(sql, each.target()).isPresent()));
        var kept = all.getOrDefault(true, List.of()).stream()
                .map(Installation::consumerWord)
                .collect(Collectors.toSet());
        return all.getOrDefault(false, List.of()).stream()
                .filter(each -> !kept.contains(each.consumerWord()))
                .toList();
    }

    /// What stays in the repository is not compared with it, so what is known of it has to be what was seen.
    private void requireStill(StepRows rows, Installation seen, Withdrawal withdrawal) {
        var stored = installations.of(rows.sql(), seen.target());
        if (!withdrawal.deletes() && !stored.equals(Optional.of(seen))) {
            throw new Conflict("changed-meanwhile", withdrawal.spot().place().repoPath());
        }
    }

    /// What was made for an entry goes with the last one that is left in the file.
    private void pass(StepRows rows, Installation gone, Withdrawal withdrawal, Collection<Installation> others) {
        var place = withdrawal.tracked().target().place();
        if (place.pointer() == null) {
            return;
        }
        var heir = installations.of(rows.sql(), gone.project()).stream()
                .filter(each -> !others.contains(each)
                        && each.consumer()
                                .filter(reader -> reader.form().isEntry())
                                .isPresent())
                .filter(each -> targets.find(rows.sql(), each.target())
                        .filter(tracked -> tracked.target().filePath().equals(place.filePath()))
                        .isPresent())
                .findFirst();
        heir.ifPresent(next ->
                change(rows, next, next.with(inherited(next.arrival().inheriting(gone.arrival()), withdrawal))));
    }

    /// With the variables that stay in the file, if that was read.
    private static Arrival inherited(Arrival heir, Withdrawal withdrawal) {
        var whole = withdrawal.spot().whole();
        if (whole == null) {
            return heir;
        }
        var gone = withdrawal.inputs();
        var leaving = InputVariables.leaving(withdrawal.tracked().target().place(), whole, gone);
        return heir.with(heir.inputs().inheriting(gone, leaving));
    }

    /// Notes that copies are left behind, or no longer. What else is known of them may be newer than what was read
    /// before, and one of them may be gone.
    private void leave(StepRows rows, List<Installation> copies, boolean isLeft) {
        for (var each : copies) {
            installations
                    .of(rows.sql(), each.target())
                    .filter(stored -> stored.id().equals(each.id()))
                    .ifPresent(stored -> change(rows, stored, stored.leftBehind(isLeft)));
        }
    }

    private void change(StepRows rows, Installation now, Installation next) {
        if (!next.equals(now)) {
            rows.write(
                    InstallationRepository.TABLE,
                    next.id(),
                    () -> installations.update(rows.sql(), next, clock.instant()));
        }
    }

    private void delete(StepRows rows, Installation installation) {
        rows.write(
                InstallationRepository.TABLE, installation.id(), () -> installations.delete(rows.sql(), installation));
    }

    /// The rows of copies whose texts are renewed in the same transaction.
    ///
    /// @param defined what was defined in their files with them, by target
    List<RowChange> renew(
            Tx tx,
            Telling told,
            ProjectId project,
            RegistryItem item,
            List<Installation> renewed,
            Map<TargetId, List<Added>> defined) {
        tell(tx, told, project, item.id(), item.name());
        var changes = new ArrayList<>(mark(tx, renewed));
        var rows = new StepRows(tx);
        defined.forEach((target, some) -> installations
                .of(tx.sql(), target)
                .ifPresent(server ->
                        change(rows, server, server.with(server.arrival().defining(some)))));
        changes.addAll(rows.changes());
        return changes;
    }

    /// Notes which texts of items copies hold by now.
    List<RowChange> mark(Tx tx, List<Installation> renewed) {
        var rows = new StepRows(tx);
        for (var each : renewed) {
            // what else is known of it may be newer than what was read before
            var stored = installations.of(rows.sql(), each.target()).orElse(each);
            boolean isFound = each.arrival().foundThere();
            var arrival = isFound ? stored.arrival() : stored.arrival().written();
            var next = stored.saying(each.written())
                    .with(arrival.giving(each.arrival().gaveRight()));
            delete(rows, next); // so that the step holds whose copy it was
            rows.write(
                    InstallationRepository.TABLE,
                    next.id(),
                    () -> installations.insert(rows.sql(), next, clock.instant()));
        }
        return rows.changes();
    }

    private void tell(Tx tx, Telling told, ProjectId project, ItemId item, String name) {
        var type = told.type();
        var reference = "registry_" + item.kind().word();
        if (type != null) {
            activity.record(tx, new Activity(project.value(), type, name, reference, item.value()));
        }
        tx.publish(new InstallationsChanged(project));
    }
}
