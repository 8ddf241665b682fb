package dev.projectstudio.ui.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.cycle.Hanging;
import dev.projectstudio.platform.text.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CycleWordsTest {

    private final Messages text = new Messages(Locale.ENGLISH);

    @Test
    void saysOfADeletionWhatGoesWhatStaysAndThatItComesBack() {
        assertThat(CycleWords.deletion(new Hanging(5, 1, 2, 0), text))
                .isEqualTo("Its 5 tasks are deleted with it. Kept, tied to no cycle: 1 session, 2 decisions."
                        + " Undo brings everything back.");
        assertThat(CycleWords.deletion(new Hanging(1, 0, 0, 3), text))
                .isEqualTo("Its task is deleted with it. Kept, tied to no cycle: 3 learnings."
                        + " Undo brings everything back.");
        assertThat(CycleWords.deletion(new Hanging(0, 0, 0, 0), text))
                .isEqualTo("It has no tasks. Undo brings everything back.");
    }
}
