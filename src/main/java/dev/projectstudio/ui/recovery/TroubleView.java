package dev.projectstudio.ui.recovery;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A page of its own for when there is no window to show: a title, what is wrong, and what can be done.
class TroubleView extends VBox {

    private final Label what;
    private final VBox content = new VBox();
    private final Label failure = sentence("", "trouble-failure");

    TroubleView(String title, String what, String hint) {
        this.what = sentence(what, "trouble-what");
        getStyleClass().add("trouble");
        getStylesheets()
                .add(Objects.requireNonNull(TroubleView.class.getResource("recovery.css"))
                        .toExternalForm());
        failure.setVisible(false);
        failure.managedProperty().bind(failure.visibleProperty());
        var sign = new FontIcon(Feather.ALERT_TRIANGLE);
        sign.getStyleClass().add("trouble-icon");
        setAlignment(Pos.CENTER);
        content.getStyleClass().add("trouble-content");
        getChildren().add(content);
        content.getChildren().addAll(sign, sentence(title, "trouble-title"), this.what, sentence(hint, "trouble-hint"));
    }

    Label what() {
        return what;
    }

    void offer(Node... choices) {
        content.getChildren().addAll(choices);
        content.getChildren().add(failure);
    }

    void fail(String words) {
        failure.setText(words);
        failure.setVisible(true);
    }

    private static Label sentence(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }
}
