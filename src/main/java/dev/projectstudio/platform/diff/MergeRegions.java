package dev.projectstudio.platform.diff;

import dev.projectstudio.platform.diff.MergeRegion.Kind;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;

/// Lays three texts beside each other, to see who changed what. Agrees with [ThreeWayMerge] on what collides.
public final class MergeRegions {

    private final Tokens base;
    private final Side studio;
    private final Side repo;
    private final List<MergeRegion> regions = new ArrayList<>();

    private MergeRegions(Tokens base, Side studio, Side repo) {
        this.base = base;
        this.studio = studio;
        this.repo = repo;
    }

    /// In the order of the texts. All of each text is in them.
    public static List<MergeRegion> of(String base, String studio, String repo) {
        var before = Tokens.lines(base);
        var ours = Tokens.lines(studio);
        var theirs = Tokens.lines(repo);
        var algorithm = Tokens.algorithm(Math.max(before.size(), Math.max(ours.size(), theirs.size())));
        return new MergeRegions(
                        before,
                        new Side(ours, algorithm.diff(Tokens.EQUALITY, before, ours)),
                        new Side(theirs, algorithm.diff(Tokens.EQUALITY, before, theirs)))
                .run();
    }

    private List<MergeRegion> run() {
        int at = 0;
        while (studio.hasMore() || repo.hasMore()) {
            int start = Math.min(studio.nextBegin(), repo.nextBegin());
            addEqual(at, start);
            at = changed(start);
        }
        addEqual(at, base.size());
        return List.copyOf(regions);
    }

    private void addEqual(int from, int to) {
        if (from < to) {
            var text = base.join(from, to);
            regions.add(new MergeRegion(Kind.EQUAL, text, text, text));
            studio.skip(to - from);
            repo.skip(to - from);
        }
    }

    // Edits that overlap or touch are one change.
    private int changed(int start) {
        int end = start;
        boolean isStudio = false;
        boolean isRepo = false;
        while (studio.nextBegin() <= end || repo.nextBegin() <= end) {
            boolean ours = studio.nextBegin() <= end;
            isStudio |= ours;
            isRepo |= !ours;
            end = Math.max(end, (ours ? studio : repo).take());
        }
        var before = base.join(start, end);
        var mine = studio.upTo(end);
        var yours = repo.upTo(end);
        if (isStudio && isRepo) {
            addBoth(before, mine, yours);
        } else {
            regions.add(new MergeRegion(isStudio ? Kind.STUDIO : Kind.REPO, before, mine, yours));
        }
        return end;
    }

    // What both begin or end with alike does not collide.
    private void addBoth(String before, String mine, String yours) {
        var ours = Tokens.lines(mine);
        var theirs = Tokens.lines(yours);
        if (mine.equals(yours)) {
            regions.add(new MergeRegion(Kind.SAME, before, mine, yours));
            return;
        }
        int most = Math.min(ours.size(), theirs.size());
        int first = 0;
        while (first < most && ours.piece(first).equals(theirs.piece(first))) {
            first++;
        }
        int last = 0;
        while (last < most - first
                && ours.piece(ours.size() - 1 - last).equals(theirs.piece(theirs.size() - 1 - last))) {
            last++;
        }
        addAlike(ours.join(0, first));
        regions.add(new MergeRegion(
                Kind.CONFLICT, before, ours.join(first, ours.size() - last), theirs.join(first, theirs.size() - last)));
        addAlike(ours.join(ours.size() - last, ours.size()));
    }

    private void addAlike(String lines) {
        if (!lines.isEmpty()) {
            regions.add(new MergeRegion(Kind.SAME, "", lines, lines));
        }
    }

    /// One of the two sides, read from its top.
    private static final class Side {

        private final Tokens text;
        private final List<Edit> edits;
        private int next;
        private int at;
        // how much longer the side has become against the base, up to the last edit that was taken
        private int longer;

        Side(Tokens text, List<Edit> edits) {
            this.text = text;
            this.edits = edits;
        }

        boolean hasMore() {
            return next < edits.size();
        }

        /// Where in the base its next edit begins.
        int nextBegin() {
            return hasMore() ? edits.get(next).getBeginA() : Integer.MAX_VALUE;
        }

        /// @return where in the base the edit ends
        int take() {
            var edit = edits.get(next++);
            longer = edit.getEndB() - edit.getEndA();
            return edit.getEndA();
        }

        void skip(int lines) {
            at += lines;
        }

        /// What it has up to a place in the base.
        String upTo(int baseEnd) {
            int end = baseEnd + longer;
            var lines = text.join(at, end);
            at = end;
            return lines;
        }
    }
}
