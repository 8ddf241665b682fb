package dev.projectstudio.ui.overview;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.desktop.DesktopPrograms;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.ProjectActs;
import dev.projectstudio.ui.common.Workbench;
import java.util.Objects;
import java.util.stream.Stream;

/// A project at a glance.
public final class OverviewScreens {

    private final OverviewSources sources;
    private final ProjectActs acts;
    private final DesktopPrograms programs;
    private final Workbench bench;

    public OverviewScreens(OverviewSources sources, ProjectActs acts, DesktopPrograms programs, Workbench bench) {
        this.sources = sources;
        this.acts = acts;
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
