package dev.projectstudio.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SeenFileTest {

    private static final Instant WRITTEN = Instant.parse("2026-05-01T12:00:00Z");
    private static final FileStamp STAMP = new FileStamp(3, TimeUnit.SECONDS.toNanos(WRITTEN.getEpochSecond()), "k");

    private final Instant hashed = WRITTEN.plusSeconds(10);
    private final SeenFile seen = new SeenFile(STAMP, hashed);

    @Test
    void believesAStatForADay() {
        assertThat(seen.isStill(STAMP, hashed)).isTrue();
        assertThat(seen.isStill(STAMP, hashed.plus(Duration.ofHours(23)))).isTrue();
        assertThat(seen.isStill(STAMP, hashed.plus(Duration.ofHours(25)))).isFalse();
        assertThat(seen.isWorthRenewing(STAMP, hashed.plus(Duration.ofHours(25))))
                .isTrue();
    }

    @Test
    void believesNothingFromTheFuture() {
        assertThat(seen.isStill(STAMP, hashed.minusSeconds(1))).isFalse();
    }

    @Test
    void readsWhatWasWrittenWhileItWasRead() {
        assertThat(new SeenFile(STAMP, WRITTEN.plusSeconds(2)).isStill(STAMP, hashed))
                .isFalse();
    }

    @Test
    void readsWhatIsAnotherOrWasNeverRead() {
        assertThat(seen.isStill(new FileStamp(4, STAMP.mtimeNs(), "k"), hashed)).isFalse();
        assertThat(seen.isStill(null, hashed)).isFalse();
        assertThat(new SeenFile(null, hashed).isStill(STAMP, hashed)).isFalse();
        assertThat(new SeenFile(STAMP, null).isStill(STAMP, hashed)).isFalse();
    }
}
