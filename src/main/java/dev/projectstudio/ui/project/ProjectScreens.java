package dev.projectstudio.ui.project;

import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.ContextReading;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.ProjectActs;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;

/// The screens about projects, and the ways to bring them in.
public final class ProjectScreens {

    private final ProjectSources sources;
    private final ProjectCommands commands;
    private final ProjectPeek peek;
    private final Workbench bench;

    /// @param contexts reads the context files of a project
    public ProjectScreens(ProjectSources sources, Settings settings, ContextReading contexts, Workbench bench) {
        this.sources = sources;
        this.bench = bench;
        this.peek = new ProjectPeek(contexts, bench);
        this.commands = new ProjectCommands(
                new ProjectEdits(sources, settings, bench.edits(), bench.text()),
                new Scans(sources.scanner(), sources.projects(), bench),
                bench);
    }

    /// Scanning a folder and adding one project; for where there is none yet, also by the keys 1 and 2.
    public List<Command> beginning() {
        return List.of(commands.scan("Mod+Shift+N", "1"), commands.add("Mod+N", "2"));
    }

    /// What can be done to a project from other pages.
    public ProjectActs acts() {
        return commands.acts();
    }

    public Destination destination() {
        return Destination.ofAll(
                        PageName.PROJECTS,
                        _ -> new ProjectsPage(
                                new ProjectsViewModel(sources.projects(), sources.overview(), sources.git(), bench),
                                commands,
                                peek,
                                bench))
                .offering(
                        List.of(
                                PageCommand.going(commands.scan()),
                                PageCommand.going(commands.add()),
                                PageCommand.going("project.command.filter"),
                                PageCommand.going("project.command.archived-too"),
                                PageCommand.going("project.command.mark-all").changing(),
                                PageCommand.ofSelected("project.command.open")),
                        "project.command.mark",
                        "project.command.rename",
                        "project.command.locate",
                        "project.command.trust",
                        "project.command.archive",
                        "project.command.start",
                        "project.command.remove");
    }
}
