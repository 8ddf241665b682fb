package dev.projectstudio.cli;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.text.ShellWord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Projects as the command line shows them.
final class ProjectRows {

    private final Map<ProjectId, Integer> drift;
    private final Map<ProjectId, Integer> unknown;
    private final Set<ProjectId> untied;
    private final Optional<ProjectId> active;
    private final Map<ProjectId, String> templates;

    private ProjectRows(
            Map<ProjectId, Integer> drift,
            Map<ProjectId, Integer> unknown,
            Set<ProjectId> untied,
            Optional<ProjectId> active,
            Map<ProjectId, String> templates) {
        this.drift = drift;
        this.unknown = unknown;
        this.untied = untied;
        this.active = active;
        this.templates = templates;
    }

    static ProjectRows of(Services services) {
        return new ProjectRows(
                services.drift().counts(),
                services.drift().unknown(),
                services.drift().untied(),
                services.projects().active().map(Project::id),
                services.projects().templates());
    }

    Map<String, @Nullable Object> json(Project project) {
        return Json.object(
                "id", project.id().value(),
                "name", project.name(),
                "description", project.description(),
                "template_id", templates.get(project.id()),
                "repo_path", project.repoPath(),
                "directory", project.directory().name().toLowerCase(Locale.ROOT),
                "created_at", project.createdAt(),
                "updated_at", project.updatedAt(),
                "archived_at", project.archivedAt(),
                "last_used_at", project.lastUsedAt(),
                "trusted_at", project.trustedAt(),
                "drift_count", drift(project),
                "unknown_count", unknown(project),
                "active", isActive(project));
    }

    List<Map<String, @Nullable Object>> json(List<Project> projects) {
        return projects.stream().map(this::json).toList();
    }

    List<String> lines(Invocation invocation, List<Project> projects) {
        var table = invocation.terminal().table();
        for (var project : projects) {
            table.row(
                    isActive(project) ? "*" : " ",
                    project.name(),
                    standing(invocation, project),
                    state(invocation, project),
                    Objects.toString(project.repoPath(), ""));
        }
        return table.lines();
    }

    /// One project with all there is to say of it, as people read it.
    List<String> page(Invocation invocation, Project project) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("description", Objects.toString(project.description(), ""));
        facts.put("id", project.id().value());
        facts.put("directory", directory(invocation, project));
        facts.put("template", Objects.toString(templates.get(project.id()), ""));
        var standing = standing(invocation, project);
        facts.put("drift", standing.isEmpty() ? invocation.text("cli.project.in-sync") : standing);
        facts.put("git", git(invocation, project));
        facts.put("added", day(project.createdAt()));
        facts.put("changed", day(project.updatedAt()));
        facts.put("used", day(project.lastUsedAt()));
        facts.put("archived", day(project.archivedAt()));
        var table = invocation.terminal().table();
        facts.forEach((fact, said) -> {
            if (!said.isEmpty()) {
                table.row(invocation.text("cli.project.fact." + fact), said);
            }
        });
        var head = isActive(project) ? "  " + invocation.text("cli.project.active") : "";
        return Stream.concat(Stream.of(project.name() + head), table.lines().stream())
                .toList();
    }

    private static String directory(Invocation invocation, Project project) {
        var place = Objects.toString(project.repoPath(), "");
        var word = place(invocation, project);
        return place.isEmpty() || word.isEmpty() ? place + word : place + ", " + word;
    }

    /// Nothing where there is nothing that git could run in.
    private static String git(Invocation invocation, Project project) {
        if (project.repoPath() == null) {
            return "";
        }
        var since = project.trustedAt();
        return since == null
                ? invocation.text("cli.project.trusts-no-git", ShellWord.of(project.name()))
                : invocation.text("cli.project.trusts-git", day(since));
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : LocalDate.ofInstant(at, ZoneId.systemDefault()).toString();
    }

    private String standing(Invocation invocation, Project project) {
        var count = drift(project);
        if (count == null) {
            return "— " + invocation.text("cli.reason.no-target");
        }
        int untold = unknown(project);
        var words = new ArrayList<String>();
        if (count > untold) {
            words.add(invocation.text("cli.project.drift", count - untold));
        }
        if (untold > 0) {
            words.add(invocation.text("cli.project.unknown", untold));
        }
        return String.join(", ", words);
    }

    private static String state(Invocation invocation, Project project) {
        if (project.isArchived()) {
            return invocation.text("cli.project.archived");
        }
        return place(invocation, project);
    }

    /// What is the matter with its directory; empty for nothing.
    private static String place(Invocation invocation, Project project) {
        return switch (project.directory()) {
            case PRESENT -> "";
            case MISSING -> invocation.text("cli.project.missing");
            case UNREADABLE -> invocation.text("cli.project.unreadable");
            case NONE -> invocation.text("cli.project.no-directory");
        };
    }

    private int unknown(Project project) {
        return unknown.getOrDefault(project.id(), 0);
    }

    private @Nullable Integer drift(Project project) {
        return untied.contains(project.id()) ? null : drift.getOrDefault(project.id(), 0);
    }

    private boolean isActive(Project project) {
        return active.filter(project.id()::equals).isPresent();
    }
}
