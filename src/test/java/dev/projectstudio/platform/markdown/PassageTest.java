package dev.projectstudio.platform.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PassageTest {

    @Test
    void knowsWhatIsWrittenForEachBlock() {
        var text = "# Head *line*\r\n\r\nOne\r\ntwo\r\n\r\n> - said\r\n>   more\r\n\r\n```java\r\ncode\r\n```\r\n";

        assertThat(MarkdownParser.passages(text))
                .extracting(Passage::source)
                .containsExactly("# Head *line*", "One\ntwo", "said\nmore", "```java\ncode\n```");
    }

    @Test
    void writesSeveralAsTheyWouldStandByThemselves() {
        var passages = MarkdownParser.passages("Intro\n\n- one\n  more\n- two\n   1. deep\n\nEnd\n");

        assertThat(Passage.written(passages)).isEqualTo("Intro\n\n- one\n  more\n- two\n  1. deep\n\nEnd");
        assertThat(Passage.written(passages.subList(1, 2))).isEqualTo("one\nmore");
    }

    @Test
    void hasAPassageForEachBlock() {
        Stream.of("", "\n\n", "<b>html</b>\n", "| a |\n|---|\n| b |\n", "- \n- x\n", "    code\n\ttab\n", "---\n")
                .forEach(text -> assertThat(MarkdownParser.passages(text))
                        .extracting(Passage::block)
                        .isEqualTo(MarkdownParser.parse(text)));
    }
}
