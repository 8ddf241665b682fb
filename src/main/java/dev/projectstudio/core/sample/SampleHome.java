package dev.projectstudio.core.sample;

import dev.projectstudio.core.context.AdoptionService;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.home.HomeFolders;
import dev.projectstudio.core.home.ProjectRemoval;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.sample.Sample.SampleProject;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Phrase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills an empty home with projects to play with, and takes them away again. Works on the calling thread, which should
/// not be the window's.
public final class SampleHome {

    private static final Logger LOG = LoggerFactory.getLogger(SampleHome.class);

    private final StudioHome home;
    private final ProjectService projects;
    private final DriftService drift;
    private final ProjectRemoval removal;
    private final SampleRows rows;
    private final SampleContexts contexts;
    private final SampleFolders folders;
    private final UsersChanges changes;

    public SampleHome(
            StudioHome home,
            ProjectService projects,
            AdoptionService adoption,
            ContextService contexts,
            DriftService drift,
            ProjectRemoval removal,
            UndoJournal journal,
            SampleRows rows) {
        this.home = home;
        this.projects = projects;
        this.drift = drift;
        this.removal = removal;
        this.rows = rows;
        this.contexts = new SampleContexts(adoption, contexts);
        this.folders = new SampleFolders(home);
        this.changes = new UsersChanges(home, contexts, journal, folders);
    }

    /// Makes the repositories, adopts their files, lets them drift, and adds the work of some weeks. What fails
    /// half-way leaves nothing behind.
    ///
    /// @return the new projects, the first of them active
    public List<Project> fill() {
        rows.requireWritable();
        if (!mayFill()) {
            throw new Conflict("home-not-empty", home.root());
        }
        boolean isWhole = false;
        try {
            var made = fill(Sample.load());
            isWhole = true;
            return made;
        } finally {
            if (!isWhole) {
                takeBack();
            }
        }
    }

    /// Whether the home holds nothing, so that [#fill] works.
    public boolean mayFill() {
        return rows.isEmpty()
                && folders.isEmpty()
                && HomeFolders.entries(home.projects()).isEmpty();
    }

    /// Whether anything of the sample is there.
    public boolean isPresent() {
        return !folders.made().isEmpty() || !projects().isEmpty();
    }

    /// The projects of the sample that are there, archived ones included.
    public List<Project> projects() {
        return projects.list(true).stream().filter(folders::hold).toList();
    }

    /// What the user has done in it since it was made; empty while [#fill] would make the same again.
    public List<Phrase> usersChanges() {
        return changes.list(Sample.load(), projects());
    }

    /// The same as [#delete] if nothing in it is the user's.
    ///
    /// @return what is; nothing is deleted then
    public List<Phrase> deleteIfUnchanged() {
        var found = usersChanges();
        if (found.isEmpty()) {
            delete();
        }
        return found;
    }

    /// Removes the sample's projects and learnings in one step, after a backup, and then the repositories that were
    /// made for it, with whatever was done to them. Projects, learnings and folders of the user's own stay,
    /// wherever they lie.
    ///
    /// @return the backup; empty if there were no projects
    public Optional<Path> delete() {
        rows.requireWritable();
        var ids = projects().stream().map(Project::id).toList();
        var sample = Sample.load();
        var backup = remove(sample, ids);
        rows.deleteRegistry(sample);
        folders.delete(projects.list(true));
        return backup;
    }

    private Optional<Path> remove(Sample sample, List<ProjectId> ids) {
        if (ids.isEmpty()) {
            rows.forget(sample);
            return Optional.empty();
        }
        return Optional.of(removal.remove(ids, tx -> rows.forget(tx, sample, ids)));
    }

    private List<Project> fill(Sample sample) {
        var made = new LinkedHashMap<SampleProject, ProjectId>();
        for (var project : sample.projects()) {
            var directory = folders.create(project, rows.hoursAgo(project.registeredHoursAgo()));
            var id = projects.register(directory, project.name(), project.description())
                    .id();
            contexts.adopt(id, project);
            made.put(project, id);
        }
        made.forEach((project, id) -> {
            contexts.edit(id, project);
            folders.edit(project);
        });
        drift.checkAll(CheckOptions.NORMAL.forced());
        rows.insert(made, sample);
        return required(made);
    }

    private List<Project> required(Map<SampleProject, ProjectId> made) {
        return made.values().stream().map(projects::require).toList();
    }

    private void takeBack() {
        try {
            delete();
        } catch (AppException e) {
            LOG.warn("What was made of the sample stays until it is deleted", e);
        }
    }
}
