package dev.projectstudio.ui.project;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageHead;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The list of projects in the window.
final class ProjectsPage implements Page {

    private final ProjectsViewModel model;
    private final ProjectsView view;
    private final List<Command> commands = new ArrayList<>();
    private final Command scan;
    private final Workbench bench;

    ProjectsPage(ProjectsViewModel model, ProjectCommands factory, ProjectPeek peek, Workbench bench) {
        this.bench = bench;
        this.model = model;
        this.scan = factory.scan("Mod+Shift+N");
        var add = factory.add("Mod+N");
        var ofSelected = factory.ofSelected(model);
        this.view = new ProjectsView(
                model,
                add,
                scan,
                new ProjectActions(ofSelected, model.selectedProperty(), model.markedProperty(), bench.text()),
                peek,
                bench);
        commands.addAll(List.of(scan, add));
        commands.addAll(ofSelected);
        commands.add(Command.of("project.command.filter", view.filter()::requestFocus)
                .on("Mod+F", "/"));
        commands.add(Command.of("project.command.archived-too", model::toggleArchivedToo));
        var changing = bench.edits();
        commands.add(changing.changing(
                Command.of("project.command.mark", model::mark).on("x")));
        commands.add(changing.changing(
                Command.of("project.command.mark-all", model::markAll).on("Mod+A")));
    }

    @Override
    public Node root() {
        return view;
    }

    @Override
    public Node focusTarget() {
        return view.focusTarget();
    }

    @Override
    public ObservableValue<Boolean> loaded() {
        return model.loadedProperty();
    }

    @Override
    public PageHead head() {
        return PageHead.of(bench.text().get("page.projects"), model.countProperty())
                .action(scan, view.isEmpty().map(isEmpty -> !isEmpty));
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    @Override
    public void show(Route route) {
        if (route.item() != null) {
            model.selectedIdProperty().set(new ProjectId(route.item()));
        }
        model.load();
        model.refreshGit();
    }

    @Override
    public void close() {
        model.close();
    }
}
