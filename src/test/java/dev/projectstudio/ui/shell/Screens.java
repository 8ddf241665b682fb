package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.ui.common.Confirmation;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.Destination.Scope;
import dev.projectstudio.ui.common.Route;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Draws every page that the window can open, in both themes, filled and empty, at the size to compose for and at the
/// least one; and what lies over the pages. Without a display: a scene needs no stage to be drawn.
///
/// A page is among the pictures by being registered with the window.
public final class Screens {

    private record Size(int width, int height) {}

    private static final List<Size> SIZES = List.of(new Size(1280, 800), new Size(960, 600));

    private final Path target;

    private Screens(Path target) {
        this.target = target;
    }

    public static void main(String[] args) throws Exception {
        var screens = new Screens(Files.createDirectories(Path.of(args[0])));
        var drawn = new CountDownLatch(1);
        var failures = new ArrayList<Throwable>();
        Platform.startup(() -> {
            try {
                screens.draw();
            } catch (Throwable failure) {
                failures.add(failure);
            }
            drawn.countDown();
        });
        drawn.await();
        failures.forEach(Throwable::printStackTrace);
        System.exit(failures.size());
    }

    private void draw() {
        for (var size : SIZES) {
            for (var theme : ThemeChoice.values()) {
                if (theme != ThemeChoice.SYSTEM) {
                    draw(size, theme, true);
                    draw(size, theme, false);
                }
            }
        }
    }

    private void draw(Size size, ThemeChoice theme, boolean filled) {
        var world = new WindowWorld(new TestDatabase(), temporaryFolder());
        if (filled) {
            List.of("billing-spike", "design-tokens", "atlas-api", "risk-workbench")
                    .forEach(world::project);
            world.drift.set(3);
        }
        world.settings.put("theme", theme.word());
        try (var window = world.window()) {
            var scene = window.scene(size.width(), size.height());
            window.start();
            var name = "%s-%s-%dx%d".formatted(filled ? "sample" : "empty", theme.word(), size.width(), size.height());
            for (var destination : window.destinations()) {
                if (filled || destination.scope() == Scope.ALL_PROJECTS) {
                    world.bench.navigator().open(route(destination, world));
                    save(scene, destination.id() + "-" + name);
                }
            }
            if (filled) {
                overlays(world, window, scene, name);
            }
        }
    }

    private void overlays(WindowWorld world, StudioWindow window, Scene scene, String name) {
        var overlays = world.bench.overlays();
        window.run("palette");
        save(scene, "palette-" + name);
        type(scene, "theme");
        save(scene, "palette-typed-" + name);
        overlays.closeTop();
        window.run("switcher");
        save(scene, "switcher-" + name);
        overlays.closeTop();
        window.run("shortcuts");
        save(scene, "shortcuts-" + name);
        overlays.closeTop();
        new Confirmation(
                        "Remove risk-workbench?",
                        "Its context files, sessions and decisions leave Studio, after a backup. Nothing in the repository is touched.",
                        "Remove",
                        "risk-workbench",
                        () -> {})
                .ask(overlays, world.text);
        save(scene, "confirmation-" + name);
        overlays.closeTop();
        world.notices.done("Wrote CLAUDE.md in risk-workbench", () -> {});
        world.notices.failed(new Conflict("changed-meanwhile", "CLAUDE.md"));
        world.bench.jobs().start("Scanning", () -> {}).report(0.41, "~/code");
        window.run("sidebar");
        save(scene, "folded-" + name);
    }

    private static void type(Scene scene, String typed) {
        ((TextField) scene.lookup("#picker-field")).setText(typed);
    }

    private static Route route(Destination destination, WindowWorld world) {
        return destination.scope() == Scope.ALL_PROJECTS
                ? Route.to(destination.name())
                : Route.toProject(
                        destination.name(),
                        world.projects.active().orElseThrow().id().value());
    }

    private void save(Scene scene, String name) {
        // the first drawing makes the cells that the second one shows
        scene.snapshot(null);
        var image = scene.snapshot(null);
        try {
            ImageIO.write(copy(image), "png", target.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return copy;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("screens-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
