package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.TemplateVariable;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.StatusLabel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A field for each variable of a template, with what it is for below it.
final class VariableFields extends VBox {

    private final List<Node> fields = new ArrayList<>();

    VariableFields(ApplyViewModel model) {
        super(12);
        for (var variable : model.variables()) {
            var field = variable.choices().isEmpty() ? typed(model, variable) : chosen(model, variable);
            field.setId("variable-" + variable.name());
            fields.add(field);
            var box = Form.field(label(variable), field);
            if (variable.help() != null) {
                var help = new Label(variable.help());
                help.getStyleClass().add("caption");
                help.setWrapText(true);
                help.setMinHeight(StatusLabel.USE_PREF_SIZE);
                box.getChildren().add(help);
                field.setAccessibleHelp(variable.help());
            }
            getChildren().add(box);
        }
    }

    /// The first of them; null if there is none.
    @Nullable
    Node first() {
        return fields.isEmpty() ? null : fields.getFirst();
    }

    private static String label(TemplateVariable variable) {
        return variable.isRequired() ? variable.label() + " *" : variable.label();
    }

    private static Node typed(ApplyViewModel model, TemplateVariable variable) {
        var field = new TextField(model.value(variable));
        var fallback = variable.fallback();
        if (fallback != null && model.value(variable).isEmpty()) {
            model.planProperty().subscribe(plan -> {
                if (plan != null && field.getText().isEmpty()) {
                    field.setPromptText(plan.values().getOrDefault(variable.name(), ""));
                }
            });
        }
        field.textProperty().subscribe((_, now) -> model.set(variable, now.strip()));
        return field;
    }

    private static Node chosen(ApplyViewModel model, TemplateVariable variable) {
        var box = new ComboBox<String>();
        box.getItems().setAll(variable.choices());
        box.setMaxWidth(Double.MAX_VALUE);
        if (variable.choices().contains(model.value(variable))) {
            box.setValue(model.value(variable));
        }
        box.valueProperty().subscribe((_, now) -> model.set(variable, now == null ? "" : now));
        return box;
    }
}
