package dev.projectstudio.platform.watch;

import dev.projectstudio.platform.file.TempNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Watches exactly the folders that hold what is wanted, none below them.
///
/// A folder that is missing is waited for at its nearest existing ancestor. When events may have been lost (overflow,
/// a folder that went away, came back or was replaced), everything wanted there counts as touched. Safe on any thread.
final class FolderWatch {

    private final Registrations registrations;
    private final Consumer<Path> touched;
    private final PolledFiles polled = new PolledFiles();
    private final Map<Path, Anchor> anchors = new HashMap<>();
    private final Map<Path, Anchor> anchorOf = new HashMap<>();
    private Map<Path, WantedFolder> wanted = Map.of();
    private @Nullable Reach reach;

    /// @param touched hears of each wanted file that may have changed, and of a wanted folder as a whole under its
    ///     own path; must not call back
    FolderWatch(OsEvents os, Consumer<Path> touched) {
        this.registrations = new Registrations(os);
        this.touched = touched;
    }

    /// Watches what is on the list from now on, and nothing else.
    synchronized void watch(WatchList list) {
        var next = list.byFolder();
        var gone = new HashSet<>(anchorOf.keySet());
        gone.removeAll(next.keySet());
        gone.forEach(this::detach);
        next.forEach((folder, content) -> {
            if (!anchorOf.containsKey(folder)) {
                attach(folder);
            }
            if (!content.equals(wanted.get(folder))) {
                polled.forget(folder);
            }
        });
        wanted = next;
        poll();
    }

    /// Takes in what the system has told about one watch.
    synchronized void take(WatchKey key) {
        var events = key.pollEvents();
        boolean isAlive = key.reset();
        for (var folder : registrations.foldersOf(key)) {
            Set<Path> entries = new HashSet<>();
            for (var event : events) {
                if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                    overflowed(folder);
                } else if (event.context() instanceof Path name && !TempNames.isTemp(name.toString())) {
                    entries.add(folder.resolve(name));
                }
            }
            entries.forEach(this::entryTouched);
            if (!isAlive) {
                anchorAt(folder).ifPresent(this::lost);
            }
        }
    }

    /// Finds what happened without a word: folders renamed away, replaced or appeared; watches that are free again.
    synchronized void sweep() {
        for (var anchor : List.copyOf(anchors.values())) {
            if (!anchor.isInPlace()) {
                lost(anchor);
            }
        }
        for (var folder : List.copyOf(anchorOf.keySet())) {
            var anchor = anchorOf.get(folder);
            if (anchor != null && !anchor.folder().equals(folder)) {
                moveCloser(folder);
            }
        }
        retryBeyondTheLimit();
    }

    /// Looks at the folders that raise no events.
    synchronized void poll() {
        anchorOf.forEach((folder, anchor) -> {
            var content = wanted.get(folder);
            if (content != null && anchor.reason().isPresent()) {
                polled.look(folder, content, touched);
            }
        });
    }

    synchronized Reach reach() {
        var known = reach;
        if (known == null) {
            known = counted();
            reach = known;
        }
        return known;
    }

    private Reach counted() {
        Map<PollReason, Integer> reasons = new EnumMap<>(PollReason.class);
        for (var anchor : anchors.values()) {
            anchor.reason().ifPresent(reason -> reasons.merge(reason, 1, Integer::sum));
        }
        return new Reach(registrations.size(), reasons);
    }

    private void entryTouched(Path entry) {
        var parent = entry.getParent();
        var content = wanted.get(parent);
        if (content != null) {
            content.meantBy(entry).forEach(touched);
        }
        anchorAt(entry).filter(anchor -> !anchor.isInPlace()).ifPresent(this::lost);
        usersOf(parent).stream()
                .filter(user -> !user.equals(parent) && user.startsWith(entry))
                .forEach(this::moveCloser);
    }

    private void overflowed(Path folder) {
        for (var user : usersOf(folder)) {
            moveCloser(user);
            everythingTouched(user);
        }
    }

    private void lost(Anchor anchor) {
        for (var user : List.copyOf(anchor.users())) {
            detach(user);
            attach(user);
            everythingTouched(user);
        }
    }

    /// Watches a missing folder from a nearer ancestor, or itself, if one has appeared.
    private void moveCloser(Path folder) {
        var anchor = anchorOf.get(folder);
        if (anchor != null && !anchor.folder().equals(nearestExisting(folder))) {
            detach(folder);
            attach(folder);
            everythingTouched(folder);
        }
    }

    private void attach(Path folder) {
        var nearest = nearestExisting(folder);
        while (true) {
            var anchor = anchors.computeIfAbsent(nearest, this::newAnchor);
            anchor.users().add(folder);
            anchorOf.put(folder, anchor);
            var now = nearestExisting(folder); // it may have appeared before the watch was in place
            if (now.equals(nearest)) {
                return;
            }
            detach(folder);
            nearest = now;
        }
    }

    private Anchor newAnchor(Path folder) {
        var anchor = new Anchor(folder);
        register(anchor);
        return anchor;
    }

    private void register(Anchor anchor) {
        reach = null;
        registrations.register(anchor);
    }

    private void detach(Path folder) {
        polled.forget(folder);
        var anchor = anchorOf.remove(folder);
        if (anchor != null) {
            anchor.users().remove(folder);
            if (anchor.users().isEmpty()) {
                anchors.remove(anchor.folder());
                reach = null;
                registrations.release(anchor);
            }
        }
    }

    private void everythingTouched(Path folder) {
        var content = wanted.get(folder);
        if (content != null) {
            content.files().forEach(touched);
            if (content.everything()) {
                touched.accept(folder);
            }
        }
    }

    private void retryBeyondTheLimit() {
        for (var anchor : anchors.values()) {
            if (anchor.reason().filter(PollReason.WATCH_LIMIT::equals).isPresent()) {
                register(anchor);
                if (anchor.reason().isPresent()) {
                    return;
                }
                anchor.users().forEach(this::everythingTouched);
            }
        }
    }

    private Optional<Anchor> anchorAt(@Nullable Path folder) {
        return Optional.ofNullable(anchors.get(folder));
    }

    private List<Path> usersOf(@Nullable Path folder) {
        return anchorAt(folder).map(anchor -> List.copyOf(anchor.users())).orElse(List.of());
    }

    private static Path nearestExisting(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.isDirectory(at)) {
                return at;
            }
        }
        return folder;
    }
}
