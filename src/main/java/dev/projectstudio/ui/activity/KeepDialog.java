package dev.projectstudio.ui.activity;

import dev.projectstudio.ui.common.FilterBox;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks for how long the activity is kept, and says what that removes now.
final class KeepDialog {

    private KeepDialog() {}

    static void ask(Workbench bench, KeepActs.Offer offer, BiConsumer<@Nullable Integer, InputDialog> then) {
        var text = bench.text();
        var days = new SimpleObjectProperty<@Nullable Integer>();
        var box = new FilterBox<Integer>("keep-days", text.get("activity.keep.all"), days);
        box.setMaxWidth(Double.MAX_VALUE);
        box.offer(offer.older().keySet().stream().sorted().toList(), each -> text.get("activity.keep.days", each));
        days.set(offer.kept());
        var go = new Button();
        go.setId("keep-go");
        var consequence = new Label();
        consequence.setId("keep-consequence");
        consequence.getStyleClass().add("dialog-text");
        consequence.setWrapText(true);
        days.subscribe(chosen -> {
            int older = chosen == null ? 0 : offer.older().getOrDefault(chosen, 0);
            consequence.setText(
                    chosen == null
                            ? ""
                            : older == 0
                                    ? text.get("activity.keep.none-older")
                                    : text.get("activity.keep.older", older));
            go.setText(text.get(older == 0 ? "activity.keep.go" : "activity.keep.go-remove"));
        });
        new InputDialog(bench, "keep-dialog", go)
                .open(
                        text.get("activity.keep.ask"),
                        new VBox(12, Form.field(text.get("activity.keep.how-long"), box), consequence),
                        go,
                        new ReadOnlyBooleanWrapper(false),
                        asked -> then.accept(days.get(), asked));
    }
}
