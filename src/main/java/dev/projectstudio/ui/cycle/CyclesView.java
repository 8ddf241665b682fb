package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.CycleRow;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
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
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The cycles of all projects: as a list, or as a board by phase.
final class CyclesView extends StackPane {

    private final CyclesViewModel model;
    private final Messages text;
    private final RowList<CycleRow> list;
    private final BoardView board;
    private final ListTools tools;
    private final EmptyState empty;

    /// @param add begins a cycle
    /// @param move what dropping a card on a column of the board does
    CyclesView(
            CyclesViewModel model,
            Command add,
            CycleCommands commands,
            Peek<CycleRow> peek,
            BiConsumer<CycleRow, Phase> move,
            Workbench bench) {
        this.model = model;
        this.text = bench.text();
        this.tools = new ListTools("cycles-filter", text.get("cycles.filter"), model.filterProperty());
        var rows = new CycleRows(bench);
        this.list = new RowList<CycleRow>(rows::row)
                .comfortable()
                .opening(model::open)
                .peeking(peek)
                .filteredBy(tools.field());
        this.board = new BoardView(model, rows, peek, move, text);
        getStyleClass().add("cycles-view");
        getStylesheets()
                .add(Objects.requireNonNull(CyclesView.class.getResource("cycle.css"))
                        .toExternalForm());
        list.setId("cycles-list");
        list.setAccessibleText(text.get("page.cycles"));
        list.setPlaceholder(new Label(text.get("palette.nothing")));
        ListBinding.bind(
                list,
                model.rowsProperty(),
                model.selectedIdProperty(),
                row -> row.cycle().id());
        showWhile(board, model.boardProperty());
        showWhile(list, model.boardProperty().map(isBoard -> !isBoard));
        var content = new StackPane(list, board);
        VBox.setVgrow(content, Priority.ALWAYS);
        fillTools();
        var filled = new VBox(tools, content, actions(commands));
        empty = new EmptyState(Feather.CLOCK, text.get("cycles.empty"), text.get("cycles.empty.how"))
                .leading(add, text);
        getChildren()
                .add(new LoadingPane(empty.inPlaceOf(filled, model.emptyProperty()), model.loadedProperty())
                        .failing(model.failureProperty(), model::load, text));
    }

    /// What has the cycles now, or what stands in its place while there are none.
    Node focusTarget() {
        if (empty.isVisible()) {
            return empty.focusTarget();
        }
        return model.boardProperty().get() ? board.focusTarget() : list;
    }

    TextField filter() {
        return tools.field();
    }

    private void fillTools() {
        var project =
                new FilterBox<ProjectId>("cycles-project", text.get("cycles.any-project"), model.projectProperty());
        model.projectsProperty().subscribe(all -> project.offer(all, Project::id, Project::name));
        var phase = new FilterBox<Phase>("cycles-phase", text.get("cycles.any-phase"), model.phaseProperty());
        phase.offer(Arrays.asList(Phase.values()), each -> CycleWords.phase(each, text));
        showWhile(phase, model.boardProperty().map(isBoard -> !isBoard));
        var type = new FilterBox<CycleType>("cycles-type", text.get("cycles.any-type"), model.typeProperty());
        type.offer(Arrays.asList(CycleType.values()), each -> CycleWords.type(each.word(), text));
        var completed = new CheckBox(text.get("cycles.completed-too"));
        completed.setId("cycles-completed");
        completed.setMinWidth(Region.USE_PREF_SIZE);
        completed.selectedProperty().bindBidirectional(model.completedTooProperty());
        showWhile(completed, model.boardProperty().map(isBoard -> !isBoard));
        tools.with(project, phase, type, completed, switcher());
    }

    private Node switcher() {
        var group = new ToggleGroup();
        var asList = toggle("cycles-as-list", "cycles.as-list", "left-pill", group);
        var asBoard = toggle("cycles-as-board", "cycles.as-board", "right-pill", group);
        model.boardProperty().subscribe(isBoard -> group.selectToggle(isBoard ? asBoard : asList));
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                model.boardProperty().set(asBoard.equals(now));
            }
        });
        var switcher = new HBox(asList, asBoard);
        switcher.setMinWidth(Region.USE_PREF_SIZE);
        return switcher;
    }

    private ToggleButton toggle(String id, String key, String place, ToggleGroup group) {
        var toggle = new ToggleButton(text.get(key));
        toggle.setId(id);
        toggle.getStyleClass().add(place);
        toggle.setToggleGroup(group);
        return toggle;
    }

    /// What can be done with the selected one, each with its key.
    private Node actions(CycleCommands commands) {
        return new ListActions(text)
                .with(commands.next(), "cycles.act.next")
                .with(commands.previous(), "cycles.act.previous")
                .with(commands.complete(), "cycles.act.complete")
                .with(commands.edit(), "cycles.act.edit")
                .with(commands.delete(), "cycles.act.delete");
    }

    private static void showWhile(Node node, ObservableValue<Boolean> isShown) {
        node.visibleProperty().bind(isShown);
        node.managedProperty().bind(node.visibleProperty());
    }
}
