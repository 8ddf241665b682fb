package dev.projectstudio.ui.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;

class FollowedWordsTest {

    private final StringProperty typed = new SimpleStringProperty("Rotate tokens");
    private final FollowedWords words = new FollowedWords("Rotate tokens", typed);

    @Test
    void followsWhileNothingElseIsTyped() {
        words.found("Rotate all tokens");

        assertThat(typed.get()).isEqualTo("Rotate all tokens");
        assertThat(words.otherProperty().get()).isEmpty();
    }

    @Test
    void keepsWhatIsTypedAndSaysWhatItBecame() {
        typed.set("Rotate refresh tokens");

        words.found("Rotate all tokens");

        assertThat(typed.get()).isEqualTo("Rotate refresh tokens");
        assertThat(words.otherProperty().get()).isEqualTo("Rotate all tokens");

        words.found("Rotate refresh tokens");

        assertThat(words.otherProperty().get()).isEmpty();
    }
}
