package dev.projectstudio.ui.memory;

import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;

/// The screen that searches everything.
public final class MemoryScreens {

    private final Question question = new Question();
    private final MemorySources sources;
    private final TextLinks links;
    private final Workbench bench;

    /// @param links where texts lead to
    public MemoryScreens(MemorySources sources, TextLinks links, Workbench bench) {
        this.links = links;
        this.sources = sources;
        this.bench = bench;
    }

    public Destination destination() {
        return Destination.ofAll(
                        PageName.MEMORY,
                        _ -> new MemoryPage(new MemoryViewModel(sources, question, bench), links, bench))
                .offering(List.of(PageCommand.going("memory.command.box")));
    }
}
