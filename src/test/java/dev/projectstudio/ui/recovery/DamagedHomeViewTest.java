package dev.projectstudio.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.backup.Backup;
import dev.projectstudio.core.home.Damage;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.shell.Theme;
import dev.projectstudio.ui.shell.TroubleScene;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class DamagedHomeViewTest {

    @Start
    void show(Stage stage) {
        var backup = new Backup(Path.of("studio-20261120-104400.db"), Instant.parse("2026-11-20T10:44:00Z"), 4096);
        var damaged =
                new Opening.Damaged(new StudioHome(Path.of("home")), Damage.BROKEN, "not a database", List.of(backup));
        var view = new DamagedHomeView(damaged, new Endless(), new Messages(Locale.ENGLISH));
        stage.setScene(TroubleScene.of(view, 960, 600, Theme.DARK));
        stage.show();
    }

    @Test
    void canStillBeReadWhileSomethingIsUnderWay(FxRobot robot) {
        robot.interact(() -> robot.lookup("#recovery-restore").<Button>query().fire());

        assertThat(robot.lookup("#recovery-rebuild").query().isDisabled()).isTrue();
        assertThat(Stream.of(".label", ".button")
                        .flatMap(said -> robot.lookup(said).queryAllAs(Labeled.class).stream()))
                .filteredOn(Node::isVisible)
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        said -> assertThat(strength(said)).as(said.getText()).isGreaterThan(0.6));
    }

    /// How much of a node there is to be seen through all that it stands in.
    private static double strength(Node node) {
        double strength = 1;
        for (Node each = node; each != null; each = each.getParent()) {
            strength *= each.getOpacity();
        }
        return strength;
    }

    private record Endless() implements Mending {

        @Override
        public void restore(Path backup, Consumer<String> onFailure) {}

        @Override
        public void rebuild(Consumer<String> onFailure) {}

        @Override
        public void look(Consumer<String> onFailure, Consumer<String> onUnreadable) {}
    }
}
