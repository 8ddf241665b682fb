package dev.projectstudio.ui.drift;

import dev.projectstudio.platform.diff.MergeRegion;
import dev.projectstudio.platform.diff.MergeRegions;
import dev.projectstudio.platform.diff.TextLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What was decided and written in a merge, carried over into a merge of newer texts. A decision stands while the
/// change it is about is still the same; what was written by hand is kept, also where the newer texts collide with it.
record CarriedMerge(String text, List<MergeSpot> spots) {

    CarriedMerge {
        spots = List.copyOf(spots);
    }

    /// @param written what the merge of the older texts had become
    /// @param left what of it was decided
    static CarriedMerge of(MergeDraft before, String written, List<MergeSpot> left, MergeDraft now) {
        var carrying = new Carrying(lines(before), MergeSpot.all(now.regions()));
        MergeRegions.of(before.merged(), written, now.merged()).forEach(carrying::add);
        return carrying.settledAs(left);
    }

    private static Set<String> lines(MergeDraft draft) {
        var lines = new HashSet<>(TextLines.of(draft.studio()));
        lines.addAll(TextLines.of(draft.repo()));
        return lines;
    }

    /// Goes down the three texts: the older merge, what became of it, and the newer merge.
    private static final class Carrying {

        private final Set<String> offered;
        private final StringBuilder text = new StringBuilder();
        private List<MergeSpot> spots;
        private int line;

        private Carrying(Set<String> offered, List<MergeSpot> spots) {
            this.offered = offered;
            this.spots = spots;
        }

        private void add(MergeRegion region) {
            var next = carried(region);
            int before = TextLines.count(region.repo());
            int after = TextLines.count(next);
            if (!next.equals(region.repo())) {
                int from = line;
                spots = spots.stream()
                        .map(spot -> spot.moved(from, from + before, after - before))
                        .toList();
            }
            text.append(next);
            line += after;
        }

        private String carried(MergeRegion region) {
            return switch (region.kind()) {
                case EQUAL, SAME, REPO -> region.repo();
                case STUDIO -> region.studio();
                case CONFLICT -> isByHand(region.studio()) ? region.studio() + region.repo() : region.repo();
            };
        }

        /// Whether it is more than a choice of what the sides offered.
        private boolean isByHand(String written) {
            return TextLines.of(written).stream().anyMatch(each -> !each.isBlank() && !offered.contains(each));
        }

        private CarriedMerge settledAs(List<MergeSpot> left) {
            List<MergeSpot> next = new ArrayList<>();
            int from = 0;
            for (var spot : spots) {
                int same = indexOf(spot.region(), left, from);
                if (same < 0) {
                    next.add(spot.settled(!spot.region().isConflict()));
                } else {
                    next.add(spot.settled(!left.get(same).isOpen()));
                    from = same + 1;
                }
            }
            return new CarriedMerge(text.toString(), next);
        }

        private static int indexOf(MergeRegion region, List<MergeSpot> left, int from) {
            for (int i = from; i < left.size(); i++) {
                if (left.get(i).region().equals(region)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
