package dev.projectstudio.ui.drift;

import dev.projectstudio.core.context.TargetId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which alert each answer was given to, so that it is selected again once that answer is taken back.
final class ComingBack {

    private final Map<String, TargetId> answered = new HashMap<>();
    private @Nullable TargetId awaited;

    /// @param step takes the answer back; empty where nothing does
    void answered(String step, TargetId alert) {
        if (!step.isEmpty()) {
            answered.put(step, alert);
        }
    }

    void takenBack(String step) {
        var alert = answered.get(step);
        if (alert != null) {
            awaited = alert;
        }
    }

    /// The one that came back, the first time that it is among those there; null for none.
    @Nullable
    TargetId among(Collection<TargetId> there) {
        var alert = awaited;
        if (alert == null || !there.contains(alert)) {
            return null;
        }
        awaited = null;
        return alert;
    }

    /// Somebody went on to another.
    void forget() {
        awaited = null;
    }
}
