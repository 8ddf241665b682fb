package dev.projectstudio.ui.drift;

import dev.projectstudio.platform.diff.TextLines;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.LineMark;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.drift.MergeMarks.Origin;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The text that will be written to both sides, free to be edited: each line says where it comes from, and
/// what collides stands out.
final class MergeResult extends StackPane {

    private final MergeViewModel model;
    private final Messages text;
    private final MarkdownEditor editor = new MarkdownEditor();

    MergeResult(MergeViewModel model, Messages text) {
        this.model = model;
        this.text = text;
        editor.setId("merge-result");
        editor.focusTarget().setAccessibleText(text.get("merge.result"));
        // first what there is, or the empty field would count as an edit
        model.textProperty().subscribe(editor::show);
        editor.textProperty().subscribe(model::edit);
        model.marksProperty().subscribe(_ -> mark());
        // a decision need not change the text
        model.spotsProperty().subscribe(_ -> mark());
        model.currentProperty().subscribe(_ -> show());
        mark();
        reveal();
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().add(editor);
    }

    /// Shows all of the change that is looked at.
    void reveal() {
        var spot = model.currentSpot();
        if (spot != null) {
            editor.goToLines(spot.start(), spot.end());
        }
    }

    private void show() {
        mark();
        reveal();
    }

    private void mark() {
        Map<Integer, LineMark> lines = new HashMap<>();
        int count = TextLines.count(model.textProperty().get());
        for (int line = 0; line < count; line++) {
            var origin = model.marksProperty().get().origin(line);
            if (origin != Origin.BOTH) {
                lines.put(line, mark(line, false));
            }
        }
        markGone(lines, count);
        for (var spot : model.spotsProperty().get()) {
            for (int line = spot.start(); spot.isOpen() && line < spot.end(); line++) {
                lines.put(line, mark(line, true));
            }
        }
        editor.mark(lines);
    }

    /// Where only something was taken away, the line that it stood above says so; the last one for what stood below it.
    private void markGone(Map<Integer, LineMark> lines, int count) {
        var marks = model.marksProperty().get();
        for (int line = 0; line <= count; line++) {
            boolean isStudio = marks.goneFromStudio().get(line);
            boolean isRepo = marks.goneFromRepo().get(line);
            if (count > 0 && (isStudio || isRepo)) {
                boolean isBelow = line == count;
                var meaning = isStudio
                        ? text.get(isRepo ? "merge.sign.gone.both" : "merge.sign.gone.studio")
                        : text.get("merge.sign.gone.repo");
                lines.putIfAbsent(
                        isBelow ? count - 1 : line,
                        new LineMark(text.get("merge.sign.gone"), isBelow ? "gone-below" : "gone-above", meaning));
            }
        }
    }

    /// The change that is looked at has an arrow as well.
    private LineMark mark(int line, boolean isOpen) {
        var spot = model.currentSpot();
        var arrow = spot != null && spot.holds(line) ? "›" : "";
        var word = model.marksProperty().get().origin(line).name().toLowerCase(Locale.ROOT);
        var meaning = text.get(isOpen ? "merge.sign.open.meaning" : "merge.sign." + word + ".meaning");
        return new LineMark(arrow + text.get("merge.sign." + word), isOpen ? "in-conflict" : "from-" + word, meaning);
    }
}
