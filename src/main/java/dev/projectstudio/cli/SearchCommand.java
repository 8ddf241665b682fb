package dev.projectstudio.cli;

import dev.projectstudio.core.search.Found;
import dev.projectstudio.core.search.Hit;
import dev.projectstudio.core.search.SearchText;
import dev.projectstudio.core.search.SearchText.Filter;
import dev.projectstudio.platform.error.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio search`: finds what was done, decided, learned and agreed.
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {

    /// What is left after that is looked through by its rows.
    private static final Duration CATCHING_UP = Duration.ofSeconds(5);

    private static final int MOST = 1_000;
    private static final int USUAL = 20;

    private final Invocation invocation;

    @Parameters(paramLabel = "QUERY", arity = "0..*")
    private List<String> words = List.of();

    @Option(names = "--kind", paramLabel = "KIND")
    private List<String> kinds = List.of();

    @Option(names = "--project", paramLabel = "P")
    private List<String> projects = List.of();

    @Option(names = "--cycle", paramLabel = "C")
    private List<String> cycles = List.of();

    @Option(names = "--tag", paramLabel = "TAG")
    private List<String> tags = List.of();

    @Option(names = "--after", paramLabel = "DATE")
    private @Nullable String after;

    @Option(names = "--before", paramLabel = "DATE")
    private @Nullable String before;

    @Option(names = "--archived")
    private boolean archived;

    @Option(names = "--limit", paramLabel = "N")
    private int limit = USUAL;

    SearchCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if nothing is found
    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw invocation.refused("studio search", "cli.search.limit", MOST);
        }
        var typed = SearchText.parse(String.join(" ", words));
        var options = options();
        if (typed.words().isEmpty() && typed.filters().isEmpty() && options.isEmpty()) {
            throw invocation.refused("studio search", "cli.search.nothing-asked");
        }
        var found = found(typed, options);
        invocation.print(
                Json.object(
                        "hits", found.hits().stream().map(SearchCommand::json).toList()),
                () -> lines(found.hits()),
                "cli.search.none");
        tellWhatWaits(found);
        return found.hits().isEmpty() ? 1 : 0;
    }

    /// An option that means nothing is a mistake; the same among the words is a text that nothing has.
    private Found found(SearchText typed, List<Filter> options) {
        var services = invocation.services();
        services.reread();
        var filters = new ArrayList<>(typed.filters());
        filters.addAll(options);
        var resolved = services.searchFilters().resolve(new SearchText(typed.words(), filters), limit);
        for (var filter : resolved.unknown()) {
            if (options.contains(filter)) {
                throw new InvalidInput("search-filter", filter.name(), filter.value());
            }
            invocation.note("cli.search.unknown-filter", filter.name(), filter.value());
        }
        if (!resolved.unknown().isEmpty()) {
            return new Found(List.of(), 0);
        }
        services.searchIndex().catchUp(CATCHING_UP);
        return services.search().search(resolved.query());
    }

    /// Filters that were typed elsewhere.
    private List<Filter> options() {
        var filters = new ArrayList<Filter>();
        kinds.forEach(kind -> filters.add(new Filter("kind", kind)));
        projects.forEach(project -> filters.add(new Filter("project", project)));
        cycles.forEach(cycle -> filters.add(new Filter("cycle", cycle)));
        tags.forEach(tag -> filters.add(new Filter("tag", tag)));
        if (after != null) {
            filters.add(new Filter("after", after));
        }
        if (before != null) {
            filters.add(new Filter("before", before));
        }
        if (archived) {
            filters.add(new Filter("archived", "yes"));
        }
        return filters;
    }

    private void tellWhatWaits(Found found) {
        if (found.waiting() > 0 && !invocation.isJson()) {
            invocation.note("cli.search.waiting", found.waiting());
        }
    }

    private static Map<String, @Nullable Object> json(Hit hit) {
        return Json.object(
                "kind", hit.ref().kind().word(),
                "id", hit.ref().id(),
                "title", hit.title().text(),
                "project", hit.projectName(),
                "project_id", hit.project() == null ? null : hit.project().value(),
                "excerpt", hit.excerpt().text(),
                "created_at", hit.createdAt());
    }

    private List<String> lines(List<Hit> hits) {
        var table = invocation.terminal().table();
        for (var hit : hits) {
            table.row(
                    invocation.text("kind." + hit.ref().kind().word()),
                    hit.title().text(),
                    Objects.requireNonNullElse(hit.projectName(), ""),
                    day(hit.createdAt()));
        }
        var rows = table.lines();
        var lines = new ArrayList<String>();
        for (int i = 0; i < hits.size(); i++) {
            lines.add(rows.get(i));
            var excerpt = hits.get(i).excerpt();
            if (!excerpt.text().isEmpty() && invocation.terminal().shows()) {
                lines.add("    " + excerpt.text());
            }
        }
        return lines;
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : LocalDate.ofInstant(at, ZoneId.systemDefault()).toString();
    }
}
