package dev.projectstudio.ui.session;

import dev.projectstudio.core.search.Sought;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The page of one session in the window.
final class SessionPage implements Page {

    private final SessionViewModel model;
    private final SessionPageCommands commands;
    private final SessionView view;

    SessionPage(SessionViewModel model, SessionActs acts, TextLinks links, Workbench bench) {
        this.model = model;
        this.commands = SessionPageCommands.of(model, acts, bench);
        this.view = new SessionView(model, commands, links, bench);
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
    public ObservableValue<String> title() {
        return model.titleProperty();
    }

    @Override
    public ObservableValue<String> count() {
        return model.countProperty();
    }

    @Override
    public List<Command> commands() {
        return commands.all();
    }

    @Override
    public Optional<Command> mainAction() {
        return Optional.of(commands.ofSession().edit());
    }

    @Override
    public boolean hasFilledAction() {
        return false;
    }

    @Override
    public void show(Route route) {
        if (route.item() != null) {
            model.open(new SessionId(route.item()), Sought.of(route.words()));
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
