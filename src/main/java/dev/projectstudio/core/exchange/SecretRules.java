package dev.projectstudio.core.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Secrets in plain sight: what begins as the tokens of well-known services do, private keys, and what is assigned to a
/// name such as `api_key` and looks like nothing that a person would think of.
final class SecretRules {

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
            new Known("dop_v1_", Pattern.compile("\\bdop_v1_[a-f0-9]{64}\\b")),
            new Known("eyJ", Pattern.compile("\\beyJ[\\w-]{10,500}\\.eyJ[\\w-]{10,2000}\\.[\\w-]{10,500}")));

    private static final Pattern IN_ADDRESS = Pattern.compile("://[^/\\s:@]{1,100}:([^/\\s:@]{6,200})@");
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?:api[_-]?key|secret|token|passw(?:or)?d|passwd|credentials?|auth[_-]?key|access[_-]?key)(?![a-z])"
                    + "[\\w.-]{0,40}[\"']?\\s{0,10}(?::=|=>|[:=])\\s{0,10}[\"']?(?:Bearer\\s+)?([^\\s\"'`,;]{12,300})",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> NAMES = List.of("key", "secret", "token", "passw", "credential");
    private static final Pattern BEARER =
            Pattern.compile("\\bBearer\\s+([A-Za-z0-9._~+/-]{20,500})", Pattern.CASE_INSENSITIVE);

    /// What stands for a secret in a text that is written with care.
    private static final Pattern STAND_IN = Pattern.compile(
            "[${}<>%*()\\[\\]]|\\.\\.\\.|…|xxx|your|example|sample|change.?me|placeholder|dummy|redacted|password|secret|token",
            Pattern.CASE_INSENSITIVE);
    /// Words of letters or short numbers, as names and paths are made of.
    private static final Pattern WORDS =
            Pattern.compile("[/.~-]*(?:[A-Za-z]+\\d{0,2}|\\d{1,4})(?:[-_./:@+]+(?:[A-Za-z]+\\d{0,2}|\\d{1,4}))*[/.]*");

    private static final double LEAST_BITS = 3.2;
    /// What a person thinks of says less than what a service makes.
    private static final double LEAST_BITS_OF_A_PASSWORD = 2.5;

    private SecretRules() {}

    /// How it begins; empty where there is none.
    static Optional<String> find(String line) {
        for (var each : KNOWN) {
            if (line.contains(each.sign())) {
                var known = each.pattern().matcher(line);
                if (known.find()) {
                    return Optional.of(shown(known.group()));
                }
            }
        }
        var small = line.toLowerCase(Locale.ROOT);
        var assigned = NAMES.stream().anyMatch(small::contains) ? assigned(ASSIGNED, line) : Optional.<String>empty();
        return assigned.or(() -> small.contains("bearer") ? assigned(BEARER, line) : Optional.empty())
                .or(() -> line.contains("://") ? inAddress(line) : Optional.empty());
    }

    /// @param sign what a line must hold before it is worth looking for the pattern
    private record Known(String sign, Pattern pattern) {}

    private static Optional<String> assigned(Pattern pattern, String line) {
        var assigned = pattern.matcher(line);
        while (assigned.find()) {
            var name = assigned.group().substring(0, assigned.start(1) - assigned.start());
            boolean isPassword = name.toLowerCase(Locale.ROOT).contains("passw");
            if (looksRandom(assigned.group(1), isPassword ? LEAST_BITS_OF_A_PASSWORD : LEAST_BITS)) {
                return Optional.of(shown(assigned.group(1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inAddress(String line) {
        var address = IN_ADDRESS.matcher(line);
        while (address.find()) {
            var word = address.group(1);
            boolean isMeant = !STAND_IN.matcher(word).find()
                    && !word.toLowerCase(Locale.ROOT)
                            .matches("postgres|user\\w*|pass\\w*|admin\\w*|guest\\w*|root\\w*");
            if (isMeant) {
                return Optional.of(shown(word));
            }
        }
        return Optional.empty();
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

    private static String shown(String secret) {
        return secret.startsWith("-----") ? secret : secret.substring(0, 4) + "…";
    }
}
