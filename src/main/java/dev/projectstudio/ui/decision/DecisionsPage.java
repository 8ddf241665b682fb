package dev.projectstudio.ui.decision;

import dev.projectstudio.core.decision.DecisionId;
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
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The decisions of all projects in the window.
final class DecisionsPage implements Page {

    private final DecisionsViewModel model;
    private final DecisionsView view;
    private final Command add;
    private final List<Command> commands = new ArrayList<>();
    private final Workbench bench;

    DecisionsPage(DecisionsViewModel model, DecisionActs acts, TextLinks links, Workbench bench) {
        this.model = model;
        this.bench = bench;
        var edits = bench.edits();
        this.add = edits.changing(Command.of(
                        "decision.command.add",
                        () -> acts.add(
                                model.projectProperty().get(),
                                model.cycleProperty().get(),
                                made -> bench.navigator()
                                        .open(Whereabouts.decision(made.id().value()))))
                .on("Mod+N"));
        var read = edits.changing(Command.of(
                "decision.command.import",
                () -> acts.read(model.projectProperty().get())));
        var exportAll = edits.changing(Command.of(
                "decision.command.export-all",
                () -> acts.exportAll(model.projectProperty().get())));
        var ofSelected = DecisionCommands.of(model.list().selectedProperty(), acts, edits, bench.text());
        this.view = new DecisionsView(model, add, read, ofSelected, links, bench);
        commands.add(add);
        commands.addAll(ofSelected.all());
        commands.add(read);
        commands.add(exportAll);
        commands.add(Command.of("decision.command.filter", view.filter()::requestFocus)
                .on("Mod+F", "/"));
        commands.add(Command.of("decision.command.cycle", model::openCycle).unless(noCycle()));
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
        return PageHead.of(bench.text().get("page.decisions"), model.countProperty())
                .action(add, model.emptyProperty().map(isEmpty -> !isEmpty));
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    @Override
    public void show(Route route) {
        if (route.item() != null) {
            model.show(new DecisionId(route.item()), Sought.of(route.words()));
        }
        model.load();
    }

    @Override
    public void close() {
        model.close();
    }

    private ObservableValue<String> noCycle() {
        return Bindings.createStringBinding(
                () -> {
                    var detail = model.detailProperty().get();
                    if (detail == null) {
                        return bench.text().get("decisions.blocked.none");
                    }
                    return detail.cycle() == null ? bench.text().get("decisions.blocked.no-cycle") : "";
                },
                model.detailProperty());
    }
}
