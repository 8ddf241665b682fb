package dev.projectstudio.ui.overview;

import dev.projectstudio.core.registry.Suggestion;
import dev.projectstudio.core.registry.Suggestion.Reason;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.KeyWord;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.RowTick;
import dev.projectstudio.ui.common.Workbench;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows which items of the registry a project could use, each with why. x and Space tick, Enter maps what is
/// ticked, or else the selected one.
final class SuggestionsDialog {

    private static final String ID = "suggestions";
    private static final int MOST_ROWS = 8;
    /// How many letters of what speaks for one surely fit into its row.
    private static final int LONG = 70;

    private final ObservableSet<Suggestion> ticked = FXCollections.observableSet(new LinkedHashSet<>());
    private final RowList<Suggestion> list = new RowList<>(this::row);
    private final Button go = new Button();
    private final Workbench bench;
    private final Messages text;
    private final ItemRow items;

    private SuggestionsDialog(Workbench bench) {
        this.bench = bench;
        this.text = bench.text();
        this.items = new ItemRow(text);
    }

    /// @param suggestions at least one
    /// @param map is given what was chosen, in the order of the list
    static void open(Workbench bench, List<Suggestion> suggestions, BiConsumer<List<Suggestion>, InputDialog> map) {
        new SuggestionsDialog(bench).show(suggestions, map);
    }

    private void show(List<Suggestion> suggestions, BiConsumer<List<Suggestion>, InputDialog> map) {
        var how = new Label(text.get("overview.suggest.how"));
        how.getStyleClass().add("dialog-text");
        how.setWrapText(true);
        list.setId("suggestions-list");
        list.setAccessibleText(text.get("overview.suggest.title"));
        list.comfortable().ticking(this::toggle).opening(_ -> go.fire()).hanging();
        list.getItems().setAll(suggestions);
        list.setPrefHeight(Math.min(MOST_ROWS, suggestions.size()) * RowList.COMFORTABLE + 2);
        list.getSelectionModel().selectFirst();
        go.setId("suggestions-go");
        count();
        var body = new VBox(12, new KeyWord("Space", text.get("registry.import.tick"), text).behind(how), list);
        if (suggestions.stream().anyMatch(each -> why(each).length() > LONG)) {
            body.getChildren().add(whole());
        }
        new InputDialog(bench, ID, list)
                .wide()
                .open(
                        text.get("overview.suggest.title"),
                        body,
                        go,
                        list.getSelectionModel()
                                .selectedItemProperty()
                                .map(_ -> bench.edits().isReadOnly())
                                .orElse(true),
                        asked -> map.accept(chosen(), asked));
    }

    private List<Suggestion> chosen() {
        return ticked.isEmpty()
                ? List.of(list.getSelectionModel().getSelectedItem())
                : list.getItems().stream().filter(ticked::contains).toList();
    }

    private void toggle(Suggestion suggestion) {
        if (!ticked.remove(suggestion)) {
            ticked.add(suggestion);
        }
        count();
    }

    private void count() {
        go.setText(text.get("overview.suggest.go", Math.max(1, ticked.size())));
    }

    /// All that speaks for the selected one, which is more than fits into a row.
    private Node whole() {
        var whole = new Label();
        whole.setId("suggestions-why");
        whole.getStyleClass().add("muted");
        whole.setWrapText(true);
        whole.setMinHeight(Region.USE_PREF_SIZE);
        whole.textProperty()
                .bind(list.getSelectionModel()
                        .selectedItemProperty()
                        .map(this::why)
                        .orElse(""));
        return whole;
    }

    private String why(Suggestion suggestion) {
        return suggestion.reasons().stream().map(this::reason).collect(Collectors.joining("; "));
    }

    private Node row(Suggestion suggestion) {
        var why = new Label(why(suggestion));
        why.getStyleClass().add("caption");
        why.setMinWidth(0);
        var both = new VBox(items.of(suggestion.item()), why);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        var row = new HBox(12, tick(suggestion), both);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private RowTick tick(Suggestion suggestion) {
        var isTicked = Bindings.createBooleanBinding(() -> ticked.contains(suggestion), ticked);
        return new RowTick(list, suggestion, this::toggle, isTicked)
                .of(suggestion.item().name());
    }

    /// `FastAPI is in pyproject.toml, line 12`.
    private String reason(Reason reason) {
        var evidence = reason.tech().evidence();
        var name = reason.tech().name();
        var found = evidence == null
                ? text.get("stack.reason.by-hand", name)
                : text.get("stack.reason.found", name, evidence.file(), evidence.line());
        return reason.projects().isEmpty()
                ? found
                : text.get("stack.reason.elsewhere", found, String.join(", ", reason.projects()));
    }
}
