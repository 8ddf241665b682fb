package dev.projectstudio.ui.activity;

import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;

/// The screen of what was done.
public final class ActivityScreens {

    private final ActivitySources sources;
    private final Workbench bench;

    public ActivityScreens(ActivitySources sources, Workbench bench) {
        this.sources = sources;
        this.bench = bench;
    }

    public Destination destination() {
        var acts = new KeepActs(sources.pruning(), bench);
        return Destination.ofAll(
                        PageName.ACTIVITY, _ -> new ActivityPage(new ActivityViewModel(sources, bench), acts, bench))
                .offering(List.of(PageCommand.going("activity.command.keep").changing()));
    }
}
