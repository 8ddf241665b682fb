package dev.projectstudio.core.stack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The programs that the files of one project need, while they are read.
final class ProgramNeeds {

    /// What says most about a program first: a file that is there to name its version, then a manifest's own word.
    private static final Comparator<Weighed> BEST = Comparator.comparingInt(Weighed::weight)
            .thenComparing(each -> each.need.range() == null)
            .thenComparing(each -> each.need.evidence().depth())
            .thenComparing(each -> each.need.evidence().file())
            .thenComparing(each -> each.need.evidence().line());

    private static final Set<String> ANY = Set.of("", "*", "x", "latest", "stable", "system");
    private static final int MOST = 2_000;
    private static final int IMPLIED = 3;

    private final List<Weighed> all = new ArrayList<>();
    private final Set<String> wrapped = new HashSet<>();

    /// @param weight as in [Sightings]: the less, the more it says
    private record Weighed(int weight, ProgramNeed need) {}

    void add(String program, @Nullable String range, Evidence evidence, int weight) {
        if (all.size() < MOST) {
            var some = range == null || ANY.contains(range.strip()) ? null : range.strip();
            all.add(new Weighed(weight, new ProgramNeed(program, some, evidence)));
        }
    }

    /// A script in this folder brings the program along.
    void wrap(String folder, String program) {
        wrapped.add(program + " " + folder);
    }

    /// What says most first.
    List<ProgramNeed> best() {
        return all.stream()
                .filter(each -> !isBrought(each))
                .sorted(BEST)
                .map(Weighed::need)
                .toList();
    }

    private boolean isBrought(Weighed each) {
        if (each.weight < IMPLIED) {
            return false;
        }
        for (var at = Manifest.folderOf(each.need.evidence().file()); ; at = Manifest.folderOf(at)) {
            if (wrapped.contains(each.need.program() + " " + at)) {
                return true;
            }
            if (at.isEmpty()) {
                return false;
            }
        }
    }
}
