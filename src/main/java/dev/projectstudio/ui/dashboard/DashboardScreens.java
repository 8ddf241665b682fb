package dev.projectstudio.ui.dashboard;

import dev.projectstudio.core.context.AdoptionService;
import dev.projectstudio.core.sample.SampleHome;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.ProjectActs;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.stream.Stream;

/// The dashboard.
public final class DashboardScreens {

    private final DashboardSources sources;
    private final ProjectActs acts;
    private final List<Command> begin;
    private final SampleCommands sample;
    private final Command adopt;
    private final DiffForm form;
    private final Workbench bench;

    /// @param begin the ways to bring a first project in; each has a message `welcome.<id>` that explains it
    public DashboardScreens(
            DashboardSources sources,
            ProjectActs acts,
            AdoptionService adoption,
            List<Command> begin,
            SampleHome sample,
            DiffForm form,
            Workbench bench) {
        this.form = form;
        this.sources = sources;
        this.acts = acts;
        this.adopt = new AdoptCommand(adoption, bench).command();
        this.sample = new SampleCommands(sample, bench);
        this.begin =
                Stream.concat(begin.stream(), Stream.of(this.sample.fill())).toList();
        this.bench = bench;
    }

    private DashboardViewModel model() {
        return new DashboardViewModel(sources, acts, sample, bench);
    }

    public Destination destination() {
        return Destination.ofAll(
                        PageName.DASHBOARD, _ -> new DashboardPage(model(), begin, sample.delete(), adopt, form, bench))
                .offering(List.of(
                        PageCommand.going(adopt),
                        PageCommand.going("dashboard.command.filter"),
                        PageCommand.ofSelected("dashboard.command.accept").changing(),
                        PageCommand.going(sample.fill()),
                        PageCommand.going(sample.delete())));
    }
}
