package dev.projectstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandCatalogue;
import dev.projectstudio.ui.common.Overlays;
import dev.projectstudio.ui.common.Overlays.Overlay;
import dev.projectstudio.ui.common.Overlays.Place;
import dev.projectstudio.ui.common.Shortcut;
import dev.projectstudio.ui.common.Shortcut.Stroke;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyDispatchTest {

    private final List<String> done = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final CommandCatalogue catalogue = new CommandCatalogue();
    private final Overlays overlays = new Overlays();
    private final SteppingClock clock = new SteppingClock();
    private final KeyDispatch keys = new KeyDispatch(
            catalogue,
            overlays,
            new KeyCapture(),
            () -> done.add("left"),
            command -> refused.add(command.blocked().getValue()),
            clock);

    @BeforeEach
    void commands() {
        catalogue.add(List.of(
                command("palette", "Mod+K"),
                command("undo", "Mod+Z"),
                command("page.drift", "g i"),
                command("page.dashboard", "g d"),
                command("shortcuts", "?")));
        catalogue.showPage(List.of(command("drift.dismiss", "d"), command("drift.next", "F7")));
    }

    @Test
    void runsALetterOfThePage() {
        assertThat(type("d", false)).isTrue();

        assertThat(done).containsExactly("drift.dismiss");
    }

    @Test
    void saysWhyACommandIsRefusedWhoseKeyIsPressed() {
        var archive = command("project.archive", "e").unless(new ReadOnlyStringWrapper("Reading only"));
        catalogue.showPage(List.of(archive));

        assertThat(type("e", false)).isTrue();

        assertThat(done).isEmpty();
        assertThat(refused).containsExactly("Reading only");
    }

    @Test
    void leavesLettersToTheTextThatIsTyped() {
        assertThat(type("d", true)).isFalse();
        assertThat(type("?", true)).isFalse();
        assertThat(press("Mod+Z", true)).isFalse();
        assertThat(press("Mod+K", true)).isTrue();

        assertThat(done).containsExactly("palette");
    }

    @Test
    void runsACommandByShiftAndAKeyAlongTheTopWhileTextIsTyped() {
        catalogue.showPage(List.of(command("drift.previous", "Shift+F7"), command("drift.mark", "Shift+Down")));

        assertThat(press("Shift+F7", true)).isTrue();
        assertThat(press("Shift+Down", true)).isFalse();

        assertThat(done).containsExactly("drift.previous");
    }

    @Test
    void readsTwoLettersWithinHalfASecondAsOneCommand() {
        type("g", false);
        clock.pass(Duration.ofMillis(500));
        type("d", false);

        assertThat(done).containsExactly("page.dashboard");
    }

    @Test
    void readsTheSecondLetterForItselfAfterThat() {
        type("g", false);
        clock.pass(Duration.ofMillis(501));
        type("d", false);

        assertThat(done).containsExactly("drift.dismiss");
    }

    @Test
    void forgetsTheFirstLetterWhenAnotherKeyComesBetween() {
        type("g", false);
        press("F7", false);
        type("d", false);

        assertThat(done).containsExactly("drift.next", "drift.dismiss");
    }

    @Test
    void keepsThePagesKeysFromAnOverlay() {
        open("confirmation", Place.CENTRE, command("confirm.yes", "y"));

        assertThat(type("d", false)).isFalse();
        assertThat(press("F7", false)).isFalse();
        assertThat(press("Mod+K", false)).isFalse();
        assertThat(type("y", false)).isTrue();

        assertThat(done).containsExactly("confirm.yes");
    }

    @Test
    void closesOneLayerWithEsc() {
        open("one", Place.CENTRE);
        open("two", Place.TOP);

        press("Esc", true);

        assertThat(overlays.layers()).extracting(Overlay::id).containsExactly("one");
    }

    @Test
    void changesFromOnePanelToAnother() {
        open("switcher", Place.TOP);

        press("Mod+K", true);

        assertThat(overlays.isEmpty()).isTrue();
        assertThat(done).containsExactly("palette");
    }

    @Test
    void closesAPanelWithItsOwnKey() {
        open("palette", Place.TOP);

        press("Mod+K", true);

        assertThat(overlays.isEmpty()).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void leavesTheTextWithEsc() {
        assertThat(press("Esc", true)).isTrue();
        assertThat(press("Esc", false)).isFalse();

        assertThat(done).containsExactly("left");
    }

    private boolean type(String character, boolean editing) {
        return keys.type(stroke(character), editing);
    }

    private boolean press(String key, boolean editing) {
        return keys.press(stroke(key), editing);
    }

    private void open(String id, Place place, Command... commands) {
        overlays.open(new Overlay(id, new Region(), new Region(), List.of(commands), place, () -> {}));
        catalogue.showOverlay(List.of(commands));
    }

    private Command command(String id, String... shortcuts) {
        return Command.of(id, () -> done.add(id)).on(shortcuts);
    }

    private static Stroke stroke(String written) {
        return Shortcut.parse(written).strokes().getFirst();
    }

    private static final class SteppingClock extends Clock {

        private Instant now = Instant.parse("2026-11-20T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
