package dev.projectstudio.core.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which versions of a program will do, in the one notation that Studio stores. It is what the ranges of npm
/// (node-semver: `^`, `~`, `x`, hyphens, `||`), the version specifiers of Python (PEP 440: `~=`, `==3.11.*`, `!=`) and
/// the requirements of RubyGems (`~>`) have in common; where they differ, the readers of the manifests have translated.
///
/// A bare version means all that begin with it, `==` the very one. A part of a version stands for all that begin with
/// it behind `>` and `<=` as well, as npm has it: `>20` is from 21 on, `<=20` up to before 21. Conditions that a comma
/// or a space separates hold together. A version before its release will do only where a condition names one of the
/// same numbers, as in npm.
record VersionRange(List<List<Condition>> alternatives) {

    private static final int LONGEST = 200;
    private static final int MOST = 24;
    /// Of so many numbers at least a version is no part of one.
    private static final int WHOLE = 3;
    private static final Pattern OR = Pattern.compile("\\|{1,2}");
    private static final Pattern HYPHEN = Pattern.compile("^(\\S+)\\s+-\\s+(\\S+)$");
    private static final Pattern CONDITION =
            Pattern.compile("\\G[\\s,]*(>=|<=|===|==|~=|~>|!=|>|<|=|~|\\^)?\\s*([^\\s,<>=~^!|]+)");
    private static final Pattern WILD = Pattern.compile("(?:\\.(?:[xX*]))+$");

    VersionRange {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /// One comparison.
    private enum Sign {
        AT_LEAST,
        MORE,
        AT_MOST,
        LESS,
        SAME,
        OTHER,
        BEGINS,
        BEGINS_NOT
    }

    private record Condition(Sign sign, VersionNumber than) {

        boolean holds(VersionNumber version) {
            int order = version.compareTo(than);
            return switch (sign) {
                case AT_LEAST -> order >= 0;
                case MORE -> order > 0;
                case AT_MOST -> order <= 0;
                case LESS -> order < 0;
                case SAME -> order == 0;
                case OTHER -> order != 0;
                case BEGINS -> version.beginsWith(than);
                case BEGINS_NOT -> !version.beginsWith(than);
            };
        }
    }

    /// Empty for what is no range, such as `lts/*`.
    static Optional<VersionRange> of(String written) {
        var text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var alternatives = new ArrayList<List<Condition>>();
        for (var alternative : OR.split(text, -1)) {
            var conditions = alternative(alternative.strip());
            if (conditions == null || conditions.size() > MOST || alternatives.size() == MOST) {
                return Optional.empty();
            }
            alternatives.add(conditions);
        }
        return Optional.of(new VersionRange(alternatives));
    }

    boolean isMetBy(VersionNumber version) {
        return alternatives.stream().anyMatch(conditions -> isMet(conditions, version));
    }

    private static boolean isMet(List<Condition> conditions, VersionNumber version) {
        boolean isNamed = version.isRelease()
                || conditions.stream().anyMatch(each -> !each.than.isRelease() && each.than.hasNumbersOf(version));
        return isNamed && conditions.stream().allMatch(each -> each.holds(version));
    }

    /// Null for what is none.
    private static @Nullable List<Condition> alternative(String text) {
        var hyphen = HYPHEN.matcher(text);
        if (hyphen.matches()) {
            return between(hyphen.group(1), hyphen.group(2));
        }
        var all = new ArrayList<Condition>();
        var matcher = CONDITION.matcher(text);
        int end = 0;
        while (matcher.find()) {
            var conditions = conditions(matcher.group(1) == null ? "" : matcher.group(1), matcher.group(2));
            if (conditions == null) {
                return null;
            }
            all.addAll(conditions);
            end = matcher.end();
        }
        return end == 0 || !text.substring(end).isBlank() ? null : all;
    }

    private static @Nullable List<Condition> between(String from, String to) {
        var low = VersionNumber.of(from).orElse(null);
        var high = VersionNumber.of(to).orElse(null);
        if (low == null || high == null) {
            return null;
        }
        var end = high.numbers().size() < WHOLE
                ? new Condition(Sign.LESS, high.after(high.numbers().size()))
                : new Condition(Sign.AT_MOST, high);
        return List.of(new Condition(Sign.AT_LEAST, low), end);
    }

    private static @Nullable List<Condition> conditions(String sign, String written) {
        if (isAny(written)) {
            return sign.isEmpty() || (sign.endsWith("=") && !sign.equals("!=")) ? List.of() : null;
        }
        var wild = WILD.matcher(written);
        boolean isWild = wild.find();
        var version = VersionNumber.of(isWild ? written.substring(0, wild.start()) : written)
                .orElse(null);
        return version == null ? null : conditions(sign, version, isWild);
    }

    private static List<Condition> conditions(String sign, VersionNumber version, boolean isWild) {
        int size = version.numbers().size();
        boolean isPart = version.isRelease() && (isWild || size < WHOLE);
        return switch (sign) {
            case ">=" -> List.of(new Condition(Sign.AT_LEAST, version));
            case ">" ->
                List.of(isPart ? new Condition(Sign.AT_LEAST, version.after(size)) : new Condition(Sign.MORE, version));
            case "<=" ->
                List.of(isPart ? new Condition(Sign.LESS, version.after(size)) : new Condition(Sign.AT_MOST, version));
            case "<" -> List.of(new Condition(Sign.LESS, version));
            case "!=" -> List.of(new Condition(isWild ? Sign.BEGINS_NOT : Sign.OTHER, version));
            case "^" -> below(version, version.firstThatCounts() + 1);
            case "~" -> below(version, Math.min(size, 2));
            case "~>", "~=" -> below(version, isWild ? size : Math.max(1, size - 1));
            case "==", "===" -> List.of(new Condition(isWild ? Sign.BEGINS : Sign.SAME, version));
            default -> List.of(new Condition(isPart ? Sign.BEGINS : Sign.SAME, version));
        };
    }

    /// From a version on, as long as the first so many numbers stay.
    private static List<Condition> below(VersionNumber version, int kept) {
        return List.of(new Condition(Sign.AT_LEAST, version), new Condition(Sign.LESS, version.after(kept)));
    }

    private static boolean isAny(String written) {
        return List.of("*", "x", "X").contains(written) || written.matches("[xX*](\\.[xX*])+");
    }
}
