package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.Findable;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;

/// The screens about cycles.
public final class CycleScreens {

    private final CycleSources sources;
    private final TextLinks links;
    private final CycleForm form;
    private final CycleActs acts;
    private final Workbench bench;

    public CycleScreens(CycleSources sources, Settings settings, TextLinks links, Workbench bench) {
        this.sources = sources;
        this.links = links;
        this.bench = bench;
        this.acts = new CycleActs(sources, bench);
        this.form = new CycleForm(settings, bench);
    }

    /// The list and board of all of them.
    public Destination list() {
        form.load();
        return Destination.ofAll(
                        PageName.CYCLES,
                        _ -> new CyclesPage(
                                new CyclesViewModel(sources, form, bench),
                                acts,
                                new CyclePeek(sources.tasks(), links, bench),
                                bench))
                .offering(
                        List.of(
                                PageCommand.going("cycle.command.add").changing(),
                                PageCommand.going("cycle.command.filter"),
                                PageCommand.going("cycle.command.board"),
                                PageCommand.going("cycle.command.completed-too")),
                        "cycle.command.edit",
                        "cycle.command.next",
                        "cycle.command.previous",
                        "cycle.command.complete",
                        "cycle.command.delete")
                .finding(this::underWay);
    }

    /// The page of one.
    public Destination one() {
        return Destination.ofOne(
                        PageName.CYCLE, _ -> new CyclePage(new CycleViewModel(sources, bench), acts, links, bench))
                .offering(
                        List.of(
                                PageCommand.ofSelected("cycle.command.list"),
                                PageCommand.ofSelected("task.command.origin")),
                        "task.command.add",
                        "task.command.criterion",
                        "task.command.status",
                        "task.command.done",
                        "task.command.rename",
                        "task.command.up",
                        "task.command.down",
                        "task.command.move",
                        "task.command.mark",
                        "task.command.mark-all",
                        "task.command.delete");
    }

    private List<Findable> underWay() {
        return sources.cycles().rows(CycleFilter.active()).stream()
                .map(row -> new Findable(
                        row.cycle().name(),
                        row.cycle().code() + "  " + row.projectName(),
                        bench.text().get("palette.kind.cycle"),
                        Route.to(PageName.CYCLE).at(row.cycle().id().value())))
                .toList();
    }
}
