package dev.projectstudio.cli;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which target of a context file a command is about: the one that is named, or else the only one that drifts.
record TargetChoice(Services services, ContextFile file) {

    /// Looks now, and reads both sides.
    DriftDetail require(@Nullable String path) {
        return find(path).orElseThrow(() -> new NotFound("no-drift", file.filename(), places(targets())));
    }

    /// Empty if no target is named and none drifts.
    Optional<DriftDetail> find(@Nullable String path) {
        var targets = targets();
        services.drift().check(targets.stream().map(ContextTarget::id).toList(), CheckOptions.ONCE);
        var chosen = path == null ? drifting(targets) : List.of(named(targets, path));
        if (chosen.size() > 1) {
            throw new Conflict("ambiguous-target", file.filename(), places(chosen));
        }
        return chosen.stream().findFirst().flatMap(target -> services.drift().detail(target.id()));
    }

    /// The first one that differs and does not drift, because that was dismissed.
    Optional<DriftDetail> dismissed() {
        return targets().stream()
                .flatMap(target -> services.drift().detail(target.id()).stream())
                .filter(detail -> detail.status().isDrift())
                .findFirst();
    }

    private List<ContextTarget> targets() {
        return services.context().targets(file.id());
    }

    private ContextTarget named(List<ContextTarget> targets, String path) {
        Invocation.requirePath(path);
        var wanted = path.startsWith("./") ? path.substring(2) : path;
        return targets.stream()
                .filter(target -> target.repoPath().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("target-not-found", file.filename(), path));
    }

    /// Those that cannot be told only where none drifts.
    private List<ContextTarget> drifting(List<ContextTarget> targets) {
        var open = new DriftItems(services).ofProject(file.projectId());
        var certain = among(targets, open.stream().filter(item -> item.status() != SyncStatus.UNKNOWN));
        return certain.isEmpty() ? among(targets, open.stream()) : certain;
    }

    private static List<ContextTarget> among(List<ContextTarget> targets, Stream<DriftItem> items) {
        var open = items.map(item -> item.place().target()).toList();
        return targets.stream().filter(target -> open.contains(target.id())).toList();
    }

    private static String places(List<ContextTarget> targets) {
        return String.join(", ", targets.stream().map(ContextTarget::repoPath).toList());
    }
}
