package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.Adoption;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.Peeked.Fact;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Shows what adopting would take in, and what it would leave and why, before it does.
final class AdoptDialog {

    /// One line of the preview: a text that comes in, or a file that stays out.
    ///
    /// @param note what is to be said of it
    private record Line(String name, String from, boolean isTaken, String note) {}

    private static final String ID = "adopt-dialog";
    private static final double HEIGHT = 288;
    private static final double NAME = 176;

    private final TextField path = new TextField();
    private final CheckBox separate = new CheckBox();
    private final RowList<Line> list = new RowList<>(AdoptDialog::row);
    private final Label summary = new Label();
    private final Button go = new Button();
    private final ReadOnlyBooleanWrapper hasNothing = new ReadOnlyBooleanWrapper();
    private final ContextEdits edits;
    private final InputDialog dialog;
    private final Workbench bench;
    private final Messages text;

    /// Looks first, then asks.
    ///
    /// @param then gets the name of the first file that came in
    static void open(ContextEdits edits, Workbench bench, Consumer<String> then) {
        edits.preview(found -> new AdoptDialog(edits, bench, found).show(found, then));
    }

    private AdoptDialog(ContextEdits edits, Workbench bench, Adoption found) {
        this.edits = edits;
        this.bench = bench;
        this.dialog = new InputDialog(bench, ID, found.adopted().isEmpty() ? path : go).wide();
        this.text = bench.text();
    }

    private void show(Adoption found, Consumer<String> then) {
        summary.getStyleClass().add("dialog-text");
        summary.setWrapText(true);
        list.peeking(Peek.of(
                bench,
                Line::name,
                line -> Peeked.facts(List.of(
                        new Fact(text.get("peek.fact.files"), line.from()),
                        new Fact(text.get("peek.fact.what"), line.note())))));
        list.setId("adopt-list");
        list.setAccessibleText(text.get("context.command.adopt"));
        separate.setId("adopt-separate");
        separate.setText(text.get("context.adopt.separate"));
        separate.setOnAction(_ -> look());
        path.setId("adopt-path");
        path.getStyleClass().add("mono");
        path.setPromptText(text.get("context.adopt.path"));
        path.setAccessibleText(text.get("context.adopt.path"));
        path.setOnAction(_ -> look());
        go.setId("adopt-go");
        fill(found);
        dialog.open(
                text.get("context.command.adopt"),
                new VBox(summary, list, separate, path),
                go,
                hasNothing,
                asked -> adopt(asked, then));
    }

    private void look() {
        dialog.takeBack();
        edits.preview(paths(), separate.isSelected(), dialog, this::fill);
    }

    private void adopt(InputDialog asked, Consumer<String> then) {
        edits.adopt(
                paths(),
                separate.isSelected(),
                asked,
                done -> done.adopted().stream().findFirst().ifPresent(first -> then.accept(first.filename())));
    }

    private List<String> paths() {
        return path.getText().isBlank() ? List.of() : List.of(path.getText().strip());
    }

    private void fill(Adoption found) {
        List<Line> lines = new ArrayList<>();
        found.adopted()
                .forEach(each -> lines.add(new Line(
                        each.filename(),
                        String.join("  ", each.repoPaths()),
                        true,
                        text.get(each.isNew() ? "context.adopt.new" : "context.adopt.joins"))));
        found.skipped()
                .forEach(each ->
                        lines.add(new Line(each.repoPath(), "", false, ContextWords.skipped(each.reason(), text))));
        list.getItems().setAll(lines);
        boolean isShown = !lines.isEmpty();
        list.setVisible(isShown);
        list.setManaged(isShown);
        list.setPrefHeight(Math.min(HEIGHT, lines.size() * RowList.ROW + 2));
        int taken = found.adopted().size();
        summary.setText(text.get("context.adopt.summary", taken));
        go.setText(text.get("context.adopt.go", taken));
        hasNothing.set(taken == 0);
    }

    private static Node row(Line line) {
        var name = new Label(line.name());
        name.getStyleClass().add(line.isTaken() ? "strong" : "muted");
        if (line.isTaken()) {
            name.setMinWidth(NAME);
            name.setPrefWidth(NAME);
            name.setMaxWidth(NAME);
        } else {
            name.setMinWidth(0);
        }
        var from = new Label(line.from());
        from.getStyleClass().addAll("mono", "muted");
        from.setMinWidth(0);
        from.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(from, Priority.ALWAYS);
        var note = new StatusLabel();
        note.show(line.isTaken() ? Tone.GOOD : Tone.QUIET, line.isTaken() ? Feather.PLUS : Feather.MINUS, line.note());
        note.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(16, name, from, note);
        row.getStyleClass().add("context-row");
        return row;
    }
}
