package dev.projectstudio.ui.shell;

import atlantafx.base.theme.Styles;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandCatalogue;
import dev.projectstudio.ui.common.Overlays;
import dev.projectstudio.ui.common.Overlays.Overlay;
import dev.projectstudio.ui.common.Shortcut;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Draws the overlays over a dimmed page, keeps focus inside the uppermost one, and gives it back when that closes.
final class OverlayLayer extends StackPane {

    private static final double TOP = 120;
    private static final double MARGIN = 24;
    private static final Shortcut ESCAPE = Shortcut.parse("Esc");

    private final Deque<Node> focusBefore = new ArrayDeque<>();
    private final Overlays overlays;
    private final CommandCatalogue catalogue;
    private final Runnable focusPage;
    // which way Tab goes while it is down
    private int tab;

    /// @param focusPage where focus goes if what had it is gone
    OverlayLayer(Overlays overlays, CommandCatalogue catalogue, Runnable focusPage) {
        this.overlays = overlays;
        this.catalogue = catalogue;
        this.focusPage = focusPage;
        getStyleClass().add("overlay-layer");
        setVisible(false);
        setMinSize(0, 0); // what is too high for the window moves nothing that lies over it
        overlays.layers().addListener((ListChangeListener<Overlay>) this::changed);
        sceneProperty().subscribe(this::guard);
    }

    private void changed(ListChangeListener.Change<? extends Overlay> change) {
        while (change.next()) {
            change.getRemoved().forEach(_ -> removed());
            change.getAddedSubList().forEach(this::added);
        }
        var layers = overlays.layers();
        catalogue.showOverlay(layers.isEmpty() ? List.of() : layers.getLast().commands());
        setVisible(!layers.isEmpty());
        if (layers.isEmpty()) {
            giveBack(focusBefore.poll());
        } else if (change.getList().size() < getChildren().size()) {
            redraw();
        }
    }

    private void added(Overlay overlay) {
        var scene = getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        focusBefore.push(owner == null ? this : owner);
        getChildren().add(layer(overlay));
        setVisible(true);
        applyCss(); // what scrolls takes its content into the scene with its looks, and only there it can have focus
        overlay.focusTarget().requestFocus();
    }

    private void removed() {
        redraw();
        if (!overlays.isEmpty()) {
            giveBack(focusBefore.poll());
        }
    }

    private void redraw() {
        getChildren().removeIf(child -> overlays.layers().stream().noneMatch(layer -> layer == child.getUserData()));
    }

    private StackPane layer(Overlay overlay) {
        var scrim = new Region();
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(_ -> leave(overlay));
        var panel = new StackPane(overlay.root());
        panel.getStyleClass()
                .addAll(
                        "overlay-panel",
                        Styles.ELEVATED_4,
                        overlay.place().name().toLowerCase(Locale.ROOT));
        panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var layer = new StackPane(scrim, panel);
        layer.setUserData(overlay);
        switch (overlay.place()) {
            case TOP -> {
                setAlignment(panel, Pos.TOP_CENTER);
                setMargin(panel, new Insets(TOP, MARGIN, MARGIN, MARGIN));
            }
            case CENTRE -> setMargin(panel, new Insets(MARGIN));
            case FULL -> {
                panel.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
                setMargin(panel, new Insets(MARGIN));
            }
        }
        return layer;
    }

    /// A click outside does what Esc does.
    private void leave(Overlay overlay) {
        overlay.commands().stream()
                .filter(command -> command.shortcuts().contains(ESCAPE))
                .findFirst()
                .ifPresentOrElse(Command::run, overlays::closeTop);
    }

    private void guard(@Nullable Scene scene) {
        if (scene != null) {
            scene.focusOwnerProperty().subscribe(owner -> {
                if (!overlays.isEmpty() && owner != null && !isInTop(owner)) {
                    comeRound(overlays.layers().getLast());
                }
            });
            scene.addEventFilter(KeyEvent.KEY_PRESSED, this::noteTab);
            scene.addEventFilter(KeyEvent.KEY_RELEASED, _ -> tab = 0);
        }
    }

    private void noteTab(KeyEvent event) {
        tab = event.getCode() != KeyCode.TAB ? 0 : event.isShiftDown() ? -1 : 1;
    }

    /// Tab past the last one comes to the first of the overlay, and back.
    private void comeRound(Overlay top) {
        var stops = new ArrayList<Node>();
        collect(top.root(), stops);
        if (tab == 0 || stops.isEmpty()) {
            top.focusTarget().requestFocus();
        } else if (tab > 0) {
            stops.getFirst().requestFocus();
        } else {
            stops.getLast().requestFocus();
        }
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }

    private boolean isInTop(Node node) {
        var top = overlays.layers().getLast().root();
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == top) {
                return true;
            }
        }
        return false;
    }

    /// What was built anew meanwhile is found again by its id.
    private void giveBack(@Nullable Node node) {
        var there = node == null || node == this ? null : standing(node);
        if (there == null) {
            focusPage.run();
        } else {
            there.requestFocus();
        }
    }

    private @Nullable Node standing(Node node) {
        var scene = getScene();
        boolean isGone = scene != null && node.getScene() != scene && node.getId() != null;
        var there = isGone ? scene.lookup("#" + node.getId()) : node;
        return there != null && LostFocus.canHaveFocus(there, scene) ? there : null;
    }
}
