package dev.projectstudio.ui.learning;

import dev.projectstudio.core.learning.LearningId;
import dev.projectstudio.core.search.Sought;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageHead;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Whereabouts;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The learnings of all projects in the window.
final class LearningsPage implements Page {

    private final LearningsViewModel model;
    private final LearningsView view;
    private final Command add;
    private final List<Command> commands = new ArrayList<>();
    private final Workbench bench;

    LearningsPage(LearningsViewModel model, LearningActs acts, TextLinks links, Workbench bench) {
        this.model = model;
        this.bench = bench;
        this.add = bench.edits()
                .changing(Command.of(
                                "learning.command.add",
                                () -> acts.add(
                                        model.originProperty().get(),
                                        made -> bench.navigator()
                                                .open(Whereabouts.learning(
                                                        made.id().value()))))
                        .on("Mod+N"));
        var ofSelected = LearningCommands.of(model, acts, bench.edits(), bench.text());
        this.view = new LearningsView(model, add, ofSelected, acts.peek().ofRow(), links, bench);
        commands.add(add);
        commands.addAll(ofSelected.all());
        commands.add(Command.of("learning.command.filter", view.filter()::requestFocus)
                .on("Mod+F", "/"));
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
        return PageHead.of(bench.text().get("page.learnings"), model.countProperty())
                .action(add, model.emptyProperty().map(isEmpty -> !isEmpty));
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    @Override
    public void show(Route route) {
        if (route.item() != null) {
            model.show(new LearningId(route.item()), Sought.of(route.words()));
        }
        model.load();
    }

    @Override
    public void close() {
        model.close();
    }
}
