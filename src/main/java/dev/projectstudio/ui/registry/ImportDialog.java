package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.ImportLine;
import dev.projectstudio.core.exchange.ImportPlan;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.KeyHint;
import dev.projectstudio.ui.common.KeyWord;
import dev.projectstudio.ui.common.ListTools;
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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows what an import would bring in, what is there already and differs, and what looks dangerous, each with its
/// line; and brings in what is ticked. What differs or looks dangerous is not ticked by itself.
final class ImportDialog {

    private static final String ID = "import-dialog";
    /// More rows than these do not fit at a time.
    private static final int SHORT = 8;

    private final RowList<ImportRow> list = new RowList<>(this::row);
    private final ImportPreview preview;
    private final ListOverDetail both;
    private final ListTools tools;
    private final Label shown = new Label();
    private final Button go = new Button();
    private final StatusLabel standing = new StatusLabel();
    private final ReadOnlyBooleanWrapper hasNothing = new ReadOnlyBooleanWrapper();
    private final ImportPlan plan;
    private final ImportRows rows;
    private final ImportChoice choice;
    private final Command all;
    private final Command next;
    private final Command previous;
    private final Command filter;
    private final Command leave;
    private final InputDialog dialog;
    private final Workbench bench;
    private final Messages text;
    private boolean isGoingBack;
    private boolean isFilling;

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
        this.filter =
                Command.of("registry.import.command.filter", this::focusFilter).on("Mod+F", "/");
        this.leave = Command.of("registry.import.command.leave", this::leave).on("Esc");
        this.tools = new ListTools("import-filter", text.get("registry.import.filter"), choice.wordsProperty())
                .hinting(filter, text)
                .with(shown);
        this.preview = new ImportPreview(rows, bench);
        this.both = new ListOverDetail(list, preview);
        this.dialog = new InputDialog(bench, ID, choice.rows().isEmpty() ? go : list);
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
        dialog.wide()
                .offering(commands())
                .open(
                        text.get("registry.import.title"),
                        body(summary),
                        go,
                        hasNothing,
                        asked -> then.accept(choice.inOrder(), asked));
    }

    private VBox body(Label summary) {
        var body = new VBox(12, summary);
        if (isLong()) {
            body.getChildren().add(tools);
        }
        var below = new VBox(4, keys(), both);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        body.getChildren().addAll(below, standing);
        return body;
    }

    private List<Command> commands() {
        return isLong() ? List.of(all, next, previous, filter, leave) : List.of(all, next, previous);
    }

    /// Whether so much is there that one looks for something in it.
    private boolean isLong() {
        return choice.rows().size() > SHORT;
    }

    private void focusFilter() {
        tools.field().requestFocus();
        tools.field().selectAll();
    }

    /// A filter is taken away first, but for what is being brought in: that is stopped.
    private void leave() {
        if (dialog.isBusy() || choice.wordsProperty().get().isEmpty()) {
            bench.overlays().close(ID);
        } else {
            choice.wordsProperty().set("");
            list.requestFocus();
        }
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
        list.setId("import-list");
        list.setAccessibleText(text.get("registry.import.title"));
        list.setPlaceholder(new Label(text.get("registry.nothing.words")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && dialog.isBusy()) {
                event.consume(); // it would take the filter away
                leave();
            }
        });
        list.ticking(this::toggle).opening(_ -> go.fire()).hanging().filteredBy(tools.field());
        tools.field().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER
                    && !event.isShortcutDown()
                    && list.getItems().isEmpty()) {
                event.consume(); // it would bring in what nobody sees now
            }
        });
        shown.setId("import-shown");
        shown.getStyleClass().add("caption");
        shown.setMinWidth(Region.USE_PREF_SIZE);
        shown.managedProperty().bind(shown.textProperty().isNotEmpty());
        boolean isAny = !choice.rows().isEmpty();
        both.of(choice.rows().size());
        both.setVisible(isAny);
        both.setManaged(isAny);
        list.getSelectionModel().selectedItemProperty().subscribe(this::showSelected);
        choice.shownProperty().subscribe(this::showRows);
    }

    /// Not what is selected for a moment, while the rows become others.
    private void showSelected() {
        if (!isFilling) {
            preview.show(list.getSelectionModel().getSelectedItem(), isGoingBack);
        }
    }

    /// What was selected stays so while it is shown.
    private void showRows(List<ImportRow> now) {
        var selected = list.getSelectionModel().getSelectedItem();
        isFilling = true;
        list.getItems().setAll(now);
        if (selected == null || !now.contains(selected)) {
            list.getSelectionModel().selectFirst();
        } else {
            list.getSelectionModel().clearAndSelect(now.indexOf(selected));
        }
        isFilling = false;
        showSelected();
        count();
    }

    private void toggle(ImportRow row) {
        choice.toggle(row);
        count();
    }

    private void toggleAll() {
        choice.toggleAll();
        count();
    }

    /// To the next line of which something is said, and behind the last one to the next row that wants a look; or back.
    private void go(int by) {
        list.requestFocus();
        if (preview.go(by)) {
            return;
        }
        int from = list.getSelectionModel().getSelectedIndex();
        int place = choice.next(from, by);
        isGoingBack = by < 0;
        if (place == from) {
            preview.begin(isGoingBack);
        } else if (place >= 0) {
            list.getSelectionModel().clearAndSelect(place);
        }
        isGoingBack = false;
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
        int rowsShown = choice.shownProperty().get().size();
        shown.setText(
                choice.isFiltered()
                        ? text.get(
                                "registry.import.shown",
                                rowsShown,
                                choice.rows().size(),
                                choice.hiddenTicks())
                        : "");
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
