package dev.projectstudio.ui.learning;

import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.core.learning.LearningEdit;
import dev.projectstudio.core.learning.LearningPlace;
import dev.projectstudio.core.learning.NewLearning;
import dev.projectstudio.core.search.Hit;
import dev.projectstudio.core.unsaved.TypedFields;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DraftPlace;
import dev.projectstudio.ui.common.Followed;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.FormFields;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks what was learned, and shows meanwhile what is like it.
final class LearningDialog {

    private static final int LINES = 4;

    /// What was asked for of a learning that is there.
    interface Then {

        void save(Learning seen, LearningEdit edit, LearningPlace place, InputDialog asked);
    }

    /// Those that are like what is written, and how to look at one.
    record Similar(SimilarViewModel found, Consumer<Hit> look) {}

    private final Workbench bench;
    private final Messages text;
    private final Similar similar;
    private final PlaceForm place;
    private final TextField title;
    private final MarkdownEditor problem;
    private final MarkdownEditor solution;
    private final TextField tags;
    private final FormFields fields = new FormFields();

    private LearningDialog(Workbench bench, Similar similar, PlaceForm.Offer offer, LearningEdit before) {
        this.bench = bench;
        this.text = bench.text();
        this.similar = similar;
        this.place = new PlaceForm(offer, text);
        this.title = new TextField(before.title());
        this.problem = Form.markdown("learning-problem", text.get("learnings.problem"), before.problem(), LINES);
        this.solution = Form.markdown("learning-solution", text.get("learnings.solution"), before.solution(), LINES);
        this.tags = new TextField(String.join(", ", before.tags()));
        title.setId("learning-title");
        tags.setId("learning-tags");
        tags.setPromptText(text.get("learnings.ask.tags.prompt"));
        title.textProperty().subscribe((_, _) -> look());
        problem.textProperty().subscribe(_ -> look());
    }

    /// @param draft where what is typed is kept
    static void add(
            Workbench bench,
            Similar similar,
            PlaceForm.Offer offer,
            DraftPlace draft,
            BiConsumer<NewLearning, InputDialog> then) {
        var dialog = new LearningDialog(bench, similar, offer, new LearningEdit("", "", "", List.of()));
        dialog.open(
                bench.text().get("learning.command.add"),
                bench.text().get("learnings.ask.keep"),
                asking -> asking.keeping(draft, dialog.fields()),
                asked -> {
                    var place = dialog.place.chosen();
                    then.accept(
                            NewLearning.of(dialog.written()).in(place.project()).from(place.cycle()), asked);
                });
    }

    /// @param seen what is edited
    /// @param draft where what is typed is kept
    static void edit(
            Workbench bench,
            Similar similar,
            PlaceForm.Offer offer,
            DraftPlace draft,
            Followed<Learning> seen,
            Then then) {
        var title = seen.now().title();
        var dialog = new LearningDialog(bench, similar, offer, LearningEdit.of(seen.now()));
        dialog.open(
                bench.text().get("decisions.ask.edit", title),
                bench.text().get("cycles.ask.save"),
                asking -> asking.keeping(draft, dialog.fields(), seen),
                asked -> then.save(seen.now(), dialog.written(), dialog.place.chosen(), asked));
    }

    /// What the fields show of a learning.
    static TypedFields shown(Learning learning) {
        var edit = LearningEdit.of(learning);
        return TypedFields.of(Map.of(
                "title", edit.title(),
                "problem", edit.problem(),
                "solution", edit.solution(),
                "tags", String.join(", ", edit.tags()),
                "project",
                        learning.projectId() == null ? "" : learning.projectId().value(),
                "cycle", learning.cycleId() == null ? "" : learning.cycleId().value()));
    }

    private void look() {
        similar.found().written(title.getText() + "\n" + problem.textProperty().get());
    }

    private LearningEdit written() {
        return new LearningEdit(
                title.getText(),
                problem.textProperty().get(),
                solution.textProperty().get(),
                List.of(tags.getText().split(",")));
    }

    /// All of them, in the order in which they are filled.
    private FormFields fields() {
        fields.text("title", title)
                .markdown("problem", problem)
                .markdown("solution", solution)
                .text("tags", tags);
        place.keepIn(fields);
        return fields;
    }

    private void open(String heading, String verb, UnaryOperator<InputDialog> keeping, Consumer<InputDialog> submit) {
        var body = new VBox(
                12,
                Form.field(text.get("learnings.ask.title"), title),
                Form.field(text.get("learnings.problem"), problem),
                Form.field(text.get("learnings.solution"), solution),
                Form.field(text.get("learnings.tags"), tags),
                place.node(),
                new SimilarView(similar.found().hitsProperty(), similar.look(), text));
        var go = new Button(verb);
        go.setId("learning-go");
        var isLacking = Bindings.createBooleanBinding(
                () -> title.getText().isBlank()
                        || (problem.textProperty().get().isBlank()
                                && solution.textProperty().get().isBlank()),
                title.textProperty(),
                problem.textProperty(),
                solution.textProperty());
        keeping.apply(new InputDialog(bench, "learning-dialog", title)
                        .wide()
                        .blaming(title, "learning-title-refused")
                        .blaming(tags, "tag-empty"))
                .open(heading, body, go, isLacking, submit);
    }
}
