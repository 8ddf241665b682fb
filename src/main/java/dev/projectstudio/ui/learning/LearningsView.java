package dev.projectstudio.ui.learning;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
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
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The tags with how many learnings have them, the learnings, and the one that is selected.
final class LearningsView extends StackPane {

    private static final double TAGS = 168;
    private static final double ROOM_FOR_TAGS = 960;

    private final LearningsViewModel model;
    private final Messages text;
    private final RowList<LearningRow> list;
    private final RowList<TagRow> tags;
    private final LearningDetailView detail;
    private final ListTools tools;
    private final EmptyState empty;

    /// @param add keeps a learning
    /// @param peek what Space shows
    LearningsView(
            LearningsViewModel model,
            Command add,
            LearningCommands commands,
            Peek<LearningRow> peek,
            TextLinks links,
            Workbench bench) {
        this.model = model;
        this.text = bench.text();
        this.tools = new ListTools("learnings-filter", text.get("learnings.filter"), model.wordsProperty());
        var rows = new LearningRows(bench);
        this.detail = new LearningDetailView(model, this::focusList, rows, links, bench);
        this.list = new RowList<LearningRow>(rows::row)
                .comfortable()
                .opening(_ -> detail.pane().focusTarget().requestFocus())
                .peeking(peek)
                .filteredBy(tools.field())
                .growing(model::more);
        this.tags = new RowList<TagRow>(rows::tag).opening(_ -> focusList());
        getStyleClass().add("learnings-view");
        bind();
        var both = new ListAndDetail(list, detail.pane());
        HBox.setHgrow(both, Priority.ALWAYS);
        var columns = new HBox(tags, both);
        VBox.setVgrow(columns, Priority.ALWAYS);
        fillTools();
        var filled = new VBox(tools, columns, actions(commands));
        empty = new EmptyState(Feather.STAR, text.get("learnings.empty"), text.get("learnings.empty.how"))
                .leading(add, text);
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

    private void focusList() {
        list.requestFocus();
    }

    private void bind() {
        list.setId("learnings-list");
        list.setAccessibleText(text.get("page.learnings"));
        list.setPlaceholder(new Label(text.get("learnings.nothing")));
        list.getStyleClass().add("padded");
        ListBinding.bind(
                list,
                model.list().rowsProperty(),
                model.list().selectedKeyProperty(),
                row -> row.learning().id());
        tags.setId("learnings-tags");
        tags.setAccessibleText(text.get("learnings.tags"));
        tags.getStyleClass().add("padded");
        tags.setMinWidth(TAGS);
        tags.setMaxWidth(TAGS);
        tags.setPrefWidth(TAGS);
        tags.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOM_FOR_TAGS));
        tags.managedProperty().bind(tags.visibleProperty());
        ListBinding.bind(tags, model.tagsProperty().map(TagRow::of), chosenTag(), TagRow::name);
    }

    /// What the list of tags has for none is no tag.
    private ObjectProperty<@Nullable String> chosenTag() {
        var chosen = new SimpleObjectProperty<@Nullable String>("");
        model.tagProperty().subscribe(tag -> chosen.set(tag == null ? "" : tag));
        chosen.subscribe(name -> {
            if (name != null) {
                model.tagProperty().set(name.isEmpty() ? null : name);
            }
        });
        return chosen;
    }

    private void fillTools() {
        var origin = new FilterBox<Origin>("learnings-origin", text.get("cycles.any-project"), model.originProperty());
        model.projectsProperty().subscribe(all -> {
            var names = all.stream().collect(Collectors.toMap(Project::id, Project::name));
            origin.offer(
                    Stream.concat(Stream.of(Origin.EVERYONES), all.stream().map(each -> new Origin(each.id())))
                            .toList(),
                    each -> name(each, names));
        });
        var tag = new FilterBox<String>("learnings-tag", text.get("learnings.any-tag"), model.tagProperty());
        model.tagsProperty()
                .subscribe(all -> tag.offer(all.stream().map(use -> use.tag()).toList(), each -> each));
        tag.visibleProperty().bind(tags.visibleProperty().not());
        tag.managedProperty().bind(tag.visibleProperty());
        tools.with(origin, tag);
    }

    private String name(Origin origin, Map<ProjectId, String> names) {
        var project = origin.project();
        return project == null ? text.get("learnings.from-none") : names.getOrDefault(project, "");
    }

    /// What can be done with the selected one, each with its key.
    private Node actions(LearningCommands commands) {
        return new ListActions(text)
                .with(commands.edit(), "cycles.act.edit")
                .with(commands.renameTag(), "learnings.act.rename-tag")
                .with(commands.delete(), "cycles.act.delete");
    }
}
