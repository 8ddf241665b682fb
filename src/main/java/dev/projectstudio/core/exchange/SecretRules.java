package dev.projectstudio.core.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Secrets in plain sight: what begins as the tokens of well-known services do, private keys, and what is assigned to a
/// name such as `api_key` and looks like nothing that a person would think of.
final class SecretRules {

    private static final String KEY = "-----BEGIN ";

    /// As the services document them.
    private static final List<Known> KNOWN = List.of(
            new Known("PRIVATE KEY", Pattern.compile("-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----")),
            new Known("IA", Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b")),
            new Known("gh", Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36,251}\\b")),
            new Known("github_pat_", Pattern.compile("\\bgithub_pat_[A-Za-z0-9_]{22,251}\\b")),
            new Known("glpat-", Pattern.compile("\\bglpat-[\\w-]{20,64}\\b")),
            new Known("xox", Pattern.compile("\\bxox[abeprs]-[A-Za-z0-9]{6,20}-[A-Za-z0-9-]{6,200}")),
            new Known("hooks.slack", Pattern.compile("hooks\\.slack\\.com/services/T\\w{6,20}/B\\w{6,20}/\\w{16,40}")),
            new Known("sk-", Pattern.compile("\\bsk-(?:ant-|proj-|svcacct-)[\\w-]{20,251}")),
            new Known("sk-", Pattern.compile("\\bsk-[A-Za-z0-9]{32,64}\\b")),
            new Known("AIza", Pattern.compile("\\bAIza[\\w-]{35}\\b")),
            new Known("k_live_", Pattern.compile("\\b[sr]k_live_[A-Za-z0-9]{16,251}\\b")),
            new Known("npm_", Pattern.compile("\\bnpm_[A-Za-z0-9]{36}\\b")),
            new Known("pypi-", Pattern.compile("\\bpypi-AgE[\\w-]{50,251}")),
            new Known("hf_", Pattern.compile("\\bhf_[A-Za-z0-9]{34,40}\\b")),
            new Known("SG.", Pattern.compile("\\bSG\\.[\\w-]{22}\\.[\\w-]{43}\\b")),
            new Known("ya29.", Pattern.compile("\\bya29\\.[\\w-]{20,500}")),
            new Known("dop_v1_", Pattern.compile("\\bdop_v1_[a-f0-9]{64}\\b")),
            new Known("eyJ", Pattern.compile("\\beyJ[\\w-]{10,500}\\.eyJ[\\w-]{10,2000}\\.[\\w-]{10,500}")));

    /// RFC 3986: an address may have no name before the password, and encodes what is no letter.
    private static final Pattern IN_ADDRESS =
            Pattern.compile("://[^/\\s:@?#\"'`<>]{0,100}:([^/\\s@?#\"'`<>,]{4,200})@");
    private static final Pattern BASIC =
            Pattern.compile("\\bBasic\\s{1,10}([A-Za-z0-9+/]{8,500}={0,2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?:api[_-]?key|secret|token|passw(?:or)?d|passwd|credentials?|auth[_-]?key|access[_-]?key)(?![a-z])"
                    + "[\\w.-]{0,40}[\"']?\\s{0,10}(?::=|=>|[:=])\\s{0,10}[\"']?(?:Bearer\\s+)?([^\\s\"'`,;]{12,300})",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> NAMES = List.of("key", "secret", "token", "passw", "credential");
    private static final Pattern BEARER =
            Pattern.compile("\\bBearer\\s+([A-Za-z0-9._~+/-]{20,500})", Pattern.CASE_INSENSITIVE);

    private static final String WORDS_FOR_ONE =
            "\\.\\.\\.|…|xxx|your|example|sample|change.?me|placeholder|dummy|redacted|password";
    /// What stands for a secret in a text that is written with care.
    private static final Pattern STAND_IN =
            Pattern.compile("[${}<>%*()\\[\\]]|secret|token|" + WORDS_FOR_ONE, Pattern.CASE_INSENSITIVE);
    /// The same in an address, where nothing else is at that place.
    private static final Pattern ADDRESS_STAND_IN = Pattern.compile(
            "\\$[A-Za-z_{(\\d]|[{}<>*()\\[\\]]|%(?![0-9A-F]{2})|" + WORDS_FOR_ONE, Pattern.CASE_INSENSITIVE);
    private static final Pattern USUAL = Pattern.compile(
            "postgres|(?:user|pass|admin|guest|root)\\w*|(?:[a-z]{0,12}[-_]?)(?:secret|token)[-_]?(?:key|here|\\d{1,3})?",
            Pattern.CASE_INSENSITIVE);
    /// Words of letters or short numbers, as names and paths are made of.
    private static final Pattern WORDS =
            Pattern.compile("[/.~-]*(?:[A-Za-z]+\\d{0,2}|\\d{1,4})(?:[-_./:@+]+(?:[A-Za-z]+\\d{0,2}|\\d{1,4}))*[/.]*");

    private static final Pattern PORT = Pattern.compile("\\d{1,5}");

    private static final int SHORTEST_PLAIN = 6;
    private static final int SHORTEST_MADE = 8;
    private static final double LEAST_BITS = 3.2;
    /// What a person thinks of says less than what a service makes.
    private static final double LEAST_BITS_OF_A_PASSWORD = 2.5;

    private SecretRules() {}

    /// How it begins; empty where there is none.
    ///
    /// @param isLogins whether the line is in a text that [NamedSecrets#listsLogins]
    static Optional<String> find(String line, boolean isLogins) {
        return all(line, isLogins).map(SecretRules::shown).findFirst();
    }

    /// The same text with only the beginning of each secret in it.
    static String masked(String text) {
        return masked(text, false);
    }

    static String masked(String text, boolean isLogins) {
        var masked = text;
        var longestFirst = all(text, isLogins)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed());
        for (var secret : longestFirst.toList()) {
            int key = secret.startsWith(KEY) ? masked.indexOf(secret) : -1;
            masked = key < 0 ? masked.replace(secret, shown(secret)) : masked.substring(0, key + secret.length()) + "…";
        }
        return masked;
    }

    private static Stream<String> all(String line, boolean isLogins) {
        var small = line.toLowerCase(Locale.ROOT);
        var known = KNOWN.stream()
                .filter(each -> line.contains(each.sign()))
                .flatMap(each -> each.pattern().matcher(line).results().map(MatchResult::group));
        var assigned = NAMES.stream().anyMatch(small::contains) ? assigned(ASSIGNED, line) : Stream.<String>empty();
        var bearer = small.contains("bearer") ? assigned(BEARER, line) : Stream.<String>empty();
        var basic = small.contains("basic") ? basic(line) : Stream.<String>empty();
        var inAddress = line.contains("://") ? inAddress(line) : Stream.<String>empty();
        return Stream.of(
                        known,
                        assigned,
                        bearer,
                        basic,
                        inAddress,
                        NamedSecrets.in(line, isLogins),
                        FlagSecrets.in(line))
                .flatMap(Function.identity());
    }

    /// @param sign what a line must hold before it is worth looking for the pattern
    private record Known(String sign, Pattern pattern) {}

    private static Stream<String> assigned(Pattern pattern, String line) {
        return pattern.matcher(line)
                .results()
                .filter(assigned -> {
                    var name = line.substring(assigned.start(), assigned.start(1));
                    boolean isPassword = name.toLowerCase(Locale.ROOT).contains("passw");
                    return looksRandom(assigned.group(1), isPassword ? LEAST_BITS_OF_A_PASSWORD : LEAST_BITS);
                })
                .map(assigned -> assigned.group(1));
    }

    private static Stream<String> inAddress(String line) {
        return IN_ADDRESS
                .matcher(line)
                .results()
                .map(address -> address.group(1))
                .filter(word -> isPassword(word)
                        && (word.length() >= SHORTEST_PLAIN
                                || word.chars().anyMatch(letter -> !Character.isLetter(letter))));
    }

    private static boolean isPassword(String word) {
        return !ADDRESS_STAND_IN.matcher(word).find()
                && !USUAL.matcher(word).matches()
                && !PORT.matcher(word).matches();
    }

    /// RFC 7617: the name and the password in Base64. Its own example is none.
    private static Stream<String> basic(String line) {
        return BASIC.matcher(line).results().map(found -> found.group(1)).filter(SecretRules::isLogin);
    }

    private static boolean isLogin(String base64) {
        try {
            var login = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            int colon = login.indexOf(':');
            return colon > 0
                    && login.chars().allMatch(letter -> letter >= ' ' && letter != 0x7F && letter != 0xFFFD)
                    && !login.startsWith("Aladdin:")
                    && isPassword(login.substring(colon + 1))
                    && colon + 1 < login.length();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Whether a service might have made it, however short.
    static boolean looksMade(String value) {
        return value.length() >= SHORTEST_MADE && looksRandom(value, LEAST_BITS_OF_A_PASSWORD);
    }

    private static boolean looksRandom(String value, double leastBits) {
        return value.chars().anyMatch(Character::isDigit)
                && value.chars().anyMatch(Character::isLetter)
                && !STAND_IN.matcher(value).find()
                && !WORDS.matcher(value).matches()
                && bits(value) >= leastBits;
    }

    /// Shannon's entropy of a letter.
    private static double bits(String text) {
        double bits = 0;
        for (int letter : text.chars().distinct().toArray()) {
            double share = (double) text.chars().filter(each -> each == letter).count() / text.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits;
    }

    /// How a secret begins.
    static String shown(String secret) {
        return secret.startsWith(KEY) ? secret : secret.substring(0, Math.min(4, secret.length() / 2)) + "…";
    }
}
