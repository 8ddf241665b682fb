package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Criterion;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.core.overview.Belonging;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.ListBinding;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.MarkdownText;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.Reveal;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One cycle: where it stands, what it is for, what is to be done, and beside that when it went where and what belongs
/// to it.
final class CycleView extends StackPane {

    private static final double MAIN_LEAST = 400;
    private static final double ASIDE = 320;
    private static final double ASIDE_LEAST = 240;

    private final CycleViewModel model;
    private final Workbench bench;
    private final Messages text;
    private final PhaseStepper stepper;
    private final TimelineView timeline;
    private final RowList<Task> tasks;
    private final RowList<CriterionRow> criteria;
    private final RowList<Belonging> belongings;
    private final TextField taskField = new TextField();
    private final TextField criterionField = new TextField();
    private final HBox facts = new HBox();
    private final Label noIntent = new Label();
    private final MarkdownText intent;
    private final MarkdownText description;
    private final Label criteriaCount = CycleRows.styled("", "muted");
    private final Label taskCount = CycleRows.styled("", "muted");
    private final Label noBelongings = new Label();

    /// What the view asks the page for.
    ///
    /// @param move to another phase
    /// @param rename asks for another title
    /// @param reword asks for other words
    record Asks(Consumer<Phase> move, Consumer<Task> rename, Consumer<CriterionRow> reword) {}

    CycleView(CycleViewModel model, CycleCommands commands, Asks asks, TextLinks links, Workbench bench) {
        this.model = model;
        this.intent = new MarkdownText(links);
        this.description = new MarkdownText(links);
        this.bench = bench;
        this.text = bench.text();
        var rows = new WorkRows(model, bench);
        stepper = new PhaseStepper(asks.move(), bench.edits().isReadOnly(), text);
        timeline = new TimelineView(bench.time(), text);
        tasks = new RowList<Task>(rows::task).opening(asks.rename()).marking(model.marks(), Task::id);
        criteria = new RowList<CriterionRow>(rows::criterion).opening(asks.reword());
        if (!bench.edits().isReadOnly()) {
            tasks.onSpace(_ -> model.cycleStatus());
            criteria.onSpace(model::tick);
        }
        belongings = new RowList<Belonging>(rows::belonging)
                .peeking(peek())
                .opening(model::open)
                .grouped(thing ->
                        text.get("cycles.belonging." + thing.kind().name().toLowerCase(Locale.ROOT)));
        getStyleClass().add("cycle-view");
        getStylesheets()
                .add(Objects.requireNonNull(CycleView.class.getResource("cycle.css"))
                        .toExternalForm());
        bind();
        getChildren()
                .add(new LoadingPane(scroll(commands), model.loadedProperty())
                        .failing(model.failureProperty(), model::load, text));
        model.stateProperty().subscribe(this::show);
    }

    /// The tasks; the field that adds one while there are none.
    Node focusTarget() {
        return tasks.getItems().isEmpty() ? taskField : tasks;
    }

    /// Whether the keys of a list are meant for the criteria.
    boolean isInCriteria() {
        return criteria.isFocused();
    }

    void addTask() {
        taskField.requestFocus();
        Reveal.whole(taskField);
    }

    void addCriterion() {
        criterionField.requestFocus();
        Reveal.whole(criterionField);
    }

    private void bind() {
        tasks.setId("cycle-tasks");
        tasks.setAccessibleText(text.get("cycles.tasks"));
        tasks.fitting().hanging();
        criteria.setId("cycle-criteria-list");
        criteria.setAccessibleText(text.get("cycles.criteria"));
        criteria.fitting().hanging();
        belongings.setId("cycle-belongings");
        belongings.setAccessibleText(text.get("cycles.belongings"));
        belongings.fitting().hanging();
        ListBinding.bind(tasks, model.tasksProperty(), model.selectedTaskProperty(), Task::id);
        ListBinding.bind(criteria, model.criteriaProperty(), model.selectedCriterionProperty(), CriterionRow::index);
        adding(taskField, "task-add", "cycles.task.add", model::addTask, tasks);
        adding(criterionField, "criterion-add", "cycles.criterion.add", model::addCriterion, criteria);
    }

    private Node scroll(CycleCommands commands) {
        facts.getStyleClass().add("cycle-facts");
        var buttons = new HBox(
                link(commands.edit(), "cycles.act.edit"),
                link(commands.complete(), "cycles.act.complete"),
                link(commands.delete(), "cycles.act.delete"));
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        var line = new HBox(12, facts, buttons);
        line.getStyleClass().add("cycle-facts-line");
        intent.setId("cycle-intent-text");
        description.getStyleClass().add("cycle-description");
        noIntent.setText(text.get("cycles.intent.none"));
        noIntent.getStyleClass().add("muted");
        noIntent.setWrapText(true);
        var main = new VBox(
                section("cycles.intent", null, noIntent, intent, description),
                section("cycles.criteria", criteriaCount, criteria, criterionField),
                section("cycles.tasks", taskCount, tasks, taskField));
        main.getStyleClass().add("cycle-column");
        main.setMinWidth(MAIN_LEAST);
        HBox.setHgrow(main, Priority.ALWAYS);
        main.setPrefWidth(0);
        noBelongings.setText(text.get("cycles.belongings.none"));
        noBelongings.getStyleClass().add("muted");
        noBelongings.setWrapText(true);
        var aside = new VBox(section("cycles.timeline", null, timeline), new VBox(belongings, noBelongings));
        aside.getStyleClass().add("cycle-column");
        aside.setMinWidth(ASIDE_LEAST);
        aside.setPrefWidth(ASIDE);
        aside.setMaxWidth(ASIDE);
        var columns = new HBox(40, main, aside);
        var content = new VBox(stepper, line, columns);
        content.getStyleClass().add("cycle-content");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }

    private void show(@Nullable CycleState state) {
        if (state == null) {
            return;
        }
        var cycle = state.row().cycle();
        stepper.show(cycle);
        timeline.show(state.timeline());
        var due = CycleWords.due(cycle, bench.time(), text);
        facts.getChildren().setAll(due.getText().isEmpty() ? List.of() : List.of(due));
        var started = cycle.startedAt();
        if (started != null) {
            facts.getChildren()
                    .add(CycleRows.styled(
                            text.get("cycles.started", bench.time().dayOf(started)), "muted"));
        }
        var place = TextPlace.of(cycle.projectId());
        intent.show(Objects.requireNonNullElse(cycle.intent(), ""), place);
        noIntent.setVisible(!intent.isVisible());
        noIntent.setManaged(!intent.isVisible());
        description.show(Objects.requireNonNullElse(cycle.description(), ""), place);
        var all = cycle.criteria();
        long ticked = all.stream().filter(Criterion::done).count();
        criteriaCount.setText(all.isEmpty() ? "" : text.get("cycles.of", ticked, all.size()));
        taskCount.setText(
                state.tasks().isEmpty()
                        ? ""
                        : text.get(
                                "cycles.of",
                                state.row().tasksComplete(),
                                state.row().tasks()));
        belongings.getItems().setAll(state.belongings());
        boolean hasAny = !state.belongings().isEmpty();
        belongings.setVisible(hasAny);
        belongings.setManaged(hasAny);
        noBelongings.setVisible(!hasAny);
        noBelongings.setManaged(!hasAny);
    }

    private Peek<Belonging> peek() {
        return Peek.of(bench, Belonging::title, this::peeked);
    }

    private Peeked peeked(Belonging thing) {
        var words = thing.text();
        return words == null || words.isBlank()
                ? Peeked.nothing(text.get("cycles.belonging.silent"))
                : Peeked.text(words);
    }

    /// A field below a list: Enter adds what is typed and stays, Up goes into the list.
    private void adding(TextField field, String id, String promptKey, Consumer<String> add, RowList<?> list) {
        field.setId(id);
        field.setPromptText(text.get(promptKey));
        field.setAccessibleText(text.get(promptKey));
        field.getStyleClass().add("adding-field");
        field.setDisable(bench.edits().isReadOnly());
        field.setOnAction(_ -> {
            add.accept(field.getText());
            field.clear();
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP
                    && !event.isAltDown()
                    && !list.getItems().isEmpty()) {
                list.getSelectionModel().selectLast();
                list.requestFocus();
                event.consume();
            }
        });
    }

    private CommandButton link(Command command, String key) {
        var button = new CommandButton(command, text.get(key), text);
        button.getStyleClass().add("link-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private VBox section(String key, @Nullable Label beside, Node... content) {
        var head = new HBox(8, CycleRows.styled(text.get(key), "section-title"));
        head.getStyleClass().add("section-head");
        if (beside != null) {
            head.getChildren().add(beside);
        }
        var section = new VBox(4, head);
        section.getChildren().addAll(content);
        section.setMinWidth(0);
        return section;
    }
}
