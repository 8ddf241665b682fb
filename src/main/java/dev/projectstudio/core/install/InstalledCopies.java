package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.drift.DriftReason;
import dev.projectstudio.core.install.InstalledCopy.State;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.file.FileChange.Running;
import dev.projectstudio.platform.file.FileStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Installations with all it takes to say how they stand: their targets, and what their items say by now. Each item is
/// read once; for one look.
final class InstalledCopies {

    private final ProjectService projects;
    private final ContextTargets targets;
    private final RegistryService registry;
    private final Function<ContextFile, Optional<ContextText>> studio;
    private final Map<ItemId, Optional<OpenItem>> open = new HashMap<>();
    private final Map<Wanted, Optional<Map<String, ItemText>>> texts = new HashMap<>();
    private final Set<TargetId> left = new HashSet<>();
    private final Set<Installation> dropped = new HashSet<>();

    /// @param studio reads what Studio holds of a context file
    InstalledCopies(
            ProjectService projects,
            ContextTargets targets,
            RegistryService registry,
            Function<ContextFile, Optional<ContextText>> studio) {
        this.projects = projects;
        this.targets = targets;
        this.registry = registry;
        this.studio = studio;
    }

    private record Wanted(ItemId item, Consumer consumer) {}

    /// An installation with its target.
    record Held(Installation installation, TrackedTarget tracked, InstalledCopy copy) {

        String place() {
            return tracked.target().repoPath();
        }

        private Held incomplete() {
            return new Held(installation, tracked, copy.incomplete());
        }

        /// Whether Studio's text is the item's, as it was written here last.
        boolean isUnedited() {
            return installation.itemHash().equals(tracked.file().copy().hash());
        }

        /// Whether both sides hold the same.
        boolean isSynced() {
            return tracked.target().status() == SyncStatus.SYNCED;
        }

        /// Whether the repository holds what both sides held last, and Studio another text.
        boolean isRepoBehind() {
            return !isSynced() && isBecause(DriftReason.REPO_BEHIND);
        }

        /// Whether the repository holds a text that Studio has never had.
        boolean isEditedThere() {
            return tracked.target().status() == SyncStatus.DIVERGED || isBecause(DriftReason.STUDIO_BEHIND);
        }

        boolean isBecause(String reason) {
            return reason.equals(tracked.target().state().reason());
        }

        /// Whether somebody has put the difference aside.
        boolean isPutAside() {
            return !isSynced()
                    && tracked.target().state().isPutAside(tracked.file().copy().hash());
        }

        /// Whether a text is what both sides held last.
        boolean isBase(ContextText text) {
            var base = tracked.target().state().base();
            return base != null && base.hash().equals(text.hash());
        }

        /// Whether what is there is known not to be what the item says: one that cannot be read may well be.
        boolean isWaiting(ItemText now) {
            boolean isUnknown = tracked.target().status() == SyncStatus.UNKNOWN;
            return !isSynced() && !isPutAside() && !(isUnknown && isBase(now.text()));
        }
    }

    /// Those whose targets are there, by project as projects are listed.
    List<Held> of(List<Installation> installations) {
        var ids = installations.stream().map(Installation::target).toList();
        var byId = targets.some(ids).stream()
                .collect(Collectors.toMap(tracked -> tracked.target().id(), tracked -> tracked));
        var order = projects.list(true);
        var names = order.stream().collect(Collectors.toMap(Project::id, Project::name));
        var rank = new HashMap<ProjectId, Integer>();
        order.forEach(project -> rank.put(project.id(), rank.size()));
        var held = new ArrayList<Held>();
        for (var installation : installations) {
            if (installation.leftBehind()) {
                left.add(installation.target());
            }
            find(byId, installation.target())
                    .ifPresentOrElse(
                            tracked -> held.add(new Held(installation, tracked, copy(installation, tracked, names))),
                            () -> dropped.add(installation));
        }
        held.sort(Comparator.comparing(
                each -> rank.getOrDefault(each.installation().project(), rank.size())));
        held.stream().collect(Collectors.groupingBy(Group::of)).values().forEach(group -> complete(held, group));
        return held;
    }

    private record Group(ProjectId project, ItemId item, String consumer) {

        static Group of(Held held) {
            var it = held.installation();
            return new Group(it.project(), it.item(), it.consumerWord());
        }
    }

    /// Says of the first file that is as the item says if others are not there.
    private void complete(List<Held> all, List<Held> group) {
        var places = group.stream().map(Held::place).collect(Collectors.toSet());
        group.stream()
                .filter(held -> held.copy().state() == State.CURRENT)
                .findFirst()
                .filter(held -> texts(held).values().stream()
                        .anyMatch(text -> !places.contains(text.place()) && !isDropped(group, text)))
                .ifPresent(held -> all.replaceAll(each -> each == held ? held.incomplete() : each));
    }

    /// The targets of those that uninstalling has left behind.
    Set<TargetId> left() {
        return Set.copyOf(left);
    }

    /// Whether a copy had this file of its item once, and somebody wanted it no more there: its deletion was accepted,
    /// or the target taken away.
    boolean isDropped(ProjectId project, ItemId item, ItemText text) {
        return dropped.stream()
                .anyMatch(each -> each.project().equals(project)
                        && each.item().equals(item)
                        && each.consumer()
                                .filter(text.consumer()::equals)
                                .filter(consumer -> ItemPaths.isSame(consumer, each.itemPath(), text.path()))
                                .isPresent());
    }

    private static Optional<TrackedTarget> find(Map<TargetId, TrackedTarget> byId, TargetId id) {
        return Optional.ofNullable(byId.get(id));
    }

    private InstalledCopy copy(Installation installation, TrackedTarget tracked, Map<ProjectId, String> names) {
        var item = registry.find(installation.item()).map(RegistryItem::name).orElse(null);
        return new InstalledCopy(
                installation.item(),
                item,
                installation.project(),
                names.getOrDefault(
                        installation.project(), installation.project().value()),
                installation.consumer().orElse(null),
                tracked.target().repoPath(),
                tracked.file().filename(),
                state(installation, tracked, item),
                tracked);
    }

    private State state(Installation installation, TrackedTarget tracked, @Nullable String item) {
        if (item == null) {
            return State.ITEM_GONE;
        }
        if (installation.leftBehind()) {
            return State.LEFT;
        }
        if (tracked.target().status() == SyncStatus.UNKNOWN) {
            return State.UNKNOWN;
        }
        if (tracked.target().status() != SyncStatus.SYNCED) {
            return drifting(installation, tracked);
        }
        boolean isUnedited =
                installation.itemHash().equals(tracked.file().copy().hash());
        var now = installation.consumer().flatMap(consumer -> texts(installation.item(), consumer));
        if (now.isEmpty()) {
            return isUnedited ? State.UNKNOWN : State.EDITED;
        }
        var text = now.get().get(tracked.target().repoPath());
        if (text != null && isAsWritten(installation, tracked, text)) {
            return State.CURRENT;
        }
        return isUnedited ? State.BEHIND : State.EDITED;
    }

    private static State drifting(Installation installation, TrackedTarget tracked) {
        var found = tracked.target().state();
        if (found.isPutAside(tracked.file().copy().hash())) {
            return State.DISMISSED;
        }
        if (DriftReason.REPO_BEHIND.equals(found.reason())) {
            boolean isItems =
                    installation.itemHash().equals(tracked.file().copy().hash());
            return isItems ? State.BEHIND : State.AHEAD;
        }
        return DriftReason.DELETED_IN_REPO.equals(found.reason()) ? State.DELETED : State.DRIFTS;
    }

    /// Whether Studio holds what the item says, by whomever it was written.
    private boolean isAsWritten(Installation installation, TrackedTarget tracked, ItemText now) {
        return now.text().hash().equals(tracked.file().copy().hash()) && !isRightOther(installation, tracked, now);
    }

    /// Whether an item's file has become one to be run since a copy of it was written, or is none any more.
    boolean isRightOther(Held held, ItemText now) {
        return isRightOther(held.installation(), held.tracked(), now);
    }

    private boolean isRightOther(Installation installation, TrackedTarget tracked, ItemText now) {
        return FileStore.knowsRights()
                && tracked.target().place().pointer() == null
                && now.isProgram() != wasProgram(installation, tracked);
    }

    /// Whether what the item had was to be run when a copy was written.
    boolean wasProgram(Held held) {
        return wasProgram(held.installation(), held.tracked());
    }

    /// What an older version wrote is in Studio's own copy as it was written.
    private boolean wasProgram(Installation installation, TrackedTarget tracked) {
        var noted = installation.written().program();
        return noted == null
                ? studio.apply(tracked.file()).filter(ContextText::isProgram).isPresent()
                : noted;
    }

    /// What becomes of the right to run a copy with an update: only what became of it in the item. What a file that was
    /// there before could do by itself, it can still.
    Running right(Held held, ItemText now) {
        if (!isRightOther(held, now)) {
            return Running.KEPT;
        }
        var arrival = held.installation().arrival();
        boolean isOwn = arrival.foundThere() && !arrival.gaveRight();
        return now.isProgram() ? Running.GIVEN : isOwn ? Running.KEPT : Running.TAKEN;
    }

    /// Whether what was written of an item into a project is no longer all that it says, or cannot be told to be.
    ///
    /// @param copies of one item in one project
    boolean areBehind(List<Held> copies) {
        var wanted = new HashMap<String, ItemText>();
        copies.forEach(held -> wanted.putAll(texts(held)));
        var places = copies.stream().map(Held::place).collect(Collectors.toSet());
        return wanted.values().stream().anyMatch(text -> !places.contains(text.place()) && !isDropped(copies, text))
                || copies.stream().anyMatch(this::isUnknown)
                || copies.stream().filter(held -> !texts(held).isEmpty()).anyMatch(held -> {
                    var now = wanted.get(held.place());
                    return now == null || isBehind(held, now);
                });
    }

    /// Whether the item is there, and cannot be read.
    private boolean isUnknown(Held held) {
        return held.copy().itemName() != null
                && held.copy().consumer() != null
                && texts(held).isEmpty();
    }

    private boolean isDropped(List<Held> copies, ItemText text) {
        var any = copies.getFirst().installation();
        return isDropped(any.project(), any.item(), text);
    }

    /// An edit that was accepted is no news, as long as the item says what it said.
    private boolean isBehind(Held held, ItemText now) {
        boolean isAsItWas = now.text().hash().equals(held.installation().itemHash())
                && !isRightOther(held.installation(), held.tracked(), now);
        return held.isWaiting(now) || !(isAsItWas || isAsWritten(held.installation(), held.tracked(), now));
    }

    private Map<String, ItemText> texts(Held held) {
        return held.installation()
                .consumer()
                .flatMap(consumer -> texts(held.installation().item(), consumer))
                .orElse(Map.of());
    }

    /// What an item says for a consumer, by place; empty if that cannot be told.
    Optional<Map<String, ItemText>> texts(ItemId item, Consumer consumer) {
        return texts.computeIfAbsent(
                new Wanted(item, consumer), _ -> open(item).flatMap(found -> written(found, consumer)));
    }

    Optional<OpenItem> open(ItemId item) {
        return open.computeIfAbsent(item, this::read);
    }

    private Optional<OpenItem> read(ItemId item) {
        try {
            return registry.find(item).map(found -> registry.open(found.id()));
        } catch (AppException _) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, ItemText>> written(OpenItem item, Consumer consumer) {
        try {
            return Optional.of(ItemText.of(item, consumer).stream()
                    .collect(Collectors.toMap(ItemText::place, text -> text, (one, _) -> one)));
        } catch (AppException _) {
            return Optional.empty();
        }
    }
}
