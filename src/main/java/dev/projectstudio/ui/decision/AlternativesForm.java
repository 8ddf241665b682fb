package dev.projectstudio.ui.decision;

import dev.projectstudio.core.decision.Alternative;
import dev.projectstudio.core.unsaved.TypedFields;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.MarkdownEditor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The alternatives of a decision in its form, one below the other: what it is, and why not.
final class AlternativesForm extends VBox {

    private static final int LINES = 2;
    private static final String TITLE = "alternative-";
    private static final String WHY_NOT = "why-not-";

    private record Fields(TextField title, MarkdownEditor whyNot) {}

    private final List<Fields> fields = new ArrayList<>();
    private final VBox rows = new VBox(8);
    private final Runnable typed;
    private final Messages text;

    /// @param typed is run whenever something was typed, added or removed
    AlternativesForm(List<Alternative> alternatives, Runnable typed, Messages text) {
        super(4);
        this.typed = typed;
        this.text = text;
        var add = new Button(text.get("decisions.ask.alternative.add"), new FontIcon(Feather.PLUS));
        add.setId("decision-alternative-add");
        add.getStyleClass().add("link-button");
        add.setOnAction(_ -> add("", "").title().requestFocus());
        getChildren().addAll(rows, add);
        alternatives.forEach(each -> add(each.title(), each.whyNot() == null ? "" : each.whyNot()));
    }

    /// What is written; a row in which nothing is written counts as none.
    ///
    /// @throws dev.projectstudio.platform.error.InvalidInput if one says why not, and not of what
    List<Alternative> written() {
        return fields.stream()
                .filter(each -> !each.title().getText().isBlank()
                        || !words(each.whyNot()).isBlank())
                .map(each -> new Alternative(each.title().getText(), words(each.whyNot())))
                .toList();
    }

    /// The field of the first that says why not, and not of what; where none does, itself.
    Node untitled() {
        return fields.stream()
                .filter(each -> each.title().getText().isBlank()
                        && !words(each.whyNot()).isBlank())
                .<Node>map(Fields::title)
                .findFirst()
                .orElse(this);
    }

    /// Puts what stands in the rows among the fields of the dialog.
    void read(Map<String, String> all) {
        for (int i = 0; i < fields.size(); i++) {
            all.put(TITLE + i, fields.get(i).title().getText());
            all.put(WHY_NOT + i, words(fields.get(i).whyNot()));
        }
    }

    /// The same of alternatives that are saved.
    static void show(List<Alternative> alternatives, Map<String, String> all) {
        for (int i = 0; i < alternatives.size(); i++) {
            all.put(TITLE + i, alternatives.get(i).title());
            all.put(WHY_NOT + i, Objects.requireNonNullElse(alternatives.get(i).whyNot(), ""));
        }
    }

    /// Puts rows there for what was typed before, unless they are there.
    void fill(TypedFields typedBefore) {
        var there = new HashMap<String, String>();
        read(there);
        if (TypedFields.of(there).equals(own(typedBefore))) {
            return;
        }
        fields.clear();
        rows.getChildren().clear();
        int last = own(typedBefore).fields().keySet().stream()
                .mapToInt(name -> Integer.parseInt(name.substring(name.lastIndexOf('-') + 1)))
                .max()
                .orElse(-1);
        for (int i = 0; i <= last; i++) {
            add(typedBefore.get(TITLE + i), typedBefore.get(WHY_NOT + i));
        }
    }

    private static TypedFields own(TypedFields all) {
        var own = new HashMap<>(all.fields());
        own.keySet().removeIf(name -> !name.startsWith(TITLE) && !name.startsWith(WHY_NOT));
        return TypedFields.of(own);
    }

    private Fields add(String title, String whyNot) {
        int number = fields.size() + 1;
        var name = new TextField(title);
        name.setId("decision-alternative-" + number);
        name.setPromptText(text.get("decisions.ask.alternative"));
        name.setAccessibleText(text.get("decisions.ask.alternative"));
        var why = Form.markdown("decision-why-not-" + number, text.get("decisions.ask.why-not"), whyNot, LINES)
                .prompting(text.get("decisions.ask.why-not"));
        name.textProperty().subscribe((_, _) -> typed.run());
        why.textProperty().subscribe((_, _) -> typed.run());
        var one = new Fields(name, why);
        var remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().add("icon-button");
        remove.setAccessibleText(text.get("decisions.ask.alternative.remove"));
        var both = new VBox(4, name, why);
        HBox.setHgrow(both, Priority.ALWAYS);
        var row = new HBox(4, both, remove);
        remove.setOnAction(_ -> {
            fields.remove(one);
            rows.getChildren().remove(row);
            typed.run();
            lookup("#decision-alternative-add").requestFocus();
        });
        fields.add(one);
        rows.getChildren().add(row);
        return one;
    }

    private static String words(MarkdownEditor editor) {
        return editor.textProperty().get();
    }
}
