package dev.projectstudio.ui.decision;

import dev.projectstudio.core.decision.Alternative;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Form;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The alternatives of a decision in its form, one below the other: what it is, and why not.
final class AlternativesForm extends VBox {

    private static final int LINES = 2;

    private record Fields(TextField title, TextArea whyNot) {}

    private final List<Fields> fields = new ArrayList<>();
    private final VBox rows = new VBox(8);
    private final Messages text;

    AlternativesForm(List<Alternative> alternatives, Messages text) {
        super(4);
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
                        || !each.whyNot().getText().isBlank())
                .map(each ->
                        new Alternative(each.title().getText(), each.whyNot().getText()))
                .toList();
    }

    private Fields add(String title, String whyNot) {
        int number = fields.size() + 1;
        var name = new TextField(title);
        name.setId("decision-alternative-" + number);
        name.setPromptText(text.get("decisions.ask.alternative"));
        name.setAccessibleText(text.get("decisions.ask.alternative"));
        var why = Form.lines("decision-why-not-" + number, whyNot, LINES);
        why.setPromptText(text.get("decisions.ask.why-not"));
        why.setAccessibleText(text.get("decisions.ask.why-not"));
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
            lookup("#decision-alternative-add").requestFocus();
        });
        fields.add(one);
        rows.getChildren().add(row);
        return one;
    }
}
