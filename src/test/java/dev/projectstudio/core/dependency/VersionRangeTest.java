package dev.projectstudio.core.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0001',
            value = {
                // the seed's own, and bare comparisons
                ">= 3.11; 3.11.4; true",
                ">= 3.11; 3.11; true",
                ">= 3.11; 3.10.14; false",
                ">=3.11; 3.9; false",
                "> 3.11; 3.11.0; false",
                "> 3.11; 3.11.1; false",
                "> 3.11; 3.12.0; true",
                "> 3.11.0; 3.11.1; true",
                "> 1; 1.9.9; false",
                "> 1; 2.0.0; true",
                "> 1; 2.0.0-rc.1; false",
                ">= 1; 1.0.0; true",
                ">= 1; 0.9.9; false",
                "<= 20; 20.0.0; true",
                "<= 20; 20.1; true",
                "<= 20; 20.11.1; true",
                "<= 20; 21.0.0; false",
                "<= 20; 21.0.0-0; false",
                "<= 20.0.0; 20.0.1; false",
                "<= 1.2; 1.2.9; true",
                "<= 1.2; 1.3.0; false",
                "< 20; 19.9.9; true",
                "< 20; 20.0.0; false",
                "< 1.2; 1.2.0; false",
                ">= 18 <= 20; 20.11.1; true",
                ">18, <=20; 18.19.0; false",
                "< 21; 20.99.99; true",
                "< 21; 21.0.0; false",
                // parts of versions
                "20; 20.11.0; true",
                "20; 21.0.0; false",
                "20; 2.0.0; false",
                "3.12; 3.12.4; true",
                "3.12; 3.1.2; false",
                "3.12.4; 3.12.4; true",
                "3.12.4; 3.12.5; false",
                "v20.11.0; 20.11.0; true",
                "=1.2.3; 1.2.3; true",
                "3.x; 3.99.0; true",
                "3.x; 4.0.0; false",
                "3.11.*; 3.11.9; true",
                "3.11.*; 3.12.0; false",
                "1.2.3.x; 1.2.3.9; true",
                "*; 0.0.1; true",
                "x; 7; true",
                ">=*; 7; true",
                ">=20.x; 20.0.0; true",
                ">20.x; 20.9.0; false",
                ">20.x; 21.0.0; true",
                "<=20.x; 20.9.0; true",
                // node-semver
                "^20; 20.11.0; true",
                "^20; 21.0.0; false",
                "^1.2.3; 1.9.0; true",
                "^1.2.3; 1.2.2; false",
                "^1.2.3; 2.0.0; false",
                "^0.2.3; 0.2.9; true",
                "^0.2.3; 0.3.0; false",
                "^0.0.3; 0.0.3; true",
                "^0.0.3; 0.0.4; false",
                "^0.0; 0.0.9; true",
                "^0.0; 0.1.0; false",
                "^0; 0.9.0; true",
                "^0; 1.0.0; false",
                "~1.2; 1.2.9; true",
                "~1.2; 1.3.0; false",
                "~1.2.3; 1.2.9; true",
                "~1.2.3; 1.2.2; false",
                "~1; 1.9.9; true",
                "~1; 2.0.0; false",
                ">=18 <21; 20.1.0; true",
                ">=18 <21; 21.0.0; false",
                ">= 18 < 21; 18.0.0; true",
                "18 || 20; 18.19.1; true",
                "18 || 20; 19.0.0; false",
                "^18 || ^20 || >=22; 23.1.0; true",
                "^18 || ^20 || >=22; 21.0.0; false",
                "1.2 - 2.3; 1.2.0; true",
                "1.2 - 2.3; 2.3.9; true",
                "1.2 - 2.3; 2.4.0; false",
                "1.2.3 - 2.3.4; 2.3.5; false",
                "1.2.3 - 2.3.4; 2.3.4; true",
                // Python (PEP 440)
                ">=3.9,<3.13; 3.12.9; true",
                ">=3.9, <3.13; 3.13.0; false",
                "==3.11.*; 3.11.0; true",
                "==3.11.*; 3.12.0; false",
                "==3.11; 3.11.0; true",
                "==3.11; 3.11.1; false",
                "===3.11.2; 3.11.2; true",
                "~=3.10; 3.99; true",
                "~=3.10; 4.0; false",
                "~=3.10; 3.9; false",
                "~=3.10.2; 3.10.9; true",
                "~=3.10.2; 3.11.0; false",
                ">=3.8,!=3.9.7; 3.9.7; false",
                ">=3.8,!=3.9.7; 3.9.8; true",
                ">=3.8,!=3.9.*; 3.9.1; false",
                ">=3.8,!=3.9.*; 3.10.1; true",
                // RubyGems
                "~> 2.7; 2.9.1; true",
                "~> 2.7; 3.0.0; false",
                "~> 2.7; 2.6.9; false",
                "~> 2.7.1; 2.7.9; true",
                "~> 2.7.1; 2.8.0; false",
                "~> 3; 3.4; true",
                "~> 3.2, >= 3.2.2; 3.2.1; false",
                // before a release
                ">=20; 21.0.0-rc.1; false",
                ">=21.0.0-rc.1; 21.0.0-rc.1; true",
                ">=21.0.0-rc.1; 21.0.0; true",
                ">=21.0.0-rc.1; 22.0.0-rc.1; false",
                "<21; 21.0.0-rc.1; false",
                "*; 1.0.0-alpha; false",
                ">=3.13.0rc1; 3.13.0rc2; true",
                ">=3.13.0rc1; 3.13.0b4; false",
                // numbers that no machine word holds
                ">=99999999999999999999999999999; 100000000000000000000000000000.0; true",
                ">=99999999999999999999999999999; 99999999999999999999999999998.9; false",
                "^99999999999999999999999999999; 100000000000000000000000000000; false",
                ">=007; 7; true"
            })
    void tellsWhichVersionsWillDo(String range, String version, boolean isMet) {
        var number = VersionNumber.of(version).orElseThrow();

        assertThat(VersionRange.of(range).orElseThrow().isMetBy(number)).isEqualTo(isMet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "lts/*", "lts/iron", "node", "latest", "stable", "nightly", "||", "18 ||", ">=", ">= <", "^",
                        "1..2",
                "1.2.", ".5", "-1", "1-", ">x", "!=*", "~>", "٣.١١", "１８", "²", "1.2.3;rm", "$(id)", "`id`",
                        "1 - 2 - 3",
                "file:../x", "git+https://x", "1.2.3.4.5.6.7.8.9", "=>1", ">>1", "1 -2", "\u202E1.2"
            })
    void refusesWhatIsNoRange(String written) {
        assertThat(VersionRange.of(written)).isEmpty();
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertThat(VersionRange.of("1".repeat(201))).isEmpty();
        assertThat(VersionRange.of("1||".repeat(60) + "1")).isEmpty();
        assertThat(VersionRange.of(">1 ".repeat(60))).isEmpty();
        assertThat(VersionNumber.of("1." + "9".repeat(200))).isEmpty();
    }

    @Test
    void ordersAsSemanticVersioningDoes() {
        // the example of section 11, and what is around it
        var order = List.of(
                "0.9",
                "1.0.0-1",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.0.1",
                "1.8.0_392",
                "1.10",
                "2.0");

        assertThat(order.reversed().stream()
                        .map(written -> VersionNumber.of(written).orElseThrow())
                        .sorted()
                        .map(VersionNumber::toString))
                .containsExactlyElementsOf(
                        order.stream().map(written -> written.replace('_', '.')).toList());
        assertThat(number("1.0+build")).isEqualByComparingTo(number("1.0.0"));
        assertThat(number("3.13.0a1")).isEqualByComparingTo(number("3.13.0-alpha.1"));
    }

    private static VersionNumber number(String written) {
        return VersionNumber.of(written).orElseThrow();
    }
}
