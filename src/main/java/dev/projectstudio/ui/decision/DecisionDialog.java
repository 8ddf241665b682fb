package dev.projectstudio.ui.decision;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.decision.Alternative;
import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionChanged;
import dev.projectstudio.core.decision.DecisionEdit;
import dev.projectstudio.core.decision.DecisionStatus;
import dev.projectstudio.core.decision.NewDecision;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.unsaved.TypedFields;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DraftPlace;
import dev.projectstudio.ui.common.FilterBox;
import dev.projectstudio.ui.common.Followed;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.FormFields;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.Worded;
import dev.projectstudio.ui.common.Workbench;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks what was decided.
final class DecisionDialog {

    private static final int LINES = 4;
    private static final double DATE = 120;
    private static final double ALTERNATIVES = 180;

    /// @param cycles those of each project, the ones under way first
    /// @param project the one to begin with; null: the first one
    /// @param cycle the one to begin with; null for none
    /// @param draft where what is typed is kept
    record Offer(
            List<Project> projects,
            Map<ProjectId, List<Cycle>> cycles,
            @Nullable ProjectId project,
            @Nullable CycleId cycle,
            DraftPlace draft) {}

    /// What was asked for of a decision that is there.
    interface Save {

        void save(Decision seen, DecisionEdit edit, InputDialog asked);
    }

    private final Workbench bench;
    private final Messages text;
    private final TextField title = new TextField();
    private final TextField date = new TextField();
    private final ObjectProperty<@Nullable CycleId> cycle = new SimpleObjectProperty<>();
    private final FilterBox<CycleId> cycleBox;
    private final MarkdownEditor rationale;
    private final AlternativesForm alternatives;
    private final FormFields fields = new FormFields();

    private DecisionDialog(Workbench bench, @Nullable String why, List<Alternative> considered) {
        this.bench = bench;
        this.text = bench.text();
        this.rationale =
                Form.markdown("decision-rationale", text.get("decisions.ask.rationale"), why == null ? "" : why, LINES);
        this.alternatives = new AlternativesForm(considered, fields::tell, text);
        this.cycleBox = new FilterBox<>("decision-cycle", text.get("decisions.ask.no-cycle"), cycle);
        cycleBox.setMaxWidth(Double.MAX_VALUE);
        title.setId("decision-title");
        date.setId("decision-date");
        date.setPromptText(text.get("decisions.ask.date.prompt"));
        date.setPrefWidth(DATE);
    }

    static void add(Workbench bench, Offer offer, BiConsumer<NewDecision, InputDialog> then) {
        var dialog = new DecisionDialog(bench, null, List.of());
        var text = bench.text();
        var project = new ComboBox<Project>();
        project.setId("decision-project");
        Worded.show(project, Project::name);
        project.getItems().setAll(offer.projects());
        project.setMaxWidth(Double.MAX_VALUE);
        project.getSelectionModel().selectFirst();
        offer.projects().stream()
                .filter(each -> each.id().equals(offer.project()))
                .findFirst()
                .ifPresent(project.getSelectionModel()::select);
        project.valueProperty().subscribe(chosen -> dialog.offer(offer.cycles().getOrDefault(chosen.id(), List.of())));
        dialog.cycle.set(offer.cycle());
        var status = new ComboBox<DecisionStatus>();
        status.setId("decision-status");
        status.setMaxWidth(Double.MAX_VALUE);
        Worded.show(status, each -> DecisionWords.status(each, text));
        status.getItems().setAll(DecisionStatus.PROPOSED, DecisionStatus.ACCEPTED, DecisionStatus.REJECTED);
        status.getSelectionModel().selectFirst();
        dialog.fields
                .choice(
                        "project",
                        project.valueProperty(),
                        each -> each.id().value(),
                        id -> among(offer.projects(), id))
                .choice("status", status.valueProperty(), DecisionStatus::word, DecisionStatus::of);
        var choices = row(
                growing(Form.field(text.get("decisions.ask.project"), project)),
                growing(Form.field(text.get("decisions.ask.cycle"), dialog.cycleBox)));
        var facts = row(
                growing(Form.field(text.get("decisions.ask.status"), status)),
                Form.field(text.get("decisions.ask.date"), dialog.date));
        dialog.open(
                text.get("decision.command.add"),
                text.get("decisions.ask.record"),
                List.of(choices, facts),
                asking -> asking.keeping(offer.draft(), dialog.fields()),
                asked -> then.accept(
                        new NewDecision(
                                project.getValue().id(),
                                dialog.title.getText(),
                                dialog.rationale.textProperty().get(),
                                dialog.alternatives.written(),
                                dialog.cycle.get(),
                                status.getValue(),
                                dialog.day(null)),
                        asked));
    }

    /// @param read the decision as it is by now; reads the database
    static void edit(
            Workbench bench,
            Decision decision,
            Callable<Decision> read,
            List<Cycle> cycles,
            DraftPlace draft,
            Save then) {
        var seen = new Followed<>(decision, read, each -> shown(each, bench), List.of(DecisionChanged.class));
        var dialog = new DecisionDialog(bench, decision.rationale(), decision.alternatives());
        var text = bench.text();
        var before = decision.decidedAt();
        dialog.title.setText(decision.title());
        dialog.date.setText(before == null ? "" : bench.time().typed(before));
        dialog.offer(cycles);
        dialog.cycle.set(decision.cycleId());
        var facts = row(
                growing(Form.field(text.get("decisions.ask.cycle"), dialog.cycleBox)),
                Form.field(text.get("decisions.ask.date"), dialog.date));
        dialog.open(
                text.get("decisions.ask.edit", decision.title()),
                text.get("cycles.ask.save"),
                List.of(facts),
                asking -> asking.keeping(draft, dialog.fields(), seen),
                asked -> then.save(
                        seen.now(),
                        new DecisionEdit(
                                dialog.title.getText(),
                                dialog.rationale.textProperty().get(),
                                dialog.alternatives.written(),
                                dialog.cycle.get(),
                                dialog.day(seen.now().decidedAt())),
                        asked));
    }

    /// What the fields show of a decision.
    private static TypedFields shown(Decision decision, Workbench bench) {
        var all = new HashMap<String, String>();
        all.put("title", decision.title());
        all.put("date", decision.decidedAt() == null ? "" : bench.time().typed(decision.decidedAt()));
        all.put("rationale", Objects.requireNonNullElse(decision.rationale(), ""));
        all.put("cycle", decision.cycleId() == null ? "" : decision.cycleId().value());
        AlternativesForm.show(decision.alternatives(), all);
        return TypedFields.of(all);
    }

    private void offer(List<Cycle> cycles) {
        var names = cycles.stream().collect(Collectors.toMap(Cycle::id, each -> each.code() + "  " + each.name()));
        cycleBox.offer(cycles.stream().map(Cycle::id).toList(), id -> names.getOrDefault(id, ""));
        if (cycle.get() != null && !names.containsKey(cycle.get())) {
            cycle.set(null);
        }
    }

    private void open(
            String heading,
            String verb,
            List<Node> rows,
            UnaryOperator<InputDialog> keeping,
            Consumer<InputDialog> submit) {
        var scroll = new ScrollPane(alternatives);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(ALTERNATIVES);
        scroll.getStyleClass().add("form-scroll");
        var body = new VBox(12, Form.field(text.get("decisions.ask.title"), title));
        body.getChildren().addAll(rows);
        body.getChildren()
                .addAll(
                        Form.field(text.get("decisions.ask.rationale"), rationale),
                        Form.field(text.get("decisions.considered"), scroll));
        var go = new Button(verb);
        go.setId("decision-go");
        keeping.apply(new InputDialog(bench, "decision-dialog", title)
                        .wide()
                        .blaming(title, "decision-title-refused")
                        .blaming(date, "not-a-date")
                        .blaming(alternatives::untitled, "alternative-empty"))
                .open(heading, body, go, title.textProperty().map(String::isBlank), submit);
    }

    /// All of them, in the order in which they are filled.
    private FormFields fields() {
        return fields.choice("cycle", cycleBox, CycleId::value)
                .text("title", title)
                .text("date", date)
                .markdown("rationale", rationale)
                .part(alternatives::read, alternatives::fill);
    }

    /// The day that was typed; a moment that was there before stays, as long as its day does.
    private @Nullable Instant day(@Nullable Instant before) {
        var typed = date.getText().strip();
        if (typed.isEmpty()) {
            return before;
        }
        return before != null && bench.time().typed(before).equals(typed)
                ? before
                : bench.time().startOf(typed);
    }

    private static Optional<Project> among(List<Project> projects, String id) {
        return projects.stream().filter(each -> each.id().value().equals(id)).findFirst();
    }

    private static HBox row(Node... fields) {
        return new HBox(12, fields);
    }

    private static Node growing(Node field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
