package dev.projectstudio.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantConverterTest {

    private final InstantConverter converter = new InstantConverter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-28T23:59:59.999Z",
                "1969-12-31T23:59:59.001Z",
                "2024-02-29T00:00:00Z",
                "0001-01-01T00:00:00Z"
            })
    void readsWhatItStores(String time) {
        var instant = Instant.parse(time);

        assertThat(converter.from(converter.to(instant))).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20 10:44:00, 2026-11-20T10:44:00Z",
        "2026-11-20 10:44:00.123456, 2026-11-20T10:44:00.123Z",
        "2026-11-20T10:44:00.5, 2026-11-20T10:44:00.500Z",
        "2026-11-20T10:44:00+01:00, 2026-11-20T09:44:00Z",
        "2026-11-20 10:44:00-0130, 2026-11-20T12:14:00Z",
        "2026-11-20, 2026-11-20T00:00:00Z",
        "1763635440, 2025-11-20T10:44:00Z",
        "1763635440123, 2025-11-20T10:44:00.123Z"
    })
    void readsWhatOthersStored(String text, String time) {
        assertThat(converter.from(text)).isEqualTo(Instant.parse(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30 10:44:00.000",
                "2026-13-01 10:44:00.000",
                "2026-11-20 24:44:00.000",
                "20x6-11-20 10:44:00.000",
                "2026/11/20 10:44:00.000",
                "yesterday",
                ""
            })
    void takesWhatIsNoTimeForNone(String text) {
        assertThat(converter.from(text)).isNull();
    }

    @Test
    void keepsNothingAsNothing() {
        assertThat(converter.from(null)).isNull();
        assertThat(converter.to(null)).isNull();
    }
}
