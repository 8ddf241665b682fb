package dev.projectstudio.ui.session;

import dev.projectstudio.core.search.Sought;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageHead;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
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
    public PageHead head() {
        return PageHead.of(model.titleProperty(), model.countProperty())
                .action(commands.ofSession().edit())
                .plain();
    }

    @Override
    public List<Command> commands() {
        return commands.all();
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
