package dev.projectstudio.ui.overview;

import dev.projectstudio.core.stack.Category;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.core.stack.TechEdit;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Worded;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks what a technology is called, what it is for and in which version, and says why it is in the stack.
final class TechDialog {

    static final String ID = "tech-dialog";

    private final Workbench bench;
    private final Messages text;
    private final TextField name;
    private final TextField version;
    private final ComboBox<String> category = new ComboBox<>();
    private final VBox body;

    private TechDialog(Workbench bench, TechEdit before) {
        this.bench = bench;
        this.text = bench.text();
        this.name = new TextField(before.name());
        this.version = new TextField(Objects.requireNonNullElse(before.version(), ""));
        name.setId("tech-name");
        version.setId("tech-version");
        category.setId("tech-category");
        category.setMaxWidth(Double.MAX_VALUE);
        category.getItems().setAll(words(before.category()));
        category.setValue(before.category());
        Worded.show(category, word -> word(word, text));
        body = new VBox(
                12,
                Form.field(text.get("overview.tech.name"), name),
                Form.field(text.get("overview.tech.category"), category),
                Form.field(text.get("overview.tech.version"), version));
    }

    /// @param usual the category that a technology usually has
    static void add(Workbench bench, Function<String, Optional<String>> usual, BiConsumer<TechEdit, InputDialog> then) {
        var dialog = new TechDialog(bench, new TechEdit(Category.LANGUAGE.word(), "", null));
        dialog.name.textProperty().subscribe(typed -> usual.apply(typed).ifPresent(dialog.category::setValue));
        dialog.open("overview.tech.add", "overview.tech.add.go", null, then);
    }

    /// @param mapped shows what belongs to it
    /// @param remove takes it out of the stack
    static void edit(Workbench bench, Tech tech, Node mapped, BiConsumer<TechEdit, InputDialog> then, Runnable remove) {
        var dialog = new TechDialog(bench, TechEdit.of(tech));
        var reason = new Label(reason(tech, dialog.text));
        reason.setId("tech-reason");
        reason.getStyleClass().add("muted");
        reason.setWrapText(true);
        var away = new Button(dialog.text.get("overview.tech.remove"));
        away.setId("tech-remove");
        away.setOnAction(_ -> {
            bench.overlays().close(ID);
            remove.run();
        });
        away.setDisable(bench.edits().isReadOnly());
        dialog.body.getChildren().addFirst(reason);
        dialog.body.getChildren().add(mapped);
        dialog.open("overview.tech.edit", "overview.tech.edit.go", away, then);
    }

    /// The user's word for a category; one from elsewhere as it is.
    static String word(String category, Messages text) {
        return text.find("stack.category." + category).orElse(category);
    }

    /// Why a technology is in the stack, in one line.
    static String reason(Tech tech, Messages text) {
        var evidence = tech.evidence();
        return evidence == null
                ? text.get("overview.tech.by-hand")
                : text.get(evidence.words().key(), evidence.words().args().toArray());
    }

    private void open(String titleKey, String verbKey, @Nullable Button away, BiConsumer<TechEdit, InputDialog> then) {
        var go = new Button(text.get(verbKey));
        go.setId("tech-go");
        new InputDialog(bench, ID, name)
                .blaming(name, "tech-name-refused", "tech-name-taken")
                .blaming(category, "tech-category-refused")
                .blaming(version, "tech-version-refused")
                .apart(away)
                .open(
                        text.get(titleKey),
                        body,
                        go,
                        name.textProperty()
                                .map(typed -> typed.isBlank() || bench.edits().isReadOnly()),
                        asked -> then.accept(
                                new TechEdit(category.getValue(), name.getText(), version.getText()), asked));
    }

    private static List<String> words(String own) {
        var words = new ArrayList<>(
                Arrays.stream(Category.values()).map(Category::word).toList());
        if (!words.contains(own)) {
            words.add(own);
        }
        return words;
    }
}
