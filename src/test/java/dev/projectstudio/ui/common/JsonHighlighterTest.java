package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import org.junit.jupiter.api.Test;

class JsonHighlighterTest {

    @Test
    void tellsKeysFromTheirTexts() {
        assertThat(shown("  \"a \\\" b\" : [\"c\", \"not closed")).isEqualTo("  \"a \\\" b\" : [\"c\", \"not closed");
    }

    @Test
    void goesThroughAStringOfAnyLength() {
        var prompt = "\"system_prompt\": \"" + "Ask \\\"why\\\" first. ".repeat(50_000) + "\"";

        assertThat(shown(prompt)).isEqualTo(prompt);
    }

    private static String shown(String line) {
        var model = new CodeTextModel();
        model.replace(null, TextPos.ZERO, TextPos.ZERO, line);
        return new JsonHighlighter(Map.of()).createRichParagraph(model, 0).getPlainText();
    }
}
