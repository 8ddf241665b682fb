package dev.projectstudio.core.project;

import dev.projectstudio.core.undo.StepRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Remembers by the id of a template of the registry which one a project was made from.
public final class ProjectTemplates {

    private static final String TABLE = "projects";

    private final ProjectRepository projects = new ProjectRepository();

    /// Empty for a project that was made from none, or from one that is gone.
    public Optional<String> find(DSLContext sql, ProjectId project) {
        return projects.template(sql, project);
    }

    /// Of all projects that were made from one.
    public Map<ProjectId, String> all(DSLContext sql) {
        return projects.templates(sql);
    }

    /// The projects that were made from a template, archived ones included.
    public List<Project> madeFrom(DSLContext sql, String template) {
        return projects.ofTemplate(sql, template);
    }

    /// Notes it as a part of a step.
    public void set(StepRows rows, ProjectId project, @Nullable String template) {
        rows.write(TABLE, project.value(), () -> projects.setTemplate(rows.sql(), project, template));
        rows.tx().publish(new ProjectChanged(project));
    }

    /// Lets every project that was made from a template be made from what that is called now.
    ///
    /// @param to null if it is gone
    public void follow(StepRows rows, String from, @Nullable String to) {
        madeFrom(rows.sql(), from).forEach(project -> set(rows, project.id(), to));
    }
}
