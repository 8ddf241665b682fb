package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.text.Messages;
import java.util.Arrays;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The kinds in a line, each with how many there are; one of them, or all, is shown.
final class KindTabs extends HBox {

    private final RegistryViewModel model;
    private final Messages text;
    private final ToggleGroup group = new ToggleGroup();

    KindTabs(RegistryViewModel model, Messages text) {
        super(4);
        this.model = model;
        this.text = text;
        setId("registry-kinds");
        getStyleClass().add("kind-tabs");
        getChildren().add(tab(null, "registry-all"));
        Arrays.stream(RegistryKind.values()).forEach(kind -> getChildren().add(tab(kind, "registry-" + kind.folder())));
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before); // the one that is on stays on
            } else {
                model.kindProperty().set((RegistryKind) now.getUserData());
            }
        });
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
