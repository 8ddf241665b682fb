package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.KeyHint;
import dev.projectstudio.ui.common.LineMark;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.Reveal;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is wrong with the text in an editor: a sign beside each line, and below the text the words, in a room that
/// stays as high while somebody types. Two keys go from one line to the next.
final class EditorFindings extends VBox {

    private static final int MOST = 50;
    private static final double GAP = 4;
    private static final double LINE = 16;
    private static final double ROOM = 4 * (LINE + GAP); // whole lines, so that none is cut in half

    private final MarkdownEditor editor;
    private final RegistryRows rows;
    private final Messages text;
    private final VBox lines = new VBox(GAP);
    private final ReadOnlyObjectWrapper<@Nullable List<ItemFinding>> found = new ReadOnlyObjectWrapper<>();
    private final Command next;
    private final Command previous;

    EditorFindings(MarkdownEditor editor, Messages text) {
        super(6);
        this.editor = editor;
        this.text = text;
        this.rows = new RegistryRows(text);
        var blocked = Bindings.createStringBinding(
                () -> placed().isEmpty() ? text.get("registry.findings.nowhere") : "", found);
        this.next =
                Command.of("registry.editor.command.next", () -> go(1)).on("F8").unless(blocked);
        this.previous = Command.of("registry.editor.command.previous", () -> go(-1))
                .on("Shift+F8")
                .unless(blocked);
        lines.setId("item-findings");
        var fine = new StatusLabel(Tone.GOOD, text.get("registry.findings.none"));
        fine.setId("item-fine");
        fine.visibleProperty()
                .bind(found.map(all -> all != null && all.isEmpty()).orElse(false));
        var scroll = new ScrollPane(lines);
        scroll.getStyleClass().add("dialog-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false); // the keys below go through all of it
        scroll.setPrefHeight(ROOM);
        scroll.setMinHeight(ROOM); // in a low window the text gives way
        scroll.visibleProperty().bind(fine.visibleProperty().not());
        var words = new StackPane(scroll, fine);
        StackPane.setAlignment(fine, Pos.TOP_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(new HBox(16, words, keys()));
    }

    /// Shows them in the place of those before.
    void show(List<ItemFinding> all) {
        if (all.equals(found.get())) {
            return;
        }
        found.set(List.copyOf(all));
        lines.getChildren().setAll(all.stream().limit(MOST).map(rows::finding).toList());
        if (all.size() > MOST) {
            lines.getChildren().add(new StatusLabel(Tone.QUIET, text.get("registry.more-findings", all.size() - MOST)));
        }
        Map<Integer, LineMark> marks = new HashMap<>();
        placed().forEach(finding -> marks.putIfAbsent(
                finding.line() - 1, new LineMark("!", finding.isError() ? "wrong" : "doubtful", rows.words(finding))));
        editor.mark(marks);
    }

    /// What goes through them by key.
    List<Command> commands() {
        return List.of(next, previous);
    }

    private HBox keys() {
        var what = new Label(text.get("registry.findings.next"));
        what.getStyleClass().add("caption");
        var keys = new HBox(4, new KeyHint(next, text), what);
        keys.setId("item-findings-keys");
        keys.setAlignment(Pos.TOP_LEFT);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.setMaxHeight(Region.USE_PREF_SIZE);
        keys.visibleProperty().bind(found.map(_ -> !placed().isEmpty()).orElse(false));
        return keys;
    }

    /// To the next line of which something is said, or the one before; behind the last comes the first.
    private void go(int by) {
        var places = placed();
        int here = editor.caretLine() + 1;
        var ahead = (by > 0 ? places : places.reversed())
                .stream()
                        .filter(finding -> (finding.line() - here) * by > 0)
                        .findFirst()
                        .orElse(by > 0 ? places.getFirst() : places.getLast());
        int start = start(ahead.line());
        int column = Math.max(0, ahead.column() - 1);
        int place = Math.min(start + column, end(start));
        editor.select(place, place);
        int row = all().indexOf(ahead);
        if (row < lines.getChildren().size()) {
            Reveal.whole(lines.getChildren().get(row));
        }
    }

    private int start(int line) {
        var written = editor.textProperty().get();
        int start = 0;
        for (int before = 1; before < line && written.indexOf('\n', start) >= 0; before++) {
            start = written.indexOf('\n', start) + 1;
        }
        return start;
    }

    private int end(int start) {
        int end = editor.textProperty().get().indexOf('\n', start);
        return end < 0 ? editor.textProperty().get().length() : end;
    }

    /// Those with a line of this text, in its order.
    private List<ItemFinding> placed() {
        return all().stream()
                .filter(finding -> finding.file() == null && finding.line() > 0)
                .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                .toList();
    }

    private List<ItemFinding> all() {
        var now = found.get();
        return now == null ? List.of() : now;
    }
}
