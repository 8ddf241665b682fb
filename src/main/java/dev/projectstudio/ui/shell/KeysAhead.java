package dev.projectstudio.ui.shell;

import dev.projectstudio.ui.common.CommandCatalogue;
import dev.projectstudio.ui.common.CommandCatalogue.Bound;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.Overlays;
import dev.projectstudio.ui.common.Overlays.Overlay;
import dev.projectstudio.ui.common.Shortcut;
import dev.projectstudio.ui.common.Shortcut.Stroke;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keeps what is pressed and typed before a page has its content, and presses it in the same order once that is there:
/// if what moves in a list were lost and what acts on its row were kept, the act would be done to another row. What
/// the window itself does at a key is done at once. Once an overlay has been opened meanwhile, or the page takes
/// long, all that was kept is dropped, and nothing more is kept for that page.
final class KeysAhead {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CommandCatalogue catalogue;
    private final Overlays overlays;
    private final PageHost pages;
    private final Clock clock;
    private final List<KeyEvent> kept = new ArrayList<>();
    private Instant openedAt = Instant.EPOCH;
    private boolean isOver;
    private @Nullable Stroke first;

    KeysAhead(CommandCatalogue catalogue, Overlays overlays, PageHost pages, Clock clock) {
        this.catalogue = catalogue;
        this.overlays = overlays;
        this.pages = pages;
        this.clock = clock;
    }

    /// To be called before others filter the keys of the scene, who pass over what is consumed.
    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> take(event, KeyStrokes.held(event, KeyCaps.MAC), scene));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> take(event, KeyStrokes.typed(event), scene));
        pages.pageProperty().subscribe(_ -> begin());
        pages.whenThere(() -> press(scene));
        overlays.layers().addListener((ListChangeListener<Overlay>) _ -> drop());
    }

    private void begin() {
        kept.clear();
        isOver = false;
        openedAt = clock.instant();
    }

    private void drop() {
        kept.clear();
        isOver = true;
    }

    private void take(KeyEvent event, Optional<Stroke> stroke, Scene scene) {
        if (event.getCode().isModifierKey() || !isAhead(scene)) {
            return;
        }
        if (clock.instant().isAfter(openedAt.plus(PATIENCE))) {
            drop();
            return;
        }
        if (stroke.isPresent() && isOfTheWindow(stroke.get())) {
            return;
        }
        kept.add(event);
        event.consume();
    }

    private boolean isAhead(Scene scene) {
        return !isOver && overlays.isEmpty() && pages.isToCome() && !KeyDispatch.editsText(scene.getFocusOwner());
    }

    private boolean isOfTheWindow(Stroke stroke) {
        var before = first;
        first = null;
        if (before != null) {
            var both = new Shortcut(List.of(before, stroke));
            if (ofTheWindow().anyMatch(both::equals)) {
                return true;
            }
        }
        if (ofTheWindow().noneMatch(keys -> keys.strokes().getFirst().equals(stroke))) {
            return false;
        }
        first = stroke;
        return true;
    }

    private Stream<Shortcut> ofTheWindow() {
        return catalogue.boundProperty().get().stream()
                .filter(bound -> !catalogue.isOfPage(bound.command()))
                .map(Bound::shortcuts)
                .flatMap(List::stream);
    }

    private void press(Scene scene) {
        var pressed = List.copyOf(kept);
        kept.clear();
        if (!pressed.isEmpty()) {
            pages.layout(); // a list that has not been laid out moves nowhere
        }
        for (var event : pressed) {
            var focused = scene.getFocusOwner();
            var target = focused == null ? scene.getRoot() : focused;
            Event.fireEvent(target, event.copyFor(target, target));
        }
    }
}
