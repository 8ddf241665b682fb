package dev.projectstudio.core.dependency;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The version of a program, ordered as Semantic Versioning 2.0.0 (section 11) orders them: by numbers, of which a
/// missing one is zero and none is too large, then what comes before a release before it. Builds make no difference.
///
/// Written may be a `v` before it, and what comes before a release also as Python (PEP 440) and Go do, as in
/// `3.13.0rc1`; an underscore separates one more number, as in Java's `1.8.0_392`.
///
/// @param numbers decimal digits without leading zeros, at least one number
/// @param before what comes before the release, in parts; empty for a release
record VersionNumber(List<String> numbers, List<String> before) implements Comparable<VersionNumber> {

    static final int LONGEST = 100;
    /// The words by which programs name what comes before a release.
    static final String WORDS = "alpha|beta|preview|pre|rc|dev|ea|a|b|c";

    private static final int MOST_NUMBERS = 8;
    private static final Pattern WRITTEN = Pattern.compile("[vV]?(?<numbers>[0-9]+(?:[._][0-9]+)*)"
            + "(?:-(?<parts>[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)|[._]?(?<word>"
            + WORDS
            + ")[._-]?(?<count>[0-9]*))?(?:\\+[0-9A-Za-z.-]*)?");

    VersionNumber {
        numbers = List.copyOf(numbers);
        before = List.copyOf(before);
    }

    /// Empty for what is no version.
    static Optional<VersionNumber> of(String written) {
        var text = written.strip();
        var matcher = WRITTEN.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        var numbers = new ArrayList<String>();
        for (var number : matcher.group("numbers").split("[._]")) {
            numbers.add(plain(number));
        }
        var before = new ArrayList<String>();
        var parts = matcher.group("parts");
        var word = matcher.group("word");
        if (parts != null) {
            before.addAll(List.of(parts.split("\\.")));
        } else if (word != null) {
            before.add(whole(word));
            before.add(matcher.group("count").isEmpty() ? "0" : plain(matcher.group("count")));
        }
        return numbers.size() > MOST_NUMBERS ? Optional.empty() : Optional.of(new VersionNumber(numbers, before));
    }

    boolean isRelease() {
        return before.isEmpty();
    }

    /// Whether its numbers begin with those of the other, which it thus is a kind of: 3.11.4 of 3.11.
    boolean beginsWith(VersionNumber other) {
        for (int i = 0; i < other.numbers.size(); i++) {
            if (!number(i).equals(other.number(i))) {
                return false;
            }
        }
        return true;
    }

    boolean hasNumbersOf(VersionNumber other) {
        return compareNumbers(other) == 0;
    }

    /// The first release that no longer begins with the first so many of its numbers: after 1.2.3, with 2, comes 1.3.
    VersionNumber after(int kept) {
        var next = new ArrayList<>(numbers.subList(0, Math.min(kept, numbers.size())));
        next.set(
                next.size() - 1,
                new BigInteger(next.getLast()).add(BigInteger.ONE).toString());
        return new VersionNumber(next, List.of());
    }

    /// At which place the first number stands that is not zero; the last place if all are.
    int firstThatCounts() {
        for (int i = 0; i < numbers.size(); i++) {
            if (!numbers.get(i).equals("0")) {
                return i;
            }
        }
        return numbers.size() - 1;
    }

    @Override
    public int compareTo(VersionNumber other) {
        int byNumbers = compareNumbers(other);
        if (byNumbers != 0 || before.equals(other.before)) {
            return byNumbers;
        }
        if (isRelease() || other.isRelease()) {
            return isRelease() ? 1 : -1;
        }
        for (int i = 0; i < Math.min(before.size(), other.before.size()); i++) {
            int byPart = compareParts(before.get(i), other.before.get(i));
            if (byPart != 0) {
                return byPart;
            }
        }
        return Integer.compare(before.size(), other.before.size());
    }

    @Override
    public String toString() {
        var release = String.join(".", numbers);
        return isRelease() ? release : release + "-" + String.join(".", before);
    }

    private int compareNumbers(VersionNumber other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = compareDigits(number(i), other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private String number(int place) {
        return place < numbers.size() ? numbers.get(place) : "0";
    }

    private static int compareParts(String one, String other) {
        boolean isNumber = isDigits(one);
        if (isNumber != isDigits(other)) {
            return isNumber ? -1 : 1;
        }
        return isNumber ? compareDigits(plain(one), plain(other)) : one.compareTo(other);
    }

    private static int compareDigits(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static String plain(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    private static String whole(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "a" -> "alpha";
            case "b" -> "beta";
            case "c" -> "rc";
            default -> word;
        };
    }
}
