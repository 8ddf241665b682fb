package dev.projectstudio.core.decision;

import dev.projectstudio.platform.markdown.Fences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The lines of a record with its front matter and its headings.
///
/// @param bodyStart the first line after the front matter; 0 where there is none
record MadrSkeleton(List<String> lines, int bodyStart, List<Heading> headings) {

    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*))?");
    private static final String MARK = "---";

    MadrSkeleton {
        lines = List.copyOf(lines);
        headings = List.copyOf(headings);
    }

    record Heading(int line, int level, String text) {}

    /// Lines from `start` up to, but without, `end`.
    record Range(int start, int end) {}

    static MadrSkeleton of(List<String> lines) {
        int bodyStart = bodyStart(lines);
        var body = lines.subList(bodyStart, lines.size());
        var code = new Fences(body);
        var headings = new ArrayList<Heading>();
        for (int i = 0; i < body.size(); i++) {
            int end = code.endOf(i);
            if (end >= 0) {
                i = end;
                continue;
            }
            var heading = HEADING.matcher(body.get(i));
            if (heading.matches()) {
                var text = heading.group(2) == null ? "" : heading.group(2).strip();
                headings.add(new Heading(bodyStart + i, heading.group(1).length(), text));
            }
        }
        return new MadrSkeleton(lines, bodyStart, headings);
    }

    Optional<Heading> title() {
        return headings.stream().filter(each -> each.level() == 1).findFirst();
    }

    Optional<Heading> section(String name) {
        return headings.stream()
                .filter(each -> each.level() == 2 && each.text().equalsIgnoreCase(name))
                .findFirst();
    }

    /// Those of the third level in a section.
    List<Heading> parts(Heading section) {
        var whole = below(section, section.level());
        return headings.stream()
                .filter(each -> each.level() == 3 && each.line() > section.line() && each.line() < whole.end())
                .toList();
    }

    /// What stands below a heading up to the next one of at most this level.
    Range below(Heading heading, int level) {
        int end = headings.stream()
                .filter(each -> each.line() > heading.line() && each.level() <= level)
                .mapToInt(Heading::line)
                .findFirst()
                .orElse(lines.size());
        return new Range(heading.line() + 1, end);
    }

    List<String> in(Range range) {
        return lines.subList(range.start(), range.end());
    }

    /// The lines of the front matter, between its marks.
    Range matter() {
        return bodyStart == 0 ? new Range(0, 0) : new Range(1, bodyStart - 1);
    }

    MadrSkeleton replaced(Range range, List<String> by) {
        var next = new ArrayList<>(lines.subList(0, range.start()));
        next.addAll(by);
        next.addAll(lines.subList(range.end(), lines.size()));
        return of(next);
    }

    private static int bodyStart(List<String> lines) {
        if (!lines.getFirst().stripTrailing().equals(MARK)) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(MARK)) {
                return i + 1;
            }
        }
        return 0;
    }
}
