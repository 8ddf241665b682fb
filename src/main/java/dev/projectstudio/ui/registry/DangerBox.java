package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.platform.text.Messages;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What looks dangerous in what would be written, secrets first. What gives a secret away has to be allowed.
final class DangerBox extends VBox {

    private static final int MOST = 4;

    private final CheckBox allow = new CheckBox();
    private final ReadOnlyBooleanWrapper forbidding = new ReadOnlyBooleanWrapper();
    private final Messages text;
    private List<Danger> shown = List.of();

    /// @param id of the box that allows it
    DangerBox(String id, Messages text) {
        super(4);
        this.text = text;
        allow.setId(id);
        allow.setText(text.get("registry.install.allow"));
        allow.selectedProperty().subscribe(_ -> judge());
        setManaged(false);
    }

    /// Whether a secret would be given away that nobody has allowed yet.
    ReadOnlyBooleanProperty forbiddingProperty() {
        return forbidding.getReadOnlyProperty();
    }

    /// What was allowed before is not for others.
    void show(List<Danger> found) {
        var dangers = found.stream().sorted(Danger.SECRETS_FIRST).toList();
        if (dangers.equals(shown)) {
            return;
        }
        shown = dangers;
        allow.setSelected(false);
        getChildren().clear();
        dangers.stream().limit(MOST).forEach(danger -> getChildren().add(CopyRows.danger(danger, text)));
        if (dangers.size() > MOST) {
            var more = new Label(text.get("registry.install.more-dangers", dangers.size() - MOST));
            more.getStyleClass().add("caption");
            getChildren().add(more);
        }
        if (hasSecret()) {
            getChildren().add(allow);
        }
        setManaged(!dangers.isEmpty());
        judge();
    }

    private void judge() {
        forbidding.set(hasSecret() && !allow.isSelected());
    }

    private boolean hasSecret() {
        return !shown.isEmpty() && shown.getFirst().kind() == Danger.Kind.SECRET;
    }
}
