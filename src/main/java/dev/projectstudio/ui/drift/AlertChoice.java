package dev.projectstudio.ui.drift;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.ui.common.ComingBack;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which alert is selected once the list has become another. Where the one that somebody wants to see is not there,
/// that is none: an answer would go to a file that nobody chose.
final class AlertChoice {

    private final ComingBack<TargetId> comingBack = new ComingBack<>();
    private @Nullable TargetId sought;
    private boolean isMissed;

    /// Somebody wants to see this one, once the alerts are read.
    void seek(TargetId alert) {
        sought = alert;
        isMissed = false;
    }

    /// The alerts were read.
    ///
    /// @return whether the one that is sought is not among them
    boolean misses(Collection<TargetId> all) {
        var wanted = sought;
        sought = null;
        boolean isGone = wanted != null && !all.contains(wanted);
        isMissed |= isGone;
        return isGone;
    }

    /// Somebody, or this, went on to another.
    void chosen(@Nullable TargetId alert) {
        comingBack.forget();
        isMissed &= alert == null;
    }

    /// @param step takes back what was done about the alert
    void went(String step, TargetId alert) {
        comingBack.went(step, alert);
    }

    /// An undo took a step back.
    ///
    /// @return the alert that it brought back; null while none is there
    @Nullable
    TargetId takenBack(String step, Collection<TargetId> now) {
        comingBack.takenBack(step);
        return comingBack.among(now);
    }

    /// Where the selected alert is settled, the next one takes its place; one that comes back is selected again.
    ///
    /// @param before the alerts that were shown
    /// @param now those that are
    @Nullable
    TargetId next(List<TargetId> before, @Nullable TargetId selected, List<TargetId> now) {
        var back = comingBack.among(now);
        if (back != null) {
            return back;
        }
        if (selected != null && now.contains(selected)) {
            return selected;
        }
        return isMissed ? null : Alerts.successor(before, selected, now);
    }
}
