package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageHead;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The cycles of all projects in the window.
final class CyclesPage implements Page {

    private final CyclesViewModel model;
    private final CyclesView view;
    private final Command add;
    private final List<Command> commands = new ArrayList<>();
    private final Workbench bench;

    CyclesPage(CyclesViewModel model, CycleActs acts, CyclePeek peek, Workbench bench) {
        this.model = model;
        this.bench = bench;
        this.add = bench.edits()
                .changing(Command.of(
                                "cycle.command.add",
                                () -> acts.begin(
                                        project(),
                                        begun -> bench.navigator()
                                                .open(Route.to(PageName.CYCLE)
                                                        .at(begun.id().value()))))
                        .on("Mod+N"));
        var ofSelected = CycleCommands.of(model.selectedProperty(), acts, () -> {}, bench.edits(), bench.text())
                .ofList();
        this.view = new CyclesView(
                model, add, ofSelected, peek.peek(), (row, phase) -> acts.moveTo(row.cycle(), phase), bench);
        commands.add(add);
        commands.addAll(ofSelected.all());
        commands.add(
                Command.of("cycle.command.filter", view.filter()::requestFocus).on("Mod+F", "/"));
        commands.add(Command.of("cycle.command.board", this::toggleBoard).on("b"));
        commands.add(Command.of("cycle.command.completed-too", model::toggleCompletedToo));
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
        return PageHead.of(bench.text().get("page.cycles"), model.countProperty())
                .action(add, model.emptyProperty().map(isEmpty -> !isEmpty));
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    @Override
    public void show(Route route) {
        if (route.item() != null) {
            model.selectedIdProperty().set(new CycleId(route.item()));
        }
        model.load();
    }

    @Override
    public void close() {
        model.close();
    }

    private void toggleBoard() {
        model.toggleBoard();
        view.focusTarget().requestFocus();
    }

    /// The one that the list is of; null while it is of all of them.
    private @Nullable ProjectId project() {
        return model.projectProperty().get();
    }
}
