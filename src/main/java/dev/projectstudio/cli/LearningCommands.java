package dev.projectstudio.cli;

import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.core.learning.LearningEdit;
import dev.projectstudio.core.learning.LearningFilter;
import dev.projectstudio.core.learning.LearningPlace;
import dev.projectstudio.core.learning.NewLearning;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio learning …`: problems and how they were solved.
@Command(name = "learning")
final class LearningCommands extends CommandGroup {

    LearningCommands(Invocation invocation) {
        super(invocation);
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "TITLE") String title,
            @Option(names = "--problem", paramLabel = "TEXT") @Nullable String problem,
            @Option(names = "--solution", paramLabel = "TEXT") @Nullable String solution,
            @Option(names = "--tag", paramLabel = "TAG") @Nullable List<String> tags,
            @Option(names = "--project", paramLabel = "P") @Nullable String written,
            @Option(names = "--cycle", paramLabel = "CYCLE") @Nullable String cycle) {
        var project = written == null ? null : invocation().project(written).id();
        var from = cycle == null ? null : invocation().services().cycles().require(cycle, project);
        var says = new LearningEdit(title, text(problem), text(solution), tags(tags));
        return done(
                "cli.learning.added",
                invocation()
                        .begun()
                        .learnings()
                        .add(NewLearning.of(says)
                                .in(project == null && from != null ? from.projectId() : project)
                                .from(from == null ? null : from.id())));
    }

    @Command(name = "list")
    int list(
            @Option(names = "--project", paramLabel = "P") @Nullable String project,
            @Option(names = "--everyones") boolean everyones,
            @Option(names = "--tag", paramLabel = "TAG") @Nullable String tag,
            @Option(names = "--after", paramLabel = "LEARNING") @Nullable String after,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "200") int limit) {
        if (everyones && project != null) {
            throw refused("list", "cli.learning.project-or-everyones");
        }
        var where = everyones ? LearningFilter.ofEveryone() : LearningFilter.all();
        var filter = (project == null
                        ? where
                        : LearningFilter.of(invocation().project(project).id()))
                .tagged(tag)
                .after(after == null ? null : learning(after, null).id())
                .atMost(Math.max(limit, 1));
        var learnings = invocation().services().learnings().list(filter);
        var rows = LearningRows.of(invocation());
        invocation()
                .print(
                        Json.object(
                                "learnings", learnings.stream().map(rows::json).toList()),
                        () -> rows.lines(learnings),
                        "cli.learning.none");
        if (learnings.size() == filter.limit()) {
            invocation().note("cli.learning.more", learnings.getLast().id().inShort());
        }
        return 0;
    }

    @Command(name = "show")
    int show(
            @Parameters(paramLabel = "LEARNING") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project) {
        var learning = learning(written, project);
        var rows = LearningRows.of(invocation());
        invocation().print(Json.object("learning", rows.json(learning)), () -> rows.page(learning));
        return 0;
    }

    @Command(name = "edit")
    int edit(
            @Parameters(paramLabel = "LEARNING") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project,
            @Option(names = "--title", paramLabel = "TITLE") @Nullable String title,
            @Option(names = "--problem", paramLabel = "TEXT") @Nullable String problem,
            @Option(names = "--solution", paramLabel = "TEXT") @Nullable String solution,
            @Option(names = "--tag", paramLabel = "TAG") @Nullable List<String> tags,
            @Option(names = "--to", paramLabel = "P") @Nullable String to,
            @Option(names = "--cycle", paramLabel = "CYCLE") @Nullable String cycle) {
        var seen = learning(written, project);
        var edit = new LearningEdit(
                title == null ? seen.title() : title,
                problem == null ? seen.problem() : problem,
                solution == null ? seen.solution() : solution,
                tags == null ? seen.tags() : tags(tags));
        var edited = invocation().services().learnings().edit(seen, edit, place(seen, to, cycle));
        if (Objects.equals(edited.projectId(), seen.projectId())) {
            return done("cli.learning.edited", edited);
        }
        return done(edited.projectId() == null ? "cli.learning.moved-to-everyones" : "cli.learning.moved", edited);
    }

    @Command(name = "remove")
    int remove(
            @Parameters(paramLabel = "LEARNING") String written,
            @Option(names = "--project", paramLabel = "P") @Nullable String project) {
        var learning = learning(written, project);
        invocation().services().learnings().delete(learning.id());
        return done("cli.learning.removed", learning);
    }

    /// @param to null: the project stays, or is that of the cycle
    private LearningPlace place(Learning seen, @Nullable String to, @Nullable String cycle) {
        var before = LearningPlace.of(seen);
        var project = to == null
                ? before.project()
                : to.isBlank() ? null : invocation().project(to).id();
        if (cycle == null) {
            return new LearningPlace(project, Objects.equals(project, before.project()) ? before.cycle() : null);
        }
        if (cycle.isBlank()) {
            return new LearningPlace(project, null);
        }
        var from = invocation().services().cycles().require(cycle, project);
        return new LearningPlace(to == null ? from.projectId() : project, from.id());
    }

    private Learning learning(String written, @Nullable String project) {
        var where = project == null ? null : invocation().project(project).id();
        return invocation().services().learnings().require(written, where);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static List<String> tags(@Nullable List<String> given) {
        return given == null
                ? List.of()
                : given.stream().flatMap(each -> Stream.of(each.split(","))).toList();
    }

    private int done(String key, Learning learning) {
        var rows = LearningRows.of(invocation());
        invocation()
                .print(
                        Json.object("learning", rows.json(learning)),
                        () -> List.of(invocation()
                                .text(key, learning.title(), learning.id().inShort(), project(learning))));
        return 0;
    }

    private String project(Learning learning) {
        var id = learning.projectId();
        return id == null ? "" : invocation().services().projects().require(id).name();
    }
}
