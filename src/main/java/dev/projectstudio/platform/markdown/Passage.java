package dev.projectstudio.platform.markdown;

import java.util.List;

/// A block with what is written for it.
///
/// @param source without what marks the list or the quotation that it lies in
public record Passage(Block block, String source) {

    private static final String BULLET = "- ";

    /// Several that follow each other, as they would be written by themselves.
    public static String written(List<Passage> passages) {
        var text = new StringBuilder();
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            if (i > 0) {
                text.append(isItem(passage) && isItem(passages.get(i - 1)) ? "\n" : "\n\n");
            }
            text.append(passages.size() == 1 ? passage.source() : passage.marked());
        }
        return text.toString();
    }

    private String marked() {
        var place = block.place();
        var lead = "  ".repeat(Math.max(0, place.indent() - 1));
        var marker = place.marker().isEmpty()
                ? ""
                : Character.isDigit(place.marker().charAt(0)) ? place.marker() + " " : BULLET;
        var gap = place.indent() == 0 ? "" : " ".repeat(Math.max(BULLET.length(), marker.length()));
        var first = lead + (marker.isEmpty() ? gap : marker);
        return first + source.replace("\n", "\n" + lead + gap);
    }

    private static boolean isItem(Passage passage) {
        return !passage.block().place().marker().isEmpty();
    }
}
