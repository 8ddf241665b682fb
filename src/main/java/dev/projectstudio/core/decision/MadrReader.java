package dev.projectstudio.core.decision;

import dev.projectstudio.core.decision.MadrSkeleton.Heading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what Studio knows of a record in the form of MADR 4.0. What it does not know it does not look at.
record MadrReader(MadrSkeleton skeleton) {

    static final String OUTCOME = "Decision Outcome";
    static final String OPTIONS = "Considered Options";
    static final String PROS_AND_CONS = "Pros and Cons of the Options";
    static final String SUPERSEDED = "superseded";

    private static final Pattern OPTION = Pattern.compile(" {0,3}[*+-][ \\t]+(.*)");
    private static final Pattern AGAINST = Pattern.compile("[*+-] Bad, because (.*)");
    private static final Pattern CHOSEN = Pattern.compile("(?s)Chosen option: \"([^\"\n]*)\"(.*)");
    private static final String BECAUSE = ", because";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final int DATE_LENGTH = 10;

    /// What was chosen, and why.
    record Outcome(@Nullable String chosen, @Nullable String rationale) {}

    static MadrReader of(String text) {
        return new MadrReader(MadrSkeleton.of(MadrLines.of(text)));
    }

    /// Empty where it has no title: then it is no record.
    Optional<MadrFields> fields() {
        var title = skeleton.title().map(Heading::text).orElse("");
        if (title.isEmpty()) {
            return Optional.empty();
        }
        var status = matter("status");
        var successor = status != null && status.startsWith(SUPERSEDED) ? status : null;
        return Optional.of(new MadrFields(
                title,
                successor == null ? status : SUPERSEDED,
                successor == null ? null : number(successor),
                date(),
                outcome().rationale(),
                alternatives()));
    }

    /// A value of the front matter, in lower case; null for none, and for the braces of a template.
    @Nullable
    String matter(String key) {
        return skeleton.in(skeleton.matter()).stream()
                .filter(line -> line.startsWith(key + ":"))
                .map(line -> unquoted(line.substring(key.length() + 1)))
                .filter(value -> !value.isEmpty() && !value.contains("{"))
                .findFirst()
                .orElse(null);
    }

    Outcome outcome() {
        var prose = skeleton.section(OUTCOME)
                .map(section -> MadrLines.unescaped(skeleton.in(skeleton.below(section, 3))))
                .orElse("");
        for (var option : options().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            var beginning = "Chosen option: \"" + option + "\"";
            if (prose.startsWith(beginning)) {
                return new Outcome(option, reason(prose.substring(beginning.length())));
            }
        }
        var chosen = CHOSEN.matcher(prose);
        return chosen.matches()
                ? new Outcome(chosen.group(1), reason(chosen.group(2)))
                : new Outcome(null, Decision.textOrNull(prose));
    }

    List<String> options() {
        return skeleton.section(OPTIONS)
                .map(section -> skeleton.in(skeleton.below(section, 3)).stream()
                        .map(OPTION::matcher)
                        .filter(line -> line.matches() && !line.group(1).isBlank())
                        .map(line -> line.group(1).strip())
                        .toList())
                .orElse(List.of());
    }

    List<Heading> parts() {
        return skeleton.section(PROS_AND_CONS).map(skeleton::parts).orElse(List.of());
    }

    /// What is said of the chosen option itself: a part more than there are alternatives of its name.
    Optional<Heading> chosenPart() {
        var chosen = outcome().chosen();
        var same = parts().stream().filter(part -> part.text().equals(chosen)).toList();
        long others = options().stream().filter(option -> option.equals(chosen)).count() - 1;
        return same.size() > others ? same.stream().findFirst() : Optional.empty();
    }

    /// Why not, as the part of an option says it.
    @Nullable
    String whyNot(Heading part) {
        var text = MadrLines.unescaped(skeleton.in(skeleton.below(part, 3)));
        var against = AGAINST.matcher(text);
        return Decision.textOrNull(against.matches() ? against.group(1) : text);
    }

    static boolean isOption(String line) {
        return OPTION.matcher(line).matches();
    }

    private List<Alternative> alternatives() {
        var left = new ArrayList<>(options());
        var chosen = outcome().chosen();
        if (chosen != null) {
            left.remove(chosen);
        }
        var parts = new ArrayList<>(parts());
        chosenPart().ifPresent(parts::remove);
        var found = new ArrayList<Alternative>();
        for (var title : left) {
            var part = parts.stream().filter(each -> each.text().equals(title)).findFirst();
            part.ifPresent(parts::remove);
            found.add(new Alternative(title, part.map(this::whyNot).orElse(null)));
        }
        return found;
    }

    private @Nullable LocalDate date() {
        var date = matter("date");
        if (date == null || date.length() < DATE_LENGTH) {
            return null;
        }
        try {
            return LocalDate.parse(date.substring(0, DATE_LENGTH));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String reason(String rest) {
        if (rest.startsWith(BECAUSE)) {
            return Decision.textOrNull(rest.substring(BECAUSE.length()));
        }
        return Decision.textOrNull(rest.startsWith(".") || rest.startsWith(",") ? rest.substring(1) : rest);
    }

    private static @Nullable Integer number(String status) {
        var number = NUMBER.matcher(status);
        return number.find() ? Integer.valueOf(number.group()) : null;
    }

    private static String unquoted(String value) {
        var text = value.strip();
        boolean isQuoted = text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return (isQuoted ? text.substring(1, text.length() - 1) : text).strip().toLowerCase(Locale.ROOT);
    }
}
