package dev.projectstudio.ui.decision;

import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;

/// The screen of decisions.
public final class DecisionScreens {

    private final DecisionSources sources;
    private final DecisionActs acts;
    private final TextLinks links;
    private final Workbench bench;

    /// @param links where texts lead to
    public DecisionScreens(DecisionSources sources, TextLinks links, Workbench bench) {
        this.links = links;
        this.sources = sources;
        this.bench = bench;
        this.acts = new DecisionActs(sources, bench);
    }

    public Destination destination() {
        return Destination.ofAll(
                        PageName.DECISIONS,
                        _ -> new DecisionsPage(new DecisionsViewModel(sources, bench), acts, links, bench))
                .offering(
                        List.of(
                                PageCommand.going("decision.command.add").changing(),
                                PageCommand.going("decision.command.import").changing(),
                                PageCommand.going("decision.command.export-all").changing(),
                                PageCommand.going("decision.command.filter"),
                                PageCommand.ofSelected("decision.command.cycle")),
                        "decision.command.accept",
                        "decision.command.reject",
                        "decision.command.propose",
                        "decision.command.supersede",
                        "decision.command.edit",
                        "decision.command.export",
                        "decision.command.delete");
    }
}
