package dev.projectstudio.ui.session;

import dev.projectstudio.core.session.ChangedFile;
import dev.projectstudio.core.session.Promotion;
import dev.projectstudio.core.session.PromotionService;
import dev.projectstudio.platform.text.Messages;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Builds the rows beside the text of a session.
final class SessionPieceRows {

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Messages text;

    SessionPieceRows(Messages text) {
        this.text = text;
    }

    /// A question or a decision, and what became of it in a word.
    Node piece(Piece piece) {
        var made = piece.made();
        var became = made == null ? "" : word(made);
        return row(made == null ? Feather.CIRCLE : Feather.CHECK_CIRCLE, made != null, piece.line(), became);
    }

    Node learned(Promotion promotion) {
        return row(Feather.ZAP, true, PromotionService.headline(promotion.piece()), "");
    }

    Node file(ChangedFile file) {
        var path = SessionListRows.styled(file.path(), "mono");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setTooltip(new Tooltip(file.path()));
        grow(path);
        var row = new HBox(8, path, caption(SessionWords.lines(file)));
        row.getStyleClass().add("session-file");
        return row;
    }

    private Node row(Ikon icon, boolean isDone, String words, String became) {
        var sign = new FontIcon(icon);
        sign.getStyleClass().add("piece-sign");
        sign.pseudoClassStateChanged(DONE, isDone);
        var label = new Label(words);
        label.setWrapText(true);
        label.setTooltip(new Tooltip(words));
        grow(label);
        var row = new HBox(8, sign, label, caption(became));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String word(Promotion made) {
        return text.get("sessions.became." + made.target().name().toLowerCase(Locale.ROOT));
    }

    private static Label caption(String words) {
        var label = SessionListRows.styled(words, "caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static void grow(Label label) {
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
    }
}
