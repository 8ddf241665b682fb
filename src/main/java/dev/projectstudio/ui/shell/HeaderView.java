package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.Page;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The page's name, what it counts, and its one main action.
final class HeaderView extends HBox {

    private final Label title = new Label();
    private final Label count = new Label();
    private final HBox action = new HBox();
    private final Messages text;

    HeaderView(ObservableValue<@Nullable Page> page, Messages text) {
        this.text = text;
        getStyleClass().add("page-header");
        setAlignment(Pos.CENTER_LEFT);
        title.setId("page-title");
        title.getStyleClass().add("page-title");
        count.setId("page-count");
        count.getStyleClass().add("page-count");
        count.setMinWidth(USE_PREF_SIZE);
        action.setMinWidth(USE_PREF_SIZE);
        action.setAlignment(Pos.CENTER_RIGHT);
        var gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, count, gap, action);
        page.subscribe(this::show);
    }

    private void show(@Nullable Page page) {
        title.textProperty().unbind();
        count.textProperty().unbind();
        action.getChildren().clear();
        action.visibleProperty().unbind();
        if (page == null) {
            title.setText("");
            count.setText("");
            return;
        }
        var head = page.head();
        title.textProperty().bind(head.title());
        count.textProperty().bind(head.count());
        head.action().ifPresent(command -> {
            var button = new CommandButton(command, text);
            action.getChildren().add(head.isFilled() ? button.primary() : button);
        });
        action.visibleProperty().bind(head.isActionShown());
    }
}
