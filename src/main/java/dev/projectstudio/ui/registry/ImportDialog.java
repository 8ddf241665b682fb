package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.ImportLine;
import dev.projectstudio.core.exchange.ImportLine.State;
import dev.projectstudio.core.exchange.ImportPlan;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.KeyWord;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.RowTick;
import dev.projectstudio.ui.common.ShownPath;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows what an import would bring in, what is there already and differs, and what looks dangerous, each with its
/// line; and brings in what is ticked. What differs or looks dangerous is not ticked by itself.
final class ImportDialog {

    private static final String ID = "import-dialog";
    private static final double HEIGHT = 264;
    private static final double LEAST_DETAIL = 96;
    private static final double DETAIL = 232;

    private final ObservableSet<ImportLine> chosen = FXCollections.observableSet(new LinkedHashSet<>());
    private final RowList<ImportRow> list = new RowList<>(this::row);
    private final VBox detail = new VBox(4);
    private final ScrollPane pane = new ScrollPane(detail);
    private final Button go = new Button();
    private final ReadOnlyBooleanWrapper hasNothing = new ReadOnlyBooleanWrapper();
    private final ImportPlan plan;
    private final ImportRows rows;
    private final Workbench bench;
    private final Messages text;
    private final Lane reads;

    /// @param then is to bring in what was chosen
    static void open(Workbench bench, ImportPlan plan, BiConsumer<List<ImportLine>, InputDialog> then) {
        new ImportDialog(bench, plan).show(then);
    }

    private ImportDialog(Workbench bench, ImportPlan plan) {
        this.bench = bench;
        this.text = bench.text();
        this.plan = plan;
        this.rows = new ImportRows(text);
        this.reads = bench.background().lane();
    }

    private void show(BiConsumer<List<ImportLine>, InputDialog> then) {
        plan.lines().stream()
                .filter(line -> line.state() == State.NEW && !line.isDangerous())
                .forEach(chosen::add);
        var summary = new Label(text.get(
                "registry.import.summary",
                plan.lines().size(),
                ShownPath.of(plan.source()),
                plan.left().size()));
        summary.setId("import-summary");
        summary.getStyleClass().add("dialog-text");
        summary.setWrapText(true);
        fill();
        go.setId("import-go");
        count();
        new InputDialog(bench, ID, list.getItems().isEmpty() ? go : list)
                .wide()
                .open(
                        text.get("registry.import.title"),
                        new VBox(
                                12,
                                new KeyWord("Space", text.get("registry.import.tick"), text).behind(summary),
                                list,
                                looked()),
                        go,
                        hasNothing,
                        asked -> then.accept(
                                plan.lines().stream().filter(chosen::contains).toList(), asked));
    }

    private void fill() {
        var all = new ArrayList<ImportRow>();
        plan.lines().forEach(line -> all.add(new ImportRow(line, null)));
        plan.left().forEach(left -> all.add(new ImportRow(null, left)));
        list.setId("import-list");
        list.setAccessibleText(text.get("registry.import.title"));
        list.ticking(this::toggle).opening(_ -> go.fire()).hanging();
        list.getItems().setAll(all);
        list.setPrefHeight(Math.min(HEIGHT, all.size() * RowList.ROW + 2));
        boolean isAny = !all.isEmpty();
        list.setVisible(isAny);
        list.setManaged(isAny);
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        list.getSelectionModel().selectFirst();
    }

    private void tell(@Nullable ImportRow row) {
        pane.setVvalue(0);
        detail.getChildren().setAll(row == null ? List.of() : rows.detail(row));
        reads.run(() -> ImportRows.shown(row), lines -> {
            var words = new VBox();
            words.getChildren().setAll(lines.stream().map(ImportRows::line).toList());
            detail.getChildren().add(words);
        });
    }

    /// What is to be known of the selected one.
    private Node looked() {
        detail.setId("import-detail");
        pane.getStyleClass().add("import-detail");
        pane.setFitToWidth(true);
        pane.setPrefHeight(DETAIL);
        pane.setMinHeight(LEAST_DETAIL);
        VBox.setVgrow(pane, Priority.ALWAYS);
        pane.setFocusTraversable(true); // the arrows scroll it
        pane.setAccessibleText(text.get("registry.import.detail"));
        pane.setVisible(list.isVisible());
        pane.setManaged(list.isVisible());
        return pane;
    }

    private void toggle(ImportRow row) {
        var line = row.line();
        if (line != null && line.state() != State.IDENTICAL) {
            if (!chosen.remove(line)) {
                chosen.add(line);
            }
            count();
        }
    }

    private void count() {
        go.setText(text.get("registry.import.go", chosen.size()));
        hasNothing.set(chosen.isEmpty());
    }

    private Node row(ImportRow row) {
        var shown = rows.row(row);
        shown.getChildren().addFirst(tick(row));
        return shown;
    }

    /// What cannot be taken has none.
    private RowTick tick(ImportRow row) {
        var line = row.line();
        var isChosen = Bindings.createBooleanBinding(() -> line != null && chosen.contains(line), chosen);
        return new RowTick(list, row, this::toggle, isChosen)
                .of(line == null ? "" : line.id().text())
                .offeredIf(line != null && line.state() != State.IDENTICAL);
    }
}
