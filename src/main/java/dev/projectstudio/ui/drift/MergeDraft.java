package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.platform.diff.MergeRegion;
import dev.projectstudio.platform.diff.MergeRegions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Two texts merged, with nothing written yet.
///
/// @param regions the texts beside each other
/// @param shown the texts that were merged, to come back with a decision about just these
/// @param followers the file's other targets that the result is written to as well
record MergeDraft(
        DriftPlace place, String projectName, List<MergeRegion> regions, Shown shown, List<DriftPlace> followers) {

    MergeDraft {
        regions = List.copyOf(regions);
        followers = List.copyOf(followers);
    }

    /// Empty where there are no two texts.
    static Optional<MergeDraft> of(DriftDetail detail, List<DriftPlace> followers) {
        var studio = detail.studio();
        var repo = detail.repo();
        if (studio == null || repo == null) {
            return Optional.empty();
        }
        var base = detail.base() == null ? "" : detail.base();
        return Optional.of(new MergeDraft(
                detail.place(), detail.projectName(), MergeRegions.of(base, studio, repo), detail.shown(), followers));
    }

    String studio() {
        return joined(MergeRegion::studio);
    }

    String base() {
        return joined(MergeRegion::base);
    }

    String repo() {
        return joined(MergeRegion::repo);
    }

    /// What comes of it while nobody has decided anything.
    String merged() {
        return joined(MergeRegion::merged);
    }

    private String joined(Function<MergeRegion, String> part) {
        return regions.stream().map(part).collect(Collectors.joining());
    }
}
