package dev.projectstudio.ui.registry;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.TemplateVariable;
import dev.projectstudio.core.template.PlannedFile;
import dev.projectstudio.core.template.TemplateForm;
import dev.projectstudio.core.template.TemplatePlan;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.FailureWords;
import dev.projectstudio.ui.common.FolderField;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Worded;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks where a template goes and what its variables are, and shows what would come of it.
final class ApplyDialog {

    private static final double FIELDS = 300;
    /// What scrolls has room for the ring of focus around a button at its edge.
    private static final double RING = 4;
    private static final double HEIGHT = 416;

    private final ApplyViewModel model;
    private final Workbench bench;
    private final Messages text;
    private final FolderField directory;
    private final FileTree tree;
    private final StatusLabel standing = new StatusLabel();
    private final CheckBox replace = new CheckBox();

    ApplyDialog(ApplyViewModel model, Workbench bench) {
        this.model = model;
        this.bench = bench;
        this.text = bench.text();
        this.directory = new FolderField("apply-directory", text.get("template.directory"), text);
        this.tree = new FileTree(bench);
    }

    /// @param active the project to begin with; null for the first
    void open(List<Project> projects, @Nullable Project active, Consumer<InputDialog> submit) {
        var place = place(projects, active);
        var variables = new VariableFields(model);
        var fields = new VBox(12, Form.field(text.get("template.project"), place));
        if (model.makesProjects()) {
            fields.getChildren().add(newDirectory(place));
        }
        if (model.isDocument()) {
            fields.getChildren().add(Form.field(text.get("template.as"), form()));
        }
        fields.getChildren().add(variables);
        var go = new Button(text.get("template.apply"));
        go.setId("apply-go");
        follow();
        var first = variables.first();
        new InputDialog(bench, "apply-dialog", first == null ? place : first)
                .broad()
                .open(
                        text.get("template.apply.title", model.template().item().name()),
                        new VBox(12, columns(fields)),
                        go,
                        lacking(),
                        submit);
        model.look();
    }

    private ComboBox<Optional<Project>> place(List<Project> projects, @Nullable Project active) {
        var places = new ArrayList<Optional<Project>>();
        projects.forEach(project -> places.add(Optional.of(project)));
        if (model.makesProjects()) {
            places.add(Optional.empty());
        }
        var box = new ComboBox<Optional<Project>>();
        box.setId("apply-project");
        box.getItems().setAll(places);
        box.setMaxWidth(Double.MAX_VALUE);
        Worded.show(box, each -> each.map(Project::name).orElse(text.get("template.new-directory")));
        box.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.projectProperty().set(chosen.orElse(null));
            }
        });
        if (!places.isEmpty()) {
            box.setValue(Optional.ofNullable(active)
                    .filter(each -> places.contains(Optional.of(each)))
                    .map(Optional::of)
                    .orElse(places.getFirst()));
        }
        return box;
    }

    private Node newDirectory(ComboBox<Optional<Project>> place) {
        model.directory(() -> directory.typed().orElse(null));
        directory.field().textProperty().subscribe((_, _) -> model.look());
        var box = Form.field(text.get("template.directory"), directory);
        var isWanted = place.valueProperty().map(Optional::isEmpty).orElse(false);
        box.visibleProperty().bind(isWanted);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private ComboBox<TemplateForm> form() {
        var box = new ComboBox<TemplateForm>();
        box.setId("apply-as");
        box.getItems().setAll(TemplateForm.values());
        box.setMaxWidth(Double.MAX_VALUE);
        Worded.show(box, each -> text.get("template.as." + each.word()));
        box.valueProperty().bindBidirectional(model.formProperty());
        return box;
    }

    private Node columns(VBox fields) {
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        fields.setPadding(new Insets(0, RING, RING, RING));
        scroll.setMinWidth(FIELDS + 2 * RING);
        scroll.setPrefWidth(FIELDS + 2 * RING);
        HBox.setMargin(scroll, new Insets(0, -RING, -RING, -RING));
        scroll.getStyleClass().add("dialog-scroll");
        standing.setId("apply-standing");
        standing.setWrapText(true);
        standing.setMinHeight(StatusLabel.USE_PREF_SIZE);
        replace.setId("apply-replace");
        replace.managedProperty().bind(replace.visibleProperty());
        replace.selectedProperty().bindBidirectional(model.replacesProperty());
        VBox.setVgrow(tree, Priority.ALWAYS);
        var heading = new Label(text.get("template.preview"));
        heading.getStyleClass().add("caption");
        var preview = new VBox(8, heading, tree, replace, standing);
        preview.setMinWidth(0);
        HBox.setHgrow(preview, Priority.ALWAYS);
        var both = new HBox(24, scroll, preview);
        both.setPrefHeight(HEIGHT);
        both.setMaxHeight(HEIGHT);
        both.setMinHeight(0); // it gives way in a low window
        return both;
    }

    private void follow() {
        model.planProperty().subscribe(_ -> show());
        model.failureProperty().subscribe(_ -> show());
        model.replacesProperty().subscribe(_ -> show());
    }

    private void show() {
        var plan = model.planProperty().get();
        tree.show(plan, model.replacesProperty().get());
        tree.setVisible(plan != null);
        tree.setManaged(plan != null); // what to do stands in its place
        long differing = plan == null
                ? 0
                : plan.files().stream()
                        .filter(file -> file.state() == PlannedFile.State.DIFFERS)
                        .count();
        replace.setText(text.get("template.replace", differing));
        replace.setVisible(differing > 0 && model.formProperty().get() == TemplateForm.FILE);
        tellStanding(plan);
    }

    /// What stands in the way, what to look at, or what will be done.
    private void tellStanding(@Nullable TemplatePlan plan) {
        var failure = model.failureProperty().get();
        if (failure != null) {
            standing.show(Tone.DANGER, FailureWords.of(failure, text).together());
        } else if (plan == null) {
            standing.show(
                    Tone.QUIET, text.get(model.makesProjects() ? "template.choose-directory" : "template.no-project"));
        } else if (!plan.missing().isEmpty()) {
            standing.show(Tone.QUIET, text.get("template.missing", labels(plan)));
        } else if (!model.secrets().isEmpty()) {
            var secret = model.secrets().getFirst();
            standing.show(Tone.WARNING, text.get("template.secret", secret.file(), secret.line()));
        } else {
            standing.show(Tone.GOOD, outcome(plan));
        }
    }

    private String outcome(TemplatePlan plan) {
        boolean replaces = model.replacesProperty().get();
        boolean isCycleAlone = plan.cycle() != null && plan.files().isEmpty();
        var words = isCycleAlone
                ? text.get("template.standing.cycle")
                : text.get(
                        "template.standing",
                        plan.writes(replaces).size(),
                        plan.leaves(replaces).size(),
                        plan.cycle() == null ? 0 : 1);
        return plan.target().project() == null
                ? words + " " + text.get("template.standing.new", plan.target().name())
                : words;
    }

    private String labels(TemplatePlan plan) {
        return String.join(
                ", ",
                model.variables().stream()
                        .filter(variable -> plan.missing().contains(variable.name()))
                        .map(TemplateVariable::label)
                        .toList());
    }

    private ObservableValue<Boolean> lacking() {
        return Bindings.createBooleanBinding(
                () -> {
                    var plan = model.planProperty().get();
                    return plan == null
                            || model.lookingProperty().get()
                            || !plan.missing().isEmpty()
                            || (plan.cycle() == null
                                    && plan.writes(model.replacesProperty().get())
                                            .isEmpty());
                },
                model.planProperty(),
                model.lookingProperty(),
                model.replacesProperty());
    }
}
