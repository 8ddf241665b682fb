package dev.projectstudio.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.session.Promotion.Target;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.AppException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PromotionServiceTest {

    private static final String TEXT = """
            # Auth

            **Date:** 2026-02-01 09:00 AM
            **Cycle:** CYC-101

            ## Decisions Made
            - Use JWT
              There is no session store.

            ## Open Questions
            - And on logout?
            """;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private SessionWorld world;

    @BeforeEach
    void openAHome() {
        world = new SessionWorld(database.get(), folder);
    }

    @Test
    void makesAnOpenQuestionATaskOfTheSessionsCycle() {
        var cycle = world.cycle("Auth flow");
        var session = world.capture(TEXT);

        var task = world.promotions.task(session.id(), "And on logout?", null);

        assertThat(world.tasks.list(cycle.id())).extracting(Task::title).containsExactly("And on logout?");
        assertThat(world.promotions.origin(Target.TASK, task.id().value())).contains(session);
        assertThat(world.promotions.of(session.id()))
                .extracting(Promotion::piece, Promotion::targetId)
                .containsExactly(tuple("And on logout?", task.id().value()));
        assertThat(SessionWorld.read(world.file(session))).isEqualTo(TEXT);
        assertRefused("promoted-already", () -> world.promotions.task(session.id(), "And on logout?", null));
    }

    @Test
    void makesADecisionOfWhatWasDecided() {
        var cycle = world.cycle("Auth flow");
        var session = world.capture(TEXT);
        var decided = world.sessions.open(session.id()).content().decisions().getFirst();

        var decision = world.promotions.decision(session.id(), decided);

        assertThat(decision.title()).isEqualTo("Use JWT");
        assertThat(decision.rationale()).isEqualTo("There is no session store.");
        assertThat(decision.cycleId()).isEqualTo(cycle.id());
        assertThat(decision.projectId()).isEqualTo(session.projectId());
        assertThat(world.promotions.origin(Target.DECISION, decision.id().value()))
                .contains(session);
    }

    @Test
    void takesATaskAndItsLinkBackInOneStep() {
        world.cycle("Auth flow");
        var session = world.capture(TEXT);
        world.promotions.task(session.id(), "And on logout?", null);

        world.undo.undoLast();

        assertThat(world.promotions.of(session.id())).isEmpty();
        world.promotions.task(session.id(), "And on logout?", null);
        assertThat(world.promotions.of(session.id())).hasSize(1);
    }

    @Test
    void bringsTheLinksOfADeletedSessionBackWithIt() {
        var cycle = world.cycle("Auth flow");
        var session = world.capture(TEXT);
        world.promotions.task(session.id(), "And on logout?", null);

        world.sessions.delete(session.id());
        assertThat(world.tasks.list(cycle.id())).hasSize(1);
        world.undo.undoLast();

        assertThat(world.promotions.of(session.id())).hasSize(1);
    }

    @Test
    void asksForACycleWhereTheSessionHasNone() {
        var cycle = world.cycle("Other");
        var session = world.capture("# Free\n");

        assertRefused("session-without-cycle", () -> world.promotions.task(session.id(), "What now?", null));

        world.promotions.task(session.id(), "What now?", cycle.id());
        assertThat(world.tasks.list(cycle.id())).extracting(Task::title).containsExactly("What now?");
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        AppException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
