package dev.projectstudio.platform.diff;

import dev.projectstudio.platform.diff.MergePart.Conflicting;
import dev.projectstudio.platform.diff.MergePart.Settled;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;

/// Brings what two sides made of one text together.
public final class ThreeWayMerge {

    private final List<Tokens> texts;
    private final List<MergePart> parts = new ArrayList<>();
    private int line = 1;

    private ThreeWayMerge(Tokens base, Tokens studio, Tokens repo) {
        this.texts = List.of(base, studio, repo);
    }

    public static Merge of(String base, String studio, String repo) {
        return new ThreeWayMerge(Tokens.lines(base), Tokens.lines(studio), Tokens.lines(repo)).run();
    }

    private Merge run() {
        int longest = texts.stream().mapToInt(Tokens::size).max().orElse(0);
        var chunks = new MergeAlgorithm(Tokens.algorithm(longest))
                .merge(Tokens.EQUALITY, texts.get(0), texts.get(1), texts.get(2))
                .iterator();
        while (chunks.hasNext()) {
            var chunk = chunks.next();
            if (chunk.getConflictState() == ConflictState.NO_CONFLICT) {
                settle(text(chunk));
            } else {
                conflict(chunk, chunks);
            }
        }
        return new Merge(parts);
    }

    private void settle(String text) {
        if (!text.isEmpty()) {
            add(new Settled(text), text);
        }
    }

    // A conflict is three chunks in a row: Studio's, the base's, the repository's.
    private void conflict(MergeChunk first, Iterator<MergeChunk> rest) {
        var studio = text(first);
        var base = text(rest.next());
        var repo = text(rest.next());
        var part = new Conflicting(line, base, studio, repo);
        add(part, Merge.marked(part));
    }

    private void add(MergePart part, String text) {
        parts.add(part);
        line += (int) text.chars().filter(c -> c == '\n').count();
    }

    // What both sides begin and end with alike is taken off the base as well, even where the base has less than that.
    private String text(MergeChunk chunk) {
        var lines = texts.get(chunk.getSequenceIndex());
        return chunk.getBegin() < chunk.getEnd() ? lines.join(chunk.getBegin(), chunk.getEnd()) : "";
    }
}
