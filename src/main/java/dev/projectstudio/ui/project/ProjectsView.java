package dev.projectstudio.ui.project;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.EmptyState;
import dev.projectstudio.ui.common.GitWords;
import dev.projectstudio.ui.common.ListBinding;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The list of projects.
final class ProjectsView extends StackPane {

    private static final double NAMES = 200;

    private final Workbench bench;
    private final Messages text;
    private final RowList<ProjectEntry> list;
    private final TextField filter = new TextField();
    private final EmptyState empty;
    private final BooleanBinding isEmpty;

    /// @param actions what can be done with the selected one
    ProjectsView(ProjectsViewModel model, Command add, Command scan, Node actions, ProjectPeek peek, Workbench bench) {
        this.bench = bench;
        this.text = bench.text();
        this.list = new RowList<ProjectEntry>(this::row)
                .comfortable()
                .opening(model::open)
                .peeking(peek.peek());
        getStyleClass().add("projects-view");
        getStylesheets()
                .add(Objects.requireNonNull(ProjectsView.class.getResource("project.css"))
                        .toExternalForm());
        list.setId("projects-list");
        list.setAccessibleText(text.get("page.projects"));
        list.setPlaceholder(new Label(bench.text().get("palette.nothing")));
        ListBinding.bind(
                list,
                model.rowsProperty(),
                model.selectedIdProperty(),
                entry -> entry.project().id());
        list.marking(model.marks(), entry -> entry.project().id()).filteredBy(filter);
        filter.setId("projects-filter");
        filter.getStyleClass().add("list-filter");
        filter.setPromptText(text.get("projects.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var archived = new CheckBox(text.get("projects.archived-too"));
        archived.setId("projects-archived");
        archived.selectedProperty().bindBidirectional(model.archivedTooProperty());
        var tools = new HBox(16, filter, archived);
        tools.getStyleClass().add("list-tools");
        VBox.setVgrow(list, Priority.ALWAYS);
        var filled = new VBox(tools, list, actions);
        empty = new EmptyState(Feather.FOLDER, text.get("projects.empty"), text.get("projects.empty.how"))
                .leading(scan, text)
                .with(add, text);
        isEmpty = Bindings.createBooleanBinding(
                () -> model.loadedProperty().get()
                        && model.rowsProperty().get().isEmpty()
                        && model.filterProperty().get().isEmpty()
                        && !model.archivedTooProperty().get(),
                model.loadedProperty(),
                model.rowsProperty());
        getChildren()
                .add(new LoadingPane(empty.inPlaceOf(filled, isEmpty), model.loadedProperty())
                        .failing(model.failureProperty(), model::load, bench.text()));
    }

    RowList<ProjectEntry> list() {
        return list;
    }

    /// Whether it offers the ways to begin instead of the list.
    ObservableValue<Boolean> isEmpty() {
        return isEmpty;
    }

    /// The list, or what stands in its place while it is empty.
    Node focusTarget() {
        return empty.isVisible() ? empty.focusTarget() : list;
    }

    TextField filter() {
        return filter;
    }

    private Node row(ProjectEntry entry) {
        var project = entry.project();
        var name = new Label(project.name());
        name.getStyleClass().add(project.isArchived() ? "muted" : "strong");
        var path = new Label(project.repoPath() == null ? text.get("projects.no-directory") : shown(entry));
        path.getStyleClass().addAll("mono", "muted");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setTooltip(new Tooltip(path.getText()));
        var names = new VBox(name, path);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        names.setPrefWidth(NAMES);
        HBox.setHgrow(names, Priority.ALWAYS);
        var row = new HBox(
                names,
                column(branch(entry), 200, 220),
                column(drift(entry), 152, 168),
                column(activity(entry), 76, 88));
        row.getStyleClass().add("project-row");
        row.setSpacing(16);
        return row;
    }

    private static String shown(ProjectEntry entry) {
        var path = String.valueOf(entry.project().repoPath());
        var home = System.getProperty("user.home");
        return path.startsWith(home + "/") ? "~" + path.substring(home.length()) : path;
    }

    private Node branch(ProjectEntry entry) {
        if (entry.isMissing()) {
            return new StatusLabel(Tone.DANGER, text.get("projects.missing"));
        }
        if (entry.isUnreadable()) {
            return new StatusLabel(Tone.DANGER, text.get("projects.unreadable"));
        }
        if (entry.project().isArchived()) {
            return new StatusLabel(Tone.QUIET, text.get("projects.archived"));
        }
        var git = entry.git();
        var label = new Label(GitWords.of(git, text));
        label.getStyleClass().add("muted");
        GitWords.problem(git, text).map(Tooltip::new).ifPresent(label::setTooltip);
        return label;
    }

    private Node drift(ProjectEntry entry) {
        var summary = entry.summary();
        if (summary == null || summary.contextFiles() == 0) {
            return quiet(text.get("projects.no-files"));
        }
        if (entry.isUntied()) {
            var untied = quiet("— " + text.get("drift.reason.no-target"));
            untied.setTooltip(new Tooltip(text.get("drift.remedy.no-target")));
            return untied;
        }
        if (entry.isUntold()) {
            return quiet(text.get("projects.untold"));
        }
        if (entry.drift() > 0 && summary.unknown() > 0) {
            return new StatusLabel(
                    Tone.WARNING, text.get("projects.drift-and-unknown", entry.drift(), summary.unknown()));
        }
        if (entry.drift() > 0) {
            return new StatusLabel(Tone.WARNING, text.get("projects.drift", entry.drift()));
        }
        if (summary.unknown() > 0) {
            return new StatusLabel(Tone.QUIET, text.get("projects.unknown", summary.unknown()));
        }
        return summary.dismissed() > 0
                ? new StatusLabel(Tone.QUIET, text.get("projects.dismissed", summary.dismissed()))
                : new StatusLabel(Tone.GOOD, text.get("projects.in-sync"));
    }

    private Node activity(ProjectEntry entry) {
        var summary = entry.summary();
        var label = quiet("—");
        label.setAlignment(Pos.CENTER_RIGHT);
        if (summary != null && summary.lastActivityAt() != null) {
            label.textProperty().bind(bench.time().live(summary.lastActivityAt()));
        } else {
            label.setTooltip(new Tooltip(text.get("projects.no-activity")));
        }
        return label;
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add("caption");
        return label;
    }

    /// Where rows are too wide, all columns of all rows get narrower by the same, so that they still line up.
    private static Node column(Node content, double least, double wanted) {
        if (content instanceof Region region) {
            region.setMinWidth(least);
            region.setPrefWidth(wanted);
            region.setMaxWidth(wanted);
        }
        return content;
    }
}
