package dev.projectstudio.cli;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.cycle.TaskStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio task …`: the steps of a cycle.
@Command(name = "task")
final class TaskCommands extends CommandGroup {

    TaskCommands(Invocation invocation) {
        super(invocation);
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "CYCLE") String written,
            @Parameters(paramLabel = "TITLE", arity = "1..*") List<String> titles,
            @Option(names = "--project", paramLabel = "P") @Nullable String project) {
        return done(
                "cli.task.added",
                invocation().services().tasks().add(cycle(written, project).id(), titles));
    }

    @Command(name = "list")
    int list(
            @Parameters(paramLabel = "CYCLE") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project) {
        var cycle = cycle(written, project);
        var rows = CycleRows.of(invocation(), List.of(cycle));
        var tasks = rows.tasks(cycle);
        invocation()
                .print(
                        Json.object("tasks", tasks.stream().map(CycleRows::json).toList()),
                        () -> rows.lines(cycle),
                        "cli.task.none");
        return 0;
    }

    @Command(name = "start")
    int start(@Parameters(paramLabel = "TASK", arity = "1..*") List<String> written) {
        return mark(written, TaskStatus.IN_PROGRESS, "cli.task.started");
    }

    @Command(name = "done")
    int finish(@Parameters(paramLabel = "TASK", arity = "1..*") List<String> written) {
        return mark(written, TaskStatus.COMPLETE, "cli.task.done");
    }

    @Command(name = "reset")
    int reset(@Parameters(paramLabel = "TASK", arity = "1..*") List<String> written) {
        return mark(written, TaskStatus.PENDING, "cli.task.reset");
    }

    @Command(name = "move")
    int move(
            @Parameters(paramLabel = "TASK", arity = "1..*") List<String> written,
            @Option(names = "--to", paramLabel = "CYCLE") @Nullable String to,
            @Option(names = "--project", paramLabel = "P") @Nullable String project,
            @Option(names = "--position", paramLabel = "N") @Nullable Integer position) {
        if ((to == null) == (position == null)) {
            throw refused("move", "cli.task.where");
        }
        var service = invocation().services().tasks();
        var tasks = tasks(written);
        var ids = tasks.stream().map(Task::id).toList();
        if (to != null) {
            return done("cli.task.moved", service.moveTo(cycle(to, project).id(), ids));
        }
        var cycle = tasks.getFirst().cycleId();
        if (tasks.stream().anyMatch(task -> !task.cycleId().equals(cycle))) {
            throw refused("move", "cli.task.one-cycle");
        }
        service.reorder(cycle, ids, position == null ? 0 : position - 1);
        return done("cli.task.moved", ids.stream().map(service::require).toList());
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "TASK", arity = "1..*") List<String> written) {
        var tasks = tasks(written);
        invocation().services().tasks().delete(tasks.stream().map(Task::id).toList());
        return done("cli.task.removed", tasks);
    }

    private int mark(List<String> written, TaskStatus status, String key) {
        var ids = tasks(written).stream().map(Task::id).toList();
        return done(key, invocation().services().tasks().mark(ids, status));
    }

    private List<Task> tasks(List<String> written) {
        var service = invocation().services().tasks();
        return written.stream().map(service::require).distinct().toList();
    }

    private Cycle cycle(String written, @Nullable String project) {
        var where = project == null ? null : invocation().project(project).id();
        return invocation().services().cycles().require(written, where);
    }

    private int done(String key, List<Task> tasks) {
        invocation()
                .print(
                        Json.object("tasks", tasks.stream().map(CycleRows::json).toList()),
                        () -> tasks.stream()
                                .map(task -> invocation().text(key, task.title()))
                                .toList());
        return 0;
    }
}
