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

    /// The target that is worst off, which the file's status is that of; empty if there is none.
    public Optional<ContextTarget> worst() {
        return targets.stream().filter(target -> target.status() == status()).findFirst();
    }

    public SyncStatus status() {
        return SyncStatus.worst(targets.stream().map(ContextTarget::status).toList());
    }

    /// Whether a target waits for a decision.
    public boolean isDrifting() {
        return status() == SyncStatus.STALE || status() == SyncStatus.DIVERGED;
    }

    /// An icon and a word for the file.
    public StatusLabel label(Messages text) {
        if (file.copy().reason() != null) {
            return new StatusLabel(Tone.DANGER, DriftWords.status(file.copy().reason(), text));
        }
        return worst().map(target -> label(target, text))
                .orElseGet(() -> new StatusLabel(Tone.QUIET, text.get("drift.reason.no-target")));
    }

    /// The same for one of its targets.
    public static StatusLabel label(ContextTarget target, Messages text) {
        return new StatusLabel(DriftWords.tone(target.status()), word(target, text));
    }

    private static String word(ContextTarget target, Messages text) {
        var reason = target.state().reason();
        boolean isUntold = target.status() == SyncStatus.UNKNOWN && reason == null;
        if (isUntold) {
            return text.get("drift.reason.unchecked");
        }
        return isTied(reason) ? DriftWords.status(reason, text) : text.get("drift.reason.no-target");
    }

    private static boolean isTied(@Nullable String reason) {
        return !DriftReason.NO_TARGET.equals(reason);
    }
}
