package dev.projectstudio.core.session;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;

/// The files of sessions in the home.
public final class SessionFiles {

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
        var path = home.sessionPath(project.value(), session);
        return store.read(home.fileRoot(), path) instanceof FileState.Present file
                ? Optional.of(SessionFormat.read(new String(file.bytes(), StandardCharsets.UTF_8), zone))
                : Optional.empty();
    }
}
