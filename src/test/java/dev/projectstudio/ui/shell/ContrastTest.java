package dev.projectstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Contrast;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.Shortcut;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Every word of the window stands out from what is behind it as much as WCAG's AA asks of body text.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class ContrastTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private StudioWindow window;
    private Stage stage;

    @Start
    void show(Stage stage) {
        this.stage = stage;
        var world = new WindowWorld(database, folder);
        world.project("atlas-api");
        window = world.window();
        window.start();
        window.showOn(stage);
        stage.setWidth(1280); // so that the sidebar is not folded
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @ParameterizedTest
    @EnumSource
    void everyWordCanBeRead(Theme theme, FxRobot robot) {
        robot.interact(() -> window.run("theme-" + theme.name().toLowerCase(Locale.ROOT)));
        assertThat(faintWords(robot)).isEmpty();

        for (var panel : List.of("palette", "switcher", "shortcuts")) {
            robot.interact(() -> window.run(panel));
            assertThat(faintWords(robot)).as(panel).isEmpty();
            robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysOnAFilledButtonCanBeRead(Theme theme, FxRobot robot) {
        var keys = new KeyCaps(Shortcut.parse("a w"), new Messages(Locale.ENGLISH));
        var button = new Button("Merge", keys);
        button.getStyleClass().add("accent");
        robot.interact(() -> {
            window.run("theme-" + theme.name().toLowerCase(Locale.ROOT));
            ((Pane) stage.getScene().getRoot()).getChildren().add(button);
        });

        assertThat(faintWords(robot)).isEmpty();
    }

    private List<String> faintWords(FxRobot robot) {
        var faint = new ArrayList<String>();
        robot.interact(() -> {
            var root = stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            var words = new ArrayList<Labeled>();
            collect(root, words);
            assertThat(words).extracting(Labeled::getText).contains("Dashboard", "Ctrl+1");
            words.stream()
                    .filter(label -> Contrast.of(label) < Contrast.BODY)
                    .forEach(label -> faint.add("%s %.1f".formatted(label.getText(), Contrast.of(label))));
        });
        return faint;
    }

    private static void collect(Node node, List<Labeled> words) {
        if (node instanceof Labeled label && isRead(label)) {
            words.add(label);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private static boolean isRead(Labeled label) {
        if (label.isDisabled() || label.getText() == null || label.getText().isEmpty()) {
            return false;
        }
        for (@Nullable Node each = label; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return label.getTextFill() instanceof Color;
    }
}
