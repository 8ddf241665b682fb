package dev.projectstudio.platform.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.markdown.Block.Place;
import dev.projectstudio.platform.markdown.Span.Style;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownParserTest {

    private static final Place TOP = new Place(0, 0, "", null);

    @Test
    void readsHeadingsParagraphsAndStyles() {
        var blocks = MarkdownParser.parse("# Rules\n\nAsk **before** you `rm`.\n");

        assertThat(blocks)
                .containsExactly(
                        new Block.Heading(TOP, 1, List.of(new Span("Rules", Set.of(), null))),
                        new Block.Paragraph(
                                TOP,
                                List.of(
                                        new Span("Ask ", Set.of(), null),
                                        new Span("before", Set.of(Style.STRONG), null),
                                        new Span(" you ", Set.of(), null),
                                        new Span("rm", Set.of(Style.CODE), null),
                                        new Span(".", Set.of(), null))));
    }

    @Test
    void numbersListsAndMarksOnlyTheFirstBlockOfAnItem() {
        var blocks = MarkdownParser.parse("3. three\n\n   more\n4. four\n   - deep\n");

        assertThat(blocks)
                .extracting(Block::place)
                .containsExactly(
                        new Place(1, 0, "3.", null),
                        new Place(1, 0, "", null),
                        new Place(1, 0, "4.", null),
                        new Place(2, 0, "•", null));
    }

    @Test
    void readsTaskLists() {
        var blocks = MarkdownParser.parse("- [x] done\n- [ ] open\n- plain\n");

        assertThat(blocks).extracting(block -> block.place().done()).containsExactly(true, false, null);
    }

    @Test
    void readsTablesRowByRow() {
        var blocks = MarkdownParser.parse("| a | b |\n|---|---|\n| 1 | 2 |\n");

        assertThat(blocks).singleElement().isInstanceOfSatisfying(Block.Table.class, table -> {
            assertThat(table.rows()).hasSize(2).allMatch(row -> row.size() == 2);
            assertThat(table.rows().get(1).get(0)).containsExactly(new Span("1", Set.of(), null));
        });
    }

    @Test
    void keepsCodeAsItIsWritten() {
        var blocks = MarkdownParser.parse("```java\n## not a heading\n\n```\n");

        assertThat(blocks).containsExactly(new Block.Code(TOP, "java", "## not a heading\n"));
    }

    @Test
    @FaultCase("C65")
    void showsHtmlAsText() {
        var blocks = MarkdownParser.parse("<script>alert(1)</script>\n\nsome <b onclick=x>bold</b>\n");

        assertThat(blocks.getFirst()).isEqualTo(new Block.Html(TOP, "<script>alert(1)</script>"));
        assertThat(((Block.Paragraph) blocks.get(1)).spans())
                .contains(new Span("<b onclick=x>", Set.of(Style.HTML), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/a", "http://example.org", "mailto:a@example.org", "HTTPS://example.org"})
    void opensLinksOfHarmlessKinds(String destination) {
        assertThat(onlySpan("[x](" + destination + ")").link()).isEqualTo(destination);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "vbscript:x",
                "other.md",
                "//example.org"
            })
    void opensNoOtherLinks(String destination) {
        assertThat(onlySpan("[x](" + destination + ")").link()).isNull();
    }

    @Test
    void describesAnImageAndLoadsNothing() {
        assertThat(onlySpan("![a plan](http://example.org/plan.png)"))
                .isEqualTo(new Span("a plan", Set.of(Style.IMAGE), null, "http://example.org/plan.png"));
    }

    /// What takes more time than in proportion to its length would take hours.
    @ParameterizedTest
    @MethodSource("bombs")
    @FaultCase("C67")
    @Timeout(60)
    void readsWhatIsMadeToBeSlow(String bomb) {
        assertThat(MarkdownParser.parse(bomb)).isNotEmpty();
    }

    private static Stream<Named<String>> bombs() {
        return Stream.of(
                named("brackets", "[".repeat(50_000)),
                named("links", "[a](".repeat(50_000)),
                named("quotations", ">".repeat(20_000) + " deep"),
                named(
                        "lists",
                        IntStream.range(0, 2_000)
                                .mapToObj(depth -> "  ".repeat(depth) + "- deep\n")
                                .collect(Collectors.joining())),
                named("one line of 5 MB", "word ".repeat(1_000_000)),
                named("entities", "&amp;".repeat(100_000)),
                named("emphasis", "**a *b ".repeat(50_000)),
                named("backticks", "`a``b```c".repeat(50_000)),
                named("a table", "|a".repeat(20_000) + "\n" + "|-".repeat(20_000) + "\n"));
    }

    private static Span onlySpan(String markdown) {
        var paragraph = (Block.Paragraph) MarkdownParser.parse(markdown).getFirst();
        assertThat(paragraph.spans()).hasSize(1);
        return paragraph.spans().getFirst();
    }
}
