package dev.projectstudio.cli;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Learnings as the command line shows them.
final class LearningRows {

    private final Invocation invocation;
    private final Map<ProjectId, String> projects;

    private LearningRows(Invocation invocation, Map<ProjectId, String> projects) {
        this.invocation = invocation;
        this.projects = projects;
    }

    static LearningRows of(Invocation invocation) {
        return new LearningRows(
                invocation,
                invocation.services().projects().list(true).stream()
                        .collect(Collectors.toMap(Project::id, Project::name)));
    }

    Map<String, @Nullable Object> json(Learning learning) {
        return Json.object(
                "id", learning.id().value(),
                "project", project(learning),
                "project_id",
                        learning.projectId() == null
                                ? null
                                : learning.projectId().value(),
                "cycle", cycle(learning.cycleId()),
                "cycle_id",
                        learning.cycleId() == null ? null : learning.cycleId().value(),
                "session_id",
                        learning.sessionId() == null
                                ? null
                                : learning.sessionId().value(),
                "title", learning.title(),
                "problem", learning.problem(),
                "solution", learning.solution(),
                "tags", learning.tags(),
                "created_at", learning.createdAt(),
                "updated_at", learning.updatedAt());
    }

    List<String> lines(List<Learning> learnings) {
        var table = invocation.terminal().table();
        for (var learning : learnings) {
            var project = project(learning);
            table.row(
                    learning.id().inShort(),
                    day(learning.createdAt()),
                    learning.title(),
                    String.join(", ", learning.tags()),
                    project == null ? "" : project);
        }
        return table.lines();
    }

    /// A learning as a person reads it.
    List<String> page(Learning learning) {
        var facts = invocation.terminal().table();
        fact(facts, "project", project(learning));
        fact(facts, "cycle", cycle(learning.cycleId()));
        fact(facts, "tags", String.join(", ", learning.tags()));
        fact(facts, "date", day(learning.createdAt()));
        var lines = new ArrayList<String>();
        lines.add(learning.id().inShort() + "  " + learning.title());
        lines.addAll(facts.lines());
        section(lines, "cli.learning.problem", learning.problem());
        section(lines, "cli.learning.solution", learning.solution());
        return lines;
    }

    private void fact(TextTable table, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            table.row(invocation.text("cli.learning.fact." + key), value);
        }
    }

    private void section(List<String> lines, String title, String text) {
        if (!text.isEmpty()) {
            lines.add("");
            lines.add(invocation.text(title));
            text.lines().forEach(line -> lines.add("  " + line));
        }
    }

    private @Nullable String project(Learning learning) {
        return learning.projectId() == null ? null : projects.get(learning.projectId());
    }

    private @Nullable String cycle(@Nullable CycleId id) {
        return id == null
                ? null
                : invocation.services().cycles().find(id).map(Cycle::name).orElse(null);
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : LocalDate.ofInstant(at, ZoneId.systemDefault()).toString();
    }
}
