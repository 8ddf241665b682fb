package dev.projectstudio.ui.overview;

import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageHead;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A project's overview in the window.
final class OverviewPage implements Page {

    private final OverviewViewModel model;
    private final OverviewCommands commands;
    private final OverviewView view;

    OverviewPage(OverviewViewModel model, Workbench bench) {
        this.model = model;
        this.commands = OverviewCommands.of(model, bench.edits());
        this.view = new OverviewView(model, commands, bench);
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
        return PageHead.of(model.titleProperty(), new ReadOnlyStringWrapper("")).action(commands.editor());
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(
                        commands.all().stream(),
                        Stream.of(Command.of("overview.command.filter", view::openFilter)
                                .on("Mod+F", "/")))
                .toList();
    }

    @Override
    public void show(Route route) {
        model.load();
        model.refreshGit();
        model.refreshDependencies();
    }

    @Override
    public void close() {
        model.close();
    }
}
