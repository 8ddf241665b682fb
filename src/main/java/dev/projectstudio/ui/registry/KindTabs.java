package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.KeyHint;
import java.util.Arrays;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The kinds in a line, each with how many there are; one of them, or all, is shown.
final class KindTabs extends HBox {

    private final RegistryViewModel model;
    private final Messages text;
    private final ToggleGroup group = new ToggleGroup();
    private final HBox keys = new HBox(4);

    /// @param previous shows the kind before
    /// @param next shows the next kind
    KindTabs(RegistryViewModel model, Command previous, Command next, Messages text) {
        super(4);
        this.model = model;
        this.text = text;
        setId("registry-kinds");
        getStyleClass().add("kind-tabs");
        getChildren().add(tab(null, "registry-all"));
        Arrays.stream(RegistryKind.values()).forEach(kind -> getChildren().add(tab(kind, "registry-" + kind.folder())));
        keys.getChildren().addAll(new KeyHint(previous, text), new KeyHint(next, text));
        keys.getStyleClass().add("kind-keys");
        getChildren().add(keys);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before); // the one that is on stays on
            } else {
                model.kindProperty().set((RegistryKind) now.getUserData());
            }
        });
    }

    /// With what is done with no item selected, at the other end of the line.
    KindTabs with(Command command, String key) {
        if (getChildren().getLast() == keys) {
            var gap = new Region();
            setHgrow(gap, Priority.ALWAYS);
            getChildren().add(gap);
        }
        var button = new CommandButton(command, text.get(key), text);
        button.getStyleClass().add("link-button");
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().add(button);
        return this;
    }

    private ToggleButton tab(@Nullable RegistryKind kind, String id) {
        var tab = new ToggleButton();
        tab.setId(id);
        tab.setUserData(kind);
        tab.setToggleGroup(group);
        tab.getStyleClass().add("kind-tab");
        tab.setFocusTraversable(false);
        model.countsProperty().subscribe(counts -> {
            int count = kind == null
                    ? counts.values().stream().mapToInt(each -> each).sum()
                    : counts.getOrDefault(kind, 0);
            var name = kind == null ? text.get("registry.all") : text.get("registry.kinds." + kind.word());
            tab.setText(text.get("registry.tab", name, count));
        });
        model.kindProperty().subscribe(now -> {
            if (now == kind) {
                group.selectToggle(tab);
            }
        });
        return tab;
    }
}
