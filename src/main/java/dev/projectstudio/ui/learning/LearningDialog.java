package dev.projectstudio.ui.learning;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.core.learning.LearningEdit;
import dev.projectstudio.core.learning.NewLearning;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.FilterBox;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks what was learned, and shows meanwhile what is like it.
final class LearningDialog {

    private static final int LINES = 4;

    /// @param cycles those of each project
    /// @param project the one to begin with; null for none
    record Offer(
            List<Project> projects,
            Map<ProjectId, List<Cycle>> cycles,
            @Nullable ProjectId project) {}

    private final Workbench bench;
    private final Messages text;
    private final SimilarViewModel similar;
    private final TextField title;
    private final TextArea problem;
    private final TextArea solution;
    private final TextField tags;

    private LearningDialog(Workbench bench, SimilarViewModel similar, LearningEdit before) {
        this.bench = bench;
        this.text = bench.text();
        this.similar = similar;
        this.title = new TextField(before.title());
        this.problem = Form.lines("learning-problem", before.problem(), LINES);
        this.solution = Form.lines("learning-solution", before.solution(), LINES);
        this.tags = new TextField(String.join(", ", before.tags()));
        title.setId("learning-title");
        tags.setId("learning-tags");
        tags.setPromptText(text.get("learnings.ask.tags.prompt"));
        title.textProperty().subscribe((_, _) -> look());
        problem.textProperty().subscribe(_ -> look());
    }

    static void add(Workbench bench, SimilarViewModel similar, Offer offer, BiConsumer<NewLearning, InputDialog> then) {
        var text = bench.text();
        var dialog = new LearningDialog(bench, similar, new LearningEdit("", "", "", List.of()));
        var project = new SimpleObjectProperty<@Nullable ProjectId>();
        var projectBox = new FilterBox<ProjectId>("learning-project", text.get("learnings.ask.everyones"), project);
        var names = offer.projects().stream().collect(Collectors.toMap(Project::id, Project::name));
        projectBox.offer(offer.projects().stream().map(Project::id).toList(), id -> names.getOrDefault(id, ""));
        projectBox.setMaxWidth(Double.MAX_VALUE);
        var cycle = new SimpleObjectProperty<@Nullable CycleId>();
        var cycleBox = cycleBox(offer, project, cycle, text);
        project.set(offer.project());
        var origin = new HBox(
                12,
                growing(Form.field(text.get("learnings.ask.from"), projectBox)),
                growing(Form.field(text.get("decisions.ask.cycle"), cycleBox)));
        dialog.open(
                text.get("learning.command.add"),
                text.get("learnings.ask.keep"),
                List.of(origin),
                asked -> then.accept(
                        NewLearning.of(dialog.written()).in(project.get()).from(cycle.get()), asked));
    }

    static void edit(
            Workbench bench, SimilarViewModel similar, Learning seen, BiConsumer<LearningEdit, InputDialog> then) {
        var dialog = new LearningDialog(bench, similar, LearningEdit.of(seen));
        dialog.open(
                bench.text().get("decisions.ask.edit", seen.title()),
                bench.text().get("cycles.ask.save"),
                List.of(),
                asked -> then.accept(dialog.written(), asked));
    }

    private static FilterBox<CycleId> cycleBox(
            Offer offer,
            ObjectProperty<@Nullable ProjectId> project,
            ObjectProperty<@Nullable CycleId> cycle,
            Messages text) {
        var box = new FilterBox<CycleId>("learning-cycle", text.get("decisions.ask.no-cycle"), cycle);
        box.setMaxWidth(Double.MAX_VALUE);
        box.disableProperty().bind(project.isNull());
        project.subscribe(chosen -> {
            var all = chosen == null ? List.<Cycle>of() : offer.cycles().getOrDefault(chosen, List.of());
            var names = all.stream().collect(Collectors.toMap(Cycle::id, each -> each.code() + "  " + each.name()));
            cycle.set(null);
            box.offer(all.stream().map(Cycle::id).toList(), id -> names.getOrDefault(id, ""));
        });
        return box;
    }

    private void look() {
        similar.written(title.getText() + "\n" + problem.getText());
    }

    private LearningEdit written() {
        return new LearningEdit(
                title.getText(),
                problem.getText(),
                solution.getText(),
                List.of(tags.getText().split(",")));
    }

    private void open(String heading, String verb, List<Node> rows, Consumer<InputDialog> submit) {
        var body = new VBox(12, Form.field(text.get("learnings.ask.title"), title));
        body.getChildren()
                .addAll(
                        Form.field(text.get("learnings.problem"), problem),
                        Form.field(text.get("learnings.solution"), solution),
                        Form.field(text.get("learnings.tags"), tags));
        body.getChildren().addAll(rows);
        body.getChildren().add(new SimilarView(similar.hitsProperty(), text));
        var go = new Button(verb);
        go.setId("learning-go");
        var isLacking = Bindings.createBooleanBinding(
                () -> title.getText().isBlank()
                        || (problem.getText().isBlank() && solution.getText().isBlank()),
                title.textProperty(),
                problem.textProperty(),
                solution.textProperty());
        new InputDialog(bench, "learning-dialog", title).wide().open(heading, body, go, isLacking, submit);
    }

    private static Node growing(Node field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
