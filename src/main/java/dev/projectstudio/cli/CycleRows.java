package dev.projectstudio.cli;

import dev.projectstudio.core.cycle.Criterion;
import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.PhaseMove;
import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Cycles and tasks as the command line shows them.
final class CycleRows {

    private final Invocation invocation;
    private final Map<ProjectId, String> projects;
    private final Map<CycleId, List<Task>> tasks;

    private CycleRows(Invocation invocation, Map<ProjectId, String> projects, Map<CycleId, List<Task>> tasks) {
        this.invocation = invocation;
        this.projects = projects;
        this.tasks = tasks;
    }

    static CycleRows of(Invocation invocation, List<Cycle> cycles) {
        var services = invocation.services();
        return new CycleRows(
                invocation,
                services.projects().list(true).stream().collect(Collectors.toMap(Project::id, Project::name)),
                services.tasks().list(cycles.stream().map(Cycle::id).toList()).stream()
                        .collect(Collectors.groupingBy(Task::cycleId)));
    }

    Map<String, @Nullable Object> json(Cycle cycle) {
        var own = tasks(cycle);
        return Json.object(
                "id", cycle.id().value(),
                "code", cycle.code(),
                "number", cycle.number(),
                "project", projects.get(cycle.projectId()),
                "project_id", cycle.projectId().value(),
                "name", cycle.name(),
                "description", cycle.description(),
                "cycle_type", cycle.typeWord(),
                "phase", cycle.phaseWord(),
                "intent", cycle.intent(),
                "success_criteria",
                        cycle.criteria().stream().map(CycleRows::json).toList(),
                "started_at", cycle.startedAt(),
                "completed_at", cycle.completedAt(),
                "due_at", cycle.dueAt(),
                "created_at", cycle.createdAt(),
                "updated_at", cycle.updatedAt(),
                "task_count", own.size(),
                "tasks_complete", (int) own.stream().filter(Task::isComplete).count());
    }

    /// The same with its tasks and its timeline.
    Map<String, @Nullable Object> whole(Cycle cycle) {
        var json = json(cycle);
        json.put("tasks", tasks(cycle).stream().map(CycleRows::json).toList());
        json.put(
                "timeline",
                invocation.services().cycles().timeline(cycle.id()).stream()
                        .map(move -> Json.object(
                                "from", move.from(),
                                "to", move.to(),
                                "at", move.at(),
                                "answer", move.answer(),
                                "note", move.note()))
                        .toList());
        return json;
    }

    static Map<String, @Nullable Object> json(Task task) {
        return Json.object(
                "id", task.id().value(),
                "cycle_id", task.cycleId().value(),
                "title", task.title(),
                "status", task.statusWord(),
                "sort_order", task.sortOrder(),
                "created_at", task.createdAt(),
                "updated_at", task.updatedAt());
    }

    List<String> lines(List<Cycle> cycles) {
        var table = invocation.terminal().table();
        for (var cycle : cycles) {
            var own = tasks(cycle);
            table.row(
                    cycle.code(),
                    cycle.name(),
                    phase(cycle),
                    invocation.text("cli.cycle.tasks", complete(own), own.size()),
                    cycle.dueAt() == null ? "" : invocation.text("cli.cycle.due", day(cycle.dueAt())),
                    Objects.requireNonNullElse(projects.get(cycle.projectId()), ""));
        }
        return table.lines();
    }

    /// A cycle as a person reads it.
    List<String> page(Cycle cycle) {
        var facts = invocation.terminal().table();
        fact(facts, "project", projects.get(cycle.projectId()));
        fact(facts, "type", invocation.word("cli.cycle.type.", cycle.typeWord()));
        fact(facts, "phase", phase(cycle));
        fact(facts, "due", cycle.dueAt() == null ? null : day(cycle.dueAt()));
        fact(facts, "intent", cycle.intent());
        fact(facts, "description", cycle.description());
        var lines = new ArrayList<String>();
        lines.add(cycle.code() + "  " + cycle.name());
        lines.addAll(facts.lines());
        section(lines, "cli.cycle.criteria", cycle.criteria(), CycleRows::line);
        section(lines, "cli.cycle.task-list", tasks(cycle), CycleRows::line);
        section(lines, "cli.cycle.timeline", invocation.services().cycles().timeline(cycle.id()), this::moveLine);
        return lines;
    }

    /// When it went there, and of a completion what was said to it.
    private String moveLine(PhaseMove move) {
        return Stream.of(
                        move.at() == null ? "-" : day(move.at()),
                        phase(move.to()),
                        move.answer() == null ? "" : invocation.word("cli.cycle.answer.", move.answer()),
                        Objects.requireNonNullElse(move.note(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }

    List<String> lines(Cycle cycle) {
        return numbered(tasks(cycle), CycleRows::line);
    }

    /// The word for where it stands; one from elsewhere as it is.
    String phase(Cycle cycle) {
        return phase(cycle.phaseWord());
    }

    List<Task> tasks(Cycle cycle) {
        return tasks.getOrDefault(cycle.id(), List.of());
    }

    private String phase(String word) {
        return invocation.word("cli.cycle.phase.", word);
    }

    private void fact(TextTable table, String key, @Nullable String value) {
        if (value != null) {
            table.row(invocation.text("cli.cycle.fact." + key), value);
        }
    }

    private <T> void section(List<String> lines, String title, List<T> items, Function<T, String> line) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add(invocation.text(title));
            lines.addAll(numbered(items, line));
        }
    }

    private <T> List<String> numbered(List<T> items, Function<T, String> line) {
        var table = invocation.terminal().table();
        for (int i = 0; i < items.size(); i++) {
            table.row("%3d".formatted(i + 1), line.apply(items.get(i)));
        }
        return table.lines();
    }

    private static String line(Criterion criterion) {
        return (criterion.done() ? "[x] " : "[ ] ") + criterion.text();
    }

    private static String line(Task task) {
        var box =
                switch (task.statusWord()) {
                    case "complete" -> "[x] ";
                    case "in_progress" -> "[>] ";
                    default -> "[ ] ";
                };
        return box + task.title();
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault()).toString();
    }

    private static int complete(List<Task> tasks) {
        return (int) tasks.stream().filter(Task::isComplete).count();
    }

    private static Map<String, @Nullable Object> json(Criterion criterion) {
        return Json.object("text", criterion.text(), "done", criterion.done());
    }
}
