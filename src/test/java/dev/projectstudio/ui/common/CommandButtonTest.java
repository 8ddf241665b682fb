package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.text.Messages;
import java.lang.ref.WeakReference;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class CommandButtonTest {

    private final SimpleStringProperty blocked = new SimpleStringProperty("Nothing is selected.");
    private final StackPane pane = new StackPane();

    @Start
    void show(Stage stage) {
        stage.setScene(new Scene(pane, 200, 100));
        stage.show();
    }

    /// A page is made before it is shown, and memory may be collected in between.
    @Test
    void followsItsCommandHoweverLateItIsShown(FxRobot robot) {
        var command = Command.of("registry.command.edit", () -> {}).unless(blocked);
        var button = new CommandButton(command, new Messages(Locale.ENGLISH));
        collect();

        robot.interact(() -> {
            blocked.set("");
            pane.getChildren().setAll(button);
        });

        assertThat(button.isDisabled()).isFalse();
        robot.interact(() -> blocked.set("Nothing is selected."));
        assertThat(button.isDisabled()).isTrue();
    }

    @Test
    void isLetGoOfByACommandThatStays(FxRobot robot) {
        var command = Command.of("registry.command.edit", () -> {}).unless(blocked);
        robot.interact(() -> pane.getChildren().setAll(new CommandButton(command, new Messages(Locale.ENGLISH))));
        var left = new WeakReference<>(pane.getChildren().getFirst());

        robot.interact(() -> pane.getChildren().clear());

        while (!left.refersTo(null)) {
            robot.interact(() -> blocked.set(blocked.get() + "."));
            System.gc();
        }
        assertThat(command.canRun()).isFalse();
    }

    private static void collect() {
        var gone = new WeakReference<>(new Object());
        while (!gone.refersTo(null)) {
            System.gc();
        }
    }
}
