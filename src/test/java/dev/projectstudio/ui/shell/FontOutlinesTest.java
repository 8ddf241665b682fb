package dev.projectstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontOutlinesTest {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float SIZE = 1000;

    /// Letters that are drawn as shapes, as large ones are, have holes where their strokes overlap.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inter_400Regular.ttf",
                "Inter_500Medium.ttf",
                "Inter_600SemiBold.ttf",
                "JetBrainsMono_400Regular.ttf"
            })
    void noLetterHasStrokesThatOverlap(String file) throws Exception {
        try (var bytes = Fonts.class.getResourceAsStream("fonts/" + file)) {
            var font = Font.createFont(Font.TRUETYPE_FONT, bytes).deriveFont(SIZE);
            List<String> overlapping = new ArrayList<>();
            for (char letter = '!'; letter < 0x180; letter++) {
                var outline =
                        font.createGlyphVector(EXACT, String.valueOf(letter)).getOutline();
                if (font.canDisplay(letter)
                        && Math.abs(size(outline)) - Math.abs(size(new Area(outline))) > SIZE * SIZE / 5000) {
                    overlapping.add(String.valueOf(letter));
                }
            }

            assertThat(overlapping).isEmpty();
        }
    }

    /// What the contours enclose: what two of them enclose counts twice, and holes are taken off.
    private static double size(Shape shape) {
        var point = new double[6];
        double sum = 0;
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (var path = shape.getPathIterator(null, 0.1); !path.isDone(); path.next()) {
            int kind = path.currentSegment(point);
            double nextX = kind == PathIterator.SEG_CLOSE ? startX : point[0];
            double nextY = kind == PathIterator.SEG_CLOSE ? startY : point[1];
            if (kind == PathIterator.SEG_MOVETO) {
                startX = nextX;
                startY = nextY;
            } else {
                sum += x * nextY - nextX * y;
            }
            x = nextX;
            y = nextY;
        }
        return sum / 2;
    }
}
