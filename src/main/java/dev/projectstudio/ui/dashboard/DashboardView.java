package dev.projectstudio.ui.dashboard;

import dev.projectstudio.core.drift.GoneProject;
import dev.projectstudio.core.overview.ActivityEntry;
import dev.projectstudio.core.overview.RecentDecision;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.ActivityLine;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.DriftWords;
import dev.projectstudio.ui.common.KeptFocus;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.PageFilter;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.RelativeTime;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The dashboard: drift first, then what is under way, then what was done; a welcome while there is no project.
final class DashboardView extends StackPane {

    private static final double NARROW = 860;
    private static final double GAP = 32;

    private final DashboardViewModel model;
    private final Command deleteSample;
    private final Command adopt;
    private final DashboardRows rows;
    private final RelativeTime time;
    private final DashboardPeeks peeks;
    private final Messages text;
    private final Node welcome;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final PageFilter filter;
    private final VBox filled;
    // whether focus is where the page put it, and not where the user went
    private boolean isFocusOurs;

    /// @param deleteSample offered while there is a sample
    /// @param adopt offered while nothing is adopted
    DashboardView(
            DashboardViewModel model,
            Workbench bench,
            DiffForm form,
            Node welcome,
            Command deleteSample,
            Command adopt) {
        this.deleteSample = deleteSample;
        this.adopt = adopt;
        this.model = model;
        this.text = bench.text();
        this.time = bench.time();
        this.rows = new DashboardRows(bench);
        this.peeks = new DashboardPeeks(bench, form);
        this.welcome = welcome;
        this.filter = new PageFilter("dashboard-filter", text.get("dashboard.filter"));
        this.filled = filter.above(scroll);
        getStyleClass().add("dashboard-view");
        getStylesheets()
                .add(Objects.requireNonNull(DashboardView.class.getResource("dashboard.css"))
                        .toExternalForm());
        content.getStyleClass().add("dashboard-content");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        getChildren()
                .add(new LoadingPane(new StackPane(filled, welcome), model.loadedProperty())
                        .failing(model.failureProperty(), model::load, bench.text()));
        model.stateProperty().subscribe(this::show);
        filter.textProperty().subscribe(_ -> show(model.stateProperty().get()));
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> isFocusOurs = false);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> isFocusOurs = false);
    }

    /// What needs the user first: the first list there is. Until the user goes elsewhere, focus stays with that, also
    /// when it comes up later.
    Node focusTarget() {
        isFocusOurs = true;
        return first();
    }

    private Node first() {
        var first = content.lookup(".adopt-offer .button");
        var list = first == null ? content.lookup(".row-list") : first;
        return list == null ? scroll : list;
    }

    void openFilter() {
        filter.open();
    }

    private void show(@Nullable DashboardState state) {
        // what comes before what goes, so that focus has somewhere to go
        if (state != null && !state.isNew()) {
            fill(state);
            filled.setVisible(true);
            welcome.setVisible(false);
        } else {
            welcome.setVisible(state != null);
            filled.setVisible(false);
            content.getChildren().clear();
        }
    }

    private void fill(DashboardState state) {
        var pair = pair(cycles(state), decisions(state));
        model.selectedDecisionProperty().set(null);
        KeptFocus.during(content, () -> {
            content.getChildren()
                    .setAll(drift(state), pair, activity(state.overview().activity()));
            if (state.hasSample()) {
                content.getChildren().addFirst(sample());
            }
            if (!state.gone().isEmpty()) {
                content.getChildren().addFirst(gone(state.gone()));
            }
        });
        keepFocusFirst();
    }

    private void keepFocusFirst() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        if (isFocusOurs && owner != null && isIn(scroll, owner)) {
            first().requestFocus();
        }
    }

    private static boolean isIn(Node root, Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == root) {
                return true;
            }
        }
        return false;
    }

    private VBox cycles(DashboardState state) {
        var section = section(
                "dashboard.cycles",
                "dashboard.cycles.none",
                state.overview().cycles().size(),
                state.cycles(),
                rows::cycle,
                model::openCycle,
                peeks.cycle(),
                RowList::comfortable);
        addRest(section, "dashboard-cycles-more", state.unlistedCycles(), model::openAllCycles);
        return section;
    }

    private VBox decisions(DashboardState state) {
        var section = section(
                "dashboard.decisions",
                "dashboard.decisions.none",
                state.overview().pendingDecisions(),
                state.overview().decisions(),
                (Function<RecentDecision, Node>) rows::decision,
                model::openDecision,
                peeks.decision(),
                RowList::comfortable);
        addRest(section, "dashboard-decisions-more", state.unlistedDecisions(), model::openAllDecisions);
        return section;
    }

    /// Beside each other, or below each other where it is narrow; moved by width alone, since rows that are built
    /// while the window is laid out would be drawn without their looks.
    private Pane pair(VBox left, VBox right) {
        var pair = new FlowPane(GAP, GAP, left, right);
        var half = Bindings.createDoubleBinding(
                () -> pair.getWidth() < NARROW ? pair.getWidth() : Math.floor((pair.getWidth() - GAP) / 2),
                pair.widthProperty());
        left.prefWidthProperty().bind(half);
        right.prefWidthProperty().bind(half);
        return pair;
    }

    /// However many files there are in a directory that is gone, it is one thing to put right.
    private Node gone(List<GoneProject> gone) {
        var words = new StatusLabel(Tone.DANGER, DriftWords.gone(gone, text));
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var locate = new Button(text.get("dashboard.gone.locate", gone.size()));
        locate.setId("dashboard-locate");
        locate.setMinWidth(Region.USE_PREF_SIZE);
        locate.setOnAction(_ -> model.locate(gone));
        var bar = new HBox(16, words, locate);
        bar.getStyleClass().add("gone-banner");
        return bar;
    }

    private Node sample() {
        var words = new Label(text.get("sample.there"));
        words.getStyleClass().add("muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var banner = new HBox(16, words, space, new CommandButton(deleteSample, text));
        banner.getStyleClass().add("sample-banner");
        return banner;
    }

    private Node drift(DashboardState state) {
        var section = section(
                "dashboard.drift",
                none(state),
                state.alerts(),
                state.drift(),
                rows::drift,
                model::openDrift,
                peeks.drift(model::detail),
                list -> list);
        if (state.alerts() > 0) {
            addWay(section, "dashboard.drift.all", model::openAllDrift);
        }
        addRest(section, "dashboard-drift-more", state.unlisted(), model::openAllDrift);
        if (state.hasNothingAdopted()) {
            var offer = new HBox(new CommandButton(adopt, text).primary());
            offer.getStyleClass().add("adopt-offer");
            section.getChildren().add(offer);
        }
        return section;
    }

    /// Below a list, how many there are that it leaves out, to the page that has them. What the filter leaves out is
    /// not what is meant.
    private void addRest(VBox section, String id, int unlisted, Runnable go) {
        if (unlisted > 0 && filter.getText().isBlank()) {
            var more = new Hyperlink(text.get("dashboard.more", unlisted));
            more.setId(id);
            more.getStyleClass().add("muted");
            more.setOnAction(_ -> go.run());
            section.getChildren().add(more);
        }
    }

    /// At the right of a section's title, to the page that has all of it.
    private void addWay(VBox section, String key, Runnable go) {
        if (section.getChildren().getFirst() instanceof HBox head) {
            var all = new Hyperlink(text.get(key));
            all.setId(key.replace('.', '-'));
            all.setOnAction(_ -> go.run());
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            head.getChildren().addAll(gap, all);
        }
    }

    private static String none(DashboardState state) {
        if (state.hasNothingAdopted()) {
            return "dashboard.drift.none-adopted";
        }
        return state.gone().isEmpty() ? "dashboard.drift.none" : "dashboard.drift.none-there";
    }

    private Node activity(List<ActivityEntry> entries) {
        var section = section(
                "dashboard.activity",
                "dashboard.activity.none",
                0,
                ActivityLine.of(entries, time),
                rows::activity,
                line -> model.openActivity(line.newest()),
                peeks.activity(),
                list -> list.grouped(line -> line.heading(time)));
        if (!entries.isEmpty()) {
            addWay(section, "dashboard.all-activity", model::openAllActivity);
        }
        return section;
    }

    private <T> VBox section(
            String key,
            String noneKey,
            int count,
            List<T> items,
            Function<T, Node> row,
            Consumer<? super T> open,
            Peek<T> peek,
            UnaryOperator<RowList<T>> shape) {
        var title = new Label(text.get(key));
        title.getStyleClass().add("section-title");
        var matching = filter.matching(items, row);
        var number = new Label(count > 0 ? count(count, matching.size(), items.size()) : "");
        number.getStyleClass().add("section-count");
        var head = new HBox(8, title, number);
        head.getStyleClass().add("section-head");
        var section = new VBox(head);
        section.getStyleClass().add("section");
        section.setPrefWidth(0);
        section.setMinWidth(0);
        if (items.isEmpty()) {
            section.getChildren().add(nothing(noneKey));
        } else {
            var list = new RowList<T>(row).opening(open).peeking(peek);
            list.setId(key.replace('.', '-'));
            list.setAccessibleText(text.get(key));
            list.focusedProperty().subscribe(focused -> know(list, focused));
            list.getSelectionModel().selectedItemProperty().subscribe(_ -> know(list, list.isFocused()));
            list.getItems().setAll(matching);
            section.getChildren().add(shape.apply(list).fitting());
            if (matching.isEmpty()) {
                section.getChildren().add(nothing("dashboard.filtered"));
            }
        }
        return section;
    }

    /// What is done to a decision is done to the one that the list has which was gone to last.
    private void know(RowList<?> list, boolean isHere) {
        if (isHere) {
            var row = list.getSelectionModel().getSelectedItem();
            model.selectedDecisionProperty().set(row instanceof RecentDecision decision ? decision : null);
        }
    }

    /// Of all there are; while the filter is on, of those that it looks at.
    private String count(int all, int matching, int listed) {
        return filter.getText().isBlank()
                ? String.valueOf(all)
                : text.get("dashboard.count.filtered", matching, listed);
    }

    private Label nothing(String key) {
        var nothing = new Label(text.get(key));
        nothing.getStyleClass().add("section-empty");
        nothing.setWrapText(true);
        return nothing;
    }
}
