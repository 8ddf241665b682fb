package dev.projectstudio.cli;

/// How many columns of a terminal a text takes.
///
/// Which blocks are twice as wide is the table of Markus Kuhn's `mk_wcwidth`
/// (https://www.cl.cam.ac.uk/~mgk25/ucs/wcwidth.c), which follows Unicode's annex 11, East Asian Width. It is older
/// than emoji, which the JDK knows.
final class DisplayWidth {

    private static final int FIRST_WIDE = 0x1100;
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, // Hangul
        {0x2329, 0x232A},
        {0x2E80, 0x303E}, // CJK up to Yi, without the half fill space
        {0x3040, 0xA4CF},
        {0xA960, 0xA97F}, // Hangul, which Unicode 5.2 added
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF}, // CJK
        {0xFE10, 0xFE19},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60}, // full width forms
        {0xFFE0, 0xFFE6},
        {0x16FE0, 0x18DFF}, // Tangut and others, which Unicode 9 and later added
        {0x1AFF0, 0x1B2FF},
        {0x1F200, 0x1F265}, // ideographs in frames
        {0x20000, 0x2FFFD},
        {0x30000, 0x3FFFD},
    };

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /// The text, or as much of its beginning as fits, with a mark that there is more.
    ///
    /// @param most columns
    static String cut(String text, int most) {
        if (of(text) <= most) {
            return text;
        }
        int width = 0;
        int end = 0;
        while (end < text.length() && width + of(text.codePointAt(end)) < most) {
            width += of(text.codePointAt(end));
            end = text.offsetByCodePoints(end, 1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isInner(character) ? 0 : isWide(character) ? 2 : 1;
        };
    }

    /// The vowels and ends of a Hangul syllable that is written in its parts, as file names on a Mac are.
    private static boolean isInner(int character) {
        return character >= 0x1160 && character <= 0x11FF;
    }

    private static boolean isWide(int character) {
        if (character < FIRST_WIDE) {
            return false;
        }
        for (var block : WIDE) {
            if (character >= block[0] && character <= block[1]) {
                return true;
            }
        }
        return Character.isEmojiPresentation(character) && !isHalfOfAFlag(character);
    }

    private static boolean isHalfOfAFlag(int character) {
        return character >= 0x1F1E6 && character <= 0x1F1FF;
    }
}
