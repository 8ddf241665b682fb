package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Shows its content once something is known, and grey bars in its place if that takes longer than 150 ms.
public final class LoadingPane extends StackPane {

    private static final Duration PATIENCE = Duration.millis(150);
    private static final int BARS = 6;

    public LoadingPane(Node content, ObservableValue<Boolean> loaded) {
        var skeleton = skeleton();
        var patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(_ -> skeleton.setVisible(!loaded.getValue()));
        getChildren().addAll(content, skeleton);
        skeleton.setVisible(false);
        // Not hidden: a hidden node could not be given focus. Bound, so that what is watched lives as long as the pane.
        content.opacityProperty().bind(loaded.map(known -> known ? 1.0 : 0.0));
        loaded.subscribe(known -> {
            if (known) {
                patience.stop();
                skeleton.setVisible(false);
            } else {
                patience.playFromStart();
            }
        });
    }

    /// Puts a card over it while it cannot be shown, with the reason and a way to try again.
    public LoadingPane failing(ObservableValue<@Nullable Throwable> failure, Runnable again, Messages text) {
        var place = new StackPane();
        place.getStyleClass().add("error-place");
        place.setVisible(false);
        getChildren().add(place);
        failure.subscribe(why -> {
            place.getChildren().clear();
            place.setVisible(why != null);
            if (why != null) {
                var words = FailureWords.of(why, text);
                place.getChildren().add(new ErrorCard(words.what(), words.hint(), again, text));
            }
        });
        return this;
    }

    private static Node skeleton() {
        var bars = new VBox();
        bars.getStyleClass().add("skeleton");
        bars.setMouseTransparent(true);
        for (int i = 0; i < BARS; i++) {
            var bar = new Region();
            bar.getStyleClass().add("skeleton-bar");
            bar.setMaxWidth(i % 2 == 0 ? 480 : 320);
            bars.getChildren().add(bar);
        }
        return bars;
    }
}
