package dev.projectstudio.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is read letter by letter against the regular expressions that say what is meant.
class WordsTest {

    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./:$-]{2,120}");
    private static final Pattern TELLING =
            Pattern.compile(".*(?:[_./:$-].|\\p{Ll}\\p{Lu}|\\p{L}\\p{N}|\\p{N}\\p{L}).*");
    private static final Pattern CAMEL = Pattern.compile("[\\p{L}\\p{N}]*\\p{Ll}\\p{Lu}[\\p{L}\\p{N}]*");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final int[] LETTERS =
            "abXYZ09_./:$- \n,éÉßǅªⅣ²認か한😀𝐀𐐨ัि\u0301".codePoints().toArray();

    private final Random random = new Random(5);

    @Test
    void partsOfCamelCaseAreAddedBehindTheText() {
        assertThat(Words.indexed("call refreshToken, HTTPServer"))
                .isEqualTo("call refreshToken, HTTPServer refresh Token");
        assertThat(Humps.of("parseHTTPHeader")).containsExactly("parse", "HTTP", "Header");
    }

    @Test
    void identifiersHaveMoreToThemThanLetters() {
        assertThat(Identifiers.of("See src/auth.ts, user_id, x1y and the a.b of Foo (v2); plain words - not"))
                .containsExactly("src/auth.ts", "user_id", "x1y", "a.b");
    }

    @Test
    void areWhatTheExpressionsSay() {
        for (int i = 0; i < 20_000; i++) {
            var text = text(random.nextInt(i % 100 == 0 ? 400 : 24));

            assertThat(Identifiers.of(text)).as(text).containsExactlyElementsOf(identifiers(text));
            assertThat(Humps.of(text)).as(text).containsExactlyElementsOf(humps(text));
        }
    }

    private String text(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(LETTERS[random.nextInt(random.nextBoolean() ? 12 : LETTERS.length)]);
        }
        return text.toString();
    }

    private static Set<String> identifiers(String text) {
        var found = new LinkedHashSet<String>();
        var identifier = IDENTIFIER.matcher(text);
        while (identifier.find()) {
            if (TELLING.matcher(identifier.group()).matches()) {
                found.add(identifier.group());
            }
        }
        return found;
    }

    private static Set<String> humps(String text) {
        var parts = new LinkedHashSet<String>();
        var camel = CAMEL.matcher(text);
        while (camel.find()) {
            Collections.addAll(parts, HUMP.split(camel.group()));
        }
        return parts;
    }
}
