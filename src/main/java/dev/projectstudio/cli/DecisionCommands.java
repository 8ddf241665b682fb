package dev.projectstudio.cli;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.decision.Alternative;
import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionEdit;
import dev.projectstudio.core.decision.DecisionFilter;
import dev.projectstudio.core.decision.DecisionStatus;
import dev.projectstudio.core.decision.NewDecision;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.error.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio decision …`: what was decided, why, and what else was considered.
@Command(name = "decision")
final class DecisionCommands extends CommandGroup {

    /// Between an alternative and why it was not chosen.
    private static final String BETWEEN = ": ";

    DecisionCommands(Invocation invocation) {
        super(invocation);
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "P") String written,
            @Parameters(paramLabel = "TITLE") String title,
            @Option(names = "--rationale", paramLabel = "TEXT") @Nullable String rationale,
            @Option(names = "--alternative", paramLabel = "TEXT") @Nullable List<String> alternatives,
            @Option(names = "--cycle", paramLabel = "CYCLE") @Nullable String cycle,
            @Option(names = "--status", paramLabel = "STATUS", defaultValue = "proposed") String status,
            @Option(names = "--date", paramLabel = "DATE") @Nullable String date) {
        var project = invocation().project(written).id();
        var standing = status("add", status);
        if (standing == DecisionStatus.SUPERSEDED) {
            throw refused("add", "cli.decision.superseded-by-what");
        }
        return done(
                "cli.decision.added",
                invocation()
                        .services()
                        .decisions()
                        .add(NewDecision.titled(project, title)
                                .because(rationale)
                                .ratherThan(alternatives(alternatives))
                                .in(cycle == null ? null : cycle(cycle, project))
                                .as(standing)
                                .at(date == null ? null : GivenDate.startOf(date))));
    }

    @Command(name = "list")
    int list(
            @Parameters(paramLabel = "P", arity = "0..1") @Nullable String written,
            @Option(names = "--all") boolean all,
            @Option(names = "--cycle", paramLabel = "CYCLE") @Nullable String cycle,
            @Option(names = "--status", paramLabel = "STATUS") @Nullable String status,
            @Option(names = "--after", paramLabel = "DECISION") @Nullable String after,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "200") int limit) {
        if (all && written != null) {
            throw refused("list", "cli.project-or-all");
        }
        var project = all ? null : invocation().project(written).id();
        var filter = (project == null ? DecisionFilter.all() : DecisionFilter.of(project))
                .in(cycle == null ? null : cycle(cycle, project))
                .standing(status == null ? null : status("list", status))
                .after(after == null ? null : decision(after, null).id())
                .atMost(Math.max(limit, 1));
        var decisions = invocation().services().decisions().list(filter);
        var rows = DecisionRows.of(invocation());
        invocation()
                .print(
                        Json.object(
                                "decisions", decisions.stream().map(rows::json).toList()),
                        () -> rows.lines(decisions),
                        "cli.decision.none");
        if (decisions.size() == filter.limit()) {
            invocation().note("cli.decision.more", decisions.getLast().id().inShort());
        }
        return 0;
    }

    @Command(name = "show")
    int show(
            @Parameters(paramLabel = "DECISION") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project) {
        var decision = decision(written, project);
        var rows = DecisionRows.of(invocation());
        invocation().print(Json.object("decision", rows.json(decision)), () -> rows.page(decision));
        return 0;
    }

    @Command(name = "accept")
    int accept(
            @Parameters(paramLabel = "DECISION") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project) {
        var decisions = invocation().services().decisions();
        return done(
                "cli.decision.marked",
                decisions.accept(decision(written, project).id()));
    }

    @Command(name = "reject")
    int reject(
            @Parameters(paramLabel = "DECISION") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project) {
        var decisions = invocation().services().decisions();
        return done(
                "cli.decision.marked",
                decisions.reject(decision(written, project).id()));
    }

    @Command(name = "propose")
    int propose(
            @Parameters(paramLabel = "DECISION") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project) {
        var decisions = invocation().services().decisions();
        return done(
                "cli.decision.marked",
                decisions.propose(decision(written, project).id()));
    }

    @Command(name = "supersede")
    int supersede(
            @Parameters(paramLabel = "DECISION") String written,
            @Option(names = "--by", paramLabel = "DECISION", required = true) String by,
            @Option(names = "--project", paramLabel = "P") @Nullable String project) {
        var old = decision(written, project);
        var successor = decision(by, project);
        var superseded = invocation().services().decisions().supersede(old.id(), successor.id());
        return done("cli.decision.superseded", superseded, successor.title());
    }

    @Command(name = "edit")
    int edit(
            @Parameters(paramLabel = "DECISION") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project,
            @Option(names = "--title", paramLabel = "TITLE") @Nullable String title,
            @Option(names = "--rationale", paramLabel = "TEXT") @Nullable String rationale,
            @Option(names = "--alternative", paramLabel = "TEXT") @Nullable List<String> alternatives,
            @Option(names = "--cycle", paramLabel = "CYCLE") @Nullable String cycle,
            @Option(names = "--date", paramLabel = "DATE") @Nullable String date) {
        var seen = decision(written, project);
        var edit = DecisionEdit.of(seen);
        edit = title == null ? edit : edit.titled(title);
        edit = rationale == null ? edit : edit.because(rationale);
        edit = alternatives == null ? edit : edit.ratherThan(alternatives(alternatives));
        edit = date == null ? edit : edit.at(GivenDate.startOf(date));
        if (cycle != null) {
            edit = edit.in(cycle.isBlank() ? null : cycle(cycle, seen.projectId()));
        }
        return done("cli.decision.edited", invocation().services().decisions().edit(seen, edit));
    }

    @Command(name = "remove")
    int remove(
            @Parameters(paramLabel = "DECISION") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project) {
        var decision = decision(written, project);
        invocation().services().decisions().delete(decision.id());
        return done("cli.decision.removed", decision);
    }

    private Decision decision(String written, @Nullable String project) {
        var where = project == null ? null : invocation().project(project).id();
        return invocation().services().decisions().require(written, where);
    }

    private CycleId cycle(String written, @Nullable ProjectId project) {
        return invocation().services().cycles().require(written, project).id();
    }

    private DecisionStatus status(String command, String written) {
        return DecisionStatus.of(written).orElseThrow(() -> refused(command, "cli.decision.no-status", written));
    }

    /// One that is empty stands for none at all.
    private static List<Alternative> alternatives(@Nullable List<String> written) {
        if (written == null || written.equals(List.of(""))) {
            return List.of();
        }
        return written.stream().map(DecisionCommands::alternative).toList();
    }

    private static Alternative alternative(String written) {
        int between = written.indexOf(BETWEEN);
        if (written.isBlank() || between == 0) {
            throw new InvalidInput("alternative-empty");
        }
        return between < 0
                ? Alternative.of(written)
                : new Alternative(written.substring(0, between), written.substring(between + BETWEEN.length()));
    }

    private int done(String key, Decision decision, Object... more) {
        var rows = DecisionRows.of(invocation());
        var other = more.length == 0 ? "" : more[0];
        invocation()
                .print(
                        Json.object("decision", rows.json(decision)),
                        () -> List.of(invocation()
                                .text(key, decision.title(), decision.id().inShort(), rows.status(decision), other)));
        return 0;
    }
}
