package dev.projectstudio.core.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The versions that a few words allow, such as `3.11+`, `^18.2` or `>=3.9,<4`: from one on, up to another. What comes
/// after the numbers, as in `4.0.0-rc1`, is left out of account.
///
/// @param from the first that is allowed; empty for any
/// @param before the first that is no longer allowed; null for none
record VersionSpan(List<Integer> from, @Nullable List<Integer> before) {

    private static final VersionSpan ANY = new VersionSpan(List.of(), null);
    private static final int LONGEST = 80;
    private static final Pattern RANGE = Pattern.compile("\\s*v?(\\d[\\d.]{0,38})\\s*[-–]\\s*v?(\\d[\\d.]{0,38})\\s*");
    private static final Pattern PART = Pattern.compile(
            "\\s*(>=|<=|===|==|~=|~>|[<>=^~≥≤])?\\s*v?(\\d{1,9}(?:\\.\\d{1,9}){0,5})(?!\\d)((?:\\.[xX*])*)(\\+)?"
                    + "(?:-?[a-zA-Z][\\w.]*|-\\d[\\w.]*)?\\s*,?");

    VersionSpan {
        from = List.copyOf(from);
        before = before == null ? null : List.copyOf(before);
    }

    /// Empty for what is no version, or one that cannot be compared.
    static Optional<VersionSpan> of(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var range = RANGE.matcher(written);
        if (range.matches()) {
            var span = of(range.group(1)).flatMap(first -> of(range.group(2)).map(last -> between(first, last)));
            if (span.isPresent() && !span.get().isEmpty()) {
                return span;
            }
        }
        var part = PART.matcher(written);
        var span = ANY;
        int at = 0;
        while (at < written.length()) {
            part.region(at, written.length());
            if (!part.lookingAt()) {
                return Optional.empty();
            }
            span = span.and(part.group(1), numbers(part.group(2)), part.group(4) != null);
            at = part.end();
        }
        return at == 0 ? Optional.empty() : Optional.of(span);
    }

    static VersionSpan between(VersionSpan first, VersionSpan last) {
        return new VersionSpan(first.from, last.before);
    }

    /// These and all that come after them.
    VersionSpan onwards() {
        return new VersionSpan(from, null);
    }

    /// Whether some version is allowed by both.
    boolean meets(VersionSpan other) {
        return isBefore(from, other.before) && isBefore(other.from, before);
    }

    private VersionSpan and(@Nullable String operator, List<Integer> numbers, boolean isOnwards) {
        return and(isOnwards ? new VersionSpan(numbers, null) : span(operator == null ? "" : operator, numbers));
    }

    /// What is allowed by both.
    VersionSpan and(VersionSpan next) {
        var first = compare(from, next.from) >= 0 ? from : next.from;
        var last = next.before == null || (before != null && compare(before, next.before) <= 0) ? before : next.before;
        return new VersionSpan(first, last);
    }

    private static VersionSpan span(String operator, List<Integer> numbers) {
        return switch (operator) {
            case ">=", "≥" -> new VersionSpan(numbers, null);
            case ">" -> new VersionSpan(after(numbers, numbers.size() - 1), null);
            case "<" -> new VersionSpan(List.of(), numbers);
            case "<=", "≤" -> new VersionSpan(List.of(), after(numbers, numbers.size() - 1));
            case "^" -> new VersionSpan(numbers, after(numbers, firstThatCounts(numbers)));
            case "~" -> new VersionSpan(numbers, after(numbers, Math.min(1, numbers.size() - 1)));
            case "~=", "~>" -> new VersionSpan(numbers, after(numbers, Math.max(0, numbers.size() - 2)));
            default -> new VersionSpan(numbers, after(numbers, numbers.size() - 1));
        };
    }

    private boolean isEmpty() {
        return !isBefore(from, before);
    }

    /// The first version that differs at a place and comes later.
    private static List<Integer> after(List<Integer> numbers, int place) {
        var next = new ArrayList<>(numbers.subList(0, place + 1));
        next.set(place, next.get(place) + 1);
        return next;
    }

    private static int firstThatCounts(List<Integer> numbers) {
        int place = 0;
        while (place < numbers.size() - 1 && numbers.get(place) == 0) {
            place++;
        }
        return place;
    }

    private static boolean isBefore(List<Integer> version, @Nullable List<Integer> end) {
        return end == null || compare(version, end) < 0;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int order = Integer.compare(i < one.size() ? one.get(i) : 0, i < other.size() ? other.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<Integer> numbers(String dotted) {
        return Arrays.stream(dotted.split("\\.")).map(Integer::valueOf).toList();
    }
}
