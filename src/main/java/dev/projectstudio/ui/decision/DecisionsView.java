package dev.projectstudio.ui.decision;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.decision.DecisionStatus;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.EmptyState;
import dev.projectstudio.ui.common.FilterBox;
import dev.projectstudio.ui.common.ListAndDetail;
import dev.projectstudio.ui.common.ListBinding;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.Workbench;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
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
    private final TextField filter = new TextField();
    private final EmptyState empty;

    /// @param add records a decision
    /// @param read takes records of a repository in
    DecisionsView(
            DecisionsViewModel model,
            Command add,
            Command read,
            DecisionCommands commands,
            Consumer<String> links,
            Workbench bench) {
        this.model = model;
        this.text = bench.text();
        this.detail = new DecisionDetailView(model, this::focusList, links, bench);
        var rows = new DecisionRows(bench);
        this.list = new RowList<DecisionRow>(rows::row)
                .comfortable()
                .opening(_ -> detail.focusTarget().requestFocus())
                .filteredBy(filter)
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
        var both = new ListAndDetail(list, detail);
        VBox.setVgrow(both, Priority.ALWAYS);
        var filled = new VBox(tools(), both, actions(commands));
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
        return filter;
    }

    private void focusList() {
        list.requestFocus();
    }

    private Node tools() {
        filter.setId("decisions-filter");
        filter.getStyleClass().add("list-filter");
        filter.setPromptText(text.get("decisions.filter"));
        filter.textProperty().bindBidirectional(model.wordsProperty());
        filter.setMinWidth(80);
        HBox.setHgrow(filter, Priority.ALWAYS);
        var project =
                new FilterBox<ProjectId>("decisions-project", text.get("cycles.any-project"), model.projectProperty());
        model.projectsProperty().subscribe(all -> {
            var names = all.stream().collect(Collectors.toMap(Project::id, Project::name));
            project.offer(all.stream().map(Project::id).toList(), id -> names.getOrDefault(id, ""));
        });
        var cycle = new FilterBox<CycleId>("decisions-cycle", text.get("decisions.any-cycle"), model.cycleProperty());
        cycle.disableProperty().bind(model.projectProperty().isNull());
        model.cyclesProperty().subscribe(all -> {
            var names = all.stream().collect(Collectors.toMap(Cycle::id, Cycle::name));
            cycle.offer(all.stream().map(Cycle::id).toList(), id -> names.getOrDefault(id, ""));
        });
        var status = new FilterBox<DecisionStatus>(
                "decisions-status", text.get("decisions.any-status"), model.statusProperty());
        status.offer(Arrays.asList(DecisionStatus.values()), each -> DecisionWords.status(each, text));
        var tools = new HBox(12, filter, project, cycle, status);
        tools.getStyleClass().add("list-tools");
        return tools;
    }

    /// What can be done with the selected one, each with its key.
    private Node actions(DecisionCommands commands) {
        var buttons = List.of(
                button(commands.accept(), "decisions.act.accept"),
                button(commands.reject(), "decisions.act.reject"),
                button(commands.supersede(), "decisions.act.supersede"),
                button(commands.edit(), "cycles.act.edit"),
                button(commands.export(), "decisions.act.export"),
                button(commands.delete(), "cycles.act.delete"));
        var actions = new FlowPane(4, 4);
        actions.getChildren().addAll(buttons);
        actions.getStyleClass().add("list-actions");
        return actions;
    }

    private CommandButton button(Command command, String key) {
        var button = new CommandButton(command, text.get(key), text);
        button.getStyleClass().add("link-button");
        button.setFocusTraversable(false);
        return button;
    }
}
