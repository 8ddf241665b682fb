package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.ImportLine;
import dev.projectstudio.core.exchange.ImportPlan;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.KeyHint;
import dev.projectstudio.ui.common.KeyWord;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.RowTick;
import dev.projectstudio.ui.common.ShownPath;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows what an import would bring in, what is there already and differs, and what looks dangerous, each with its
/// line; and brings in what is ticked. What differs or looks dangerous is not ticked by itself.
final class ImportDialog {

    private static final String ID = "import-dialog";
    private static final double HEIGHT = 264;
    private static final double LEAST_DETAIL = 96;
    private static final double DETAIL = 232;

    private final RowList<ImportRow> list = new RowList<>(this::row);
    private final VBox detail = new VBox(4);
    private final ScrollPane pane = new ScrollPane(detail);
    private final Button go = new Button();
    private final StatusLabel standing = new StatusLabel();
    private final ReadOnlyBooleanWrapper hasNothing = new ReadOnlyBooleanWrapper();
    private final ImportPlan plan;
    private final ImportRows rows;
    private final ImportChoice choice;
    private final Command all;
    private final Command next;
    private final Command previous;
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
        this.choice = new ImportChoice(plan);
        var calm = choice.wantsLook() ? "" : text.get("registry.import.calm");
        var blocked = new ReadOnlyStringWrapper(calm);
        this.all = Command.of("registry.import.command.all", this::toggleAll).on("Mod+A");
        this.next =
                Command.of("registry.import.command.next", () -> go(1)).on("F8").unless(blocked);
        this.previous = Command.of("registry.import.command.previous", () -> go(-1))
                .on("Shift+F8")
                .unless(blocked);
        this.reads = bench.background().lane();
    }

    private void show(BiConsumer<List<ImportLine>, InputDialog> then) {
        var summary = new Label(text.get(
                "registry.import.summary",
                plan.lines().size(),
                ShownPath.of(plan.source()),
                plan.left().size()));
        summary.setId("import-summary");
        summary.getStyleClass().add("dialog-text");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE); // in a low window the list gives way
        fill();
        go.setId("import-go");
        count();
        new InputDialog(bench, ID, list.getItems().isEmpty() ? go : list)
                .wide()
                .offering(List.of(all, next, previous))
                .open(
                        text.get("registry.import.title"),
                        new VBox(12, summary, new VBox(4, keys(), list), looked(), standing),
                        go,
                        hasNothing,
                        asked -> then.accept(choice.inOrder(), asked));
    }

    /// What the keys do in the list.
    private HBox keys() {
        var keys = new HBox(
                16,
                new KeyWord("Space", text.get("registry.import.tick"), text),
                hint(all, "registry.import.all-or-none"));
        if (choice.wantsLook()) {
            keys.getChildren().add(hint(next, "registry.import.next"));
        }
        keys.setId("import-keys");
        keys.setAlignment(Pos.CENTER_LEFT);
        keys.setMinHeight(Region.USE_PREF_SIZE);
        keys.setVisible(choice.isAnyOffered());
        keys.setManaged(choice.isAnyOffered());
        return keys;
    }

    private HBox hint(Command command, String key) {
        var what = new Label(text.get(key));
        what.getStyleClass().add("caption");
        var hint = new HBox(4, new KeyHint(command, text), what);
        hint.setAlignment(Pos.CENTER_LEFT);
        hint.setMinWidth(Region.USE_PREF_SIZE);
        return hint;
    }

    private void fill() {
        var all = choice.rows();
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
        reads.run(() -> ImportText.of(row), lines -> {
            var words = new VBox();
            words.getChildren().setAll(lines.stream().map(ImportText::row).toList());
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
        choice.toggle(row);
        count();
    }

    private void toggleAll() {
        choice.toggleAll();
        count();
    }

    /// To the next row that wants a look, or the one before.
    private void go(int by) {
        list.requestFocus();
        int place = choice.next(list.getSelectionModel().getSelectedIndex(), by);
        if (place >= 0) {
            list.getSelectionModel().clearAndSelect(place);
        }
    }

    private void count() {
        int chosen = choice.chosen().size();
        go.setText(text.get("registry.import.go", chosen));
        hasNothing.set(chosen == 0);
        boolean isToTell = chosen == 0 && !plan.lines().isEmpty();
        standing.setId("import-standing");
        standing.show(
                Tone.QUIET,
                text.get(choice.isAnyOffered() ? "registry.import.none-ticked" : "registry.import.none-new"));
        standing.setVisible(isToTell);
        standing.setManaged(isToTell);
    }

    private Node row(ImportRow row) {
        var shown = rows.row(row);
        shown.getChildren().addFirst(tick(row));
        return shown;
    }

    /// What cannot be taken has none.
    private RowTick tick(ImportRow row) {
        var line = row.line();
        var isChosen = Bindings.createBooleanBinding(
                () -> line != null && choice.chosen().contains(line), choice.chosen());
        return new RowTick(list, row, this::toggle, isChosen)
                .of(line == null ? "" : line.id().text())
                .offeredIf(line != null && ImportChoice.isOffered(line));
    }
}
