package dev.projectstudio.ui.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.cycle.PhaseMove;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.RelativeTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
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
class TimelineViewTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Messages text = new Messages(Locale.ENGLISH);
    private final TimelineView timeline =
            new TimelineView(new RelativeTime(Clock.fixed(NOON, ZoneOffset.UTC), text), text);

    @Start
    void show(Stage stage) {
        stage.setScene(new Scene(timeline, 300, 300));
        stage.show();
    }

    @Test
    void saysBelowACompletionWhatWasLeftOpenAndWhy(FxRobot robot) {
        robot.interact(() -> timeline.show(List.of(
                new PhaseMove("brainstorm", "test", NOON, null, null),
                new PhaseMove("test", "complete", NOON, "leave_open", "Goes on in CYC-102"))));

        assertThat(robot.lookup(".label").<Labeled>queryAll())
                .extracting(Labeled::getText)
                .containsSubsequence("Test", "Complete", "The rest was left open.", "Goes on in CYC-102");
    }
}
