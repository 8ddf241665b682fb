package dev.projectstudio.ui.common;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.drift.DriftReason;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A context file as a list shows it: with the places that should hold its text, and how they stand.
public record ContextLine(ContextFile file, List<ContextTarget> targets) {

    public ContextLine {
        targets = List.copyOf(targets);
    }

    /// Puts the files of a project together with its targets.
    public static List<ContextLine> of(List<ContextFile> files, List<TrackedTarget> targets) {
        return files.stream()
                .map(file -> new ContextLine(
                        file,
                        targets.stream()
                                .filter(tracked -> tracked.file().id().equals(file.id()))
                                .map(TrackedTarget::target)
                                .toList()))
                .toList();
    }

    /// The target that is worst off of those that nobody has put aside, which the file's status is that of; empty if
    /// there is none.
    public Optional<ContextTarget> worst() {
        return targets.stream()
                .filter(target -> !isPutAside(target) && target.status() == status())
                .findFirst();
    }

    public SyncStatus status() {
        return SyncStatus.worst(targets.stream()
                .filter(target -> !isPutAside(target))
                .map(ContextTarget::status)
                .toList());
    }

    /// Whether a target waits for a decision.
    public boolean isDrifting() {
        return isDrift(status());
    }

    /// Whether this target does.
    public boolean isDrifting(ContextTarget target) {
        return isDrift(target.status()) && !isPutAside(target);
    }

    /// An icon and a word for the file.
    public StatusLabel label(Messages text) {
        if (file.copy().reason() != null) {
            var reason = file.copy().reason();
            return new StatusLabel(Tone.DANGER, DriftWords.status(reason, text))
                    .hinting(DriftWords.remedy(reason, text));
        }
        boolean isCalm = targets.stream().anyMatch(this::isPutAside)
                && targets.stream().allMatch(target -> isPutAside(target) || target.status() == SyncStatus.SYNCED);
        if (isCalm) {
            return dismissed(text);
        }
        return worst().map(target -> label(target, text))
                .orElseGet(() -> DriftWords.label(SyncStatus.UNKNOWN, DriftReason.NO_TARGET, text));
    }

    /// The same for one of its targets.
    public StatusLabel label(ContextTarget target, Messages text) {
        if (isPutAside(target)) {
            return dismissed(text);
        }
        return DriftWords.label(target.status(), reason(target), text);
    }

    private boolean isPutAside(ContextTarget target) {
        return isDrift(target.status()) && target.state().isPutAside(file.copy().hash());
    }

    private static boolean isDrift(SyncStatus status) {
        return status == SyncStatus.STALE || status == SyncStatus.DIVERGED;
    }

    private static StatusLabel dismissed(Messages text) {
        var label = new StatusLabel();
        label.show(Tone.QUIET, Feather.BELL_OFF, text.get("drift.reason.dismissed"));
        return label;
    }

    private static @Nullable String reason(ContextTarget target) {
        var reason = target.state().reason();
        boolean isUntold = target.status() == SyncStatus.UNKNOWN && reason == null;
        return isUntold ? DriftWords.UNCHECKED : reason;
    }
}
