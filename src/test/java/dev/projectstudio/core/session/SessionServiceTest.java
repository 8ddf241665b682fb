package dev.projectstudio.core.session;

import static dev.projectstudio.core.session.SessionWorld.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.db.schema.Tables;
import dev.projectstudio.platform.error.AppException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SessionServiceTest {

    private static final String SEED = """
            # Auth middleware implementation

            **Date:** 2024-12-22 10:42 AM
            **Duration:** 45 minutes
            **Cycle:** Auth Flow (CYC-101)

            ## Summary
            Implemented JWT validation.

            ## Files Changed
            - `src/auth/middleware.ts` (+45 -12)
            - `README.md`

            ## Decisions Made
            - Use JWT for stateless authentication

            ## Open Questions
            - Token revocation strategy for logout?

            ## Notes
            Major changes.
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
    void capturesATextAsItIsAndReadsItsRowFromIt() {
        var cycle = world.cycle("Auth flow");

        var session = world.capture(SEED);

        assertThat(SessionWorld.read(world.file(session))).isEqualTo(SEED);
        assertThat(world.file(session))
                .isEqualTo(world.home.root().resolve("projects/atlas/sessions/" + session.id() + ".md"));
        assertThat(world.sessions.require(session.id())).isEqualTo(session);
        assertThat(session.title()).isEqualTo("Auth middleware implementation");
        assertThat(session.summary()).isEqualTo("Implemented JWT validation.");
        assertThat(session.durationMinutes()).isEqualTo(45);
        assertThat(session.cycleId()).isEqualTo(cycle.id());
        assertThat(session.createdAt()).isEqualTo(Instant.parse("2024-12-22T09:42:00Z"));
        assertThat(session.files())
                .containsExactly(new ChangedFile("src/auth/middleware.ts", 45, 12), ChangedFile.of("README.md"));
        assertThat(world.activities()).containsExactly("session_captured Auth middleware implementation");
        assertThat(database.published()).contains(new SessionChanged(session.id(), ATLAS));
    }

    @Test
    void writesWhatAFormSaysAndReadsTheSameBack() {
        var cycle = world.cycle("Auth flow");
        var said = SessionContent.of("Rotate tokens")
                .lasting(30)
                .in(SessionService.written(cycle))
                .summarised("Tokens rotate.")
                .changing(List.of(new ChangedFile("a b.ts", 1, 2)))
                .deciding(List.of("Rotate on use"))
                .asking(List.of("And on logout?"))
                .noting("# not a title\n\n```\n## in code\n```");

        var captured = world.sessions.capture(ATLAS, said);

        assertThat(captured.content().at())
                .isEqualTo(SessionWorld.NOON.instant().atZone(SessionWorld.BERLIN));
        assertThat(captured.content().dated(null)).isEqualTo(said);
        assertThat(world.sessions.open(captured.session().id())).isEqualTo(captured);
        assertThat(captured.session().cycleId()).isEqualTo(cycle.id());
    }

    @Test
    void putsTheDateInWhereATextHasNone() {
        var session = world.capture("# Spike\n\nWhat came of it.\n");

        assertThat(SessionWorld.read(world.file(session)))
                .isEqualTo("# Spike\n\n**Date:** 2026-03-02 01:00 PM Europe/Berlin\n\nWhat came of it.\n");
        assertThat(session.createdAt()).isEqualTo(SessionWorld.NOON.instant());
    }

    @Test
    void refusesWhatCannotBeASession() {
        assertRefused("session-title-missing", () -> world.capture("No title.\n"));
        assertRefused(
                "session-not-utf8", () -> world.sessions.capture(ATLAS, SessionText.of(new byte[] {'#', ' ', -1})));
        assertRefused(
                "project-not-found", () -> world.sessions.capture(new ProjectId("nobody"), SessionContent.of("Spike")));
        assertThat(world.home.projectFolder("atlas")).doesNotExist();
    }

    @Test
    @FaultCase("C12")
    void refusesANoteThatIsTooLargeToBeReadAgain() {
        var note = "x".repeat(6 * 1024 * 1024);

        assertRefused(
                "too-large",
                () -> world.sessions.capture(ATLAS, SessionContent.of("Large").noting(note)));

        assertThat(world.home.projectFolder("atlas")).doesNotExist();
        assertThat(world.sessions.list(SessionFilter.ALL, null, 10).sessions()).isEmpty();
    }

    @Test
    void editsTheFileAndLeavesWhatItDoesNotKnow() {
        var session = world.capture(SEED + "\n## Mood\nGood.\n");
        var seen = world.sessions.open(session.id());

        var edited = world.sessions.edit(
                seen, seen.content().titled("Auth middleware").asking(List.of()).lasting(60));

        assertThat(SessionWorld.read(world.file(session)))
                .isEqualTo((SEED + "\n## Mood\nGood.\n")
                        .replace("middleware implementation", "middleware")
                        .replace("45 minutes", "60 minutes")
                        .replace("- Token revocation strategy for logout?\n", ""));
        assertThat(world.sessions.require(session.id())).isEqualTo(edited.session());
        assertThat(edited.session().durationMinutes()).isEqualTo(60);
        assertThat(world.activities()).last().isEqualTo("session_updated Auth middleware");
    }

    @Test
    @FaultCase("C35")
    void refusesAnEditOfWhatWasEditedMeanwhile() {
        var session = world.capture(SEED);
        var seen = world.sessions.open(session.id());
        world.sessions.edit(seen, seen.content().titled("First"));

        assertRefused(
                "changed-meanwhile",
                () -> world.sessions.edit(seen, seen.content().titled("Second")));

        assertThat(world.sessions.require(session.id()).title()).isEqualTo("First");
        assertThat(SessionWorld.read(world.file(session))).startsWith("# First\n");
    }

    @Test
    @FaultCase("C35")
    void refusesAnEditOfAFileThatWasWrittenByHandMeanwhile() {
        var session = world.capture(SEED);
        var seen = world.sessions.open(session.id());
        SessionWorld.write(world.file(session), "# By hand\n");

        assertRefused(
                "changed-meanwhile",
                () -> world.sessions.edit(seen, seen.content().titled("Second")));

        assertThat(SessionWorld.read(world.file(session))).isEqualTo("# By hand\n");
    }

    @Test
    void takesBackEachOperationWithItsFile() {
        var session = world.capture(SEED);
        var seen = world.sessions.open(session.id());
        world.sessions.edit(seen, seen.content().titled("Other"));
        world.sessions.delete(session.id());
        assertThat(world.file(session)).doesNotExist();

        world.undo.undoLast();
        assertThat(world.sessions.open(session.id()).session().title()).isEqualTo("Other");

        world.undo.undoLast();
        assertThat(world.sessions.open(session.id())).isEqualTo(seen);

        world.undo.undoLast();
        assertThat(world.sessions.find(session.id())).isEmpty();
        assertThat(world.file(session)).doesNotExist();

        world.undo.redo();
        assertThat(SessionWorld.read(world.file(session))).isEqualTo(SEED);
    }

    @Test
    void deletesASessionWhoseFileIsGone() throws Exception {
        var session = world.capture(SEED);
        Files.delete(world.file(session));
        assertRefused("session-file-missing", () -> world.sessions.open(session.id()));

        world.sessions.delete(session.id());

        assertThat(world.sessions.find(session.id())).isEmpty();
    }

    @Test
    void isFoundByItsIdTheBeginningOfItOrItsTitle() {
        var auth = world.capture("# Auth middleware\n");
        var other = world.capture("# Auth tokens\n");

        assertThat(world.sessions.require(auth.id().value(), null)).isEqualTo(auth);
        assertThat(world.sessions.require(auth.id().value().substring(0, 8), null))
                .isEqualTo(auth);
        assertThat(world.sessions.require("auth TOK", ATLAS)).isEqualTo(other);
        assertRefused("ambiguous-session", () -> world.sessions.require("auth", null));
        assertRefused("session-not-found", () -> world.sessions.require("nothing", null));
        assertRefused("session-not-found", () -> world.sessions.require("%", null));
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        for (int day = 1; day <= 5; day++) {
            world.capture("# Day %d\n\n**Date:** 2026-02-0%d 09:00 AM\n".formatted(day, day));
            world.capture("# Day %d again\n\n**Date:** 2026-02-0%d 09:00 AM\n".formatted(day, day));
        }
        var undated = world.capture("# Undated\n");
        database.get()
                .write(tx -> tx.sql()
                        .update(Tables.SESSIONS)
                        .setNull(Tables.SESSIONS.CREATED_AT)
                        .where(Tables.SESSIONS.ID.eq(undated.id().value()))
                        .execute());

        var titles = new ArrayList<String>();
        SessionKey after = null;
        do {
            var page = world.sessions.list(SessionFilter.ALL, after, 3);
            page.sessions().forEach(session -> titles.add(session.title()));
            after = page.next();
        } while (after != null);

        assertThat(titles).hasSize(11).doesNotHaveDuplicates();
        assertThat(titles.getFirst()).startsWith("Day 5");
        assertThat(titles.getLast()).isEqualTo("Undated");
        assertThat(titles.subList(0, 10)).isSortedAccordingTo((one, two) -> two.charAt(4) - one.charAt(4));
    }

    @Test
    void listsWhatTheFilterAsksFor() {
        var cycle = world.cycle("Auth flow");
        var borealis = new ProjectId("borealis");
        world.addProject(borealis);
        world.capture("# Old\n\n**Date:** 2026-01-05 09:00 AM\n**Cycle:** Auth flow (CYC-101)\n");
        world.capture("# New\n\n**Date:** 2026-02-05 09:00 AM\n**Cycle:** auth FLOW\n");
        world.capture("# Free\n\n**Date:** 2026-02-06 09:00 AM\n**Cycle:** Something else\n");
        world.sessions.capture(
                borealis, SessionText.of("# Other\n\n**Date:** 2026-02-07 09:00 AM\n**Cycle:** (CYC-101)\n"));

        assertThat(titles(SessionFilter.of(cycle.id()))).containsExactly("New", "Old");
        assertThat(titles(SessionFilter.of(ATLAS))).containsExactly("Free", "New", "Old");
        assertThat(titles(SessionFilter.of(borealis).in(cycle.id()))).isEmpty();
        assertThat(titles(SessionFilter.ALL.between(
                        Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-02-06T12:00:00Z"))))
                .containsExactly("Free", "New");
        world.projects.archive(borealis);
        assertThat(titles(SessionFilter.ALL)).doesNotContain("Other");
        assertThat(titles(SessionFilter.of(borealis))).containsExactly("Other");
    }

    @Test
    void staysWithoutItsCycleWhenThatIsDeleted() {
        var cycle = world.cycle("Auth flow");
        var session = world.capture(SEED);

        world.cycleRemoval.delete(cycle.id());

        assertThat(world.sessions.require(session.id()).cycleId()).isNull();
        assertThat(SessionWorld.read(world.file(session))).isEqualTo(SEED);
    }

    @Test
    void readsBothFormsOfTheFilesThatWereChanged() {
        var session = world.capture(SEED);
        database.get()
                .write(tx -> tx.sql()
                        .update(Tables.SESSIONS)
                        .set(
                                Tables.SESSIONS.FILES_CHANGED,
                                "[\"a.txt\",{\"path\":\"b.txt\",\"added\":1,\"removed\":2},7]")
                        .where(Tables.SESSIONS.ID.eq(session.id().value()))
                        .execute());

        assertThat(world.sessions.require(session.id()).files())
                .containsExactly(ChangedFile.of("a.txt"), new ChangedFile("b.txt", 1, 2));
    }

    @Test
    void listsWithoutLookingAtEverySession() {
        var sessions = new SessionRepository();
        var cycle = world.cycle("Auth flow");
        var last = SessionKey.of(world.capture(SEED));
        database.get().write(tx -> tx.sql().execute("ANALYZE"));

        var plans = database.get()
                .read(sql -> Stream.of(SessionFilter.ALL, SessionFilter.of(ATLAS), SessionFilter.of(cycle.id()))
                        .flatMap(filter -> Stream.of(
                                sessions.pageQuery(sql, filter, null, 50), sessions.pageQuery(sql, filter, last, 50)))
                        .map(query -> sql
                                .fetch("EXPLAIN QUERY PLAN " + sql.renderInlined(query))
                                .getValues("detail", String.class)
                                .stream()
                                .filter(step -> step.contains("sessions") || step.contains("TEMP"))
                                .collect(Collectors.joining("\n")))
                        .toList());

        assertThat(plans)
                .allSatisfy(plan -> assertThat(plan).contains("USING INDEX").doesNotContain("TEMP B-TREE"));
        assertThat(plans.subList(0, 2)).allSatisfy(plan -> assertThat(plan).contains("idx_sessions_newest"));
        assertThat(plans.subList(2, 4)).allSatisfy(plan -> assertThat(plan).contains("idx_sessions_of_project"));
        assertThat(plans.subList(4, 6)).allSatisfy(plan -> assertThat(plan).contains("idx_sessions_of_cycle"));
    }

    private List<String> titles(SessionFilter filter) {
        return world.sessions.list(filter, null, 100).sessions().stream()
                .map(Session::title)
                .toList();
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        AppException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
