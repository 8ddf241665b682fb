package dev.projectstudio.boot;

import dev.projectstudio.ui.common.Route;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A window on a screen that nobody sees, and the pictures of it. It lives as any window does: its frames follow each
/// other, and each is laid out before it is drawn.
final class DrawnWindow implements AutoCloseable {

    // as long as the longest pause between a key and what it shows
    private static final int QUIET_FRAMES = 24;
    private static final int MOST_FRAMES = 600;

    private final AtomicInteger framesSinceWork = new AtomicInteger();
    private final Path folder;
    private @Nullable WindowSession session;
    private @Nullable Stage stage;

    /// @param folder gets the pictures
    DrawnWindow(Path folder) {
        this.folder = folder;
    }

    /// Opens the window over a home.
    DrawnWindow show(Supplier<WindowSession> opened, int width, int height) {
        onFront(() -> {
            var next = opened.get();
            var on = new Stage();
            session = next;
            stage = on;
            next.showOn(on);
            on.setWidth(width);
            on.setHeight(height);
            return on;
        });
        settle();
        return this;
    }

    /// Shows a scene that is no window over a home.
    void show(Supplier<Scene> scene) {
        onFront(() -> {
            var on = new Stage();
            stage = on;
            on.setScene(scene.get());
            on.show();
            return on;
        });
        settle();
    }

    WindowSession session() {
        return there(session);
    }

    Scene scene() {
        return there(stage).getScene();
    }

    void run(String command) {
        onFront(() -> {
            session().window().run(command);
            return command;
        });
        settle();
    }

    void open(Route route) {
        onFront(() -> {
            session().bench().navigator().open(route);
            return route;
        });
        settle();
    }

    /// Drops the choices of a box down, which its picture shows.
    void drop(String box) {
        act(() -> {
            if (scene().lookup(box) instanceof ComboBoxBase<?> choices) {
                choices.requestFocus();
                choices.show();
            }
        });
    }

    void hide(String box) {
        act(() -> {
            if (scene().lookup(box) instanceof ComboBoxBase<?> choices) {
                choices.hide();
            }
        });
    }

    /// Brings focus where it is looked for, as the keyboard does, which marks what has it.
    void focus(String query) {
        act(() -> {
            var sought = scene().lookup(query);
            if (sought != null && sought.requestFocusTraversal(TraversalDirection.NEXT)) {
                scene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
            }
        });
    }

    /// Presses a key where focus is.
    void press(KeyCode key) {
        act(() -> Event.fireEvent(
                scene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    void closeTop() {
        onFront(() -> {
            session().bench().overlays().closeTop();
            return session;
        });
        settle();
    }

    /// Does something with the window and waits for what comes of it.
    void act(Runnable action) {
        onFront(() -> {
            action.run();
            return action;
        });
        settle();
    }

    void save(String name) throws IOException {
        var picture = onFront(() -> copy());
        ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    }

    /// The JavaFX thread, for the window to work on.
    void onFront(Runnable work) {
        Platform.runLater(() -> {
            framesSinceWork.set(0);
            work.run();
        });
    }

    /// Until the window has been drawn a number of times with nothing new for it.
    void settle() {
        var quiet = new CompletableFuture<Boolean>();
        framesSinceWork.set(0);
        Platform.runLater(() -> new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (framesSinceWork.incrementAndGet() >= QUIET_FRAMES || frames >= MOST_FRAMES) {
                    stop();
                    quiet.complete(true);
                }
            }
        }.start());
        quiet.join();
    }

    @Override
    public void close() {
        onFront(() -> {
            there(stage).close();
            if (session != null) {
                session.close();
            }
            return folder;
        });
    }

    private <T> T onFront(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }

    /// The window, and over it what dropped down from it.
    private BufferedImage copy() {
        var below = there(stage);
        var copy = copy(scene().snapshot(null), BufferedImage.TYPE_INT_RGB);
        var pen = copy.createGraphics();
        for (var window : Window.getWindows()) {
            if (window instanceof PopupWindow popup && popup.isShowing() && popup.getOwnerWindow() == below) {
                pen.drawImage(
                        copy(dropped(popup.getScene()), BufferedImage.TYPE_INT_ARGB),
                        (int) Math.round(popup.getX() - below.getX() - scene().getX()),
                        (int) Math.round(popup.getY() - below.getY() - scene().getY()),
                        null);
            }
        }
        pen.dispose();
        return copy;
    }

    private static Image dropped(Scene scene) {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
        return scene.getRoot().snapshot(parameters, null);
    }

    private static BufferedImage copy(Image image, int type) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, type);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }

    private static <T> T there(@Nullable T opened) {
        if (opened == null) {
            throw new IllegalStateException("No window has been opened");
        }
        return opened;
    }
}
