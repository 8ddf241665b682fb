package dev.projectstudio.ui.overview;

import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.desktop.DesktopPrograms;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.ProjectActs;
import dev.projectstudio.ui.common.Workbench;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A project at a glance.
public final class OverviewScreens {

    private final OverviewSources sources;
    private final ProjectActs acts;
    private final Consumer<InstalledCopy> take;
    private final DesktopPrograms programs;
    private final Workbench bench;

    /// @param take asks whether the text of a copy becomes the item's
    public OverviewScreens(
            OverviewSources sources,
            ProjectActs acts,
            Consumer<InstalledCopy> take,
            DesktopPrograms programs,
            Workbench bench) {
        this.sources = sources;
        this.acts = acts;
        this.take = take;
        this.programs = programs;
        this.bench = bench;
    }

    public Destination destination() {
        return Destination.ofProject(
                        PageName.OVERVIEW,
                        route -> new OverviewPage(
                                new OverviewViewModel(
                                        new ProjectId(Objects.requireNonNull(route.projectId())),
                                        sources,
                                        acts,
                                        take,
                                        programs,
                                        bench),
                                bench))
                .offering(Stream.concat(
                                Stream.of("editor", "terminal", "folder", "filter", "suggest")
                                        .map(name -> PageCommand.going("overview.command." + name)),
                                Stream.of(
                                                "trust",
                                                "locate",
                                                "rename",
                                                "detect",
                                                "tech",
                                                "check-dependencies",
                                                "dependency")
                                        .map(name -> PageCommand.going("overview.command." + name)
                                                .changing()))
                        .toList());
    }
}
