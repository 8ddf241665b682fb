package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileStamp;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Readings;
import dev.projectstudio.platform.file.SeenFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Looks at both sides of many targets, one after the other. Those of a project follow each other: where it lies is
/// asked once for them all. For one thread.
final class Looking implements AutoCloseable {

    private final Sides sides;
    private final FileStore files;
    private final Clock clock;
    private final Readings readings;
    private @Nullable ProjectId project;
    private @Nullable FileRoot contextFolder;
    private @Nullable Path repository;
    private @Nullable FileRoot repoRoot;

    Looking(Sides sides, FileStore files, Clock clock) {
        this.sides = sides;
        this.files = files;
        this.clock = clock;
        this.readings = files.readings();
    }

    /// Reads only what a stat does not show to be unchanged.
    Look glance(TrackedTarget tracked) {
        var now = clock.instant();
        return new Look(tracked, studioAtAGlance(tracked, now), repoAtAGlance(tracked, now), now);
    }

    /// Reads both sides, whatever a stat would say.
    Look read(TrackedTarget tracked) {
        return new Look(tracked, studio(tracked), repo(tracked), clock.instant());
    }

    @Override
    public void close() {
        readings.close();
    }

    private SideLook studio(TrackedTarget tracked) {
        return Sides.studio(tracked, contextFolder(tracked), readings::read);
    }

    private SideLook repo(TrackedTarget tracked) {
        return Sides.repo(tracked, repoRoot(tracked), readings::read);
    }

    private SideLook studioAtAGlance(TrackedTarget tracked, Instant now) {
        var copy = tracked.file().copy();
        var hash = copy.hash();
        if (hash != null && copy.reason() == null && copy.contentHash() != null && isComparable(tracked, hash)) {
            var stamp = stat(contextFolder(tracked), tracked.file().filePath());
            if (stamp != null && new SeenFile(copy.stamp(), copy.hashedAt()).isStill(stamp, now)) {
                return SideLook.known(hash, stamp);
            }
        }
        return studio(tracked);
    }

    /// Whether what Studio holds compares as it is: what equals the base does, of which an entry's form was taken.
    private static boolean isComparable(TrackedTarget tracked, String hash) {
        var base = tracked.target().state().base();
        return tracked.target().place().pointer() == null || (base != null && hash.equals(base.hash()));
    }

    private SideLook repoAtAGlance(TrackedTarget tracked, Instant now) {
        var root = repoRoot(tracked);
        var known = tracked.target().state().repo();
        var hash = known.hash();
        if (root != null && hash != null) {
            var stamp = stat(root, tracked.target().filePath());
            if (stamp != null && new SeenFile(known.stamp(), known.hashedAt()).isStill(stamp, now)) {
                return SideLook.known(hash, stamp);
            }
        }
        return repo(tracked);
    }

    private @Nullable FileStamp stat(FileRoot root, String path) {
        return files.stat(root, path).orElse(null);
    }

    private FileRoot contextFolder(TrackedTarget tracked) {
        var of = tracked.file().projectId();
        var known = contextFolder;
        if (known == null || !of.equals(project)) {
            known = sides.contextFolder(tracked);
            contextFolder = known;
            project = of;
        }
        return known;
    }

    private @Nullable FileRoot repoRoot(TrackedTarget tracked) {
        if (!Objects.equals(tracked.repository(), repository)) {
            repoRoot = sides.repoRoot(tracked);
            repository = tracked.repository();
        }
        return repoRoot;
    }
}
