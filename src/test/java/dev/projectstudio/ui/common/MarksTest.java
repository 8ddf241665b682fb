package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {

    private final Marks<String> marks = new Marks<>();

    @Test
    void marksAndTakesTheMarkAway() {
        marks.toggle("atlas");
        marks.toggle("borealis");
        marks.toggle("atlas");

        assertThat(marks.markedProperty().get()).containsExactly("borealis");
    }

    @Test
    void forgetsWhatIsGone() {
        marks.addAll(List.of("atlas", "borealis"));

        marks.keepOnly(List.of("borealis", "cygnus"));

        assertThat(marks.has("atlas")).isFalse();
        assertThat(marks.has("borealis")).isTrue();
        assertThat(marks.has("cygnus")).isFalse();
    }

    @Test
    void takesAllMarksAway() {
        marks.toggle("atlas");

        marks.clear();

        assertThat(marks.isEmpty()).isTrue();
    }
}
