package dev.projectstudio.ui.session;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.SessionRow;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.EmptyState;
import dev.projectstudio.ui.common.FilterBox;
import dev.projectstudio.ui.common.ListActions;
import dev.projectstudio.ui.common.ListBinding;
import dev.projectstudio.ui.common.ListTools;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.Workbench;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The sessions by day, the newest first.
final class SessionsView extends StackPane {

    private final SessionsViewModel model;
    private final Messages text;
    private final RowList<SessionRow> list;
    private final ListTools tools;
    private final EmptyState empty;

    /// @param add captures a session
    SessionsView(
            SessionsViewModel model, Command add, SessionCommands commands, Peek<SessionRow> peek, Workbench bench) {
        this.model = model;
        this.text = bench.text();
        this.tools = new ListTools("sessions-filter", text.get("sessions.filter"), model.wordsProperty());
        this.list = new RowList<SessionRow>(new SessionListRows(bench)::row)
                .comfortable()
                .grouped(row -> SessionWords.day(row.session(), bench.time(), text))
                .growing(model::more)
                .opening(model::open)
                .peeking(peek)
                .filteredBy(tools.field());
        getStyleClass().add("sessions-view");
        getStylesheets()
                .add(Objects.requireNonNull(SessionsView.class.getResource("session.css"))
                        .toExternalForm());
        list.setId("sessions-list");
        list.setAccessibleText(text.get("page.sessions"));
        list.setPlaceholder(new Label(text.get("palette.nothing")));
        ListBinding.bind(
                list,
                model.rowsProperty(),
                model.selectedIdProperty(),
                row -> row.session().id());
        VBox.setVgrow(list, Priority.ALWAYS);
        fillTools();
        var filled = new VBox(tools, list, actions(commands));
        empty = new EmptyState(Feather.EDIT_3, text.get("sessions.empty"), text.get("sessions.empty.how"))
                .leading(add, text);
        getChildren()
                .add(new LoadingPane(empty.inPlaceOf(filled, model.emptyProperty()), model.loadedProperty())
                        .failing(model.failureProperty(), model::load, text));
    }

    Node focusTarget() {
        return empty.isVisible() ? empty.focusTarget() : list;
    }

    TextField filter() {
        return tools.field();
    }

    private void fillTools() {
        var project =
                new FilterBox<ProjectId>("sessions-project", text.get("cycles.any-project"), model.projectProperty());
        model.projectsProperty().subscribe(all -> project.offer(all, Project::id, Project::name));
        var cycle = new FilterBox<CycleId>("sessions-cycle", text.get("sessions.any-cycle"), model.cycleProperty());
        model.cyclesProperty().subscribe(all -> cycle.offer(all, Cycle::id, each -> each.code() + " " + each.name()));
        tools.with(project, cycle);
    }

    /// What can be done with the selected one, each with its key.
    private Node actions(SessionCommands commands) {
        return new ListActions(text)
                .with(commands.edit(), "sessions.act.edit")
                .with(commands.file(), "sessions.act.file")
                .with(commands.delete(), "sessions.act.delete");
    }
}
