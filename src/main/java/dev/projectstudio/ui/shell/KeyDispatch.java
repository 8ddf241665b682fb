package dev.projectstudio.ui.shell;

import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandCatalogue;
import dev.projectstudio.ui.common.CommandCatalogue.Bound;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.Overlays;
import dev.projectstudio.ui.common.Overlays.Place;
import dev.projectstudio.ui.common.Shortcut;
import dev.projectstudio.ui.common.Shortcut.Stroke;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.jspecify.annotations.Nullable;

/// Turns what is pressed and typed into commands, before any control sees it: those of the uppermost overlay while
/// there is one, otherwise those of the page and the window. While text is edited, characters and what edits text are
/// left to it.
final class KeyDispatch {

    private static final Duration CHORD = Duration.ofMillis(500);

    private final CommandCatalogue catalogue;
    private final Overlays overlays;
    private final KeyCapture capture;
    private final Runnable leaveText;
    private final Consumer<Command> refused;
    private final Clock clock;
    private @Nullable Stroke first;
    private Instant firstAt = Instant.EPOCH;

    /// @param capture has all keys while somebody asks for new ones
    /// @param leaveText brings focus from a text field back to the page's list
    /// @param refused gets a command whose key was pressed and that cannot run
    KeyDispatch(
            CommandCatalogue catalogue,
            Overlays overlays,
            KeyCapture capture,
            Runnable leaveText,
            Consumer<Command> refused,
            Clock clock) {
        this.catalogue = catalogue;
        this.capture = capture;
        this.overlays = overlays;
        this.leaveText = leaveText;
        this.refused = refused;
        this.clock = clock;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            var stroke = KeyStrokes.held(event, KeyCaps.MAC);
            var focused = scene.getFocusOwner();
            if (stroke.isPresent()
                    && !event.isConsumed()
                    && !(focused instanceof RichTextArea area
                            && area.isEditable()
                            && KeyStrokes.isForMarkdown(stroke.get()))
                    && press(stroke.get(), editsText(focused))) {
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            var stroke = KeyStrokes.typed(event);
            if (stroke.isPresent() && !event.isConsumed() && type(stroke.get(), editsText(scene.getFocusOwner()))) {
                event.consume();
            }
        });
    }

    /// A key with or without modifiers; true if it was a command's.
    boolean press(Stroke stroke, boolean editing) {
        first = null;
        if (capture.take(stroke)) {
            return true;
        }
        if (editing && KeyStrokes.isForEditing(stroke)) {
            return false;
        }
        var wanted = new Shortcut(List.of(stroke));
        if (overlays.isEmpty()) {
            return run(catalogue.boundProperty().get(), wanted) || (stroke.key().equals("Esc") && editing && left());
        }
        return pressInOverlay(stroke, wanted);
    }

    /// A character; true if it was a command's, or the beginning of one.
    boolean type(Stroke stroke, boolean editing) {
        var pending = first;
        first = null;
        if (capture.take(stroke)) {
            return true;
        }
        if (editing) {
            return false;
        }
        var commands = overlays.isEmpty() ? catalogue.boundProperty().get() : catalogue.overlayCommands();
        if (pending != null && !clock.instant().isAfter(firstAt.plus(CHORD))) {
            if (run(commands, new Shortcut(List.of(pending, stroke)))) {
                return true;
            }
        }
        if (run(commands, new Shortcut(List.of(stroke)))) {
            return true;
        }
        return begin(commands, stroke);
    }

    private boolean pressInOverlay(Stroke stroke, Shortcut wanted) {
        if (run(catalogue.overlayCommands(), wanted)) {
            return true;
        }
        if (stroke.key().equals("Esc") && stroke.modifiers().isEmpty()) {
            overlays.closeTop();
            return true;
        }
        var top = overlays.layers().getLast();
        boolean passesThrough = top.place() == Place.TOP && !stroke.modifiers().isEmpty();
        var command = passesThrough ? find(catalogue.boundProperty().get(), wanted) : Optional.<Bound>empty();
        if (command.isEmpty()) {
            return false;
        }
        overlays.closeTop();
        if (!command.get().command().id().equals(top.id())) {
            command.get().command().run();
        }
        return true;
    }

    private boolean begin(List<Bound> commands, Stroke stroke) {
        boolean begins = commands.stream()
                .flatMap(bound -> bound.shortcuts().stream())
                .anyMatch(shortcut -> shortcut.strokes().size() == 2
                        && shortcut.strokes().getFirst().equals(stroke));
        if (begins) {
            first = stroke;
            firstAt = clock.instant();
        }
        return begins;
    }

    private boolean left() {
        leaveText.run();
        return true;
    }

    private boolean run(List<Bound> commands, Shortcut wanted) {
        var found = find(commands, wanted);
        found.map(Bound::command).ifPresent(command -> {
            if (command.canRun()) {
                command.run();
            } else {
                refused.accept(command);
            }
        });
        return found.isPresent();
    }

    private static Optional<Bound> find(List<Bound> commands, Shortcut wanted) {
        return commands.stream()
                .filter(bound -> bound.shortcuts().contains(wanted))
                .findFirst();
    }

    /// Whether what has focus takes characters.
    static boolean editsText(@Nullable Node focused) {
        return switch (focused) {
            case TextInputControl field -> field.isEditable();
            case RichTextArea area -> area.isEditable();
            case ComboBoxBase<?> box -> box.isEditable();
            case null, default -> false;
        };
    }
}
