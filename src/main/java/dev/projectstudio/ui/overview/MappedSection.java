package dev.projectstudio.ui.overview;

import dev.projectstudio.core.registry.MappedItem;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.ui.common.OneLine;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The items that are mapped to a technology, in its dialog: each leads to its page, and can be taken away; more can be
/// mapped.
final class MappedSection {

    /// What is written lines up, the ring of focus stands out.
    private static final double RING = 4;

    private MappedSection() {}

    static Node of(Tech tech, List<MappedItem> mapped, MappingActs acts, Workbench bench) {
        var text = bench.text();
        var title = new Label(text.get("overview.map.mapped"));
        title.getStyleClass().add("caption");
        var lines = new VBox(4, title);
        lines.setId("tech-mapped");
        if (mapped.isEmpty()) {
            var none = new Label(text.get("overview.map.none"));
            none.getStyleClass().add("muted");
            lines.getChildren().add(none);
        }
        mapped.forEach(each -> lines.getChildren().add(line(each, acts, bench)));
        var more = new Button(text.get("overview.map.more"));
        more.setId("tech-map");
        more.setDisable(bench.edits().isReadOnly());
        more.setOnAction(_ -> {
            bench.overlays().close(TechDialog.ID);
            acts.choose(tech);
        });
        lines.getChildren().add(more);
        return lines;
    }

    private static Node line(MappedItem mapped, MappingActs acts, Workbench bench) {
        var item = mapped.item();
        var name = new Hyperlink(OneLine.of(item.name()));
        name.setOnAction(_ -> {
            bench.overlays().close(TechDialog.ID);
            acts.open(mapped);
        });
        name.setMinWidth(0);
        name.setTranslateX(-RING);
        var kind = new Label(bench.text().get("registry.kind." + item.kind().word()));
        kind.getStyleClass().add("caption");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var away = new Button(bench.text().get("overview.map.unmap"));
        away.setAccessibleText(bench.text().get("overview.map.unmap-of", item.name()));
        away.getStyleClass().add("link-button");
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setDisable(bench.edits().isReadOnly());
        away.setOnAction(_ -> {
            bench.overlays().close(TechDialog.ID);
            acts.unmap(mapped);
        });
        var line = new HBox(8, name, kind, gap, away);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
