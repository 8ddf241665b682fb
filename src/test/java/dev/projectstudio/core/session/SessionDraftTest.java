package dev.projectstudio.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.platform.error.AppException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionDraftTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void saysTheSameAsTheSessionThatItShows() {
        var content = SessionContent.of("Auth")
                .dated(ZonedDateTime.parse("2026-03-02T09:00:00Z[America/New_York]"))
                .lasting(80)
                .in("Auth flow (CYC-101)")
                .summarised("One\n\ntwo")
                .changing(List.of(new ChangedFile("a b.txt", 1, 2), ChangedFile.of("docs/-x")))
                .deciding(List.of("Use JWT\n\nThere is no session store.", "Two"))
                .asking(List.of("Who?"))
                .noting("## Notes\n- one");

        var draft = SessionDraft.of("atlas", content, BERLIN);

        assertThat(draft.date()).isEqualTo("2026-03-02 10:00");
        assertThat(draft.content(content, BERLIN)).isEqualTo(content);
        assertThat(SessionDraft.read(draft.written())).contains(draft);
    }

    @Test
    void readsItemsLineByLineWithWhatIsIndentedBelow() {
        var draft = typing("- Use JWT\n  no store\nTwo\n\n", "", "");

        assertThat(draft.content(null, BERLIN).decisions()).containsExactly("Use JWT\nno store", "Two");
    }

    @Test
    void refusesADateAndADurationThatCannotBeRead() {
        assertThatThrownBy(() -> typing("", "soon", "").content(null, BERLIN))
                .isInstanceOfSatisfying(
                        AppException.class, e -> assertThat(e.code()).isEqualTo("not-a-moment"));
        assertThatThrownBy(() -> typing("", "", "long").content(null, BERLIN))
                .isInstanceOfSatisfying(
                        AppException.class, e -> assertThat(e.code()).isEqualTo("not-a-duration"));
    }

    @Test
    void isNoneWhereSomethingElseWasKept() {
        assertThat(SessionDraft.read("half a thought")).isEmpty();
    }

    private static SessionDraft typing(String decisions, String date, String duration) {
        return new SessionDraft("atlas", "Auth", "", date, duration, "", "", decisions, "", "");
    }
}
