package dev.projectstudio.core.decision;

import dev.projectstudio.core.decision.MadrSkeleton.Heading;
import dev.projectstudio.core.decision.MadrSkeleton.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Architecture decision records in the form of MADR 4.0, as texts with LF.
///
/// Writing changes only what says something else than it should: all other lines, sections and front matter that Studio
/// does not know included, stay byte for byte.
final class Madr {

    private static final String BLANK = """
            # %s

            ## Context and Problem Statement

            ## Considered Options

            * %s

            ## Decision Outcome

            Chosen option: "%s".
            """;

    private Madr() {}

    /// Empty for a text that is no record.
    static Optional<MadrFields> read(String text) {
        return MadrReader.of(text).fields();
    }

    static String fresh(MadrFields fields) {
        return written(BLANK.formatted(fields.title(), fields.title(), fields.title()), fields);
    }

    /// The text with these fields in it.
    static String written(String text, MadrFields fields) {
        var skeleton = MadrSkeleton.of(MadrLines.of(text));
        skeleton = titled(skeleton, fields.title());
        skeleton = reasoned(skeleton, fields.rationale());
        skeleton = weighed(skeleton, fields);
        skeleton = dated(skeleton, fields.date());
        skeleton = standing(skeleton, fields);
        var written = String.join("\n", skeleton.lines());
        return written.endsWith("\n") ? written : written + "\n";
    }

    private static MadrSkeleton titled(MadrSkeleton skeleton, String title) {
        var heading = skeleton.title();
        if (heading.isEmpty()) {
            int at = skeleton.bodyStart();
            return skeleton.replaced(new Range(at, at), List.of("# " + title, ""));
        }
        int line = heading.get().line();
        var before = heading.get().text();
        return before.equals(title)
                ? skeleton
                : renamed(skeleton, before, title).replaced(new Range(line, line + 1), List.of("# " + title));
    }

    /// What was chosen goes by the title, if it did.
    private static MadrSkeleton renamed(MadrSkeleton skeleton, String before, String title) {
        var reader = new MadrReader(skeleton);
        if (!before.equals(reader.outcome().chosen())) {
            return skeleton;
        }
        var lines = new ArrayList<>(skeleton.lines());
        for (var name : List.of(MadrReader.OPTIONS, MadrReader.OUTCOME)) {
            var range = skeleton.section(name).map(each -> skeleton.below(each, 3));
            range.ifPresent(at -> replaceFirst(lines.subList(at.start(), at.end()), before, title));
        }
        reader.chosenPart().ifPresent(part -> lines.set(part.line(), "### " + title));
        return MadrSkeleton.of(lines);
    }

    private static void replaceFirst(List<String> lines, String before, String title) {
        var whole = Pattern.compile("( {0,3}[*+-][ \\t]+)" + Pattern.quote(before) + "[ \\t]*");
        var quoted = "Chosen option: \"" + before + "\"";
        for (int i = 0; i < lines.size(); i++) {
            var line = whole.matcher(lines.get(i));
            if (line.matches()) {
                lines.set(i, line.group(1) + title);
                return;
            }
            if (lines.get(i).startsWith(quoted)) {
                lines.set(i, "Chosen option: \"" + title + "\"" + lines.get(i).substring(quoted.length()));
                return;
            }
        }
    }

    private static MadrSkeleton standing(MadrSkeleton skeleton, MadrFields fields) {
        var was = new MadrReader(skeleton).fields();
        boolean isSame = was.isPresent()
                && Objects.equals(was.get().status(), fields.status())
                && Objects.equals(was.get().supersededBy(), fields.supersededBy());
        if (isSame || fields.status() == null) {
            return skeleton;
        }
        var by = fields.supersededBy();
        return matter(skeleton, "status", fields.status() + (by == null ? "" : " by ADR-%04d".formatted(by)));
    }

    private static MadrSkeleton dated(MadrSkeleton skeleton, @Nullable LocalDate date) {
        var was = new MadrReader(skeleton).fields().map(MadrFields::date);
        return date == null || was.equals(Optional.of(date)) ? skeleton : matter(skeleton, "date", date.toString());
    }

    /// The status stands first, the date after it, as the template has them.
    private static MadrSkeleton matter(MadrSkeleton skeleton, String key, String value) {
        var line = key + ": " + value;
        if (skeleton.bodyStart() == 0) {
            return skeleton.replaced(new Range(0, 0), List.of("---", line, "---", ""));
        }
        var range = skeleton.matter();
        for (int i = range.start(); i < range.end(); i++) {
            if (skeleton.lines().get(i).startsWith(key + ":")) {
                return skeleton.replaced(new Range(i, i + 1), List.of(line));
            }
        }
        int at = key.equals("status") ? range.start() : range.end();
        return skeleton.replaced(new Range(at, at), List.of(line));
    }

    private static MadrSkeleton reasoned(MadrSkeleton skeleton, @Nullable String rationale) {
        var was = new MadrReader(skeleton).outcome();
        if (Objects.equals(was.rationale(), rationale)) {
            return skeleton;
        }
        var lines = new ArrayList<>(List.of(""));
        lines.addAll(outcome(was.chosen(), rationale));
        lines.add("");
        return inSection(skeleton, MadrReader.OUTCOME, lines);
    }

    private static List<String> outcome(@Nullable String chosen, @Nullable String rationale) {
        if (chosen == null) {
            return rationale == null ? List.of() : MadrLines.escaped(rationale);
        }
        var begin = "Chosen option: \"" + chosen + "\"";
        if (rationale == null) {
            return List.of(begin + ".");
        }
        var lines = new ArrayList<>(MadrLines.escaped(rationale));
        if (Character.isLetter(rationale.codePointAt(0))) {
            lines.set(0, begin + ", because " + lines.getFirst());
        } else {
            lines.addAll(0, List.of(begin + ", because", ""));
        }
        return lines;
    }

    private static MadrSkeleton weighed(MadrSkeleton skeleton, MadrFields fields) {
        var reader = new MadrReader(skeleton);
        var was = reader.fields().map(MadrFields::alternatives);
        if (was.equals(Optional.of(fields.alternatives()))) {
            return skeleton;
        }
        var chosen = reader.outcome().chosen();
        var options = new ArrayList<String>();
        if (chosen != null) {
            options.add(chosen);
        }
        fields.alternatives().forEach(each -> options.add(each.title()));
        var next = options.equals(reader.options()) ? skeleton : listed(skeleton, options);
        return arguments(
                next, fields.alternatives(), chosen, reader.chosenPart().isPresent());
    }

    /// The list of options in the place of the one that is there.
    private static MadrSkeleton listed(MadrSkeleton skeleton, List<String> options) {
        var list = options.stream().map(option -> "* " + option).toList();
        var section = skeleton.section(MadrReader.OPTIONS);
        if (section.isEmpty()) {
            var lines = new ArrayList<>(List.of(""));
            lines.addAll(list);
            lines.add("");
            return inSection(skeleton, MadrReader.OPTIONS, lines);
        }
        var range = skeleton.below(section.get(), 3);
        var kept = new ArrayList<String>();
        int at = -1;
        boolean isInOption = false;
        for (var line : skeleton.in(range)) {
            boolean isOption = MadrReader.isOption(line);
            isInOption = isOption || (isInOption && !line.isBlank());
            if (isOption && at < 0) {
                at = kept.size();
            }
            if (!isInOption) {
                kept.add(line);
            }
        }
        if (at < 0) {
            kept = new ArrayList<>(List.of(""));
            kept.addAll(skeleton.in(range).stream().dropWhile(String::isBlank).toList());
            at = 1;
        }
        kept.addAll(at, list);
        if (kept.size() == at + list.size()) {
            kept.add("");
        }
        return skeleton.replaced(range, kept);
    }

    /// The parts of what is no alternative any more go; those that say the same stay as they are.
    ///
    /// @param isChosenWeighed whether one of them is about what was chosen
    private static MadrSkeleton arguments(
            MadrSkeleton skeleton, List<Alternative> alternatives, @Nullable String chosen, boolean isChosenWeighed) {
        var reader = new MadrReader(skeleton);
        var parts = new ArrayList<>(reader.parts());
        var titles = new HashSet<@Nullable String>();
        titles.add(chosen);
        boolean areDistinct = alternatives.stream().allMatch(each -> titles.add(each.title()));
        var lines = new ArrayList<String>();
        var own = parts.stream()
                .filter(part -> isChosenWeighed && part.text().equals(chosen))
                .findFirst();
        own.ifPresent(part -> {
            parts.remove(part);
            lines.addAll(whole(skeleton, part));
        });
        for (var alternative : alternatives) {
            var part = parts.stream()
                    .filter(each -> each.text().equals(alternative.title()))
                    .findFirst();
            part.ifPresent(parts::remove);
            var whyNot = alternative.whyNot();
            if (part.isPresent() && Objects.equals(reader.whyNot(part.get()), whyNot)) {
                lines.addAll(whole(skeleton, part.get()));
            } else if (whyNot != null || !areDistinct) {
                lines.addAll(List.of("### " + alternative.title(), ""));
                lines.addAll(whyNot == null ? List.of() : against(whyNot));
                lines.add("");
            }
        }
        var section = skeleton.section(MadrReader.PROS_AND_CONS);
        if (section.isPresent()) {
            var before = skeleton.below(section.get(), 3);
            var whole = skeleton.below(section.get(), 2);
            return skeleton.replaced(new Range(before.end(), whole.end()), ended(lines));
        }
        if (lines.isEmpty()) {
            return skeleton;
        }
        lines.addFirst("");
        return inSection(skeleton, MadrReader.PROS_AND_CONS, lines);
    }

    private static List<String> against(String whyNot) {
        return whyNot.indexOf('\n') < 0 ? List.of("* Bad, because " + whyNot) : MadrLines.escaped(whyNot);
    }

    private static List<String> whole(MadrSkeleton skeleton, Heading part) {
        var below = skeleton.below(part, 3);
        return ended(skeleton.lines().subList(part.line(), below.end()));
    }

    /// With one empty line at the end, for what follows.
    private static List<String> ended(List<String> lines) {
        var ended = new ArrayList<>(lines);
        while (!ended.isEmpty() && ended.getLast().isBlank()) {
            ended.removeLast();
        }
        ended.add("");
        return ended;
    }

    /// Puts the lines at the beginning of a section, in the place of what stands before its first part; a section that
    /// is not there comes last.
    private static MadrSkeleton inSection(MadrSkeleton skeleton, String name, List<String> lines) {
        var section = skeleton.section(name);
        if (section.isPresent()) {
            return skeleton.replaced(skeleton.below(section.get(), 3), lines);
        }
        var all = new ArrayList<>(ended(skeleton.lines()));
        all.add("## " + name);
        all.addAll(lines);
        return MadrSkeleton.of(all);
    }
}
