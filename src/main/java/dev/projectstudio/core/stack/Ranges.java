package dev.projectstudio.core.stack;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ranges as the files of each ecosystem write them, brought into the one notation of `core.dependency`. What nobody
/// there means otherwise stays as it is written.
final class Ranges {

    private static final Pattern NUMBER = Pattern.compile("[vV]?(?:1\\.(?=[5-8]\\b))?([0-9]+(?:\\.[0-9]+)*)");
    /// `<=3.12` and `>3.12`, whose other numbers are zero where nobody says that they may be any.
    private static final Pattern PART =
            Pattern.compile("(?<!~)(<=|>)(?!=)\\s*v?([0-9]+)(\\.[0-9]+)?(?![.0-9A-Za-z*-])");
    /// `3.11` or `=3.11` alone. No blank is tried twice, however many there are.
    private static final Pattern BARE =
            Pattern.compile("(?<=^|\\|)\\s*+={0,2}+\\s*+v?([0-9]+(?:\\.[0-9]+)?)\\s*+(?=\\||$)");
    private static final Pattern TILDE = Pattern.compile("(?<!~)~(?![>=~])");

    private Ranges() {}

    /// The `engines` of `package.json` (node-semver), where `~>` is a tilde.
    static String npm(String written) {
        return written.replace("~>", "~");
    }

    /// The `require` of `composer.json`: its tilde is Ruby's `~>`, and `@stable` and its like say nothing here.
    static String composer(String written) {
        return exact(TILDE.matcher(written.replaceAll("@[a-zA-Z]+", "")).replaceAll("~>"));
    }

    /// What `pyproject.toml` needs of Python, by PEP 440 and for Poetry.
    static @Nullable String python(@Nullable String written) {
        return written == null ? null : exact(written);
    }

    /// One of the requirements after `ruby` in a `Gemfile`.
    static String ruby(String written) {
        return exact(written);
    }

    /// Where a part of a version is the version whose other numbers are zero: 3.12.1 is later than `3.12`, which alone
    /// means 3.12.0.
    private static String exact(String written) {
        var whole = PART.matcher(written)
                .replaceAll(part ->
                        part.group(1) + part.group(2) + (part.group(3) == null ? ".0.0" : part.group(3) + ".0"));
        return BARE.matcher(whole).replaceAll(" ==$1 ").strip();
    }

    /// The least version that will do; null if that is no number. Java's 1.8 is 8.
    static @Nullable String atLeast(@Nullable String version) {
        var matcher = NUMBER.matcher(version == null ? "" : version.strip());
        return matcher.matches() ? ">= " + matcher.group(1) : null;
    }

    /// Versions of which any will do, the first one first; null where there is none.
    static @Nullable String anyOf(Iterable<String> versions) {
        var range = String.join(" || ", versions);
        return range.isEmpty() ? null : range;
    }

    /// The SDKs that .NET takes for a version in `global.json`.
    ///
    /// @param rolling how far it goes on from there; null where the file does not say
    static String dotnet(String version, @Nullable String rolling) {
        var parts = version.split("\\.", 3);
        var least = ">= " + version;
        if (parts.length < 3 || !parts[2].matches("[0-9]{3}.*")) {
            return least;
        }
        return switch (rolling == null ? "latestPatch" : rolling) {
            case "disable" -> "== " + version;
            case "feature", "latestFeature" -> least + " < " + parts[0] + "." + plus(parts[1]);
            case "minor", "latestMinor" -> least + " < " + plus(parts[0]);
            case "major", "latestMajor" -> least;
            // a patch: of 8.0.204 up to 8.0.299
            default -> least + " < " + parts[0] + "." + parts[1] + "." + plus(parts[2].substring(0, 1)) + "00";
        };
    }

    private static String plus(String number) {
        return number.matches("[0-9]+")
                ? new BigInteger(number).add(BigInteger.ONE).toString()
                : number;
    }
}
