package dev.projectstudio.boot;

import dev.projectstudio.cli.Output;
import dev.projectstudio.cli.Terminal;
import dev.projectstudio.ui.common.KeyCaps;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Goes through the window by its keys as its users would, so that the JVM can write down what it needs: the build
/// keeps that as the window's own AOT cache.
public final class WindowTraining {

    /// Between two keys, for what the first one asked for: longer where the machine is slow.
    private static final int FRAMES = 6;
    private static final String HELD = "Mod+";
    private static final String FOLDER = "(folder)";

    /// Keys by their names, and anything else as it is typed: the inbox, the projects, the context files of one,
    /// cycles, sessions, decisions and learnings, what was done and what is found, and what lies over any page.
    private static final String KEYS = """
            g i Down Up u u Space Esc m F7 Esc
            g p Down Space Esc Enter Down
            g f Down e text Esc h Down p Up Up
            g c b Right b Down Enter Down
            g s Down Enter g s Mod+N text Esc
            g e Down Mod+N Esc g l Down Mod+N Esc
            g a Down g m token Down
            Mod+P Down Esc ? Esc Mod+Z Mod+K theme Esc Mod+K light Enter Mod+K dark Enter
            g p Mod+K scan Enter (folder) Enter F7 F7 Esc
            g d Down
            """;

    private final Queue<String> strokes;
    private final Scene scene;

    private WindowTraining(Scene scene, List<String> strokes) {
        this.scene = scene;
        this.strokes = new ArrayDeque<>(strokes);
    }

    /// @param args a home that [Training] has been through
    public static void main(String[] args) throws IOException {
        var home = Path.of(args[0]);
        var strokes = strokes(repositoryBeside(home));
        Platform.startup(() -> Window.getWindows().addListener((ListChangeListener<Window>) opened -> {
            while (opened.next()) {
                opened.getAddedSubList().stream()
                        .filter(Stage.class::isInstance) // and no tooltip
                        .forEach(window -> new WindowTraining(window.getScene(), strokes).start());
            }
        }));
        var nowhere = new Output(OutputStream.nullOutputStream(), false);
        var terminal = new Terminal(new BufferedReader(Reader.nullReader()), nowhere, nowhere, false, false, false);
        System.exit(Start.in(Map.of("PROJECT_STUDIO_HOME", home.toString()), terminal, home)
                .run());
    }

    private static List<String> strokes(Path folder) {
        return KEYS.lines()
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(stroke -> stroke.equals(FOLDER) ? folder.toString() : stroke)
                .toList();
    }

    private static Path repositoryBeside(Path home) throws IOException {
        var folder = Files.createDirectories(home.resolveSibling("found"));
        var git = Files.createDirectories(folder.resolve("repository").resolve(".git"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.createDirectories(git.resolve("objects"));
        Files.createDirectories(git.resolve("refs"));
        return folder;
    }

    private void start() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames % FRAMES == 0) {
                    next();
                }
            }
        }.start();
    }

    private void next() {
        var stroke = strokes.poll();
        if (stroke == null) {
            Platform.exit();
        } else if (!press(stroke)) {
            type(stroke);
        }
    }

    private boolean press(String stroke) {
        boolean held = stroke.startsWith(HELD);
        var code = KeyCode.getKeyCode(held ? stroke.substring(HELD.length()) : stroke);
        if (code == null || (code.isLetterKey() && !held)) {
            return false;
        }
        fire(key(KeyEvent.KEY_PRESSED, code, held));
        fire(key(KeyEvent.KEY_RELEASED, code, held));
        return true;
    }

    private void type(String text) {
        text.chars()
                .mapToObj(Character::toString)
                .forEach(letter -> fire(
                        new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    private static KeyEvent key(EventType<KeyEvent> type, KeyCode code, boolean held) {
        return new KeyEvent(type, "", "", code, false, held && !KeyCaps.MAC, false, held && KeyCaps.MAC);
    }

    private void fire(KeyEvent event) {
        var focused = scene.getFocusOwner();
        Event.fireEvent(focused == null ? scene : focused, event);
    }
}
