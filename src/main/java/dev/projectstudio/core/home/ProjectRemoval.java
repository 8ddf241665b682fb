package dev.projectstudio.core.home;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.projectstudio.core.backup.BackupService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.undo.UndoStep;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Removes a project for good: Studio's rows and files of it, never anything in its repository. The rows are in the
/// backup that is made first, the files beside it; restoring that backup is the way back, and an undo says
/// so.
public final class ProjectRemoval {

    private final ProjectRemovalRepository rows = new ProjectRemovalRepository();
    private final StudioHome home;
    private final ProjectService projects;
    private final Settings settings;
    private final BackupService backups;
    private final FileStore store;
    private final Filing filing;
    private final UndoJournal undo;

    public ProjectRemoval(
            StudioHome home,
            ProjectService projects,
            Settings settings,
            BackupService backups,
            FileStore store,
            Filing filing,
            UndoJournal undo) {
        this.home = home;
        this.projects = projects;
        this.settings = settings;
        this.backups = backups;
        this.store = store;
        this.filing = filing;
        this.undo = undo;
    }

    /// @return the backup that holds it
    public Path remove(ProjectId id) {
        var name = projects.require(id).name();
        return remove(List.of(id), (tx, backup) -> {
            var label = List.of(name, backup.toString());
            undo.record(tx, UndoStep.of(null, UndoStep.REMOVAL, label, List.of(), List.of()));
        });
    }

    /// Removes several in one step, of which an undo knows nothing.
    ///
    /// @param more what is to go in the same transaction
    /// @return the backup that holds them
    public Path remove(List<ProjectId> ids, Consumer<Tx> more) {
        return remove(ids, (tx, _) -> more.accept(tx));
    }

    private Path remove(List<ProjectId> ids, BiConsumer<Tx, Path> more) {
        var names = ids.stream().map(id -> projects.require(id).name()).toList();
        var folders = ids.stream().map(id -> home.projectFolder(id.value())).toList();
        var backup = backups.backUp("removing " + String.join(", ", names));
        folders.forEach(folder -> BackupFiles.of(backup).keep(home.root(), folder));
        var deletions = ids.stream().flatMap(id -> deletions(id).stream()).toList();
        filing.apply(deletions, tx -> {
            ids.forEach(id -> delete(tx, id));
            more.accept(tx, backup);
            return ids;
        });
        folders.forEach(HomeFolders::delete);
        return backup;
    }

    private void delete(Tx tx, ProjectId id) {
        rows.deleteRowsOf(tx.sql(), id.value());
        if (id.value().equals(settings.value(tx.sql(), Settings.DEFAULT_PROJECT).textValue())) {
            settings.put(tx, Settings.DEFAULT_PROJECT, NullNode.getInstance());
        }
        projects.remove(tx, id);
    }

    /// What cannot be read as a file of Studio's goes with the folder afterwards; `project.json` goes along with its
    /// row.
    private List<FileChange> deletions(ProjectId id) {
        var changes = new ArrayList<FileChange>();
        var root = home.fileRoot();
        for (var file : HomeFolders.files(home.projectFolder(id.value()))) {
            var path = home.root().relativize(file).toString().replace('\\', '/');
            if (!file.equals(home.projectFile(id.value()))
                    && store.read(root, path) instanceof FileState.Present present) {
                changes.add(new FileChange(root, path, present.rawHash(), null, "project", id.value()));
            }
        }
        return changes;
    }
}
