package dev.projectstudio.ui.common;

import dev.projectstudio.platform.diff.DeceptiveCharacters;
import dev.projectstudio.platform.markdown.Span;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// An image among the words of a text: its description until it is read, and where it cannot be shown.
final class PictureSpan {

    private final Span span;
    private final String destination;
    private final PictureShelf pictures;
    private final Consumer<String> onLink;

    /// @param onLink opens the link that it is, if it is one
    PictureSpan(Span span, PictureShelf pictures, Consumer<String> onLink) {
        this.span = span;
        this.destination = Objects.requireNonNull(span.image());
        this.pictures = pictures;
        this.onLink = onLink;
    }

    /// Puts it at the end, where it is at most as wide as there is room.
    void addTo(TextFlow flow, DoubleBinding room) {
        int place = flow.getChildren().size();
        var picture = pictures.picture(destination);
        flow.getChildren().add(node(picture.stateProperty().get(), room));
        if (picture.stateProperty().get() instanceof Picture.Reading) {
            picture.stateProperty().addListener(new ChangeListener<>() {
                @Override
                public void changed(
                        ObservableValue<? extends Picture.State> state, Picture.State before, Picture.State now) {
                    state.removeListener(this);
                    flow.getChildren().set(place, node(now, room));
                }
            });
        }
    }

    private Node node(Picture.State state, DoubleBinding room) {
        return switch (state) {
            case Picture.Reading _ -> words(span.text());
            case Picture.Drawn drawn -> linked(view(drawn, room));
            case Picture.Missed missed -> words(pictures.instead(span.text(), destination, missed));
        };
    }

    private ImageView view(Picture.Drawn drawn, DoubleBinding room) {
        var view = new ImageView(drawn.image());
        view.getStyleClass().add("picture");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(Bindings.min(room, drawn.width()));
        view.setAccessibleText(span.text());
        return view;
    }

    private Node linked(ImageView view) {
        if (span.link() == null) {
            return view;
        }
        var link = link("");
        link.setGraphic(view);
        link.setAccessibleText(span.text());
        return link;
    }

    private Node words(String words) {
        var plain = DeceptiveCharacters.spelledOut(words);
        if (span.link() != null) {
            return link(plain);
        }
        var text = new Text(plain);
        text.getStyleClass().addAll("span", "image");
        return text;
    }

    private Hyperlink link(String words) {
        var link = new Hyperlink(words);
        var address = span.link();
        link.setOnAction(_ -> onLink.accept(Objects.requireNonNull(address)));
        return link;
    }
}
