package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.shell.Banners.Banner;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The banners below each other, over the whole width; no room while there is none.
final class BannerStrip extends VBox {

    private final Banners banners;
    private final Messages text;

    BannerStrip(Banners banners, Messages text) {
        this.banners = banners;
        this.text = text;
        setId("banners");
        getStyleClass().add("banners");
        banners.shown().forEach(banner -> getChildren().add(line(banner)));
        banners.shown().addListener((ListChangeListener<Banner>) this::changed);
    }

    private void changed(ListChangeListener.Change<? extends Banner> change) {
        while (change.next()) {
            int from = change.getFrom();
            getChildren().remove(from, from + change.getRemovedSize());
            for (int i = 0; i < change.getAddedSize(); i++) {
                getChildren().add(from + i, line(change.getAddedSubList().get(i)));
            }
        }
    }

    private Node line(Banner banner) {
        var sentence = new Text();
        sentence.textProperty().bind(banner.text());
        sentence.getStyleClass().add("banner-text");
        var hint = new Text(banner.hint().isEmpty() ? "" : "  " + banner.hint());
        hint.getStyleClass().add("banner-hint");
        var words = new TextFlow(sentence, hint);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var sign = new FontIcon(banner.tone() == Tone.ACCENT ? Feather.CLOCK : Feather.ALERT_TRIANGLE);
        var line = new HBox(sign, words);
        line.setId("banner-" + banner.id());
        line.setAlignment(Pos.CENTER_LEFT);
        line.setFillHeight(false); // words fill from the top, and would stand above the sign
        line.getStyleClass().addAll("banner", banner.tone().name().toLowerCase(Locale.ROOT));
        var way = banner.way();
        if (way != null) {
            var button = new CommandButton(way, text);
            button.setMinWidth(USE_PREF_SIZE); // the words beside it can wrap
            line.getChildren().add(button);
        }
        if (banner.isClosable()) {
            line.getChildren().add(close(banner));
        }
        return line;
    }

    private Node close(Banner banner) {
        var close = new Button();
        close.setGraphic(new FontIcon(Feather.X));
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(text.get("banner.close"));
        close.setOnAction(_ -> banners.hide(banner.id()));
        return close;
    }
}
