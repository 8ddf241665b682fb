package dev.projectstudio.cli;

import dev.projectstudio.core.activity.ActivityKind;
import dev.projectstudio.core.overview.ActivityEntry;
import dev.projectstudio.core.overview.ActivityFilter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `studio activity`: what was done, the newest first.
@Command(name = "activity")
final class ActivityCommand implements Callable<Integer> {

    private static final String WORDS = "dashboard.activity.";

    private static final int USUAL = 50;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Invocation invocation;

    @Option(names = "--project", paramLabel = "P")
    private @Nullable String project;

    @Option(names = "--kind", paramLabel = "KIND")
    private @Nullable String kind;

    @Option(names = "--since", paramLabel = "DATE")
    private @Nullable String since;

    @Option(names = "--after", paramLabel = "ID")
    private @Nullable String after;

    @Option(names = "--limit", paramLabel = "N")
    private int limit = USUAL;

    ActivityCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var filter = ActivityFilter.all()
                .of(project == null ? null : invocation.project(project).id().value())
                .of(kind())
                .since(since == null ? null : GivenDate.startOf(since))
                .after(after)
                .atMost(Math.max(limit, 1));
        var feed = invocation.services().activityFeed();
        if (after != null) {
            feed.require(after);
        }
        var entries = feed.page(filter);
        invocation.print(
                Json.object("activity", entries.stream().map(this::json).toList()),
                () -> lines(entries),
                "cli.activity.none");
        if (entries.size() == filter.limit() && !invocation.isJson()) {
            invocation.note("cli.activity.more", entries.getLast().id());
        }
        return 0;
    }

    private @Nullable ActivityKind kind() {
        var written = kind;
        if (written == null) {
            return null;
        }
        return ActivityKind.of(written)
                .orElseThrow(() -> invocation.refused("studio activity", "cli.activity.no-kind", written));
    }

    private List<String> lines(List<ActivityEntry> entries) {
        var table = invocation.terminal().table();
        for (var entry : entries) {
            table.row(
                    time(entry.createdAt()),
                    word(entry),
                    subject(entry),
                    entry.isOfSeveral() ? "" : Objects.requireNonNullElse(entry.projectName(), ""));
        }
        return table.lines();
    }

    /// As narrowly as there is a word for it.
    private String word(ActivityEntry entry) {
        var act = entry.act();
        if (act == null) {
            return invocation.word(WORDS, entry.type());
        }
        return entry.isTurn()
                ? invocation.word(WORDS, act)
                : invocation
                        .find(WORDS + (entry.type() + "." + act).replace('_', '-'))
                        .orElseGet(() -> invocation.word(WORDS, entry.type()));
    }

    /// Of what was taken back or made again, which change that was.
    private String subject(ActivityEntry entry) {
        var step = entry.step();
        if (step == null || entry.isOfSeveral() || !entry.isTurn()) {
            return title(entry);
        }
        return invocation.find(step.key(), step.args().toArray()).orElseGet(entry::title);
    }

    private String title(ActivityEntry entry) {
        return entry.isOfSeveral() ? invocation.text("activity.several-projects") : entry.title();
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "—" : MINUTES.format(at.atZone(ZoneId.systemDefault()));
    }

    /// A project and what is referred to are named only where it is one.
    private Map<String, @Nullable Object> json(ActivityEntry entry) {
        boolean isOne = !entry.isOfSeveral();
        return Json.object(
                "id", entry.id(),
                "project", isOne ? entry.projectName() : null,
                "project_id", isOne ? entry.projectId() : null,
                "kind",
                        ActivityKind.ofType(entry.type())
                                .map(ActivityKind::word)
                                .orElse(null),
                "activity_type", entry.type(),
                "title", title(entry),
                "reference_type", entry.referenceType(),
                "reference_id", isOne ? entry.referenceId() : null,
                "detail", entry.detail(),
                "created_at", entry.createdAt());
    }
}
