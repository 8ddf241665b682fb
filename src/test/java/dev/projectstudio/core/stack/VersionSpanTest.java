package dev.projectstudio.core.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionSpanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.11+     | 3.11.4",
                "3.11+     | 4",
                "3.11+     | >=3.9,<4",
                "3.11+     | 3",
                "18        | 18.3.1",
                "18.x      | ^18.2",
                ">=18      | 20",
                "< 4       | 3.9",
                "<=3       | 3.9",
                "^0.2      | 0.2.9",
                "~1.2      | 1.2.7",
                "~=1.2     | 1.9",
                "~>1.2.3   | 1.2.9",
                "3.9 - 3.12 | 3.12.1",
                "v20       | v20.1.0",
                "16        | 16-alpine",
                "4.0.0     | 4.0.0-rc1",
                "==2.0     | 2.0.0"
            })
    void allowsWhatIsInBoth(String one, String other) {
        assertThat(span(one).meets(span(other))).isTrue();
        assertThat(span(other).meets(span(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.11+     | 3.9",
                "3.11+     | >=3.9,<3.11",
                "18        | 17.0.2",
                "18        | 19",
                ">18       | 18.3",
                "<4        | 4",
                "^0.2      | 0.3",
                "^1.2      | 2",
                "~1.2      | 1.3",
                "~=1.2.3   | 1.3",
                "3.9 - 3.12 | 3.13"
            })
    void refusesWhatIsOnlyInOne(String one, String other) {
        assertThat(span(one).meets(span(other))).isFalse();
        assertThat(span(other).meets(span(one))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "latest",
                "^1 || ^2",
                "workspace:*",
                "1.2 and more",
                "99999999999999999999",
                "1..2",
                "${python.version}",
                "1.2.3.4.5.6.7.8.9"
            })
    void leavesWhatCannotBeCompared(String written) {
        assertThat(VersionSpan.of(written)).isEmpty();
    }

    @Test
    void isNotHeldUpByALongText() {
        assertThat(VersionSpan.of("1".repeat(1_000_000))).isEmpty();
        assertThat(VersionSpan.of("1.".repeat(40))).isEmpty();
    }

    private static VersionSpan span(String written) {
        return VersionSpan.of(written).orElseThrow();
    }
}
