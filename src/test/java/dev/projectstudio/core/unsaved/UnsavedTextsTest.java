package dev.projectstudio.core.unsaved;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.db.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnsavedTextsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private UnsavedTexts texts;

    @BeforeEach
    void open() {
        texts = new UnsavedTexts(database.get(), NOON);
    }

    @Test
    void keepsTheLastTextOfAPlace() {
        texts.keep("session:new", null, "half");
        var kept = texts.keep("session:new", "abc", "half a thought");

        assertThat(texts.find("session:new")).contains(kept);
        assertThat(kept).isEqualTo(new UnsavedText("session:new", "abc", "half a thought", NOON.instant()));
    }

    @Test
    void forgetsWhatIsDropped() {
        texts.keep("session:new", null, "half");

        texts.drop("session:new");
        texts.drop("session:new");

        assertThat(texts.find("session:new")).isEmpty();
    }
}
