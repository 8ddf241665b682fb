package dev.projectstudio.cli;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Projects as the command line shows them.
final class ProjectRows {

    private final Map<ProjectId, Integer> drift;
    private final Optional<ProjectId> active;

    private ProjectRows(Map<ProjectId, Integer> drift, Optional<ProjectId> active) {
        this.drift = drift;
        this.active = active;
    }

    static ProjectRows of(Services services) {
        return new ProjectRows(
                services.drift().counts(), services.projects().active().map(Project::id));
    }

    Map<String, @Nullable Object> json(Project project) {
        return Json.object(
                "id", project.id().value(),
                "name", project.name(),
                "description", project.description(),
                "repo_path", project.repoPath(),
                "directory", project.directory().name().toLowerCase(Locale.ROOT),
                "created_at", project.createdAt(),
                "updated_at", project.updatedAt(),
                "archived_at", project.archivedAt(),
                "last_used_at", project.lastUsedAt(),
                "trusted_at", project.trustedAt(),
                "drift_count", drift(project),
                "active", isActive(project));
    }

    List<Map<String, @Nullable Object>> json(List<Project> projects) {
        return projects.stream().map(this::json).toList();
    }

    List<String> lines(Invocation invocation, List<Project> projects) {
        var table = invocation.terminal().table();
        for (var project : projects) {
            int count = drift(project);
            table.row(
                    isActive(project) ? "*" : " ",
                    project.name(),
                    count == 0 ? "" : invocation.text("cli.project.drift", count),
                    state(invocation, project),
                    Objects.toString(project.repoPath(), ""));
        }
        return table.lines();
    }

    private static String state(Invocation invocation, Project project) {
        if (project.isArchived()) {
            return invocation.text("cli.project.archived");
        }
        return switch (project.directory()) {
            case PRESENT -> "";
            case MISSING -> invocation.text("cli.project.missing");
            case NONE -> invocation.text("cli.project.no-directory");
        };
    }

    private int drift(Project project) {
        return drift.getOrDefault(project.id(), 0);
    }

    private boolean isActive(Project project) {
        return active.filter(project.id()::equals).isPresent();
    }
}
