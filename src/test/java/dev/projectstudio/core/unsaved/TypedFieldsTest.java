package dev.projectstudio.core.unsaved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFieldsTest {

    @Test
    void comesBackAsItWasTyped() {
        var typed = TypedFields.of(
                Map.of("title", " 漢字 \"quoted\" ", "rationale", "# One\r\n\n\\two\t🙂\n", "date", "soon"));

        assertThat(TypedFields.read(typed.written())).contains(typed);
    }

    @Test
    void doesNotTellAnEmptyFieldFromNone() {
        var typed = TypedFields.of(Map.of("title", "Use JWT", "rationale", ""));

        assertThat(typed).isEqualTo(TypedFields.of(Map.of("title", "Use JWT")));
        assertThat(typed.hash())
                .isEqualTo(TypedFields.of(Map.of("title", "Use JWT")).hash());
        assertThat(typed.get("rationale")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "no draft", "{\"title\":[1]}"})
    void readsNothingFromWhatIsNoDraft(String kept) {
        assertThat(TypedFields.read(kept)).isEmpty();
    }
}
