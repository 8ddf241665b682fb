package dev.projectstudio.ui.activity;

import dev.projectstudio.core.activity.ActivityKind;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.ActivityLine;
import dev.projectstudio.ui.common.ActivityPeek;
import dev.projectstudio.ui.common.ActivityWords;
import dev.projectstudio.ui.common.EmptyState;
import dev.projectstudio.ui.common.FilterBox;
import dev.projectstudio.ui.common.ListBinding;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.Workbench;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What was done, grouped by day.
final class ActivityView extends StackPane {

    private static final double TIME = 44;
    private static final double PROJECT = 160;

    private final ActivityViewModel model;
    private final Workbench bench;
    private final Messages text;
    private final RowList<ActivityLine> list;
    private final EmptyState empty;

    ActivityView(ActivityViewModel model, Workbench bench) {
        this.model = model;
        this.bench = bench;
        this.text = bench.text();
        this.list = new RowList<ActivityLine>(this::row)
                .opening(model::open)
                .peeking(ActivityPeek.of(bench))
                .growing(model::more)
                .grouped(model::day);
        getStyleClass().add("activity-view");
        list.setId("activity-list");
        list.setAccessibleText(text.get("page.activity"));
        list.setPlaceholder(new Label(text.get("activity.nothing")));
        list.getStyleClass().add("padded");
        ListBinding.bind(
                list,
                model.linesProperty(),
                model.selectedProperty(),
                line -> line.newest().id());
        VBox.setVgrow(list, Priority.ALWAYS);
        var filled = new VBox(tools(), list);
        empty = new EmptyState(Feather.ACTIVITY, text.get("activity.empty"), text.get("activity.empty.how"));
        empty.setFocusTraversable(true);
        getChildren()
                .add(new LoadingPane(empty.inPlaceOf(filled, model.emptyProperty()), model.loadedProperty())
                        .failing(model.failureProperty(), model::load, text));
    }

    /// The list, or what stands in its place while there is nothing.
    Node focusTarget() {
        return empty.isVisible() ? empty.focusTarget() : list;
    }

    private Node tools() {
        var project =
                new FilterBox<ProjectId>("activity-project", text.get("cycles.any-project"), model.projectProperty());
        model.projectsProperty().subscribe(all -> {
            var names = all.stream().collect(Collectors.toMap(Project::id, Project::name));
            project.offer(all.stream().map(Project::id).toList(), id -> names.getOrDefault(id, ""));
        });
        var kind = new FilterBox<ActivityKind>("activity-kind", text.get("activity.any-kind"), model.kindProperty());
        kind.offer(Arrays.asList(ActivityKind.values()), each -> text.get("activity.kind." + each.word()));
        var tools = new HBox(12, project, kind);
        tools.getStyleClass().add("list-tools");
        return tools;
    }

    /// When, what happened to which thing, and whose it is, unless that is the thing.
    private Node row(ActivityLine line) {
        var entry = line.newest();
        var at = entry.createdAt();
        var time = styled(at == null ? "—" : bench.time().timeOfDay(at), "caption");
        time.setMinWidth(TIME);
        var name = new Label(ActivityWords.title(entry, text));
        name.setMinWidth(0);
        var what = styled(ActivityWords.of(line, text), "muted");
        what.setMinWidth(Region.USE_PREF_SIZE);
        var act = new HBox(8, name, what);
        act.setMinWidth(0);
        act.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(act, Priority.ALWAYS);
        var project = Objects.requireNonNullElse(entry.projectName(), "");
        var whose = styled(project.equals(entry.title()) ? "" : project, "caption");
        whose.setMinWidth(0);
        whose.setPrefWidth(PROJECT);
        var row = new HBox(12, time, act, whose);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label styled(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
