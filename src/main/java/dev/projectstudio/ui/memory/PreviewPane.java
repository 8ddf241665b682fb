package dev.projectstudio.ui.memory;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.MarkdownPane;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The whole text of the selected hit, from where the words stand that were looked for.
final class PreviewPane extends VBox {

    private final MarkdownPane reader;
    private final Label title = new Label();
    private final Label about = new Label();
    private final Label silent = new Label();
    private final HitRows rows;
    private final Messages text;

    PreviewPane(MemoryViewModel model, HitRows rows, TextLinks links, Workbench bench) {
        this.reader = new MarkdownPane(links);
        this.rows = rows;
        this.text = bench.text();
        setId("memory-preview");
        getStyleClass().add("reading-pane");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        about.getStyleClass().add("caption");
        about.setWrapText(true);
        silent.getStyleClass().add("muted");
        silent.setText(text.get("memory.silent"));
        reader.setAccessibleText(text.get("memory.preview"));
        var body = new StackPane(reader, silent);
        body.getStyleClass().add("reading-body");
        setVgrow(body, Priority.ALWAYS);
        setMinSize(0, 0);
        getChildren().addAll(title, about, body);
        model.previewProperty().subscribe(this::show);
    }

    private void show(@Nullable Preview preview) {
        setVisible(preview != null);
        if (preview == null) {
            return;
        }
        var hit = preview.hit();
        title.setText(hit.title().text());
        about.setText(text.get(
                "memory.about",
                HitRows.kind(hit.ref().kind(), text),
                rows.where(hit),
                rows.when(hit),
                String.join(", ", preview.tags())));
        boolean isSilent = preview.blocks().isEmpty();
        reader.setVisible(!isSilent);
        silent.setVisible(isSilent);
        reader.show(preview.blocks(), preview.textPlace());
        if (preview.place() > 0) {
            reader.goTo(preview.place());
        }
    }
}
