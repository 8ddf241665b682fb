package dev.projectstudio.core.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Secrets that are given to a program behind a flag, as in `--token VALUE`: on a line with it, in a shell or in
/// a list, or on the next one, where a list has one entry a line.
///
/// One of these goes through the lines of a text, or of a patch, in their order. What stands on a line with its flag is
/// found without.
final class FlagSecrets {

    private static final String FLAG = "(?<![\\w-])--?(?:[A-Za-z][\\w-]{0,40})?(passw(?:or)?d|passphrase|secret|token"
            + "|(?:api|auth|access|secret|private)[_-]?key)(?:\\\\?[\"'])?";
    private static final String VALUE = "(?:\\\\?\"([^\"\\\\]{4,200})\\\\?\"|\\\\?'([^'\\\\]{4,200})\\\\?'"
            + "|([^\\s\"'`,;)\\]}\\\\]{6,200})(?=[\\s\"'`,;)\\]}\\\\]|$))";
    private static final Pattern ON_ONE_LINE =
            Pattern.compile(FLAG + "(?:\\s{0,10},\\s{0,10}|\\s{1,10})" + VALUE, Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_ON_LINE =
            Pattern.compile(FLAG + "\\s{0,10},?\\s{0,10}\\\\?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_ON_LINE =
            Pattern.compile("^[-+]?\\s{0,200}(?:-\\s{1,10})?" + VALUE + "(?=\\s{0,10}(?:[,\\]\\\\]|$))");
    /// Another flag, what a value is made of (`id=npmrc`), and the name of a file.
    private static final Pattern NONE =
            Pattern.compile("^-{1,2}[A-Za-z]|^\\w{2,10}=\\S|\\.(?:pem|key|pub|crt|p12|txt|json|ya?ml|env)$");

    /// The flag that ends the line before, as it was and as it is in a patch.
    private @Nullable String before;

    private @Nullable String after;

    /// Those that stand on one line with their flag.
    static Stream<String> in(String line) {
        return hasName(line)
                ? ON_ONE_LINE
                        .matcher(line)
                        .results()
                        .filter(found -> isSecret(found.group(1), found.group(2), found.group(3), found.group(4)))
                        .map(found -> value(found.group(2), found.group(3), found.group(4)))
                : Stream.of();
    }

    /// The one that a line begins with, whose flag is at the end of the line before. In a patch both the line that was
    /// and the one that is have it before them.
    Optional<String> next(String line) {
        boolean isBefore = !line.startsWith("+");
        boolean isAfter = !line.startsWith("-");
        var flag = isBefore ? before : after;
        var found = flag == null ? null : FIRST_ON_LINE.matcher(line);
        var secret = found != null && found.find() ? secret(flag, found) : null;
        var last = hasName(line) ? LAST_ON_LINE.matcher(line) : null;
        var name = last != null && last.find() ? last.group(1) : null;
        before = isBefore ? name : before;
        after = isAfter ? name : after;
        return Optional.ofNullable(secret);
    }

    private static @Nullable String secret(@Nullable String flag, Matcher found) {
        return flag != null && isSecret(flag, found.group(1), found.group(2), found.group(3))
                ? value(found.group(1), found.group(2), found.group(3))
                : null;
    }

    private static boolean hasName(String line) {
        var small = line.indexOf('-') < 0 ? "" : line.toLowerCase(Locale.ROOT);
        return NamedSecrets.SIGNS.stream().anyMatch(small::contains);
    }

    /// What is in no quotation marks may be a word of the text.
    private static boolean isSecret(
            String flag, @Nullable String doubled, @Nullable String single, @Nullable String bare) {
        var value = value(doubled, single, bare);
        boolean isBare = doubled == null && single == null;
        return !NONE.matcher(value).find()
                && NamedSecrets.isOne(value)
                && NamedSecrets.isMeant(flag, value)
                && (!isBare || value.chars().anyMatch(Character::isDigit));
    }

    private static String value(@Nullable String doubled, @Nullable String single, @Nullable String bare) {
        if (doubled != null) {
            return doubled;
        }
        if (single != null) {
            return single;
        }
        return bare == null ? "" : bare;
    }
}
