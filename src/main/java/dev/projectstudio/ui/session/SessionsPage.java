package dev.projectstudio.ui.session;

import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageHead;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The sessions of all projects in the window.
final class SessionsPage implements Page {

    private final SessionsViewModel model;
    private final SessionsView view;
    private final Command add;
    private final List<Command> commands = new ArrayList<>();
    private final Workbench bench;

    SessionsPage(SessionsViewModel model, SessionActs acts, SessionPeek peek, Workbench bench) {
        this.model = model;
        this.bench = bench;
        this.add = bench.edits()
                .changing(Command.of(
                                "session.command.add",
                                () -> acts.capture(model.projectProperty().get()))
                        .on("Mod+N", "n"));
        var ofSelected = SessionCommands.of(model.selectedProperty(), acts, () -> {}, bench.edits(), bench.text());
        this.view = new SessionsView(model, add, ofSelected, peek.peek(), bench);
        commands.add(add);
        commands.addAll(ofSelected.all());
        commands.add(Command.of("session.command.filter", view.filter()::requestFocus)
                .on("Mod+F", "/"));
        commands.add(Command.of("session.command.active-project", model::toggleActiveProject)
                .on("p"));
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
        return PageHead.of(bench.text().get("page.sessions"), model.countProperty())
                .action(add, model.emptyProperty().map(isEmpty -> !isEmpty));
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    @Override
    public void show(Route route) {
        if (route.item() != null) {
            model.selectedIdProperty().set(new SessionId(route.item()));
        }
        model.load();
    }

    @Override
    public void close() {
        model.close();
    }
}
