package dev.projectstudio.core.install;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.Renewal;
import dev.projectstudio.core.install.InstalledCopies.Held;
import dev.projectstudio.core.install.UpdateLine.Change;
import dev.projectstudio.core.install.UpdateLine.Report;
import dev.projectstudio.core.install.Updating.Task;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryBatch;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.undo.RowsRestored;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts items of the registry where their consumers read them, and keeps up with what becomes of them there.
///
/// An installed file or entry is a target of a context file: what is edited is drift, and is answered as any other.
public final class InstallService {

    /// More items than these are not named in one sentence.
    private static final int NAMED = 3;

    private final InstallationRepository installations = new InstallationRepository();
    private final Database database;
    private final ProjectService projects;
    private final RegistryService registry;
    private final ContextTargets targets;
    private final Placements placements;
    private final DriftService drift;
    private final UndoJournal undo;
    private final InstallPlanner planner;
    private final InstallWriter writer;
    private final Repairing repairing;
    private final Uninstalling uninstalling;
    private final Updating updating;
    private final Taking taking;

    public InstallService(
            Database database,
            ProjectService projects,
            RegistryService registry,
            Copies copies,
            ActivityLog activity,
            Clock clock) {
        this.database = database;
        this.projects = projects;
        this.registry = registry;
        this.targets = new ContextTargets(database, clock);
        this.placements = copies.placements();
        this.drift = copies.drift();
        this.undo = copies.undo();
        this.planner = new InstallPlanner(database, copies.placements());
        this.writer = new InstallWriter(database, copies.placements(), activity, clock);
        this.repairing = new Repairing(writer, copies.renewal());
        this.uninstalling = new Uninstalling(copies.placements(), writer);
        this.updating = new Updating(copies.placements(), planner, uninstalling, writer, copies.renewal());
        this.taking = new Taking(copies.placements(), copies.registry(), writer);
    }

    /// What works on the context files that copies are, and takes their texts into the registry.
    ///
    /// @param undo remembers what is done to them
    public record Copies(
            Placements placements, Renewal renewal, DriftService drift, RegistryBatch registry, UndoJournal undo) {}

    /// After an undo or a redo: says that installations may be others.
    public Subscription follow(ChangeBus bus) {
        return RowsRestored.announce(
                bus, InstallationRepository.TABLE, (_, project) -> new InstallationsChanged(ProjectId.orNull(project)));
    }

    /// Where an item usually goes in a project: to those whose folders are there, else to the usual one.
    ///
    /// @throws InvalidInput `item-not-installable` for a kind that nobody reads in a repository
    public List<Consumer> usual(ProjectId project, ItemId item) {
        requireConsumers(item);
        return planner.usual(projects.require(project), registry.open(item));
    }

    /// What [#install] would do now. Reads the disk, and changes nothing.
    ///
    /// @param consumers empty for the usual ones
    /// @throws InvalidInput `item-not-installable`, `form-not-fitting` if the item cannot be written for a consumer
    public InstallPlan plan(ProjectId project, ItemId item, List<Consumer> consumers) {
        requireConsumers(item);
        var owner = projects.require(project);
        var open = registry.open(item);
        return planner.plan(owner, open, consumers.isEmpty() ? planner.usual(owner, open) : consumers);
    }

    /// Carries a plan out, as one change: what is new is written, what is the same is taken over.
    ///
    /// @param replaces whether what differs is written over too, and what Studio holds over copies that were
    /// changed or
    ///     deleted; what is replaced becomes a version of the context file
    /// @throws Conflict `changed-meanwhile` if a file is no longer what the plan saw
    public void install(InstallPlan plan, boolean replaces) {
        repairing.install(plan, replaces);
        drift.check(plan.project().id(), CheckOptions.ONCE);
    }

    /// What [#uninstall] would do now.
    ///
    /// @param consumers empty for all that it is installed for
    /// @throws NotFound `not-installed`
    public UninstallPlan planUninstall(ProjectId project, ItemId item, List<Consumer> consumers) {
        var owner = projects.require(project);
        var copies = held(database.read(sql -> installations.of(sql, item))).stream()
                .filter(held -> held.installation().project().equals(project))
                .filter(held -> consumers.isEmpty()
                        || held.installation()
                                .consumer()
                                .filter(consumers::contains)
                                .isPresent())
                .toList();
        var name = registry.find(item).map(RegistryItem::name).orElse(item.value());
        if (copies.isEmpty()) {
            throw new NotFound("not-installed", name, owner.name());
        }
        return uninstalling.plan(owner, item, name, copies);
    }

    /// Takes out what is unchanged, as one change. What stays is no copy any more, until the item is installed again.
    ///
    /// @param forced whether what was edited goes too; its context file stays then, with the edited text among its
    ///     versions
    /// @throws Conflict `changed-meanwhile` if a file is no longer what the plan saw
    public void uninstall(UninstallPlan plan, boolean forced) {
        uninstalling.apply(plan, forced);
    }

    /// The copies of an item, by project and place, archived projects included.
    public List<InstalledCopy> of(ItemId item) {
        return copies(database.read(sql -> installations.of(sql, item)));
    }

    /// The copies in a project, by item and place.
    public List<InstalledCopy> of(ProjectId project) {
        return copies(database.read(sql -> installations.of(sql, project)));
    }

    /// The items that are installed anywhere, those that are gone included.
    public Set<ItemId> items() {
        var all = database.read(installations::all);
        var there = targets.some(all.stream().map(Installation::target).toList()).stream()
                .map(tracked -> tracked.target().id())
                .collect(Collectors.toSet());
        var items = new LinkedHashSet<ItemId>();
        all.stream().filter(each -> there.contains(each.target())).forEach(each -> items.add(each.item()));
        return items;
    }

    /// Looks at the copies of an item in the repositories.
    public void check(ItemId item) {
        drift.check(of(item).stream().map(copy -> copy.tracked().target().id()).toList(), CheckOptions.ONCE);
    }

    /// What [#update] would do now to bring the copies of items in all projects that are not archived up to the items.
    /// Reads the disk.
    public Report planUpdate(Collection<ItemId> items) {
        return planUpdate(items, false);
    }

    /// The same.
    ///
    /// @param merges whether what was edited in copies is brought together with what became of the items, where the
    ///     two are not about the same lines
    public Report planUpdate(Collection<ItemId> items, boolean merges) {
        Map<ItemId, String> seen = new LinkedHashMap<>();
        for (var item : items) {
            hash(item).ifPresent(hash -> seen.put(item, hash));
        }
        return update(seen, merges, null);
    }

    /// Brings copies up to their items: one change, that one undo takes back. What was edited is left and listed,
    /// unless the report says that it is brought together with the items. One that was broken off is gone on with
    /// if nothing else was done since.
    ///
    /// @param shown what [#planUpdate] has found
    /// @return what was done; where a project's repository can no longer be written that is said of it
    /// @throws Conflict `changed-meanwhile` if an item is no longer what was seen; nothing is written then
    public Report update(Report shown) {
        shown.seen().forEach((item, hash) -> {
            if (!hash(item).equals(Optional.of(hash))) {
                throw new Conflict("changed-meanwhile", item.text());
            }
        });
        var seen = shown.seen().keySet().stream().map(ItemId::text).toList();
        var about = shown.subjects().stream().map(ItemId::text).toList();
        var batch = undo.begin("undo.install.update-many", List.of(words(names(shown))), about, seen);
        var report = update(shown.seen(), shown.merges(), batch);
        undo.end(batch, seen);
        return report;
    }

    /// @param batch null to change nothing
    private Report update(Map<ItemId, String> items, boolean merges, @Nullable UndoBatch batch) {
        var behind = 0;
        var lines = new ArrayList<UpdateLine>();
        for (var item : items.keySet()) {
            check(item);
            var own = update(item, merges, batch);
            behind += own.isEmpty() ? 0 : 1;
            lines.addAll(own);
        }
        return new Report(behind, lines, items, merges);
    }

    /// Of all that an item consists of, and of which of it can be run; blank for one that cannot be read, empty for one
    /// that was deleted.
    private Optional<String> hash(ItemId item) {
        return known().open(item)
                .map(open -> open.files().hash() + " "
                        + String.join("/", open.files().programs()))
                .or(() -> registry.find(item).map(_ -> ""));
    }

    /// Makes the text of a project's copy the item's: an edit that was accepted goes the way back. The copies elsewhere
    /// are behind then.
    ///
    /// @param consumers the one whose copy is meant; empty for the first that it is installed for
    /// @param forced whether that goes over what became of the item since the copy was written, too
    /// @return false if the copy says what the item says
    /// @throws NotFound `not-installed`
    /// @throws Conflict `copy-drifts-still` if Studio and the repository do not hold the same; `item-edited-too` if
    ///     the item is another since the copy was written
    public boolean take(ProjectId project, ItemId item, List<Consumer> consumers, boolean forced) {
        return ofOneConsumer(
                project,
                item,
                consumers,
                (open, consumer, copies, everywhere) -> taking.take(open, consumer, copies, everywhere, forced));
    }

    /// What [#take] would make of the item now, file by file: before is what the item says, after what the copy does.
    /// Where it goes over what became of the item since, the reason says so: [UpdateLine#OVER_THE_ITEM].
    ///
    /// @return empty if the copy says what the item says
    /// @throws NotFound `not-installed`
    /// @throws Conflict `copy-drifts-still`
    public List<Change> planTake(ProjectId project, ItemId item, List<Consumer> consumers) {
        return ofOneConsumer(
                project, item, consumers, (open, consumer, copies, _) -> taking.preview(open, consumer, copies));
    }

    private interface OneConsumer<T> {

        T of(OpenItem item, Consumer consumer, List<Held> copies, List<Held> everywhere);
    }

    private <T> T ofOneConsumer(ProjectId project, ItemId item, List<Consumer> consumers, OneConsumer<T> work) {
        drift.check(project, CheckOptions.ONCE);
        var open = registry.open(item);
        var owner = projects.require(project);
        var everywhere = held(database.read(sql -> installations.of(sql, item))).stream()
                .filter(held -> !held.installation().leftBehind())
                .toList();
        var all = everywhere.stream()
                .filter(held -> held.installation().project().equals(project))
                .toList();
        var consumer = all.stream()
                .flatMap(held -> held.installation().consumer().stream())
                .filter(each -> consumers.isEmpty() || consumers.contains(each))
                .findFirst()
                .orElseThrow(() -> new NotFound("not-installed", open.item().name(), owner.name()));
        var copies = all.stream()
                .filter(held -> held.installation().consumer().equals(Optional.of(consumer)))
                .toList();
        return work.of(open, consumer, copies, everywhere);
    }

    /// Whether an item has moved on since it was written somewhere, so that [#planUpdate] has something to say of it.
    /// Reads no repository.
    public boolean isBehind(ItemId item) {
        var known = known();
        return byProject(known.of(database.read(sql -> installations.of(sql, item)))).values().stream()
                .anyMatch(known::areBehind);
    }

    private List<UpdateLine> update(ItemId item, boolean merges, @Nullable UndoBatch batch) {
        var known = known();
        var open = known.open(item).orElse(null);
        var lines = new ArrayList<UpdateLine>();
        byProject(known.of(database.read(sql -> installations.of(sql, item)))).forEach((project, copies) -> {
            if (open == null) {
                lines.addAll(Updating.unknown(copies));
                return;
            }
            var task = new Task(project, open, copies, known, merges);
            lines.addAll(batch == null ? updating.preview(task) : updating.apply(task, batch));
        });
        return lines;
    }

    private Map<Project, List<Held>> byProject(List<Held> copies) {
        var byProject = new LinkedHashMap<Project, List<Held>>();
        for (var held : copies) {
            projects.find(held.installation().project())
                    .filter(project ->
                            !project.isArchived() && !held.installation().leftBehind())
                    .ifPresent(project -> byProject
                            .computeIfAbsent(project, _ -> new ArrayList<>())
                            .add(held));
        }
        return byProject;
    }

    /// Of the items of which anything is done. Where copies say already what their items say, only that is noted.
    private List<String> names(Report shown) {
        var names = shown.names();
        return names.isEmpty()
                ? shown.seen().keySet().stream()
                        .flatMap(item -> registry.find(item).stream())
                        .map(RegistryItem::name)
                        .toList()
                : names;
    }

    /// The first of many.
    private static String words(List<String> names) {
        var some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? some + ", …" : some;
    }

    private static void requireConsumers(ItemId item) {
        if (Consumer.of(item.kind()).isEmpty()) {
            throw new InvalidInput("item-not-installable", item.text());
        }
    }

    private List<InstalledCopy> copies(List<Installation> some) {
        return held(some).stream().map(Held::copy).toList();
    }

    private List<Held> held(List<Installation> some) {
        return known().of(some);
    }

    private InstalledCopies known() {
        return new InstalledCopies(projects, targets, registry, placements::text);
    }
}
