package dev.projectstudio.boot;

import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.home.HomeOpener;
import dev.projectstudio.core.home.HomeSession;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Confirmation;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.Destination.Scope;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javax.imageio.ImageIO;

/// Draws every page that the window can open, in both themes, filled and empty, at the size to compose for and at the
/// least one; and what lies over the pages. Without a display: a scene needs no stage to be drawn.
///
/// A page is among the pictures by being registered with the window.
public final class Screens {

    private record Size(int width, int height) {}

    /// What is in the home that is drawn.
    private enum Content {
        SAMPLE,
        /// Some weeks of work, with the panels and the merge editor over it.
        WORK,
        EMPTY
    }

    private static final List<Size> SIZES = List.of(new Size(1280, 800), new Size(960, 600));
    private static final List<String> THEMES = List.of("dark", "light");
    private static final long QUIET = 400_000_000;
    private static final long LONGEST = 10_000_000_000L;

    private final AtomicLong lastWork = new AtomicLong();
    private final Messages text = new Messages(Locale.ENGLISH);
    private final Path target;
    private final Path person;

    private Screens(Path target, Path person) {
        this.target = target;
        this.person = person;
    }

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var person = Files.createTempDirectory("screens-").toRealPath();
        System.setProperty("user.home", person.toString());
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Platform.startup(() -> {});
        var screens = new Screens(Files.createDirectories(Path.of(args[0])), person);
        for (var size : SIZES) {
            for (var content : Content.values()) {
                screens.draw(size, content);
            }
        }
        System.exit(0);
    }

    private void draw(Size size, Content content) throws Exception {
        var folder = Files.createDirectories(person.resolve("%d-%s".formatted(size.width(), content)));
        var clock = new SteppingClock(FilledHome.NOW);
        var bus = new ChangeBus();
        var files = new FileStore();
        var home = new StudioHome(folder.resolve("home"));
        var session = opened(new HomeOpener(bus, Patience.DEFAULT, files, clock).open(home));
        var studio = new Studio(session, bus, files, clock);
        switch (content) {
            case SAMPLE -> studio.sample().fill();
            case WORK -> new FilledHome(studio, clock, person.resolve("code" + size.width())).fill();
            case EMPTY -> {}
        }
        var window =
                onFront(() -> new WindowSession(studio, new DatabaseWait(this::runOnFront), text, this::runOnFront));
        var scene = onFront(() -> window.scene(size.width(), size.height()));
        for (var theme : THEMES) {
            var name = "%s-%s-%dx%d"
                    .formatted(content.name().toLowerCase(Locale.ROOT), theme, size.width(), size.height());
            run(window, "theme-" + theme);
            drawPages(window, studio, scene, name);
            if (content == Content.WORK) {
                drawProject(window, studio, scene, name);
                drawOverlays(window, scene, name);
                drawMerge(window, studio, scene, name);
            }
        }
        onFront(() -> {
            window.close();
            return window;
        });
    }

    private void drawPages(WindowSession window, Studio studio, Scene scene, String name) throws Exception {
        for (var destination : window.window().destinations()) {
            if (destination.scope() == Scope.ALL_PROJECTS
                    || studio.projects().active().isPresent()) {
                var route = route(destination, studio);
                open(window, route);
                save(scene, destination.id() + "-" + name);
            }
        }
    }

    /// What else the pages of a project have to show: the sections of a context file, and a project with nothing in it.
    private void drawProject(WindowSession window, Studio studio, Scene scene, String name) throws Exception {
        var active = studio.projects().active().orElseThrow().id();
        var drifting = studio.context().require(active, "claude.md").id();
        open(window, Route.toProject(PageName.CONTEXT, active.value()).at(drifting.value()));
        for (var section : List.of("preview", "history", "edit")) {
            run(window, "context." + section);
            save(scene, "context-" + section + "-" + name);
        }
        for (var dialog : List.of("adopt", "add")) {
            run(window, "context." + dialog);
            save(scene, "context-" + dialog + "-" + name);
            close(window);
        }
        var bare = studio.projects().list(false).stream()
                .filter(project -> project.name().equals(FilledHome.BARE))
                .findFirst()
                .orElseThrow();
        for (var page : List.of(PageName.OVERVIEW, PageName.CONTEXT)) {
            open(window, Route.toProject(page, bare.id().value()));
            save(scene, page.id() + "-bare-" + name);
        }
        open(window, Route.toProject(PageName.OVERVIEW, active.value()));
    }

    private void open(WindowSession window, Route route) throws Exception {
        onFront(() -> {
            window.bench().navigator().open(route);
            return route;
        });
    }

    private void drawOverlays(WindowSession window, Scene scene, String name) throws Exception {
        run(window, "page.dashboard");
        for (var panel : List.of("palette", "switcher", "shortcuts")) {
            run(window, panel);
            save(scene, panel + "-" + name);
            close(window);
        }
        run(window, "palette");
        onFront(() -> {
            ((TextField) scene.lookup("#picker-field")).setText("go");
            return name;
        });
        save(scene, "palette-typed-" + name);
        close(window);
        onFront(() -> {
            question().ask(window.bench().overlays(), text);
            return name;
        });
        save(scene, "confirmation-" + name);
        close(window);
        onFront(() -> {
            var bench = window.bench();
            bench.notices().done("Wrote CLAUDE.md in risk-workbench", () -> {});
            bench.notices().failed(new Conflict("changed-meanwhile", "CLAUDE.md"));
            bench.jobs().start("Scanning", () -> {}).report(0.41, "~/code");
            return name;
        });
        run(window, "sidebar");
        save(scene, "folded-" + name);
        run(window, "sidebar");
        onFront(() -> {
            List.copyOf(window.bench().notices().shown()).forEach(window.bench().notices()::dismiss);
            List.copyOf(window.bench().jobs().running()).forEach(job -> job.finish());
            return name;
        });
    }

    /// The editor for two edits of the same line.
    private void drawMerge(WindowSession window, Studio studio, Scene scene, String name) throws Exception {
        var both = studio.drift().list(0, 100).stream()
                .filter(item -> item.status() == SyncStatus.DIVERGED)
                .findFirst()
                .orElseThrow();
        onFront(() -> {
            window.bench()
                    .navigator()
                    .open(Route.to(PageName.DRIFT).at(both.place().target().value()));
            return both;
        });
        settle();
        save(scene, "drift-both-" + name);
        run(window, "drift.merge");
        save(scene, "merge-" + name);
        close(window);
    }

    /// A window lays itself out with every pulse; a scene without one only when told, and some nodes need two turns.
    private static Scene settled(Scene scene) {
        for (int turn = 0; turn < 3; turn++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        return scene;
    }

    private static Confirmation question() {
        return new Confirmation(
                "Remove risk-workbench?",
                "Its context files, sessions and decisions leave Studio, after a backup. Nothing in the repository is"
                        + " touched.",
                "Remove",
                "risk-workbench",
                () -> {});
    }

    private void run(WindowSession window, String command) throws Exception {
        onFront(() -> {
            window.window().run(command);
            return command;
        });
    }

    private void close(WindowSession window) throws Exception {
        onFront(() -> {
            window.bench().overlays().closeTop();
            return window;
        });
    }

    private static Route route(Destination destination, Studio studio) {
        return destination.scope() == Scope.ALL_PROJECTS
                ? Route.to(destination.name())
                : Route.toProject(
                        destination.name(),
                        studio.projects().active().orElseThrow().id().value());
    }

    private void save(Scene scene, String name) throws Exception {
        settle();
        // the first drawing makes the cells that the second one shows
        onFront(() -> settled(scene).snapshot(null));
        settle();
        var picture = onFront(() -> copy(scene));
        ImageIO.write(picture, "png", target.resolve(name + ".png").toFile());
    }

    private static BufferedImage copy(Scene scene) {
        var image = scene.snapshot(null);
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

    /// Until nothing has reached the front for a while.
    private void settle() {
        long until = System.nanoTime() + LONGEST;
        lastWork.set(System.nanoTime());
        while (System.nanoTime() - lastWork.get() < QUIET && System.nanoTime() < until) {
            LockSupport.parkNanos(QUIET / 10);
        }
    }

    private void runOnFront(Runnable work) {
        Platform.runLater(() -> {
            lastWork.set(System.nanoTime());
            work.run();
        });
    }

    private static <T> T onFront(Supplier<T> work) throws Exception {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        });
        return done.get();
    }

    private static HomeSession opened(Opening opening) throws IOException {
        if (opening instanceof Opening.Ready(HomeSession session)) {
            return session;
        }
        throw new IOException("A new home did not open: " + opening);
    }
}
