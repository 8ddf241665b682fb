package dev.projectstudio.core.sample;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.sample.Sample.SampleProject;
import dev.projectstudio.core.sample.SampleWorkRepository.Place;
import dev.projectstudio.core.session.ChangedFile;
import dev.projectstudio.core.session.SessionContent;
import dev.projectstudio.core.session.SessionFormat;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The sessions of the sample: their rows and their files.
final class SampleSessions {

    private final SampleWorkRepository rows = new SampleWorkRepository();
    private final StudioHome home;
    private final SamplePast past;

    SampleSessions(StudioHome home, SamplePast past) {
        this.home = home;
        this.past = past;
    }

    /// By key.
    static Map<String, MadeSession> of(Map<SampleProject, ProjectId> made, Map<String, MadeCycle> cycles) {
        var sessions = new LinkedHashMap<String, MadeSession>();
        made.forEach((project, id) -> project.sessions().forEach(session -> {
            var cycle = session.cycle() == null ? null : Objects.requireNonNull(cycles.get(session.cycle()));
            sessions.put(
                    session.key(), new MadeSession(UUID.randomUUID().toString(), id.value(), cycle, project, session));
        }));
        return sessions;
    }

    FileChange file(MadeSession made) {
        var text = SessionFormat.write(content(made));
        var path = home.sessionPath(made.project(), made.id());
        return new FileChange(home.fileRoot(), path, null, text.getBytes(StandardCharsets.UTF_8), "session", made.id());
    }

    void insert(Tx tx, MadeSession made) {
        var session = made.session();
        var cycle = made.cycle() == null ? null : made.cycle().id();
        var at = past.hoursAgo(session.hoursAgo());
        rows.insert(tx.sql(), made.id(), new Place(made.project(), cycle, null), session, at);
        past.tell(tx, new Activity(made.project(), "session_captured", session.title(), "session", made.id()), at);
    }

    private SessionContent content(MadeSession made) {
        var session = made.session();
        return new SessionContent(
                session.title(),
                past.asRead(session.hoursAgo()),
                session.minutes(),
                written(made.cycle()),
                session.summary(),
                session.files().stream()
                        .map(file -> new ChangedFile(file.path(), file.added(), file.removed()))
                        .toList(),
                session.decisions(),
                session.questions(),
                new String(made.from().bytes(session.notes()), StandardCharsets.UTF_8));
    }

    private static @Nullable String written(@Nullable MadeCycle cycle) {
        return cycle == null ? null : "%s (CYC-%d)".formatted(cycle.cycle().name(), cycle.number());
    }
}
