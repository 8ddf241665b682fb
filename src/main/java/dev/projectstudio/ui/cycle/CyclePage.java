package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.core.cycle.TaskId;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageHead;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Whereabouts;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The page of one cycle in the window.
final class CyclePage implements Page {

    private final CycleViewModel model;
    private final CycleActs acts;
    private final CycleView view;
    private final Command next;
    private final List<Command> commands = new ArrayList<>();

    CyclePage(CycleViewModel model, CycleActs acts, TextLinks links, Workbench bench) {
        this.model = model;
        this.acts = acts;
        Runnable leave = () -> bench.navigator().open(Route.to(PageName.CYCLES));
        var ofCycle = CycleCommands.of(model.rowProperty(), acts, leave, bench.edits(), bench.text())
                .ofPage();
        var ofTasks = new TaskCommands(model, bench);
        this.next = ofCycle.next();
        this.view = new CycleView(
                model, ofCycle, new CycleView.Asks(this::move, ofTasks::rename, ofTasks::reword), links, bench);
        commands.addAll(ofTasks.all(new TaskCommands.Fields(view::addTask, view::addCriterion), view::isInCriteria));
        commands.addAll(ofCycle.all());
        commands.add(Command.of("cycle.command.list", leave));
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
        return PageHead.of(model.titleProperty(), model.countProperty())
                .action(next, next.blocked().map(String::isEmpty));
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    @Override
    public void show(Route route) {
        if (route.item() != null) {
            var ids = Whereabouts.ids(route.item());
            if (ids.size() == 1) {
                model.open(new CycleId(ids.getFirst()));
            } else {
                model.open(new TaskId(ids.getLast()));
            }
        }
    }

    @Override
    public void close() {
        model.close();
    }

    private void move(Phase to) {
        var row = model.rowProperty().getValue();
        if (row != null) {
            acts.moveTo(row.cycle(), to);
        }
    }
}
