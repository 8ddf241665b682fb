package dev.projectstudio.cli;

import dev.projectstudio.core.cycle.Completion;
import dev.projectstudio.core.cycle.Completion.Answer;
import dev.projectstudio.core.cycle.Criterion;
import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleEdit;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.platform.error.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio cycle …`: the pieces of work under way, and where each stands.
@Command(name = "cycle")
final class CycleCommands extends CommandGroup {

    CycleCommands(Invocation invocation) {
        super(invocation);
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "P") String written,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--type", paramLabel = "TYPE", defaultValue = "feature") String type,
            @Option(names = "--description", paramLabel = "D") @Nullable String description,
            @Option(names = "--intent", paramLabel = "TEXT") @Nullable String intent,
            @Option(names = "--criterion", paramLabel = "TEXT") @Nullable List<String> criteria,
            @Option(names = "--due", paramLabel = "DATE") @Nullable String due) {
        var project = invocation().project(written);
        var cycle = invocation()
                .services()
                .cycles()
                .add(new NewCycle(
                        project.id(),
                        name,
                        type(type),
                        description,
                        intent,
                        criteria == null
                                ? List.of()
                                : criteria.stream().map(Criterion::open).toList(),
                        due == null || due.isBlank() ? null : GivenDate.endOf(due)));
        return done("cli.cycle.added", cycle);
    }

    @Command(name = "list")
    int list(
            @Parameters(paramLabel = "P", arity = "0..1") @Nullable String written,
            @Option(names = "--all") boolean all,
            @Option(names = "--phase", paramLabel = "PHASE") @Nullable String phase,
            @Option(names = "--type", paramLabel = "TYPE") @Nullable String type,
            @Option(names = "--completed") boolean completed) {
        if (all && written != null) {
            throw refused("list", "cli.project-or-all");
        }
        var where = all
                ? CycleFilter.active()
                : CycleFilter.of(invocation().project(written).id());
        var filter = where.withCompleted(completed)
                .in(phase == null ? null : phase(phase))
                .ofType(type == null ? null : type(type));
        var cycles = invocation().services().cycles().list(filter);
        var rows = CycleRows.of(invocation(), cycles);
        invocation()
                .print(
                        Json.object("cycles", cycles.stream().map(rows::json).toList()),
                        () -> rows.lines(cycles),
                        "cli.cycle.none");
        return 0;
    }

    @Command(name = "show")
    int show(
            @Parameters(paramLabel = "CYCLE") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project) {
        var cycle = cycle(written, project);
        var rows = CycleRows.of(invocation(), List.of(cycle));
        invocation().print(Json.object("cycle", rows.whole(cycle)), () -> rows.page(cycle));
        return 0;
    }

    @Command(name = "phase")
    int phase(
            @Parameters(paramLabel = "CYCLE") String written,
            @Parameters(paramLabel = "PHASE") String phase,
            @Option(names = "--project", paramLabel = "P") @Nullable String project) {
        var cycles = invocation().services().cycles();
        return done("cli.cycle.moved", cycles.move(cycle(written, project).id(), phase(phase)));
    }

    @Command(name = "complete")
    int complete(
            @Parameters(paramLabel = "CYCLE") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project,
            @Option(names = "--leave-open") boolean leaveOpen,
            @Option(names = "--finish") boolean finish,
            @Option(names = "--note", paramLabel = "TEXT") @Nullable String note) {
        if (leaveOpen && finish) {
            throw refused("complete", "cli.cycle.one-answer");
        }
        var cycles = invocation().services().cycles();
        var cycle = cycle(written, project);
        var left = cycles.openWork(cycle.id());
        boolean isAnswered = leaveOpen
                || finish
                || left.isEmpty()
                || invocation()
                        .confirms(
                                "cli.cycle.leave-open-question",
                                left.criteria().size(),
                                left.tasks().size(),
                                cycle.name());
        if (!isAnswered) {
            // says what is open, and how to answer
            cycles.move(cycle.id(), Phase.COMPLETE);
        }
        var answer = finish ? Answer.FINISH : Answer.LEAVE_OPEN;
        return done("cli.cycle.completed", cycles.complete(cycle.id(), new Completion(answer, note)));
    }

    @Command(name = "reopen")
    int reopen(
            @Parameters(paramLabel = "CYCLE") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project) {
        var cycles = invocation().services().cycles();
        return done("cli.cycle.moved", cycles.reopen(cycle(written, project).id()));
    }

    @Command(name = "edit")
    int edit(
            @Parameters(paramLabel = "CYCLE") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project,
            @Option(names = "--name", paramLabel = "N") @Nullable String name,
            @Option(names = "--type", paramLabel = "TYPE") @Nullable String type,
            @Option(names = "--description", paramLabel = "D") @Nullable String description,
            @Option(names = "--intent", paramLabel = "TEXT") @Nullable String intent,
            @Option(names = "--due", paramLabel = "DATE") @Nullable String due) {
        var seen = cycle(written, project);
        var edit = CycleEdit.of(seen);
        edit = name == null ? edit : edit.named(name);
        edit = type == null ? edit : edit.ofType(type(type));
        edit = description == null ? edit : edit.described(description);
        edit = intent == null ? edit : edit.intending(intent);
        if (due != null) {
            edit = edit.due(due.isBlank() ? null : GivenDate.endOf(due));
        }
        return done("cli.cycle.edited", invocation().services().cycles().edit(seen, edit));
    }

    @Command(name = "tick")
    int tick(
            @Parameters(paramLabel = "CYCLE") String written,
            @Parameters(paramLabel = "N") int number,
            @Option(names = "--project", paramLabel = "P") @Nullable String project,
            @Option(names = "--off") boolean off) {
        var seen = cycle(written, project);
        if (number < 1 || number > seen.criteria().size()) {
            throw refused(
                    "tick", "cli.cycle.no-criterion", number, seen.criteria().size());
        }
        return done("cli.cycle.edited", invocation().services().cycles().tick(seen, number - 1, !off));
    }

    @Command(name = "remove")
    int remove(
            @Parameters(paramLabel = "CYCLE") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project,
            @Option(names = "--yes") boolean yes) {
        var cycle = cycle(written, project);
        var removal = invocation().services().cycleRemoval();
        var hanging = removal.hanging(cycle.id());
        var standing = new Object[] {
            cycle.name(), hanging.tasks(), hanging.sessions(), hanging.decisions(), hanging.learnings()
        };
        if (!yes && !invocation().confirms("cli.cycle.remove-question", standing)) {
            throw new InvalidInput(
                    "confirmation-needed",
                    invocation().text("cli.cycle.unconfirmed", standing),
                    invocation().text("cli.cycle.unconfirmed-hint"));
        }
        removal.delete(cycle.id());
        return done("cli.cycle.removed", cycle);
    }

    private Cycle cycle(String written, @Nullable String project) {
        var where = project == null ? null : invocation().project(project).id();
        return invocation().services().cycles().require(written, where);
    }

    private Phase phase(String written) {
        return Phase.of(written).orElseThrow(() -> refused("phase", "cli.cycle.no-phase", written));
    }

    private CycleType type(String written) {
        return CycleType.of(written).orElseThrow(() -> refused("add", "cli.cycle.no-type", written));
    }

    private int done(String key, Cycle cycle) {
        var rows = CycleRows.of(invocation(), List.of(cycle));
        invocation()
                .print(
                        Json.object("cycle", rows.json(cycle)),
                        () -> List.of(invocation().text(key, cycle.name(), cycle.code(), rows.phase(cycle))));
        return 0;
    }
}
