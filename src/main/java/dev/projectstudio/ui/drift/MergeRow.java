package dev.projectstudio.ui.drift;

import dev.projectstudio.platform.diff.DiffLine;
import dev.projectstudio.platform.diff.MergeRegion;
import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.platform.diff.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One row of the three texts beside each other: a line of each that has one there, or equal lines that are left out.
///
/// @param spot which change it belongs to, counted from 0; -1 for equal lines
/// @param leftOut how many equal lines it stands for; 0 for a row with lines
record MergeRow(
        int spot,
        int leftOut,
        @Nullable DiffLine studio,
        @Nullable DiffLine base,
        @Nullable DiffLine repo) {

    private static final int CONTEXT = 2;
    private static final int WORTH_LEAVING_OUT = 3;

    static List<MergeRow> of(List<MergeRegion> regions) {
        return new Rows().of(regions);
    }

    /// Counts the lines of each text as it goes down.
    private static final class Rows {

        private final List<MergeRow> rows = new ArrayList<>();
        private int spot;
        private int studioLine;
        private int baseLine;
        private int repoLine;

        List<MergeRow> of(List<MergeRegion> regions) {
            for (int i = 0; i < regions.size(); i++) {
                var region = regions.get(i);
                if (region.kind() == MergeRegion.Kind.EQUAL) {
                    addEqual(TextLines.of(region.base()), i == 0, i == regions.size() - 1);
                } else {
                    addChanged(region);
                    spot++;
                }
            }
            return List.copyOf(rows);
        }

        private void addEqual(List<String> lines, boolean isFirst, boolean isLast) {
            int from = isFirst ? 0 : CONTEXT;
            int to = isLast ? lines.size() : lines.size() - CONTEXT;
            boolean isLeftOut = to - from > WORTH_LEAVING_OUT;
            for (int i = 0; i < lines.size(); i++) {
                studioLine++;
                baseLine++;
                repoLine++;
                if (isLeftOut && i == from) {
                    rows.add(new MergeRow(-1, to - from, null, null, null));
                }
                if (!isLeftOut || i < from || i >= to) {
                    var text = lines.get(i);
                    rows.add(new MergeRow(-1, 0, same(studioLine, text), same(baseLine, text), same(repoLine, text)));
                }
            }
        }

        private void addChanged(MergeRegion region) {
            var mine = TextDiff.of(region.base(), region.studio());
            var yours = TextDiff.of(region.base(), region.repo());
            var studio = added(mine);
            var repo = added(yours);
            var base = removed(mine, yours);
            int height = Math.max(base.size(), Math.max(studio.size(), repo.size()));
            for (int i = 0; i < height; i++) {
                rows.add(
                        new MergeRow(spot, 0, at(studio, i, studioLine), at(base, i, baseLine), at(repo, i, repoLine)));
            }
            studioLine += studio.size();
            baseLine += base.size();
            repoLine += repo.size();
        }

        private static List<DiffLine> added(TextDiff diff) {
            return diff.rows().stream()
                    .map(row -> row.right())
                    .filter(Objects::nonNull)
                    .toList();
        }

        /// The base's lines, as the side sees them that has taken them away.
        private static List<DiffLine> removed(TextDiff mine, TextDiff yours) {
            var one = left(mine);
            var other = left(yours);
            List<DiffLine> lines = new ArrayList<>();
            for (int i = 0; i < one.size(); i++) {
                lines.add(one.get(i).kind() == DiffLine.Kind.SAME ? other.get(i) : one.get(i));
            }
            return lines;
        }

        private static List<DiffLine> left(TextDiff diff) {
            return diff.rows().stream()
                    .map(row -> row.left())
                    .filter(Objects::nonNull)
                    .toList();
        }

        private static @Nullable DiffLine at(List<DiffLine> lines, int index, int before) {
            if (index >= lines.size()) {
                return null;
            }
            var line = lines.get(index);
            int number = before + index + 1;
            return new DiffLine(line.kind(), number, number, line.text(), line.marks(), line.endsFile());
        }

        private static DiffLine same(int number, String text) {
            return new DiffLine(DiffLine.Kind.SAME, number, number, text, List.of(), false);
        }
    }
}
