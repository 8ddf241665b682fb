package dev.projectstudio.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrettyJsonTest {

    @Test
    void putsEveryItemOnALineOfItsOwnAndKeepsNumbersAsTheyAre() {
        assertThat(PrettyJson.of("{\"b\":[1,2.50,1e5,[],{}],\r\n\t\"a\" : {\"x\":null,\"y\":true}}"))
                .isEqualTo("""
                {
                  "b": [
                    1,
                    2.50,
                    1e5,
                    [],
                    {}
                  ],
                  "a": {
                    "x": null,
                    "y": true
                  }
                }""");
    }

    @Test
    void writesTheSameOnOneLine() {
        assertThat(PrettyJson.inLine("{\"b\":[1,\n2],\"a\":{\"x\":\"y\"}}"))
                .isEqualTo("{\"b\": [1, 2], \"a\": {\"x\": \"y\"}}");
    }

    @Test
    void escapesOnlyWhatHasTo() {
        assertThat(PrettyJson.of("\"\\u00e9\\/ \\ud83d\\ude00 \\u0001\\uD800\\n\\\"\""))
                .isEqualTo("\"é/ 😀 \\u0001\\ud800\\n\\\"\"");
    }

    @Test
    void leavesOutWhatEditorsAllowInTheirOwnFiles() {
        assertThat(PrettyJson.inLine("{ // why\n \"a\": [1, /* two */], }")).isEqualTo("{\"a\": [1]}");
    }

    @Test
    void changesNothingOfWhatItWroteItself() {
        var once = PrettyJson.of("{\"a\":[{\"b\":\"c\\td\"}]}");

        assertThat(PrettyJson.of(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[,]", "{\"a\":NaN}", "nothing"})
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> PrettyJson.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
