package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Stands where a page, or a part of one, could not be shown. The rest of the window stays usable.
public final class ErrorCard extends VBox {

    public ErrorCard(String what, String hint, Runnable again, Messages text) {
        getStyleClass().add("error-card");
        setAlignment(Pos.CENTER);
        var sentence = new Label(what);
        sentence.getStyleClass().add("empty-what");
        sentence.setWrapText(true);
        var way = new Label(hint);
        way.getStyleClass().add("empty-how");
        way.setWrapText(true);
        var retry = new Button(text.get("page.again"));
        retry.setId("page-again");
        retry.setOnAction(_ -> again.run());
        var sign = new FontIcon(Feather.ALERT_TRIANGLE);
        sign.getStyleClass().addAll("empty-icon", "danger");
        getChildren().addAll(sign, sentence, way, retry);
    }
}
