package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.StyledSegment;
import org.junit.jupiter.api.Test;

class JsonHighlighterTest {

    @Test
    void tellsKeysFromTextsAndFromWhatHoldsThemTogether() {
        assertThat(pieces("  \"say \\\"hi\\\"\" : [\"a: b\", 4],"))
                .containsExactly("  ", "\"say \\\"hi\\\"\"", " : [", "\"a: b\"", ", ", "4", "],");
        assertThat(pieces("\"open")).containsExactly("\"open");
    }

    @Test
    void coloursATextOfAnyLengthInOneString() {
        var prompt = "\"" + "You review.\\n".repeat(20_000) + "\"";

        assertThat(pieces("\"prompt\": " + prompt)).containsExactly("\"prompt\"", ": ", prompt);
    }

    @Test
    void leavesTheRestOfALongLineAsItIs() {
        var line = "{\"a\": [1, \"b\"]}, ".repeat(10_000);

        var pieces = pieces(line);

        assertThat(String.join("", pieces)).isEqualTo(line);
        assertThat(pieces).hasSizeLessThan(2_000).last().asString().hasSizeGreaterThan(100_000);
    }

    private static List<String> pieces(String line) {
        var model = new CodeTextModel();
        model.replace(null, TextPos.ZERO, TextPos.ZERO, line);
        var coloured = new JsonHighlighter(Map.of()).createRichParagraph(model, 0);
        return IntStream.range(0, coloured.getSegmentCount())
                .mapToObj(coloured::getSegment)
                .map(StyledSegment::getText)
                .toList();
    }
}
