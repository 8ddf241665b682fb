package dev.projectstudio.core.project;

import dev.projectstudio.core.undo.RowChange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Changes of one project as a part of something larger, whose transaction and way back they share. Each refuses before
/// it writes: what is refused leaves the others standing.
public final class ProjectEditing {

    private final ProjectStep step;
    private final ProjectWrites writes;
    private final Path home;
    private final Instant now;
    private Project project;

    ProjectEditing(ProjectStep step, ProjectWrites writes, Path home, Instant now, Project project) {
        this.step = step;
        this.writes = writes;
        this.home = home;
        this.now = now;
        this.project = project;
    }

    /// As it is by now.
    public Project project() {
        return project;
    }

    public void rename(String name) {
        write(project.renamed(ProjectName.checked(name), now));
    }

    /// @param description blank takes it away
    public void describe(String description) {
        write(project.described(description, now));
    }

    /// A new directory takes the trust away.
    public void relocate(Path directory) {
        var real = ProjectDirectory.require(directory, home);
        if (!project.isAt(real)) {
            write(project.movedTo(real, now));
        }
    }

    public void archive(Instant at) {
        project = writes.archive(step, project, project.archived(at));
    }

    public void unarchive() {
        project = writes.unarchive(step, project, project.unarchived(now));
    }

    /// What was done, for undo.
    public List<RowChange> changes() {
        return step.rows();
    }

    private void write(Project after) {
        if (!after.says(project)) {
            project = writes.update(step, project, after);
        }
    }
}
