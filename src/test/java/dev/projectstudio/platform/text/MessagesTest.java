package dev.projectstudio.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages text = new Messages(Locale.ENGLISH);

    @Test
    void countsWithANumberThatWasKeptAsAText() {
        assertThat(text.get("undo.stack.detect-all", "1")).isEqualTo("Looked for the stacks of 1 project");
        assertThat(text.get("undo.stack.detect-all", "4")).isEqualTo("Looked for the stacks of 4 projects");
    }

    @Test
    void leavesATextAsItIsWhereNothingIsCounted() {
        assertThat(text.get("undo.stack.detect", "2024")).isEqualTo("Looked for the stack of 2024");
    }
}
