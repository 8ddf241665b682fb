package dev.projectstudio.core.exchange;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Secrets that a person has thought up, which only the name before them gives away: what stands in quotation marks
/// behind `password` or `api_key`, what a line of an `.env` file has, and the logins of a `.netrc`.
///
/// Texts speak of secrets far more often than they hold any, so what refers to one, stands for one, or describes one
/// is none.
final class NamedSecrets {

    /// One of them is in every name of a secret, in small letters.
    static final List<String> SIGNS = List.of("passw", "passphrase", "secret", "token", "key");

    private static final Pattern QUOTED = Pattern.compile(
            "(passw(?:or)?d|passphrase|secret(?:[_-]?key)?|token|(?:api|auth|access)[_-]?key)\\\\?[\"']?\\s{0,10}"
                    + "(?::=|=>|[:=])\\s{0,10}(?:\"([^\"\\\\]{4,200})\"|'([^'\\\\]{4,200})')"
                    + "\\s{0,10}(?=[,;})\\]#`]|//|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VARIABLE = Pattern.compile(
            "\\b(?:[A-Z0-9]{1,30}_){0,6}(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|(?:API|SECRET|ACCESS|AUTH)_?KEY)="
                    + "([^\\s\"'`,;#]{4,200})(?=\\s|$)");
    private static final Pattern LOGIN =
            Pattern.compile("\\b(?:machine\\s{1,10}\\S{1,200}|default)\\s{1,10}login\\s{1,10}\\S{1,200}\\s{1,10}"
                    + "password\\s{1,10}(\\S{4,200})");
    private static final Pattern LOGIN_LINE =
            Pattern.compile("^[-+\\s]{0,20}(?:login\\s{1,10}\\S{1,200}\\s{1,10})?password\\s{1,10}(\\S{4,200})\\s*$");
    private static final Pattern MACHINE = Pattern.compile(
            "^[-+ \\t]{0,20}machine\\s{1,20}\\S{1,200}\\s{1,20}[-+]?\\s{0,20}login\\s", Pattern.MULTILINE);

    /// Names where a secret is, for whoever reads the value.
    private static final Pattern REFERENCE = Pattern.compile("\\$[A-Za-z_{(\\d]|\\{\\{|\\{%|^%\\w+%$|^[<\\[{@!]"
            + "|://|^(?:arn|vault|env|ref|op|file)[:.]|^[.~]{0,2}/|process\\.env|environ|^[A-Z]+$"
            + "|^[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)+$");
    private static final Pattern STAND_IN = Pattern.compile(
            "\\.\\.\\.|…|\\*{3}|x{3}|#{3}|_{3}|<[^>]*>|passw|secret|token|credential|example|placeholder|change.?(?:me|it|this)"
                    + "|redacted|dummy|sample|lorem|my[-_]"
                    + "|(?<![a-z])(?:your|fake|mock|demo|test\\w*|todo|tbd|insert|replace|enter|paste|fill|none|null|undefined"
                    + "|string|foo\\w*|keys?|api|auth\\w*|bearer|hidden|value|here|abc\\w*|1234\\w*|qwerty\\w*)(?![a-z])",
            Pattern.CASE_INSENSITIVE);
    /// As part of what somebody made up it stands for nothing: `hunter2Secret9`.
    private static final Pattern WORD_FOR_ONE = Pattern.compile("(?i:passw(?:or)?d?|secret|token)");
    private static final Pattern DIGIT_BEFORE_LETTERS = Pattern.compile("\\d.*\\p{L}");
    private static final Pattern USUAL =
            Pattern.compile("(?:user|pass|admin|guest|root|login)\\w*", Pattern.CASE_INSENSITIVE);

    /// What is written as a sentence, or as the name of a field.
    private static final Pattern PROSE = Pattern.compile("^\\p{Lu}[\\p{L}'’-]*(?:\\s+[^\\p{Lu}\\s]\\S*)+$|[.!?:]$"
            + "|\\b(?i:the|a|an|of|for|from|to|is|are|be|must|should|used|required|optional|if|not|no|please|this|that"
            + "|at|least|characters?|user|account|app|client|server|invalid|missing)\\b");
    private static final Pattern NAME = Pattern.compile("[a-z]+(?:[-_./:][a-z]+)*|\\p{L}+", Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST = 6;
    private static final int SHORTEST_PHRASE = 8;

    private NamedSecrets() {}

    /// @param isLogins whether the line is in a text that [#listsLogins]
    static Stream<String> in(String line, boolean isLogins) {
        var small = line.toLowerCase(Locale.ROOT);
        if (SIGNS.stream().noneMatch(small::contains)) {
            return Stream.of();
        }
        var named = Stream.of(QUOTED, VARIABLE)
                .flatMap(pattern -> pattern.matcher(line).results())
                .filter(found -> isMeant(found.group(1), value(found)))
                .map(NamedSecrets::value);
        var logins = (isLogins ? Stream.of(LOGIN, LOGIN_LINE) : Stream.of(LOGIN))
                .flatMap(pattern -> pattern.matcher(line).results())
                .map(found -> found.group(1));
        return Stream.concat(named, logins).filter(NamedSecrets::isOne);
    }

    /// Whether a text lists logins as a `.netrc` does, each over several lines.
    static boolean listsLogins(String text) {
        return text.contains("machine") && MACHINE.matcher(text).find();
    }

    private static String value(MatchResult found) {
        return found.groupCount() > 2 && found.group(3) != null ? found.group(3) : found.group(2);
    }

    /// Whether it refers to none, stands for none and describes none.
    static boolean isOne(String value) {
        return value.strip().equals(value)
                && ").,+;&|?:".indexOf(value.charAt(0)) < 0
                && !REFERENCE.matcher(value).find()
                && !STAND_IN.matcher(madeUp(value)).find()
                && !USUAL.matcher(value).matches();
    }

    /// What is left of a value without the words for a secret in it, where that is enough of one.
    private static String madeUp(String value) {
        var rest = WORD_FOR_ONE.matcher(value).replaceAll("");
        boolean isEnough = rest.length() >= SHORTEST
                && rest.chars().allMatch(Character::isLetterOrDigit)
                && DIGIT_BEFORE_LETTERS.matcher(value).find();
        return isEnough ? rest : value;
    }

    /// Whether a value is more than a word of the text.
    ///
    /// @param name of the secret, from where it says what it is
    static boolean isMeant(String name, String value) {
        if (value.chars().anyMatch(Character::isWhitespace)) {
            return value.length() >= SHORTEST_PHRASE && !PROSE.matcher(value).find();
        }
        return name.toLowerCase(Locale.ROOT).startsWith("pass")
                ? value.length() >= SHORTEST && !NAME.matcher(value).matches()
                : SecretRules.looksMade(value);
    }
}
