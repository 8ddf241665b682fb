package dev.projectstudio.core.session;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.cycle.TaskId;
import dev.projectstudio.core.cycle.TaskService;
import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionId;
import dev.projectstudio.core.decision.DecisionService;
import dev.projectstudio.core.decision.NewDecision;
import dev.projectstudio.core.session.Promotion.Target;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Makes a task of an open question and a decision of a decision made, each of which leads back to its session. The
/// session's file stays as it is. Both, the new thing and its link, are one step back. Learnings, which know sessions,
/// make themselves of passages and are linked here.
public final class PromotionService {

    private final PromotionRepository promotions = new PromotionRepository();
    private final SessionRepository rows = new SessionRepository();
    private final Database database;
    private final SessionService sessions;
    private final TaskService tasks;
    private final DecisionService decisions;
    private final Predicate<String> isLearning;
    private final Clock clock;

    /// @param isLearning whether there is a learning of this id
    public PromotionService(
            Database database,
            SessionService sessions,
            TaskService tasks,
            DecisionService decisions,
            Predicate<String> isLearning,
            Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.tasks = tasks;
        this.decisions = decisions;
        this.isLearning = isLearning;
        this.clock = clock;
    }

    /// Adds the question to a cycle as a task.
    ///
    /// @param cycle null: the session's own
    /// @throws Conflict `session-without-cycle` if neither is there, `promoted-already` if the task is
    public Task task(SessionId id, String question, @Nullable CycleId cycle) {
        var session = sessions.require(id);
        var owner = cycle == null ? session.cycleId() : cycle;
        if (owner == null) {
            throw new Conflict("session-without-cycle", session.title());
        }
        requireNew(id, question, Target.TASK);
        return tasks.add(
                owner,
                headline(question),
                (step, task) -> link(step, id, question, Target.TASK, task.id().value()));
    }

    /// Records what was decided in the session as a decision of its project and cycle, made when the session was.
    ///
    /// @throws Conflict `promoted-already` if the decision is there
    public Decision decision(SessionId id, String decided) {
        var session = sessions.require(id);
        requireNew(id, decided, Target.DECISION);
        var made = NewDecision.titled(session.projectId(), headline(decided))
                .because(rest(decided))
                .in(session.cycleId())
                .at(session.createdAt());
        return decisions.add(
                made,
                (step, decision) ->
                        link(step, id, decided, Target.DECISION, decision.id().value()));
    }

    /// Notes what became of a piece, in the step that makes it.
    public void link(StepRows step, SessionId session, String piece, Target target, String targetId) {
        promotions.insert(
                step, new Promotion(UUID.randomUUID().toString(), session, piece, target, targetId, clock.instant()));
    }

    /// What became of a session's pieces, as far as it is still there.
    public List<Promotion> of(SessionId session) {
        return database.read(sql -> promotions.of(sql, session)).stream()
                .filter(this::isThere)
                .toList();
    }

    /// The session that something came from.
    public Optional<Session> origin(Target target, String targetId) {
        return database.read(sql -> promotions.from(sql, target, targetId))
                .flatMap(promotion -> sessions.find(promotion.session()));
    }

    /// The sessions that some things of one kind came from, by the ids of those that came from any.
    public Map<String, Session> origins(Target target, Collection<String> targetIds) {
        return database.read(sql -> {
            var origins = new HashMap<String, Session>();
            promotions
                    .from(sql, target, targetIds)
                    .forEach(promotion -> rows.find(sql, promotion.session())
                            .ifPresent(session -> origins.put(promotion.targetId(), session)));
            return Map.copyOf(origins);
        });
    }

    /// @throws Conflict `promoted-already` if it became that before, and that is still there
    public void requireNew(SessionId session, String piece, Target target) {
        if (of(session).stream()
                .anyMatch(made -> made.target() == target && made.piece().equals(piece))) {
            throw new Conflict("promoted-already", headline(piece));
        }
    }

    private boolean isThere(Promotion promotion) {
        return switch (promotion.target()) {
            case TASK -> tasks.find(new TaskId(promotion.targetId())).isPresent();
            case DECISION ->
                decisions.find(new DecisionId(promotion.targetId())).isPresent();
            case LEARNING -> isLearning.test(promotion.targetId());
        };
    }

    /// The first line of a piece, which names what it becomes.
    public static String headline(String piece) {
        return piece.strip().lines().findFirst().orElse("");
    }

    private static @Nullable String rest(String piece) {
        var text = piece.strip();
        var more = text.substring(headline(text).length()).strip();
        return more.isEmpty() ? null : more;
    }
}
