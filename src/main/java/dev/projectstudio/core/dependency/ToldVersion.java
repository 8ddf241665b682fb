package dev.projectstudio.core.dependency;

import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the version in what a program says of itself.
final class ToldVersion {

    private static final int MOST_LETTERS = 4_000;
    private static final String PATTERN = "v?([0-9]{1,9}(?:\\.[0-9]{1,9}){%s,6}(?:_[0-9]{1,4})?(?:[-._]?(?i:"
            + VersionNumber.WORDS
            + ")(?:[.-]?[0-9]{1,9})?(?![0-9A-Za-z]))?)";
    private static final Pattern ANY = Pattern.compile("(?<![0-9A-Za-z.])" + PATTERN.formatted("0"));
    private static final Pattern DOTTED = Pattern.compile("(?<![0-9A-Za-z.])" + PATTERN.formatted("1"));
    private static final Pattern RIGHT_THERE = Pattern.compile("^[\\s:\"]*" + PATTERN.formatted("0"));
    private static final Pattern AFTER_WORD = Pattern.compile("(?i)\\bversion[\\s:\"]{1,4}" + PATTERN.formatted("0"));

    private ToldVersion() {}

    /// @param before the words before it; empty for none
    static Optional<String> in(String told, String before) {
        var text = told.length() > MOST_LETTERS ? told.substring(0, MOST_LETTERS) : told;
        int at = before.isEmpty() ? -1 : text.indexOf(before);
        if (at >= 0) {
            var there = first(RIGHT_THERE, text.substring(at + before.length()));
            if (there.isPresent()) {
                return there;
            }
        }
        var line = text.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        return first(DOTTED, line)
                .or(() -> first(AFTER_WORD, text))
                .or(() -> first(DOTTED, text))
                .or(() -> line.length() <= 20 ? first(ANY, line) : Optional.empty());
    }

    /// The version that a folder of a version manager is called by, such as `v20.11.0` or `temurin-21.0.2+13.0.LTS`.
    static Optional<String> ofFolder(String name) {
        var bare = name.replaceFirst(
                "^(?:temurin|openjdk|zulu|corretto|liberica|graalvm|oracle|adoptopenjdk|go)-?(?=[0-9])", "");
        return bare.matches("v?[0-9].*") ? first(ANY, bare) : Optional.empty();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
