package dev.projectstudio.ui.dashboard;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.KeyCaps;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the window says while there is no project: what Studio is for, and the ways to begin, each one key.
final class WelcomeView extends VBox {

    private static final List<Ikon> ICONS = List.of(Feather.SEARCH, Feather.FOLDER_PLUS, Feather.BOX);

    private final List<Button> cards;

    WelcomeView(List<Command> begin, Messages text) {
        getStyleClass().add("welcome");
        setAlignment(Pos.CENTER);
        var title = new Label(text.get("dashboard.welcome"));
        title.getStyleClass().add("welcome-title");
        var sentence = new Label(text.get("dashboard.welcome.sentence"));
        sentence.getStyleClass().add("welcome-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        cards = IntStream.range(0, begin.size())
                .mapToObj(i -> card(begin.get(i), ICONS.get(i % ICONS.size()), text))
                .toList();
        var row = new HBox();
        row.getStyleClass().add("welcome-cards");
        row.setAlignment(Pos.CENTER);
        row.getChildren().addAll(cards);
        var how = new Label(text.get("dashboard.welcome.how"));
        how.getStyleClass().add("caption");
        getChildren().addAll(title, sentence, row, how);
    }

    /// The first card; none while one of them is under way, so that a key pressed once more begins nothing else.
    Node focusTarget() {
        return cards.stream().anyMatch(Node::isDisabled) ? this : cards.getFirst();
    }

    /// With the last of the command's keys, the one that is for the beginning.
    private static Button card(Command command, Ikon icon, Messages text) {
        var name = new Label(text.get(command.titleKey()));
        name.getStyleClass().add("card-title");
        var what = new Label(text.get("welcome." + command.id()));
        what.getStyleClass().add("card-text");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(new FontIcon(icon), gap);
        head.getStyleClass().add("card-head");
        var isInWindow = head.sceneProperty().map(_ -> true); // the command outlives the page
        command.keys().when(isInWindow).subscribe(keys -> {
            head.getChildren().removeIf(KeyCaps.class::isInstance);
            keys.stream()
                    .reduce((_, last) -> last)
                    .ifPresent(key -> head.getChildren().add(new KeyCaps(key, text)));
        });
        var body = new VBox(head, name, what);
        body.getStyleClass().add("card-body");
        var card = new Button(text.get(command.titleKey()), body);
        command.blocked().when(isInWindow).subscribe(reason -> card.setDisable(!reason.isEmpty()));
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.getStyleClass().add("welcome-card");
        card.setId("welcome-" + command.id().replace('.', '-'));
        card.setOnAction(_ -> command.run());
        return card;
    }
}
