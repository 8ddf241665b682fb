package dev.projectstudio.ui.memory;

import dev.projectstudio.core.search.Hit;
import dev.projectstudio.core.search.Kind;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.MarkedText;
import dev.projectstudio.ui.common.RelativeTime;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Builds the rows of what was found: what it is, its title, where it is from and when, and a piece of its text.
final class HitRows {

    private static final double TITLE = 18;
    private static final double LINES = 34;

    private final RelativeTime time;
    private final Messages text;

    HitRows(RelativeTime time, Messages text) {
        this.time = time;
        this.text = text;
    }

    Node row(Hit hit) {
        var icon = new FontIcon(icon(hit.ref().kind()));
        var sign = new Label(null, icon);
        sign.getStyleClass().add("hit-sign");
        sign.setTooltip(new Tooltip(kind(hit.ref().kind(), text)));
        var title = new MarkedText(hit.title(), TITLE, "hit-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        var first = new HBox(8, title, caption(where(hit)), caption(when(hit)));
        var lines = new VBox(first);
        if (!hit.excerpt().text().isEmpty()) {
            lines.getChildren().add(new MarkedText(hit.excerpt(), LINES, "hit-excerpt"));
        }
        lines.setMinWidth(0);
        lines.getStyleClass().add("hit-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row = new HBox(sign, lines);
        row.getStyleClass().add("hit-row");
        row.setAccessibleText(kind(hit.ref().kind(), text) + ", " + hit.title().text());
        return row;
    }

    static Ikon icon(Kind kind) {
        return switch (kind) {
            case SESSION -> Feather.EDIT_3;
            case DECISION -> Feather.GIT_COMMIT;
            case LEARNING -> Feather.STAR;
            case TASK -> Feather.CHECK_CIRCLE;
            case CONTEXT -> Feather.FILE_TEXT;
            case SKILL -> Feather.BOOK_OPEN;
            case AGENT -> Feather.USER;
            case TOOL -> Feather.TOOL;
            case TEMPLATE -> Feather.COPY;
            case PROMPT -> Feather.MESSAGE_SQUARE;
        };
    }

    static String kind(Kind kind, Messages text) {
        return text.get("memory.kind." + kind.word());
    }

    String where(Hit hit) {
        return Objects.requireNonNullElse(hit.projectName(), text.get("memory.everyones"));
    }

    String when(Hit hit) {
        var at = hit.createdAt();
        return at == null ? "" : time.ago(at);
    }

    private static Label caption(String words) {
        var label = new Label(words);
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
