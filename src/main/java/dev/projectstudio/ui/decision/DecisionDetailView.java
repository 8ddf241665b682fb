package dev.projectstudio.ui.decision;

import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.ReadingPane;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import org.jspecify.annotations.Nullable;

/// One decision: what was decided, where it belongs and what came of it, why, and what else was considered.
final class DecisionDetailView {

    private final DecisionsViewModel model;
    private final Workbench bench;
    private final Messages text;
    private final ReadingPane pane;

    /// @param onLeave brings focus back to the list
    DecisionDetailView(DecisionsViewModel model, Runnable onLeave, TextLinks links, Workbench bench) {
        this.model = model;
        this.bench = bench;
        this.text = bench.text();
        this.pane =
                new ReadingPane("decision", text.get("decisions.text"), text.get("decisions.silent"), onLeave, links);
        model.detailProperty().subscribe(this::show);
        model.blockProperty().subscribe(pane::goTo);
    }

    ReadingPane pane() {
        return pane;
    }

    private void show(@Nullable DecisionDetail detail) {
        pane.setVisible(detail != null);
        if (detail == null) {
            return;
        }
        var decision = detail.row().decision();
        pane.show(decision.title(), detail.blocks(), detail.place());
        pane.addFact(DecisionWords.label(decision, text));
        pane.addFact(detail.row().projectName());
        pane.addFact(DecisionRows.when(decision, bench.time()));
        var file = decision.file();
        if (file != null) {
            var path = DecisionRows.styled(file.path(), "mono");
            path.getStyleClass().add("muted");
            pane.addFact(path);
        }
        var cycle = detail.cycle();
        if (cycle != null) {
            pane.addWay(text.get("decisions.cycle"), "decision-to-cycle", cycle.name(), model::openCycle);
        }
        var origin = detail.origin();
        if (origin != null) {
            pane.addWay(
                    text.get("decisions.session"),
                    "decision-to-session",
                    origin.title(),
                    () -> model.openOrigin(origin));
        }
        var successor = detail.successor();
        if (successor != null) {
            addOther("decisions.superseded-by", successor);
        }
        detail.replaced().forEach(each -> addOther("decisions.supersedes", each));
    }

    private void addOther(String key, Decision other) {
        pane.addWay(text.get(key), "decision-to-" + other.id().inShort(), other.title(), () -> model.open(other));
    }
}
