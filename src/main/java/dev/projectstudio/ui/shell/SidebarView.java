package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.Destination.Scope;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.Navigator;
import dev.projectstudio.ui.common.Route;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The project at the top, then every page. Folded, only the icons are left.
final class SidebarView extends VBox {

    private static final double WIDE = 232;
    private static final double NARROW = 52;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final ObservableValue<Boolean> folded;
    private final Navigator navigator;
    private final Messages text;

    /// @param go the commands that open the pages, in the order of the destinations
    SidebarView(
            ProjectChip chip,
            List<Destination> destinations,
            List<Command> go,
            Command fold,
            ObservableValue<Boolean> folded,
            Navigator navigator,
            Messages text) {
        this.folded = folded;
        this.navigator = navigator;
        this.text = text;
        setId("sidebar");
        getStyleClass().add("sidebar");
        var pages = new VBox();
        pages.getStyleClass().add("nav");
        addPages(pages, destinations, go);
        setVgrow(pages, Priority.ALWAYS);
        getChildren().addAll(chip, pages, foldButton(fold));
        folded.subscribe(narrow -> {
            double width = narrow ? NARROW : WIDE;
            setMinWidth(width);
            setPrefWidth(width);
            setMaxWidth(width);
            pseudoClassStateChanged(FOLDED, narrow);
        });
    }

    private void addPages(VBox pages, List<Destination> destinations, List<Command> go) {
        for (var scope : Scope.values()) {
            if (scope == Scope.PROJECT && destinations.stream().anyMatch(each -> each.scope() == scope)) {
                pages.getChildren().add(heading(destinations, go));
            }
            for (int i = 0; i < destinations.size(); i++) {
                if (destinations.get(i).scope() == scope) {
                    pages.getChildren().add(item(destinations.get(i), go.get(i)));
                }
            }
        }
    }

    /// Over the pages of the active project; there is none without one.
    private Label heading(List<Destination> destinations, List<Command> go) {
        var heading = new Label();
        IntStream.range(0, destinations.size())
                .filter(i -> destinations.get(i).scope() == Scope.PROJECT)
                .findFirst()
                .ifPresent(i -> go.get(i).blocked().subscribe(reason -> show(heading, reason.isEmpty())));
        heading.getStyleClass().add("nav-heading");
        heading.textProperty().bind(folded.map(narrow -> narrow ? "" : text.get("sidebar.project")));
        return heading;
    }

    private Button item(Destination destination, Command go) {
        var button = new Button();
        button.setId("nav-" + destination.id());
        button.getStyleClass().add("nav-item");
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(text.get(destination.name().titleKey()));
        button.setGraphic(content(destination, go));
        button.setOnAction(_ -> go.run());
        go.blocked().subscribe(reason -> show(button, reason.isEmpty()));
        folded.subscribe(narrow -> button.setTooltip(
                narrow ? new Tooltip(text.get(destination.name().titleKey())) : null));
        navigator
                .currentProperty()
                .subscribe(route -> button.pseudoClassStateChanged(SELECTED, isAt(route, destination)));
        return button;
    }

    private HBox content(Destination destination, Command go) {
        var name = new Label(text.get(destination.name().titleKey()));
        name.getStyleClass().add("nav-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var badge = new Label();
        badge.getStyleClass().add("nav-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        badge.textProperty().bind(destination.badge().map(count -> text.get("sidebar.badge", count)));
        badge.visibleProperty().bind(destination.badge().map(count -> count.intValue() > 0));
        badge.managedProperty().bind(badge.visibleProperty());
        var key = key(go);
        var row = new HBox(new FontIcon(destination.name().icon()), name, badge, key);
        row.getStyleClass().add("nav-content");
        row.setAlignment(Pos.CENTER_LEFT);
        folded.subscribe(narrow -> {
            name.setVisible(!narrow);
            name.setManaged(!narrow);
            key.setVisible(!narrow);
            key.setManaged(!narrow);
        });
        return row;
    }

    private static Label key(Command go) {
        var key = new Label();
        key.textProperty()
                .bind(go.keys()
                        .map(keys -> keys.stream()
                                .findFirst()
                                .map(shortcut -> KeyCaps.words(shortcut, KeyCaps.MAC))
                                .orElse("")));
        key.getStyleClass().add("nav-key");
        key.setMinWidth(USE_PREF_SIZE);
        return key;
    }

    private HBox foldButton(Command fold) {
        var button = new Button();
        button.setId("sidebar-fold");
        button.getStyleClass().add("icon-button");
        button.setGraphic(new FontIcon(Feather.SIDEBAR));
        button.setAccessibleText(text.get(fold.titleKey()));
        button.setTooltip(new Tooltip(text.get(fold.titleKey())));
        button.setOnAction(_ -> fold.run());
        var row = new HBox(button, new Region());
        row.getStyleClass().add("sidebar-foot");
        return row;
    }

    /// What cannot be opened takes no room.
    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private static boolean isAt(@Nullable Route route, Destination destination) {
        return route != null && route.page().section() == destination.name();
    }
}
