package dev.projectstudio.cli;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.ChangedFile;
import dev.projectstudio.core.session.OpenSession;
import dev.projectstudio.core.session.Promotion;
import dev.projectstudio.core.session.Session;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sessions as the command line shows them.
final class SessionRows {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int ID_SHOWN = 8;

    private final Invocation invocation;
    private final Map<ProjectId, String> projects;
    private final Map<CycleId, Optional<Cycle>> cycles = new HashMap<>();

    private SessionRows(Invocation invocation, Map<ProjectId, String> projects) {
        this.invocation = invocation;
        this.projects = projects;
    }

    static SessionRows of(Invocation invocation) {
        return new SessionRows(
                invocation,
                invocation.services().projects().list(true).stream()
                        .collect(Collectors.toMap(Project::id, Project::name)));
    }

    Map<String, @Nullable Object> json(Session session) {
        return Json.object(
                "id", session.id().value(),
                "project", projects.get(session.projectId()),
                "project_id", session.projectId().value(),
                "cycle", cycle(session).map(Cycle::name).orElse(null),
                "cycle_id", session.cycleId() == null ? null : session.cycleId().value(),
                "title", session.title(),
                "summary", session.summary(),
                "duration_minutes", session.durationMinutes(),
                "files_changed", session.files().stream().map(SessionRows::json).toList(),
                "created_at", session.createdAt(),
                "reason", session.copy().reason());
    }

    /// The same with what only the file says.
    Map<String, @Nullable Object> whole(OpenSession open) {
        var json = json(open.session());
        var content = open.content();
        json.put("summary", content.summary());
        json.put("decisions_made", content.decisions());
        json.put("open_questions", content.questions());
        json.put("notes", content.notes());
        json.put(
                "promotions",
                invocation.services().promotions().of(open.session().id()).stream()
                        .map(SessionRows::json)
                        .toList());
        json.put("text", open.text().text());
        return json;
    }

    List<String> lines(List<Session> sessions) {
        var table = invocation.terminal().table();
        for (var session : sessions) {
            var id = session.id().value();
            table.row(
                    id.substring(0, Math.min(ID_SHOWN, id.length())),
                    session.createdAt() == null ? "-" : minute(session.createdAt()),
                    session.title(),
                    session.durationMinutes() == null
                            ? ""
                            : invocation.text("cli.session.minutes", session.durationMinutes()),
                    cycle(session).map(Cycle::code).orElse(""),
                    session.copy().reason() == null
                            ? Objects.requireNonNullElse(projects.get(session.projectId()), "")
                            : invocation.reason(session.copy().reason()));
        }
        return table.lines();
    }

    private Optional<Cycle> cycle(Session session) {
        return session.cycleId() == null
                ? Optional.empty()
                : cycles.computeIfAbsent(
                        session.cycleId(), id -> invocation.services().cycles().find(id));
    }

    private static Map<String, @Nullable Object> json(ChangedFile file) {
        return Json.object("path", file.path(), "added", file.added(), "removed", file.removed());
    }

    private static Map<String, @Nullable Object> json(Promotion promotion) {
        return Json.object(
                "piece", promotion.piece(),
                "target_type", promotion.target().word(),
                "target_id", promotion.targetId(),
                "created_at", promotion.createdAt());
    }

    private static String minute(Instant at) {
        return MINUTE.format(at.atZone(ZoneId.systemDefault()));
    }
}
