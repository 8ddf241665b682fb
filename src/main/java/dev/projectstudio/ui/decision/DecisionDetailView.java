package dev.projectstudio.ui.decision;

import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.MarkdownPane;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One decision: what was decided, where it belongs and what came of it, why, and what else was considered.
final class DecisionDetailView extends VBox {

    private final DecisionsViewModel model;
    private final Workbench bench;
    private final Messages text;
    private final Label title = new Label();
    private final FlowPane facts = new FlowPane(16, 2);
    private final VBox relations = new VBox();
    private final MarkdownPane reader;
    private final Label silent = new Label();

    /// @param onLeave brings focus back to the list
    DecisionDetailView(DecisionsViewModel model, Runnable onLeave, Consumer<String> links, Workbench bench) {
        this.model = model;
        this.reader = new MarkdownPane(links);
        this.bench = bench;
        this.text = bench.text();
        setId("decision-detail");
        getStyleClass().addAll("reading-pane");
        title.setId("decision-heading");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        silent.getStyleClass().add("muted");
        silent.setText(text.get("decisions.silent"));
        reader.setId("decision-text");
        reader.setAccessibleText(text.get("decisions.text"));
        var body = new StackPane(reader, silent);
        body.getStyleClass().add("reading-body");
        setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(title, facts, relations, body);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                onLeave.run();
                event.consume();
            }
        });
        model.detailProperty().subscribe(this::show);
    }

    Node focusTarget() {
        return reader;
    }

    private void show(@Nullable DecisionDetail detail) {
        setVisible(detail != null);
        if (detail == null) {
            return;
        }
        var decision = detail.row().decision();
        title.setText(decision.title());
        facts.getChildren()
                .setAll(
                        DecisionWords.label(decision, text),
                        DecisionRows.styled(detail.row().projectName(), "muted"),
                        DecisionRows.styled(DecisionRows.when(decision, bench.time()), "muted"));
        var file = decision.file();
        if (file != null) {
            var path = DecisionRows.styled(file.path(), "mono");
            path.getStyleClass().add("muted");
            facts.getChildren().add(path);
        }
        var lines = new ArrayList<Node>();
        var cycle = detail.cycle();
        if (cycle != null) {
            lines.add(line("decisions.cycle", "decision-to-cycle", cycle.name(), model::openCycle));
        }
        var origin = detail.origin();
        if (origin != null) {
            lines.add(line("decisions.session", "decision-to-session", origin.title(), () -> model.openOrigin(origin)));
        }
        var successor = detail.successor();
        if (successor != null) {
            lines.add(to("decisions.superseded-by", successor));
        }
        detail.replaced().forEach(each -> lines.add(to("decisions.supersedes", each)));
        relations.getChildren().setAll(lines);
        boolean isSilent = detail.blocks().isEmpty();
        reader.setVisible(!isSilent);
        silent.setVisible(isSilent);
        reader.show(detail.blocks());
    }

    private Node to(String key, Decision other) {
        return line(key, "decision-to-" + other.id().inShort(), other.title(), () -> model.open(other));
    }

    private Node line(String key, String id, String words, Runnable go) {
        var link = new Hyperlink(words);
        link.setId(id);
        link.setOnAction(_ -> go.run());
        link.setMinWidth(0);
        var line = new HBox(4, DecisionRows.styled(text.get(key), "muted"), link);
        line.getStyleClass().add("reading-link");
        return line;
    }
}
