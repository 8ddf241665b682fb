package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.TargetText;
import dev.projectstudio.core.context.TargetText.Held;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.drift.SideLook.Content;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Reason;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Looks at both sides of a target on the disk.
public final class Sides {

    interface Reader {
        FileState read(FileRoot root, String path, @Nullable String expected);
    }

    private final StudioHome home;
    private final FileStore files;
    private final Clock clock;
    private final Map<ProjectId, FileRoot> contextFolders = new ConcurrentHashMap<>();
    private final Map<Path, FileRoot> repositories = new ConcurrentHashMap<>();

    public Sides(StudioHome home, FileStore files, Clock clock) {
        this.home = home;
        this.files = files;
        this.clock = clock;
    }

    /// For many targets, one after the other.
    Looking looking() {
        return new Looking(this, files, clock);
    }

    /// Reads both sides, whatever a stat would say.
    Look read(TrackedTarget tracked) {
        return read(tracked, files::read);
    }

    /// Reads what a glance has spared itself. Nothing of it is older than the glance is said to be.
    Look complete(Look glance) {
        var tracked = glance.tracked();
        var studio = glance.studio().wasRead() ? glance.studio() : studio(tracked, files::read);
        var repo = glance.repo().wasRead() ? glance.repo() : repo(tracked, files::read);
        return new Look(tracked, studio, repo, glance.at());
    }

    private Look read(TrackedTarget tracked, Reader reader) {
        return new Look(tracked, studio(tracked, reader), repo(tracked, reader), clock.instant());
    }

    private SideLook studio(TrackedTarget tracked, Reader reader) {
        return studio(tracked, contextFolder(tracked), reader);
    }

    private SideLook repo(TrackedTarget tracked, Reader reader) {
        return repo(tracked, repoRoot(tracked), reader);
    }

    static SideLook studio(TrackedTarget tracked, FileRoot root, Reader reader) {
        var place = tracked.target().place();
        var state = reader.read(
                root, tracked.file().filePath(), tracked.file().copy().contentHash());
        return state instanceof FileState.Unreadable(var reason) && reason.equals(Reason.REPO_MISSING)
                ? SideLook.of(new Side.Absent())
                : look(state, whole -> new Held.Text(TargetText.comparable(place, whole)));
    }

    static SideLook repo(TrackedTarget tracked, @Nullable FileRoot root, Reader reader) {
        var target = tracked.target();
        return root == null
                ? SideLook.of(new Side.Nowhere())
                : look(
                        reader.read(
                                root, target.filePath(), target.state().repo().hash()),
                        whole -> TargetText.in(target.place(), whole));
    }

    FileRoot studioRoot() {
        return home.fileRoot();
    }

    String studioPath(TrackedTarget tracked) {
        var file = tracked.file();
        return home.contextPath(file.projectId().value(), file.filePath());
    }

    @Nullable
    FileRoot repoRoot(TrackedTarget tracked) {
        var repository = tracked.repository();
        return repository == null ? null : repositories.computeIfAbsent(repository, FileRoot::repo);
    }

    // Looking starts as deep as it can: every folder on the way to a file costs as much as the file.
    FileRoot contextFolder(TrackedTarget tracked) {
        return contextFolders.computeIfAbsent(
                tracked.file().projectId(), project -> FileRoot.home(home.contextFolder(project.value())));
    }

    /// @param held what of the file counts
    private static SideLook look(FileState state, Function<ContextText, Held> held) {
        return switch (state) {
            case FileState.Absent _ -> SideLook.of(new Side.Absent());
            case FileState.Unreadable(var reason) -> SideLook.of(new Side.Unreadable(reason));
            case FileState.Present present -> {
                var whole = ContextText.of(present);
                yield switch (held.apply(whole)) {
                    case Held.Text(var text) ->
                        new SideLook(new Side.Text(text.hash()), present.stamp(), content(text, whole, present));
                    case Held.Missing _ -> new SideLook(new Side.Absent(), null, content(null, whole, present));
                    case Held.Unusable(var reason) -> SideLook.of(new Side.Unreadable(reason));
                };
            }
        };
    }

    private static Content content(@Nullable ContextText text, ContextText whole, FileState.Present present) {
        return new Content(text, whole, present.rawHash(), present.realPath());
    }
}
