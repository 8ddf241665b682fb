package dev.projectstudio.ui.recovery;

import java.util.List;
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
    private final Label work = sentence("", "trouble-hint");
    private final Label failure = sentence("", "trouble-failure");
    private List<Node> choices = List.of();

    TroubleView(String title, String what, String hint) {
        this.what = sentence(what, "trouble-what");
        getStyleClass().add("trouble");
        getStylesheets()
                .add(Objects.requireNonNull(TroubleView.class.getResource("recovery.css"))
                        .toExternalForm());
        for (var line : List.of(work, failure)) {
            line.setVisible(false);
            line.managedProperty().bind(line.visibleProperty());
        }
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

    void offer(Node... offered) {
        choices = List.of(offered);
        content.getChildren().addAll(offered);
        content.getChildren().addAll(work, failure);
    }

    /// Says that what was chosen is under way. Until it [fails][#fail], nothing else can be chosen.
    void work(String words) {
        failure.setVisible(false);
        work.setText(words);
        work.setVisible(true);
        choices.forEach(choice -> choice.setDisable(true));
    }

    void fail(String words) {
        work.setVisible(false);
        choices.forEach(choice -> choice.setDisable(false));
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
