package dev.projectstudio.ui.learning;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.MarkdownPane;
import dev.projectstudio.ui.common.Workbench;
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

/// One learning: what it is, where it comes from, its tags, the problem and how it was solved.
final class LearningDetailView extends VBox {

    private final LearningsViewModel model;
    private final LearningRows rows;
    private final Messages text;
    private final Label title = new Label();
    private final FlowPane facts = new FlowPane(16, 2);
    private final VBox relations = new VBox();
    private final MarkdownPane reader;

    /// @param onLeave brings focus back to the list
    LearningDetailView(
            LearningsViewModel model, Runnable onLeave, LearningRows rows, Consumer<String> links, Workbench bench) {
        this.model = model;
        this.reader = new MarkdownPane(links);
        this.rows = rows;
        this.text = bench.text();
        setId("learning-detail");
        getStyleClass().add("reading-pane");
        title.setId("learning-heading");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        reader.setId("learning-text");
        reader.setAccessibleText(text.get("learnings.text"));
        var body = new StackPane(reader);
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

    private void show(@Nullable LearningDetail detail) {
        setVisible(detail != null);
        if (detail == null) {
            return;
        }
        var learning = detail.row().learning();
        title.setText(learning.title());
        facts.getChildren()
                .setAll(
                        LearningRows.styled(rows.where(detail.row()), "muted"),
                        LearningRows.styled(rows.when(learning), "muted"));
        for (var tag : learning.tags()) {
            var link = new Hyperlink(tag);
            link.setOnAction(_ -> model.tagProperty().set(tag));
            facts.getChildren().add(link);
        }
        relations.getChildren().clear();
        var cycle = detail.cycle();
        if (cycle != null) {
            var link = new Hyperlink(cycle.name());
            link.setId("learning-to-cycle");
            link.setMinWidth(0);
            link.setOnAction(_ -> model.openCycle());
            relations.getChildren().add(new HBox(4, LearningRows.styled(text.get("learnings.cycle"), "muted"), link));
        }
        var origin = detail.origin();
        if (origin != null) {
            var link = new Hyperlink(origin.title());
            link.setId("learning-to-session");
            link.setMinWidth(0);
            link.setOnAction(_ -> model.openOrigin(origin));
            relations.getChildren().add(new HBox(4, LearningRows.styled(text.get("learnings.session"), "muted"), link));
        }
        reader.show(detail.blocks());
    }
}
