package dev.projectstudio.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.watch.Sight;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PendingTest {

    private static final Path FILE = Path.of("CLAUDE.md");

    private final Pending pending = new Pending();

    @Test
    void whatWasTouchedDuringALookAtEverythingIsLookedAtAgainAfterIt() {
        pending.takeAll();
        pending.touched(Map.of(FILE, Sight.MISSING));
        assertThat(pending.takeTouched().paths()).containsExactly(Map.entry(FILE, Sight.MISSING));
        assertThat(pending.takeTouched().paths()).isEmpty();

        pending.lookedAtAll();

        assertThat(pending.takeTouched().paths()).containsExactly(Map.entry(FILE, Sight.PRESENT));
        assertThat(pending.takeTouched().paths()).isEmpty();
    }

    @Test
    void whatWasTouchedBeforeALookAtEverythingIsNot() {
        pending.touched(Map.of(FILE, Sight.PRESENT));
        pending.takeTouched();

        pending.takeAll();
        pending.lookedAtAll();

        assertThat(pending.takeTouched().paths()).isEmpty();
    }

    @Test
    void aLaterSightOutweighsTheLookAgain() {
        pending.takeAll();
        pending.touched(Map.of(FILE, Sight.PRESENT));
        pending.takeTouched();
        pending.touched(Map.of(FILE, Sight.EMPTY));

        pending.lookedAtAll();

        assertThat(pending.takeTouched().paths()).containsExactly(Map.entry(FILE, Sight.EMPTY));
    }

    @Test
    void aRescanIsTakenOnce() {
        pending.rescan();

        assertThat(pending.takeAll()).isTrue();
        assertThat(pending.takeAll()).isFalse();
    }
}
