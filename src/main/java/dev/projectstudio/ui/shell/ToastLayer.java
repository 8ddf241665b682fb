package dev.projectstudio.ui.shell;

import atlantafx.base.theme.Styles;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Notices;
import dev.projectstudio.ui.common.Notices.Kind;
import dev.projectstudio.ui.common.Notices.Notice;
import dev.projectstudio.ui.common.Overlays;
import dev.projectstudio.ui.common.Overlays.Place;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The news at the lower right, over a dialog at the upper right, off its buttons: each for some seconds, longer where
/// it says what went wrong.
final class ToastLayer extends VBox {

    private static final Duration DONE = Duration.seconds(6);
    private static final Duration FAILED = Duration.seconds(12);
    private static final PseudoClass OVER_FULL = PseudoClass.getPseudoClass("over-full");
    private static final PseudoClass OVER_DIALOG = PseudoClass.getPseudoClass("over-dialog");

    private final Map<Notice, Node> cards = new HashMap<>();
    private final Notices notices;
    private final Messages text;

    /// @param overlays what lies over the page: over one that fills the window the news stand closer to its foot
    ToastLayer(Notices notices, Overlays overlays, Messages text) {
        this.notices = notices;
        this.text = text;
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        overlays.layers().subscribe(() -> stand(overlays));
        stand(overlays);
        notices.shown().forEach(this::add);
        notices.shown().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(gone -> getChildren().remove(cards.remove(gone)));
                change.getAddedSubList().forEach(this::add);
            }
        });
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        notices.reachProperty()
                .set(
                        getChildren().isEmpty() || getAlignment() != Pos.BOTTOM_RIGHT
                                ? 0
                                : getHeight() - getChildren().getFirst().getLayoutY());
    }

    private void stand(Overlays overlays) {
        boolean isOverDialog =
                !overlays.isEmpty() && overlays.layers().getLast().place() == Place.CENTRE;
        setAlignment(isOverDialog ? Pos.TOP_RIGHT : Pos.BOTTOM_RIGHT);
        pseudoClassStateChanged(OVER_DIALOG, isOverDialog);
        pseudoClassStateChanged(OVER_FULL, !isOverDialog && isFull(overlays));
    }

    private static boolean isFull(Overlays overlays) {
        return overlays.layers().stream().anyMatch(layer -> layer.place() == Place.FULL);
    }

    private void add(Notice notice) {
        var card = card(notice);
        cards.put(notice, card);
        getChildren().add(card);
        var pause = new PauseTransition(notice.kind() == Kind.FAILED ? FAILED : DONE);
        pause.setOnFinished(_ -> notices.dismiss(notice));
        pause.play();
    }

    private Node card(Notice notice) {
        var sign = new FontIcon(
                switch (notice.kind()) {
                    case DONE -> Feather.CHECK;
                    case NOTHING -> Feather.INFO;
                    case WARNED -> Feather.ALERT_CIRCLE;
                    case FAILED -> Feather.ALERT_TRIANGLE;
                });
        var words = new VBox(line(notice.text(), "toast-text"));
        if (!notice.hint().isEmpty()) {
            words.getChildren().add(line(notice.hint(), "toast-hint"));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var card = new HBox(sign, words);
        card.setAlignment(notice.hint().isEmpty() ? Pos.CENTER_LEFT : Pos.TOP_LEFT);
        card.getStyleClass().addAll("toast", Styles.ELEVATED_3, style(notice.kind()));
        var undo = notice.undo();
        if (undo != null) {
            var title = text.get(notice.kind() == Kind.FAILED ? "toast.pass-over" : "toast.undo");
            card.getChildren().add(button(notice, title, undo::run));
        }
        var close = new Button();
        close.setGraphic(new FontIcon(Feather.X));
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(text.get("toast.close"));
        close.setFocusTraversable(false);
        close.setOnAction(_ -> notices.dismiss(notice));
        card.getChildren().add(close);
        return card;
    }

    private static String style(Kind kind) {
        return switch (kind) {
            case DONE -> "done";
            case WARNED -> "warned";
            case NOTHING -> "nothing";
            case FAILED -> "failed";
        };
    }

    private Button button(Notice notice, String title, Runnable action) {
        var button = new Button(title);
        button.getStyleClass().add("toast-undo");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.visibleProperty().bind(notices.canUndo(notice));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> {
            notices.dismiss(notice);
            action.run();
        });
        return button;
    }

    private static Label line(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
