package dev.projectstudio.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MadrTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final String FOREIGN = """
            ---
            # who decided
            status: "accepted"
            date: 2026-03-01 # the second meeting
            decision-makers: [Ada, Grace]
            consulted:
              - Edsger
            ---

            # Use JWT

            ## Context and Problem Statement

            Who is it?

            ```markdown
            ## Decision Outcome
            no heading
            ```

            ## Decision Drivers

            * Few parts

            ## Considered Options

            - Use JWT
            - Server sessions
            - Basic authentication

            ## Decision Outcome

            Chosen option: "Use JWT", because nothing has to be looked up.

            ### Consequences

            * Good, because fast
            * Bad, because it cannot be revoked

            ## Pros and Cons of the Options

            ### Use JWT

            * Good, because known

            ### Server sessions

            * Bad, because one more thing to run

            ### Basic authentication

            An old friend.

            * Good, because simple
            * Bad, because no logout

            ## More Information

            See [RFC 7519](https://www.rfc-editor.org/rfc/rfc7519).
            """;

    @Test
    void writesADecisionAsARecord() {
        var fields = fields(
                "No session store.\n\nAnd no lookup.",
                new Alternative("Server sessions", "One more thing to run"),
                Alternative.of("Basic"));

        assertThat(Madr.fresh(fields)).isEqualTo("""
                        ---
                        status: accepted
                        date: 2026-03-01
                        ---

                        # Use JWT

                        ## Context and Problem Statement

                        ## Considered Options

                        * Use JWT
                        * Server sessions
                        * Basic

                        ## Decision Outcome

                        Chosen option: "Use JWT", because No session store.

                        And no lookup.

                        ## Pros and Cons of the Options

                        ### Server sessions

                        * Bad, because One more thing to run
                        """);
        assertThat(Madr.read(Madr.fresh(fields))).contains(fields);
    }

    @Test
    void readsARecordThatSomebodyElseWrote() {
        var read = Madr.read(FOREIGN).orElseThrow();

        assertThat(read.title()).isEqualTo("Use JWT");
        assertThat(read.status()).isEqualTo("accepted");
        assertThat(read.date()).isEqualTo(DAY);
        assertThat(read.rationale()).isEqualTo("nothing has to be looked up.");
        assertThat(read.alternatives())
                .containsExactly(
                        new Alternative("Server sessions", "one more thing to run"),
                        new Alternative(
                                "Basic authentication",
                                "An old friend.\n\n* Good, because simple\n* Bad, because no logout"));
    }

    @Test
    void leavesEveryByteOfARecordThatSaysTheSame() {
        assertThat(Madr.written(FOREIGN, Madr.read(FOREIGN).orElseThrow())).isEqualTo(FOREIGN);
    }

    @Test
    void changesOnlyWhatSaysSomethingElse() {
        var read = Madr.read(FOREIGN).orElseThrow();
        var next =
                new MadrFields("Use PASETO", "superseded", 7, DAY.plusDays(1), "it is simpler.", read.alternatives());

        var written = Madr.written(FOREIGN, next);

        assertThat(written)
                .isEqualTo(FOREIGN.replace("status: \"accepted\"", "status: superseded by ADR-0007")
                        .replace("date: 2026-03-01 # the second meeting", "date: 2026-03-02")
                        .replace("# Use JWT", "# Use PASETO")
                        .replace("- Use JWT", "- Use PASETO")
                        .replace(
                                "\"Use JWT\", because nothing has to be looked up.",
                                "\"Use PASETO\", because it is simpler."));
        assertThat(Madr.read(written)).contains(next);
    }

    @Test
    void keepsWhatIsSaidOfAnOptionThatStays() {
        var read = Madr.read(FOREIGN).orElseThrow();
        var kept = read.alternatives().getLast();
        var next = with(read, List.of(Alternative.of("mTLS"), kept));

        var written = Madr.written(FOREIGN, next);

        assertThat(written)
                .contains("* Use JWT\n* mTLS\n* Basic authentication\n\n## Decision Outcome")
                .contains("### Use JWT\n\n* Good, because known\n\n### Basic authentication\n\nAn old friend.")
                .contains("no logout\n\n## More Information\n")
                .doesNotContain("Server sessions");
        assertThat(Madr.read(written)).contains(next);
    }

    @Test
    void readsWhoTookThePlaceOfADecisionAndKeepsWordsItDoesNotKnow() {
        assertThat(Madr.read("---\nstatus: superseded by [ADR-0012](0012-x.md)\n---\n# A\n")
                        .orElseThrow()
                        .supersededBy())
                .isEqualTo(12);
        assertThat(Madr.read("---\nstatus: Deprecated\n---\n# A\n")
                        .orElseThrow()
                        .status())
                .isEqualTo("deprecated");
        assertThat(Madr.read("---\nstatus: \"{proposed | accepted}\"\n---\n# A\n")
                        .orElseThrow()
                        .status())
                .isNull();
    }

    @Test
    void takesATextWithoutATitleForNoRecord() {
        assertThat(Madr.read("Some notes.\n")).isEmpty();
        assertThat(Madr.read("")).isEmpty();
        assertThat(Madr.read("```\n# A\n```\n")).isEmpty();
    }

    @Test
    void bringsFrontMatterAndSectionsIntoARecordThatHasNone() {
        var fields = fields("because.", new Alternative("B", "no"));

        var written = Madr.written("# Use JWT\n\nNotes.\n", fields);

        assertThat(written).startsWith("---\nstatus: accepted\ndate: 2026-03-01\n---\n\n# Use JWT\n\nNotes.\n");
        assertThat(Madr.read(written)).contains(fields);
    }

    @Test
    void readsBackWhateverTextsItWrote() {
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            var first = generated(random);
            var second = generated(random);

            var text = Madr.fresh(first);
            var again = Madr.written(text, second);

            assertThat(Madr.read(text)).as(text).contains(first);
            assertThat(Madr.written(text, first)).isEqualTo(text);
            assertThat(Madr.read(again)).as("%s%n=====%n%s", text, again).contains(second);
            assertThat(Madr.written(again, second)).isEqualTo(again);
        }
    }

    private static MadrFields generated(Random random) {
        var alternatives = new ArrayList<Alternative>();
        IntStream.range(0, random.nextInt(4))
                .forEach(_ ->
                        alternatives.add(new Alternative(title(random), random.nextBoolean() ? null : text(random))));
        return new MadrFields(
                title(random),
                List.of("proposed", "accepted", "deprecated", "superseded").get(random.nextInt(4)),
                null,
                DAY.plusDays(random.nextInt(3)),
                random.nextInt(4) == 0 ? null : Decision.textOrNull(text(random)),
                alternatives);
    }

    private static String title(Random random) {
        var pieces =
                List.of("Use JWT", "C#", "# x", "* y", "a \"b\" c", "使用", "```js", "- z", "🎉", "Pros: cons", "\\# q");
        return pieces.get(random.nextInt(pieces.size())) + " " + random.nextInt(3);
    }

    private static String text(Random random) {
        var pieces = List.of(
                "Plain words.",
                "",
                "## Decision Outcome",
                "### Consequences",
                "# Title",
                "\\## escaped",
                "```",
                "~~~ js",
                "* Bad, because of it",
                "* item",
                "    indented",
                "---",
                "status: rejected",
                "Chosen option: \"x\", because y",
                "1. one",
                "使用 \uD83C\uDF89",
                "#### deep");
        var lines = new ArrayList<String>();
        IntStream.rangeClosed(0, random.nextInt(6)).forEach(_ -> lines.add(pieces.get(random.nextInt(pieces.size()))));
        return String.join("\n", lines);
    }

    private static MadrFields with(MadrFields fields, List<Alternative> alternatives) {
        return new MadrFields(
                fields.title(),
                fields.status(),
                fields.supersededBy(),
                fields.date(),
                fields.rationale(),
                alternatives);
    }

    private static MadrFields fields(String rationale, Alternative... alternatives) {
        return new MadrFields("Use JWT", "accepted", null, DAY, rationale, List.of(alternatives));
    }
}
