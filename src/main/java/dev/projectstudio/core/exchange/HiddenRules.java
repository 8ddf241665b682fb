package dev.projectstudio.core.exchange;

import dev.projectstudio.platform.diff.Deception;
import dev.projectstudio.platform.diff.DeceptiveCharacters;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Characters that hide something, but for those that a language or a picture is written with.
final class HiddenRules {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final Set<Integer> MARKS = Set.of(0x200E, 0x200F, 0x061C);
    private static final Set<UnicodeScript> PLAIN = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.UNKNOWN);
    private static final int MOST_NAMED = 5;

    private HiddenRules() {}

    /// The characters by line, as people look them up.
    ///
    /// @param text with LF between lines
    static Map<Integer, String> find(String text) {
        var lines = text.split("\n", -1);
        var found = new TreeMap<Integer, Set<String>>();
        for (var deception : DeceptiveCharacters.in(text)) {
            if (!isOrdinary(deception, lines[deception.line() - 1])) {
                found.computeIfAbsent(deception.line(), _ -> new LinkedHashSet<>())
                        .add(deception.notation());
            }
        }
        var named = new TreeMap<Integer, String>();
        found.forEach((line, notations) -> named.put(
                line,
                notations.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                        + (notations.size() > MOST_NAMED ? ", …" : "")));
        return named;
    }

    private static boolean isOrdinary(Deception deception, String line) {
        int character = deception.codePoint();
        int at = deception.column();
        int before = at == 0 ? 0 : line.codePointBefore(at);
        int behind = at + Character.charCount(character);
        int after = behind >= line.length() ? 0 : line.codePointAt(behind);
        return switch (deception.kind()) {
            case CONTROL -> character == '\f' || (character == '\r' && after == 0);
            case BIDI -> MARKS.contains(character) && line.codePoints().anyMatch(HiddenRules::isRightToLeft);
            case TAG -> isFlag(line, at) || (character >= 0xE0100 && isOf(before, UnicodeScript.HAN));
            case INVISIBLE ->
                (character == 0xFEFF && deception.line() == 1 && at == 0)
                        || ((character == NON_JOINER || character == JOINER) && joins(before));
        };
    }

    /// Persian and the scripts of India are written with joiners.
    private static boolean joins(int before) {
        return (Character.isLetter(before) && !PLAIN.contains(UnicodeScript.of(before)))
                || Character.getType(before) == Character.NON_SPACING_MARK
                || Character.getType(before) == Character.COMBINING_SPACING_MARK;
    }

    /// The flags of England, Scotland and Wales are a black flag with a country spelled behind it.
    private static boolean isFlag(String line, int at) {
        int start = at;
        int letters = 0;
        while (start > 0 && isTagLetter(line.codePointBefore(start)) && letters < 7) {
            start -= 2;
            letters++;
        }
        return start > 0 && line.codePointBefore(start) == BLACK_FLAG;
    }

    private static boolean isTagLetter(int character) {
        return character >= 0xE0020 && character <= 0xE007F;
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return Character.isLetter(character)
                && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    private static boolean isOf(int character, UnicodeScript script) {
        return character != 0 && UnicodeScript.of(character) == script;
    }
}
