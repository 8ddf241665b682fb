package dev.projectstudio.ui.common;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Asks for one of many things: letters find some, Up and Down choose, Enter takes.
public final class SearchDialog<T> {

    private static final int ROWS = 7;
    private static final int FEWEST_ROWS = 3;

    private final Workbench bench;
    private final String id;
    private final Function<String, List<T>> find;
    private final Function<? super T, ? extends Node> row;
    private int rows = ROWS;

    /// @param find is called with what is typed, away from the JavaFX thread
    public SearchDialog(
            Workbench bench, String id, Function<String, List<T>> find, Function<? super T, ? extends Node> row) {
        this.bench = bench;
        this.id = id;
        this.find = find;
        this.row = row;
    }

    /// With room for no more than there are.
    ///
    /// @param most how many can be found at all
    public SearchDialog<T> of(int most) {
        rows = Math.clamp(most, FEWEST_ROWS, ROWS);
        return this;
    }

    /// @param verb what the button says
    public void ask(String title, String prompt, String verb, BiConsumer<T, InputDialog> then) {
        var field = new TextField();
        field.setId(id + "-field");
        field.setPromptText(prompt);
        var list = new RowList<T>(row);
        list.setId(id + "-list");
        list.setAccessibleText(title);
        list.setPlaceholder(new Label(bench.text().get("palette.nothing")));
        list.setPrefHeight(rows * RowList.ROW);
        list.setFocusTraversable(false);
        var lane = bench.background().lane();
        field.textProperty()
                .subscribe(typed -> lane.run(() -> find.apply(typed.strip()), found -> {
                    list.getItems().setAll(found);
                    list.getSelectionModel().selectFirst();
                }));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                list.moveBy(event.getCode() == KeyCode.DOWN ? 1 : -1);
                event.consume();
            }
        });
        var go = new Button(verb);
        go.setId(id + "-go");
        new InputDialog(bench, id, field)
                .wide()
                .open(
                        title,
                        new VBox(8, field, list),
                        go,
                        list.getSelectionModel().selectedItemProperty().isNull(),
                        asked -> {
                            var chosen = list.getSelectionModel().getSelectedItem();
                            if (chosen != null) {
                                then.accept(chosen, asked);
                            }
                        });
    }
}
