package dev.projectstudio.core.home;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.projectstudio.core.backup.BackupService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Removes a project for good: Studio's rows and files of it, never anything in its repository. The rows are in the
/// backup that is made first, the files beside it; restoring that backup is the way back.
public final class ProjectRemoval {

    private final ProjectRemovalRepository rows = new ProjectRemovalRepository();
    private final StudioHome home;
    private final ProjectService projects;
    private final Settings settings;
    private final BackupService backups;
    private final FileStore store;
    private final Filing filing;

    public ProjectRemoval(
            StudioHome home,
            ProjectService projects,
            Settings settings,
            BackupService backups,
            FileStore store,
            Filing filing) {
        this.home = home;
        this.projects = projects;
        this.settings = settings;
        this.backups = backups;
        this.store = store;
        this.filing = filing;
    }

    /// @return the backup that holds it
    public Path remove(ProjectId id) {
        var project = projects.require(id);
        var folder = home.projectFolder(id.value());
        var backup = backups.backUp("removing " + project.name());
        BackupFiles.of(backup).keep(home.root(), folder);
        filing.apply(deletions(folder, id), tx -> {
            delete(tx, id);
            return id;
        });
        HomeFolders.delete(folder);
        return backup;
    }

    private void delete(Tx tx, ProjectId id) {
        rows.deleteRowsOf(tx.sql(), id.value());
        if (id.value().equals(settings.value(tx.sql(), Settings.DEFAULT_PROJECT).textValue())) {
            settings.put(tx, Settings.DEFAULT_PROJECT, NullNode.getInstance());
        }
        projects.remove(tx, id);
    }

    /// What cannot be read as a file of Studio's goes with the folder afterwards.
    private List<FileChange> deletions(Path folder, ProjectId id) {
        var changes = new ArrayList<FileChange>();
        var root = home.fileRoot();
        for (var file : HomeFolders.files(folder)) {
            var path = home.root().relativize(file).toString().replace('\\', '/');
            if (store.read(root, path) instanceof FileState.Present present) {
                changes.add(new FileChange(root, path, present.rawHash(), null, "project", id.value()));
            }
        }
        return changes;
    }
}
