package dev.projectstudio.core.drift;

import dev.projectstudio.core.drift.ManyResolved.Left;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Gives several alerts the same answer, each as if alone. What was done is taken back as one step; what cannot be done
/// is left as it is.
public final class ManyResolutions {

    private final ResolutionService resolutions;

    public ManyResolutions(ResolutionService resolutions) {
        this.resolutions = resolutions;
    }

    /// @param alerts with what was shown of each, in the order in which they are answered
    /// @param answer any but a merge, which somebody has to look at
    public ManyResolved resolve(Map<DriftPlace, Shown> alerts, Resolution answer) {
        var batch = UndoBatch.of(label(answer), names(alerts));
        List<DriftPlace> done = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        int settled = 0;
        for (var alert : alerts.entrySet()) {
            var place = alert.getKey();
            try {
                done.add(resolutions
                        .resolve(place.target(), alert.getValue(), answer, batch)
                        .place());
                settled++;
            } catch (NotFound noDrift) {
                settled += isOfAnyFile(done, place) ? 1 : 0;
            } catch (AppException refused) {
                boolean isOvertaken = answer == Resolution.ACCEPTED_REPO && isOfAnyFile(done, place);
                left.add(new Left(place, isOvertaken && refused instanceof Conflict ? null : refused));
            }
        }
        return new ManyResolved(settled, left);
    }

    private static boolean isOfAnyFile(List<DriftPlace> places, DriftPlace place) {
        return places.stream().anyMatch(each -> each.file().equals(place.file()));
    }

    private static String label(Resolution answer) {
        return switch (answer) {
            case KEPT_STUDIO -> "undo.drift.keep-many";
            case DISMISSED -> "undo.drift.dismiss-many";
            case ACCEPTED_REPO, MERGED -> "undo.drift.accept-many";
        };
    }

    private static String names(Map<DriftPlace, Shown> alerts) {
        return alerts.keySet().stream().map(DriftPlace::filename).distinct().collect(Collectors.joining(", "));
    }
}
