package dev.projectstudio.ui.learning;

import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;

/// The screen of learnings.
public final class LearningScreens {

    private final LearningSources sources;
    private final LearningActs acts;
    private final TextLinks links;
    private final Workbench bench;

    /// @param links where texts lead to
    public LearningScreens(LearningSources sources, TextLinks links, Workbench bench) {
        this.links = links;
        this.sources = sources;
        this.bench = bench;
        this.acts = new LearningActs(sources, links, bench);
    }

    public Destination destination() {
        return Destination.ofAll(
                        PageName.LEARNINGS,
                        _ -> new LearningsPage(new LearningsViewModel(sources, bench), acts, links, bench))
                .offering(
                        List.of(
                                PageCommand.going("learning.command.add").changing(),
                                PageCommand.going("learning.command.filter")),
                        "learning.command.edit",
                        "learning.command.rename-tag",
                        "learning.command.delete");
    }
}
