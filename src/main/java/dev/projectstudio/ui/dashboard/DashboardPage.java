package dev.projectstudio.ui.dashboard;

import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageHead;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The dashboard in the window.
final class DashboardPage implements Page {

    private final DashboardViewModel model;
    private final DashboardView view;
    private final List<Command> whileNew;
    private final List<Command> whileFilled;
    private final List<Command> beginLater;
    private final ObservableValue<Boolean> isNew;
    private final Command adopt;
    private final Command deleteSample;
    private final Workbench bench;
    private final WelcomeView welcome;

    /// @param begin the ways to bring a first project in, the most usual one first
    DashboardPage(
            DashboardViewModel model,
            List<Command> begin,
            Command deleteSample,
            Command adopt,
            DiffForm form,
            Workbench bench) {
        this.model = model;
        this.adopt = adopt;
        this.bench = bench;
        this.beginLater = begin.stream().map(Command::withoutTypedKeys).toList();
        this.isNew = model.stateProperty()
                .map(state -> state != null && state.isNew())
                .orElse(false);
        this.deleteSample = deleteSample;
        this.welcome = new WelcomeView(begin, bench.text());
        this.view = new DashboardView(model, bench, form, welcome, deleteSample, adopt);
        this.whileNew = commands(begin);
        this.whileFilled = commands(beginLater);
    }

    @Override
    public Node root() {
        return view;
    }

    @Override
    public Node focusTarget() {
        var state = model.stateProperty().get();
        return state != null && state.isNew() ? welcome.focusTarget() : view.focusTarget();
    }

    @Override
    public ObservableValue<Boolean> loaded() {
        return model.loadedProperty();
    }

    /// What needs the user comes first here.
    @Override
    public PageHead head() {
        var head = PageHead.of(bench.text().get("page.dashboard"), model.countProperty());
        var isShown = model.stateProperty()
                .map(state -> state != null && !state.isNew())
                .orElse(false);
        return beginLater.stream()
                .findFirst()
                .map(begin -> head.action(begin, isShown).plain())
                .orElse(head);
    }

    @Override
    public List<Command> commands() {
        return commandsNow().getValue();
    }

    /// A digit alone does something only where it is to be seen.
    @Override
    public ObservableValue<List<Command>> commandsNow() {
        return isNew.map(now -> now ? whileNew : whileFilled);
    }

    private List<Command> commands(List<Command> bringing) {
        var filter = Command.of("dashboard.command.filter", view::openFilter).on("Mod+F", "/");
        var accept = bench.edits()
                .changing(Command.of("dashboard.command.accept", model::acceptDecision)
                        .on("c")
                        .unless(model.selectedDecisionProperty()
                                .map(_ -> "")
                                .orElse(bench.text().get("decisions.blocked.none"))));
        return Stream.concat(bringing.stream(), Stream.of(adopt, deleteSample, accept, filter))
                .toList();
    }

    @Override
    public void show(Route route) {
        model.load();
    }

    @Override
    public void close() {
        model.close();
    }
}
