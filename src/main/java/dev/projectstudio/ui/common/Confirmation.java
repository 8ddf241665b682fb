package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A question before something that cannot be taken back with one key.
///
/// @param title what is about to happen, as a question
/// @param consequence what it means, in a sentence or two
/// @param verb what the button says
/// @param nameToType must be typed before the button works; null where a click is enough
public record Confirmation(
        String title,
        String consequence,
        String verb,
        @Nullable String nameToType,
        Runnable action) {

    /// Lays the question over the page.
    public void ask(Overlays overlays, Messages text) {
        ask(overlays, text, "danger", List.of());
    }

    /// The same, with what it is about below the sentence.
    public void ask(Overlays overlays, Messages text, Node details) {
        ask(overlays, text, "danger", List.of(details));
    }

    /// The same for what does no harm: Enter does it.
    public void offer(Overlays overlays, Messages text) {
        ask(overlays, text, "accent", List.of());
    }

    /// The same, with what it is about below the sentence.
    public void offer(Overlays overlays, Messages text, Node details) {
        ask(overlays, text, "accent", List.of(details));
    }

    private void ask(Overlays overlays, Messages text, String look, List<Node> details) {
        var id = "confirmation";
        var cancel = new Button(text.get("dialog.cancel"));
        cancel.setId("confirmation-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> overlays.close(id));
        var go = new Button(verb);
        go.setId("confirmation-go");
        go.getStyleClass().add(look);
        go.setDefaultButton(true);
        go.setOnAction(_ -> {
            overlays.close(id);
            action.run();
        });
        var sentence = new Label(consequence);
        sentence.getStyleClass().add("dialog-text");
        sentence.setWrapText(true);
        var body = new VBox(sentence);
        body.getChildren().addAll(details);
        body.getStyleClass().add("dialog-body");
        var harmless = look.equals("accent") ? go : cancel;
        Node focus = nameToType == null ? harmless : typeName(body, go, nameToType, text);
        var card = new DialogCard(title, body, List.of(go, cancel));
        overlays.open(new Overlays.Overlay(id, card, focus, Overlays.Place.CENTRE));
    }

    private static Node typeName(VBox body, Button go, String name, Messages text) {
        var ask = new Label(text.get("dialog.type", name));
        ask.getStyleClass().add("caption");
        var typed = new TextField();
        typed.setId("confirmation-name");
        ask.setLabelFor(typed);
        go.disableProperty()
                .bind(typed.textProperty().map(written -> !written.strip().equals(name)));
        body.getChildren().addAll(ask, typed);
        return typed;
    }
}
