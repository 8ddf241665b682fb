package dev.projectstudio.core.drift;

import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.platform.error.AppException;
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
        List<Resolved> done = new ArrayList<>();
        int left = 0;
        for (var alert : alerts.entrySet()) {
            try {
                done.add(resolutions.resolve(alert.getKey().target(), alert.getValue(), answer, batch));
            } catch (NotFound settled) {
                // the answer to another one has put this one right as well
                continue;
            } catch (AppException refused) {
                left++;
            }
        }
        return new ManyResolved(done, left);
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
