package dev.projectstudio.bench;

import java.util.Arrays;
import java.util.Random;

/// Makes texts in which words are as common or as rare as in real ones: the rank-th word comes every rank-th time
/// (Zipf).
final class Prose {

    /// In a handful of texts only.
    static final String RARE = "quokka";

    private static final int WORDS = 20_000;
    private static final String[] SYLLABLES = {
        "re", "to", "ken", "mi", "gra", "tion", "ca", "che", "in", "dex", "que", "ry", "lo", "ck", "pa", "th", "no",
        "de", "ser", "ver"
    };
    private static final String[] COMMON = {
        "the", "to", "a", "of", "and", "in", "is", "test", "file", "session", "token", "error", "we", "it", "on",
        "with", "cache", "for"
    };
    private static final String[] OTHERS = {
        "refreshToken", "认证流程需要刷新令牌", "データベースの移行を確認した", "naïve", "Straße", "getUserById", "HTTP/2", "v1.4.2"
    };

    private final Random random;
    private final String[] words = new String[WORDS];
    private final double[] upTo = new double[WORDS];

    Prose(long seed) {
        this.random = new Random(seed);
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            words[i] = i < COMMON.length ? COMMON[i] : i % 400 == 0 ? OTHERS[i / 400 % OTHERS.length] : word();
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
    }

    /// A text of about so many characters, in lines.
    String text(int characters) {
        var text = new StringBuilder(characters + 20);
        int line = 0;
        while (text.length() < characters) {
            text.append(next());
            boolean ends = text.length() - line > 80;
            text.append(ends ? ".\n" : " ");
            line = ends ? text.length() : line;
        }
        return text.toString().strip();
    }

    String line(int count) {
        var line = new StringBuilder(next());
        for (int i = 1; i < count; i++) {
            line.append(' ').append(next());
        }
        return line.toString();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private String next() {
        double at = random.nextDouble() * upTo[WORDS - 1];
        int found = Arrays.binarySearch(upTo, at);
        return words[found < 0 ? Math.min(WORDS - 1, -found - 1) : found];
    }

    private String word() {
        var word = new StringBuilder();
        int parts = 2 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
