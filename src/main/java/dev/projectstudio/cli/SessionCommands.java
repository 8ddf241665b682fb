package dev.projectstudio.cli;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.core.session.SessionFilter;
import dev.projectstudio.core.session.SessionKey;
import dev.projectstudio.platform.error.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio session …`: what was done in one sitting.
@Command(name = "session")
final class SessionCommands extends CommandGroup {

    SessionCommands(Invocation invocation) {
        super(invocation);
    }

    @Command(name = "list")
    int list(
            @Parameters(paramLabel = "P", arity = "0..1") @Nullable String written,
            @Option(names = "--all") boolean all,
            @Option(names = "--cycle", paramLabel = "CYCLE") @Nullable String cycle,
            @Option(names = "--after", paramLabel = "DATE") @Nullable String after,
            @Option(names = "--before", paramLabel = "DATE") @Nullable String before,
            @Option(names = "--older-than", paramLabel = "SESSION") @Nullable String olderThan,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "50") int limit) {
        if (all && written != null) {
            throw refused("list", "cli.project-or-all");
        }
        if (limit < 1) {
            throw refused("list", "cli.session.limit");
        }
        var project = all ? null : invocation().reread(written);
        if (all) {
            invocation().services().reread();
        }
        var filter = project == null ? SessionFilter.ALL : SessionFilter.of(project.id());
        filter = filter.in(cycle == null ? null : cycle(cycle, project).id())
                .between(
                        after == null ? null : GivenDate.startOf(after),
                        before == null ? null : GivenDate.startOf(before).minusMillis(1));
        var key = olderThan == null ? null : SessionKey.of(session(olderThan, project));
        var page = invocation().services().sessions().list(filter, key, limit);
        var rows = SessionRows.of(invocation());
        invocation()
                .print(
                        Json.object(
                                "sessions",
                                page.sessions().stream().map(rows::json).toList(),
                                "next",
                                page.next() == null ? null : page.next().id().value()),
                        () -> rows.lines(page.sessions()),
                        "cli.session.none");
        if (page.next() != null && !invocation().isJson()) {
            invocation().note("cli.session.more", page.next().id().value());
        }
        return 0;
    }

    @Command(name = "show")
    int show(
            @Parameters(paramLabel = "SESSION") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project) {
        var where = project == null ? null : invocation().project(project);
        var open =
                invocation().services().sessions().open(session(written, where).id());
        if (invocation().isJson()) {
            invocation()
                    .print(Json.object("session", SessionRows.of(invocation()).whole(open)), List::of);
        } else {
            invocation().terminal().text(open.text().bytes());
        }
        return 0;
    }

    /// One that nobody knows may have been put into the home by hand.
    private Session session(String written, @Nullable Project project) {
        var sessions = invocation().services().sessions();
        var where = project == null ? null : project.id();
        try {
            return sessions.require(written, where);
        } catch (NotFound unknown) {
            invocation().services().reread();
            return sessions.require(written, where);
        }
    }

    private Cycle cycle(String written, @Nullable Project project) {
        return invocation().services().cycles().require(written, project == null ? null : project.id());
    }
}
