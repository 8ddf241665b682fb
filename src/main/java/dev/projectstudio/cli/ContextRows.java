package dev.projectstudio.cli;

import dev.projectstudio.core.context.Base;
import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.core.context.HistoryLine;
import dev.projectstudio.core.drift.DriftReason;
import dev.projectstudio.core.project.ProjectId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Context files, their targets and versions as the command line shows them.
final class ContextRows {

    private final Services services;
    private final Map<ProjectId, String> names = new HashMap<>();

    ContextRows(Services services) {
        this.services = services;
        services.projects().list(true).forEach(project -> names.put(project.id(), project.name()));
    }

    Map<String, @Nullable Object> json(ContextFile file) {
        return Json.object(
                "id", file.id().value(),
                "project", project(file),
                "project_id", file.projectId().value(),
                "filename", file.filename(),
                "file_path", file.filePath(),
                "sync_status", file.sync().syncStatus(),
                "last_sync_at", file.sync().lastSyncAt(),
                "last_checked_at", file.sync().lastCheckedAt(),
                "canonical_hash", file.copy().hash(),
                "repo_hash", file.sync().repoHash(),
                "reason", file.copy().reason(),
                "updated_at", file.updatedAt(),
                "targets", targets(file).stream().map(ContextRows::json).toList());
    }

    static Map<String, @Nullable Object> json(ContextTarget target) {
        var state = target.state();
        return Json.object(
                "id", target.id().value(),
                "repo_path", target.repoPath(),
                "repo_hash", state.repo().hash(),
                "base_hash", Optional.ofNullable(state.base()).map(Base::hash).orElse(null),
                "sync_status", state.syncStatus(),
                "reason", state.reason(),
                "last_sync_at", state.lastSyncAt(),
                "last_checked_at", state.lastCheckedAt());
    }

    static Map<String, @Nullable Object> json(HistoryLine line) {
        var version = line.version();
        return Json.object(
                "number", version.number(),
                "side", version.side(),
                "repo_path", version.repoPath(),
                "cause", version.cause(),
                "text_hash", version.textHash(),
                "content_hash", version.contentHash(),
                "standing", line.standing().word(),
                "created_at", version.createdAt());
    }

    List<String> lines(Invocation invocation, List<ContextFile> files) {
        var table = invocation.terminal().table();
        for (var file : files) {
            var targets = targets(file);
            var places = String.join(
                    ", ", targets.stream().map(ContextTarget::repoPath).toList());
            table.row(
                    project(file),
                    file.filename(),
                    file.sync().syncStatus(),
                    reasons(invocation, file, targets),
                    places);
        }
        return table.lines();
    }

    /// The most pressing one, and how many more `studio drift` lists.
    private static String reasons(Invocation invocation, ContextFile file, List<ContextTarget> targets) {
        if (targets.isEmpty()) {
            return invocation.reason(DriftReason.NO_TARGET);
        }
        var told = targets.stream()
                .filter(target -> target.state().reason() != null)
                .sorted(Comparator.comparing((ContextTarget target) -> isListed(file, target))
                        .thenComparing(ContextTarget::status)
                        .reversed())
                .toList();
        if (told.isEmpty()) {
            return "";
        }
        var worst = told.getFirst();
        var reason = invocation.reason(String.valueOf(worst.state().reason()));
        if (targets.size() == 1) {
            return reason;
        }
        long more =
                told.stream().skip(1).filter(target -> isListed(file, target)).count();
        return invocation.text("cli.context.reasons", worst.repoPath(), reason, more);
    }

    /// Not what has been put aside.
    private static boolean isListed(ContextFile file, ContextTarget target) {
        return switch (target.status()) {
            case SYNCED -> false;
            case UNKNOWN -> !DriftReason.NO_TARGET.equals(target.state().reason());
            case STALE, DIVERGED -> !target.state().isPutAside(file.copy().hash());
        };
    }

    private String project(ContextFile file) {
        return names.getOrDefault(file.projectId(), file.projectId().value());
    }

    private List<ContextTarget> targets(ContextFile file) {
        return services.context().targets(file.id());
    }
}
