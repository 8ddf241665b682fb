package dev.projectstudio.ui.decision;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.decision.DecisionStatus;
import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.EmptyState;
import dev.projectstudio.ui.common.FilterBox;
import dev.projectstudio.ui.common.ListActions;
import dev.projectstudio.ui.common.ListAndDetail;
import dev.projectstudio.ui.common.ListBinding;
import dev.projectstudio.ui.common.ListTools;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The decisions of all projects, and beside them the one that is selected.
final class DecisionsView extends StackPane {

    private final DecisionsViewModel model;
    private final Messages text;
    private final RowList<DecisionRow> list;
    private final DecisionDetailView detail;
    private final ListTools tools;
    private final EmptyState empty;

    /// @param add records a decision
    /// @param read takes records of a repository in
    DecisionsView(
            DecisionsViewModel model,
            Command add,
            Command read,
            DecisionCommands commands,
            TextLinks links,
            Workbench bench) {
        this.model = model;
        this.text = bench.text();
        this.tools = new ListTools("decisions-filter", text.get("decisions.filter"), model.wordsProperty());
        this.detail = new DecisionDetailView(model, this::focusList, links, bench);
        var rows = new DecisionRows(bench);
        this.list = new RowList<DecisionRow>(rows::row)
                .comfortable()
                .opening(_ -> detail.pane().focusTarget().requestFocus())
                .peeking(peek(links, bench))
                .filteredBy(tools.field())
                .growing(model::more);
        getStyleClass().add("decisions-view");
        list.setId("decisions-list");
        list.setAccessibleText(text.get("page.decisions"));
        list.setPlaceholder(new Label(text.get("decisions.nothing")));
        ListBinding.bind(
                list,
                model.list().rowsProperty(),
                model.list().selectedKeyProperty(),
                row -> row.decision().id());
        list.getStyleClass().add("padded");
        var both = new ListAndDetail(list, detail.pane());
        VBox.setVgrow(both, Priority.ALWAYS);
        fillTools();
        var filled = new VBox(tools, both, actions(commands));
        empty = new EmptyState(Feather.GIT_COMMIT, text.get("decisions.empty"), text.get("decisions.empty.how"))
                .leading(add, text)
                .with(read, text);
        getChildren()
                .add(new LoadingPane(empty.inPlaceOf(filled, model.emptyProperty()), model.loadedProperty())
                        .failing(model.failureProperty(), model::load, text));
    }

    /// The list, or what stands in its place while there is nothing.
    Node focusTarget() {
        return empty.isVisible() ? empty.focusTarget() : list;
    }

    TextField filter() {
        return tools.field();
    }

    /// Its rationale and alternatives, in all the room there is.
    private Peek<DecisionRow> peek(TextLinks links, Workbench bench) {
        record Read(DecisionRow row, List<Block> blocks) {}
        return Peek.<DecisionRow, Read>reading(
                        bench,
                        row -> row.decision().title(),
                        row -> new Read(row, DecisionText.of(row.decision(), text.get("decisions.considered"))),
                        read -> Peeked.markdown(
                                "peek-decision",
                                text.get("decisions.text"),
                                read.blocks(),
                                TextPlace.of(read.row().decision().projectId()),
                                text.get("decisions.silent"),
                                links))
                .large();
    }

    private void focusList() {
        list.requestFocus();
    }

    private void fillTools() {
        var project =
                new FilterBox<ProjectId>("decisions-project", text.get("cycles.any-project"), model.projectProperty());
        model.projectsProperty().subscribe(all -> project.offer(all, Project::id, Project::name));
        var cycle = new FilterBox<CycleId>("decisions-cycle", text.get("decisions.any-cycle"), model.cycleProperty());
        cycle.disableProperty().bind(model.projectProperty().isNull());
        model.cyclesProperty().subscribe(all -> cycle.offer(all, Cycle::id, Cycle::name));
        var status = new FilterBox<DecisionStatus>(
                "decisions-status", text.get("decisions.any-status"), model.statusProperty());
        status.offer(Arrays.asList(DecisionStatus.values()), each -> DecisionWords.status(each, text));
        tools.with(project, cycle, status);
    }

    /// What can be done with the selected one, each with its key.
    private Node actions(DecisionCommands commands) {
        return new ListActions(text)
                .with(commands.accept(), "decisions.act.accept")
                .with(commands.reject(), "decisions.act.reject")
                .with(commands.supersede(), "decisions.act.supersede")
                .with(commands.edit(), "cycles.act.edit")
                .with(commands.export(), "decisions.act.export")
                .with(commands.delete(), "cycles.act.delete");
    }
}
