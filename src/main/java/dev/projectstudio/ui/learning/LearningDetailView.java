package dev.projectstudio.ui.learning;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.ReadingPane;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import javafx.scene.control.Hyperlink;
import org.jspecify.annotations.Nullable;

/// One learning: what it is, where it comes from, its tags, the problem and how it was solved.
final class LearningDetailView {

    private final LearningsViewModel model;
    private final LearningRows rows;
    private final Messages text;
    private final ReadingPane pane;

    /// @param onLeave brings focus back to the list
    LearningDetailView(
            LearningsViewModel model, Runnable onLeave, LearningRows rows, TextLinks links, Workbench bench) {
        this.model = model;
        this.rows = rows;
        this.text = bench.text();
        this.pane = new ReadingPane("learning", text.get("learnings.text"), "", onLeave, links);
        model.detailProperty().subscribe(this::show);
        model.blockProperty().subscribe(pane::goTo);
    }

    ReadingPane pane() {
        return pane;
    }

    private void show(@Nullable LearningDetail detail) {
        pane.setVisible(detail != null);
        if (detail == null) {
            return;
        }
        var learning = detail.row().learning();
        pane.show(learning.title(), detail.blocks(), detail.place());
        pane.addFact(rows.where(detail.row()));
        pane.addFact(rows.when(learning));
        for (var tag : learning.tags()) {
            var link = new Hyperlink(tag);
            link.setOnAction(_ -> model.tagProperty().set(tag));
            pane.addFact(link);
        }
        var cycle = detail.cycle();
        if (cycle != null) {
            pane.addWay(text.get("learnings.cycle"), "learning-to-cycle", cycle.name(), model::openCycle);
        }
        var origin = detail.origin();
        if (origin != null) {
            pane.addWay(
                    text.get("learnings.session"),
                    "learning-to-session",
                    origin.title(),
                    () -> model.openOrigin(origin));
        }
    }
}
