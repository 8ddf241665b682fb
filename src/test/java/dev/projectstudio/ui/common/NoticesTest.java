package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Notices.Kind;
import dev.projectstudio.ui.common.Notices.Notice;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Notices notices = new Notices(new Messages(Locale.ENGLISH));

    @Test
    void wordsARefusalWithWhatToDo() {
        notices.failed(new Conflict("changed-meanwhile", "CLAUDE.md"));

        assertThat(notices.shown()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Kind.FAILED);
            assertThat(notice.text()).contains("CLAUDE.md");
            assertThat(notice.hint()).isNotEmpty();
        });
    }

    @Test
    void showsNoInsidesOfABug() {
        notices.failed(new IllegalStateException("at 0x7f"));

        assertThat(notices.shown())
                .singleElement()
                .extracting(Notice::text)
                .asString()
                .doesNotContain("0x7f");
    }

    @Test
    void tellsOnlyOfTheStepThatWasTurnedLast() {
        notices.turned("Undone: three");
        notices.done("Kept a learning.");
        notices.turned("Undone: two");
        notices.turned("Redone: two");

        assertThat(notices.shown()).extracting(Notice::text).containsExactly("Kept a learning.", "Redone: two");
    }

    @Test
    void showsTheLatestThree() {
        for (var word : "one two three four".split(" ")) {
            notices.done(word);
        }

        assertThat(notices.shown()).extracting(Notice::text).containsExactly("two", "three", "four");
    }
}
