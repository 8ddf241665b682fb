package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Criterion;
import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleRow;
import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.cycle.TaskService;
import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.MarkdownText;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.Peeked.Fact;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A look at a cycle, without going there.
final class CyclePeek {

    private static final int MOST = 8;

    private record Known(CycleRow row, List<Task> tasks) {}

    private final TaskService tasks;
    private final TextLinks links;
    private final Workbench bench;
    private final Messages text;

    CyclePeek(TaskService tasks, TextLinks links, Workbench bench) {
        this.tasks = tasks;
        this.links = links;
        this.bench = bench;
        this.text = bench.text();
    }

    Peek<CycleRow> peek() {
        return Peek.<CycleRow, Known>reading(
                bench,
                row -> row.cycle().name(),
                row -> new Known(row, tasks.list(row.cycle().id())),
                known -> Peeked.facts(facts(known)));
    }

    private List<Fact> facts(Known known) {
        var cycle = known.row().cycle();
        return List.of(
                new Fact(text.get("peek.fact.project"), known.row().projectName()),
                new Fact(text.get("peek.fact.phase"), CycleWords.phase(cycle.phaseWord(), text)),
                new Fact(
                        text.get("peek.fact.due"),
                        CycleWords.due(cycle, bench.time(), text).getText()),
                new Fact(text.get("cycles.intent"), orEmpty(cycle.intent()), reader(cycle)),
                new Fact(text.get("cycles.criteria"), criteria(cycle.criteria())),
                new Fact(text.get("peek.fact.tasks"), tasks(known.tasks())));
    }

    private MarkdownText reader(Cycle cycle) {
        var reader = new MarkdownText(links);
        reader.show(orEmpty(cycle.intent()), TextPlace.of(cycle.projectId()));
        return reader;
    }

    private static String criteria(List<Criterion> criteria) {
        return criteria.stream()
                .map(each -> (each.done() ? "✓ " : "○ ") + each.text())
                .collect(Collectors.joining("\n"));
    }

    private String tasks(List<Task> all) {
        var lines = all.stream()
                .limit(MOST)
                .map(each -> (each.isComplete() ? "✓ " : "○ ") + each.title())
                .collect(Collectors.joining("\n"));
        return all.size() > MOST ? lines + "\n" + text.get("cycles.complete.more", all.size() - MOST) : lines;
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
