package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.Slug;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks what the file of an item is to be called.
final class SlugDialog {

    private SlugDialog() {}

    /// @param what the last word of the message keys
    /// @param consequence what comes of it; empty for nothing to say
    static void ask(
            Workbench bench,
            String what,
            RegistryItem item,
            String suggested,
            String consequence,
            BiConsumer<String, InputDialog> then) {
        var text = bench.text();
        var field = new TextField(suggested);
        field.setId("slug-field");
        field.getStyleClass().add("mono");
        var hint = new Label(text.get("registry.ask.slug.hint"));
        hint.setId("slug-hint");
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        field.textProperty().subscribe(typed -> {
            var slug = slug(typed);
            hint.setText(
                    slug.isEmpty() || slug.equals(typed)
                            ? text.get("registry.ask.slug.hint")
                            : text.get("registry.ask.slug.becomes", slug));
        });
        var follow = new Label(consequence);
        follow.setId("slug-consequence");
        follow.getStyleClass().add("dialog-text");
        follow.setWrapText(true);
        follow.setMinHeight(Label.USE_PREF_SIZE);
        follow.setManaged(!consequence.isEmpty());
        var go = new Button(text.get("registry.act." + what));
        go.setId("slug-go");
        new InputDialog(bench, "slug-dialog", field)
                .open(
                        text.get("registry.ask." + what, item.name()),
                        new VBox(12, new VBox(4, Form.field(text.get("registry.ask.slug"), field), hint), follow),
                        go,
                        field.textProperty().map(typed -> slug(typed).isEmpty()),
                        asked -> then.accept(slug(field.getText()), asked));
    }

    /// What was typed, or what that suggests; empty where no file can be called so.
    private static String slug(String typed) {
        var suggested = Slug.isValid(typed) ? typed : Slug.of(typed);
        return Slug.isValid(suggested) ? suggested : "";
    }
}
