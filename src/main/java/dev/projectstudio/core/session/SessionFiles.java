package dev.projectstudio.core.session;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileStamp;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files of sessions in the home.
public final class SessionFiles {

    /// The word for a session's file among the subjects of file changes.
    public static final String SUBJECT = "session";

    private final FileStore store;
    private final StudioHome home;
    private final ZoneId zone;

    /// @param zone the zone of dates that name none
    public SessionFiles(FileStore store, StudioHome home, ZoneId zone) {
        this.store = store;
        this.home = home;
        this.zone = zone;
    }

    /// What a session's file says; empty where there is none that can be read. Reads the disk.
    public Optional<SessionContent> find(ProjectId project, String session) {
        return read(project, new SessionId(session)) instanceof FileState.Present file
                ? Optional.of(SessionText.of(file.bytes()).content(zone))
                : Optional.empty();
    }

    FileState read(ProjectId project, SessionId id) {
        return store.read(root(), path(project, id));
    }

    Optional<FileStamp> stat(ProjectId project, SessionId id) {
        return store.stat(root(), path(project, id));
    }

    /// The change that puts `after` in the place of what was seen.
    ///
    /// @param before null if there was no file
    /// @param after null to delete the file
    FileChange change(Session session, @Nullable SessionText before, @Nullable SessionText after) {
        return new FileChange(
                root(),
                path(session.projectId(), session.id()),
                before == null ? null : before.hash(),
                after == null ? null : after.bytes(),
                SUBJECT,
                session.id().value());
    }

    FileRoot root() {
        return home.fileRoot();
    }

    /// Where a session's file is, relative to the root.
    public String path(ProjectId project, SessionId id) {
        return home.sessionPath(project.value(), id.value());
    }

    /// The same on the disk.
    public Path file(ProjectId project, SessionId id) {
        return home.root().resolve(path(project, id));
    }

    Path folder(ProjectId project) {
        return home.sessionsFolder(project.value());
    }

    StudioHome home() {
        return home;
    }

    ZoneId zone() {
        return zone;
    }
}
