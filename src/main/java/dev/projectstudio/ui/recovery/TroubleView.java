package dev.projectstudio.ui.recovery;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A page of its own for when there is no window to show: a title, what is wrong, and what can be done.
class TroubleView extends VBox {

    private final Label what;
    private final VBox content = new VBox();
    private final Label work = sentence("", "trouble-hint");
    private final Label failure = sentence("", "trouble-failure");
    private final Label hint;
    private List<Node> choices = List.of();
    private @Nullable Node focused;

    TroubleView(String title, String what, String hint) {
        this(Feather.ALERT_TRIANGLE, title, what, hint);
    }

    TroubleView(Feather icon, String title, String what, String hint) {
        this.what = sentence(what, "trouble-what");
        this.hint = sentence(hint, "trouble-hint");
        getStyleClass().add("trouble");
        getStylesheets()
                .add(Objects.requireNonNull(TroubleView.class.getResource("recovery.css"))
                        .toExternalForm());
        for (var line : List.of(work, failure)) {
            line.setVisible(false);
            line.managedProperty().bind(line.visibleProperty());
        }
        var sign = new FontIcon(icon);
        sign.getStyleClass().add("trouble-icon");
        setAlignment(Pos.CENTER);
        content.getStyleClass().add("trouble-content");
        getChildren().add(content);
        content.getChildren().addAll(sign, sentence(title, "trouble-title"), this.what, this.hint);
    }

    Label what() {
        return what;
    }

    /// What can be done, which is not to be seen while something is.
    Label hint() {
        return hint;
    }

    void offer(Node... offered) {
        choices = List.of(offered);
        content.getChildren().addAll(offered);
        content.getChildren().addAll(work, failure);
    }

    /// Says that what was chosen is under way. Until it [fails][#fail], nothing else can be chosen.
    void work(String words) {
        focused = getScene() == null ? null : getScene().getFocusOwner();
        failure.setVisible(false);
        hint.setVisible(false);
        work.setText(words);
        work.setVisible(true);
        choices.forEach(choice -> choice.setDisable(true));
    }

    /// Says why it failed; empty where that stands elsewhere.
    void fail(String words) {
        work.setVisible(false);
        hint.setVisible(true);
        choices.forEach(choice -> choice.setDisable(false));
        failure.setText(words);
        failure.setVisible(!words.isEmpty());
        if (focused != null && !focused.isDisabled()) {
            focused.requestFocus();
        }
    }

    private static Label sentence(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }
}
