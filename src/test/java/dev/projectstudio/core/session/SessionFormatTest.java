package dev.projectstudio.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFormatTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String SEED = """
            # Auth middleware implementation

            **Date:** 2024-12-22 10:42 AM
            **Duration:** 45 minutes
            **Cycle:** Auth Flow (CYC-102)

            ## Summary
            Implemented JWT validation middleware with refresh token rotation logic.

            ## Files Changed
            - `src/auth/middleware.ts` (+45 -12)
            - `src/config/schema.ts` (+8 -0)

            ## Decisions Made
            - Use JWT for stateless authentication
            - Set token expiration to 15 minutes

            ## Open Questions
            - Should we support multiple concurrent sessions?
            - Token revocation strategy for logout?

            ## Notes
            Major changes to the JWT validation logic to support multi-tenant schemas.
            """;

    @Test
    void readsWhatTheSeedShows() {
        var session = SessionFormat.read(SEED, BERLIN);

        assertThat(session.title()).isEqualTo("Auth middleware implementation");
        assertThat(session.at()).isEqualTo(ZonedDateTime.of(2024, 12, 22, 10, 42, 0, 0, BERLIN));
        assertThat(session.minutes()).isEqualTo(45);
        assertThat(session.cycle()).isEqualTo("Auth Flow (CYC-102)");
        assertThat(session.files())
                .containsExactly(
                        new ChangedFile("src/auth/middleware.ts", 45, 12),
                        new ChangedFile("src/config/schema.ts", 8, 0));
        assertThat(session.decisions()).hasSize(2);
        assertThat(session.questions()).last().isEqualTo("Token revocation strategy for logout?");
        assertThat(session.notes()).startsWith("Major changes").doesNotEndWith("\n");
    }

    @Test
    void writesWhatTheSeedShowsWithTheZone() {
        var session = SessionFormat.read(SEED, BERLIN);

        assertThat(SessionFormat.write(session)).isEqualTo(SEED.replace("10:42 AM", "10:42 AM Europe/Berlin"));
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void readsBackWhatItWrote(String text) {
        var session = new SessionContent(
                "Awkward", null, null, null, text, List.of(), List.of(text), List.of("before", text, "after"), text);

        var written = SessionFormat.write(session);

        assertThat(SessionFormat.read(written, BERLIN)).isEqualTo(session);
        assertThat(SessionFormat.write(SessionFormat.read(written, BERLIN))).isEqualTo(written);
    }

    static Stream<String> awkward() {
        return Stream.of(
                "",
                "## Notes\nnot a section",
                "# Title",
                "\\## Notes",
                "\\\\# two",
                "##",
                "#hashtag",
                "```\n## Notes\n# Title\n```",
                "```\nnever closed\n## Notes",
                "~~~ md\n```\n~~~",
                "````\n```\n````\ntext",
                "\\```",
                "- item\n  further\n\n- other",
                "  indented\n    code",
                "line  \nwith break",
                "a\n\n\n\nb",
                "\uD83D\uDE80 emoji \u65E5\u672C\u8A9E\n\u202Ertl",
                "**Date:** 2020-01-01",
                "a\u0000b\tc\u000Bd",
                "x".repeat(1_000_000));
    }

    @Test
    void readsBackWhateverItIsGiven() {
        var random = new Random(7);
        var pieces = List.of(
                "#",
                "##",
                " ",
                "  ",
                "\n",
                "\n\n",
                "```",
                "~~~",
                "````",
                "\\",
                "- ",
                "* ",
                "a",
                "**Date:** x",
                "`",
                "\t",
                "é");
        for (int run = 0; run < 3000; run++) {
            var session = new SessionContent(
                    text(random, pieces),
                    null,
                    random.nextInt(500),
                    text(random, pieces),
                    text(random, pieces),
                    List.of(new ChangedFile(text(random, pieces), random.nextInt(9), random.nextInt(9))),
                    List.of(text(random, pieces), text(random, pieces)),
                    List.of(text(random, pieces)),
                    text(random, pieces));

            var written = SessionFormat.write(session);

            assertThat(SessionFormat.read(written, BERLIN)).as(written).isEqualTo(session);
        }
    }

    @Test
    void keepsEveryByteOfAFileThatIsNotEdited() {
        var random = new Random(11);
        var pieces = List.of(
                "#", "## ", "## Notes\r\n", "\n", "\r\n", "```\n", "- x\n", "**Cycle:** y\n", " ", "## Summary\n", "z");
        for (int run = 0; run < 3000; run++) {
            var file = text(random, pieces);
            var content = SessionFormat.read(file, BERLIN);

            assertThat(SessionDocument.of(file).text()).isEqualTo(file);
            assertThat(SessionFormat.edit(file, content, content)).isEqualTo(file);
        }
    }

    @Test
    void changesOnlyTheEditedPieceOfAFileWrittenByHand() {
        var file =
                "intro\r\n# Mine\r\n**Mood:** good\r\n\r\n## Notes\r\nold\r\n\r\n## Own section\r\n- kept\r\n## Notes\r\nsecond";
        var before = SessionFormat.read(file, BERLIN);

        var edited = SessionFormat.edit(file, before, with(before, "new\nlines"));

        assertThat(edited)
                .isEqualTo("intro\r\n# Mine\r\n**Mood:** good\r\n\r\n## Notes\r\nnew\r\nlines\r\n\r\n"
                        + "## Own section\r\n- kept\r\n## Notes\r\nsecond");
    }

    @Test
    void addsWhatAFileWrittenByHandDoesNotHave() {
        var file = "# Mine";
        var before = SessionFormat.read(file, BERLIN);
        var after = new SessionContent(
                "Mine",
                null,
                90,
                "Auth (CYC-101)",
                "",
                List.of(ChangedFile.of("a b.md")),
                List.of("x"),
                List.of(),
                "n");

        var edited = SessionFormat.edit(file, before, after);

        assertThat(SessionFormat.read(edited, BERLIN)).isEqualTo(after);
        assertThat(edited)
                .startsWith("# Mine\n\n**Duration:** 90 minutes\n**Cycle:** Auth (CYC-101)\n\n## Files Changed\n");
    }

    @Test
    void keepsWhatIsNoItemOfAList() {
        var file = "# Mine\n\n## Open Questions\nWritten in a hurry:\n- one\n";
        var before = SessionFormat.read(file, BERLIN);

        var edited = SessionFormat.edit(
                file,
                before,
                new SessionContent("Mine", null, null, null, "", List.of(), List.of(), List.of("one", "two"), ""));

        assertThat(edited).contains("- one\n- two\n").contains("Written in a hurry:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-12-22 10:42 AM",
                "2024-12-22 10:42 am",
                "2024-12-22 10:42",
                "2024-12-22 10:42:31",
                "2024-12-22T10:42",
                "2024-12-22 10:42 AM Europe/Berlin",
                "2024-12-22T10:42+01:00"
            })
    void readsADateHoweverItIsWritten(String written) {
        var session = SessionFormat.read("# A\n\n**Date:** " + written + "\n", BERLIN);

        assertThat(session.at())
                .isNotNull()
                .satisfies(at -> assertThat(at.toInstant())
                        .isEqualTo(ZonedDateTime.of(2024, 12, 22, 10, 42, 0, 0, BERLIN)
                                .toInstant()));
    }

    @Test
    void tellsTheHourApartThatTheClocksGoThroughTwice() {
        for (var offset : List.of("+02:00", "+01:00")) {
            var at = ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZoneId.of(offset))
                    .withZoneSameInstant(BERLIN);
            var session = new SessionContent("A", at, null, null, "", List.of(), List.of(), List.of(), "");

            var read = SessionFormat.read(SessionFormat.write(session), ZoneId.of("UTC"));

            assertThat(read.at())
                    .as(offset)
                    .isNotNull()
                    .satisfies(time -> assertThat(time.toInstant()).isEqualTo(at.toInstant()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "90 minutes", "90 min", "1 hour 30 minutes", "1h 30m", "90m"})
    void readsADurationHoweverItIsWritten(String written) {
        assertThat(SessionFormat.read("# A\n\n**Duration:** " + written + "\n", BERLIN)
                        .minutes())
                .isEqualTo(90);
    }

    private static SessionContent with(SessionContent content, String notes) {
        return new SessionContent(
                content.title(),
                content.at(),
                content.minutes(),
                content.cycle(),
                content.summary(),
                content.files(),
                content.decisions(),
                content.questions(),
                notes);
    }

    private static String text(Random random, List<String> pieces) {
        var text = new ArrayList<String>();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.add(pieces.get(random.nextInt(pieces.size())));
        }
        return String.join("", text);
    }
}
