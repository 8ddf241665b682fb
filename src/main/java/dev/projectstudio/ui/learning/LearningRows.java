package dev.projectstudio.ui.learning;

import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Workbench;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Builds the rows of the page: learnings, and tags with how many have them.
final class LearningRows {

    private final Workbench bench;
    private final Messages text;

    LearningRows(Workbench bench) {
        this.bench = bench;
        this.text = bench.text();
    }

    Node row(LearningRow row) {
        var learning = row.learning();
        var from = styled(text.get("decisions.of", where(row), when(learning)), "caption");
        from.setMinWidth(Region.USE_PREF_SIZE);
        var tags = styled(String.join("  ", learning.tags()), "caption");
        tags.setMinWidth(0);
        var names = new VBox(styled(learning.title(), "strong"), new HBox(12, from, tags));
        names.setAlignment(Pos.CENTER_LEFT);
        return names;
    }

    Node tag(TagRow tag) {
        var name = new Label(tag.name().isEmpty() ? text.get("learnings.all-tags") : tag.name());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var count = styled(tag.name().isEmpty() ? "" : String.valueOf(tag.count()), "caption");
        count.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(8, name, count);
    }

    String where(LearningRow row) {
        return Objects.requireNonNullElse(row.projectName(), text.get("memory.everyones"));
    }

    String when(Learning learning) {
        var at = learning.createdAt();
        return at == null ? "—" : bench.time().ago(at);
    }

    static Label styled(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
