package dev.projectstudio.core.session;

import static dev.projectstudio.core.session.SessionWorld.ATLAS;
import static dev.projectstudio.platform.db.schema.Tables.FILE_INTENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.projectstudio.core.context.HomeFinding;
import dev.projectstudio.core.context.HomeFinding.Kind;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Intents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SessionEditsTest {

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
    void takesInAFileThatWasPutThereByHand() {
        var cycle = world.cycle("Auth flow");
        var text = "# By hand\n\n**Date:** 2026-02-01 09:00 AM\n**Duration:** 5 min\n**Cycle:** CYC-101\n\nprose\n";
        world.byHand("2026-02-01 by hand.md", text);

        var findings = check();

        var session = world.sessions.require(new SessionId("2026-02-01 by hand"));
        assertThat(findings).extracting(HomeFinding::kind).containsExactly(Kind.ADOPTED);
        assertThat(session.title()).isEqualTo("By hand");
        assertThat(session.durationMinutes()).isEqualTo(5);
        assertThat(session.cycleId()).isEqualTo(cycle.id());
        assertThat(session.createdAt()).isEqualTo(Instant.parse("2026-02-01T08:00:00Z"));
        assertThat(SessionWorld.read(world.file(session))).isEqualTo(text);
        assertThat(world.activities()).containsExactly("session_captured By hand");
        assertThat(check()).isEmpty();
    }

    @Test
    void callsAFileWithoutTitleByItsNameAndDatesItByWhenItWasWritten() throws Exception {
        var file = world.byHand("notes.md", "just words\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));

        check();

        var session = world.sessions.require(new SessionId("notes"));
        assertThat(session.title()).isEqualTo("notes");
        assertThat(session.createdAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(world.sessions.open(session.id()).text().text()).isEqualTo("just words\n");
    }

    @Test
    void readsTheRowAnewFromAFileThatWasEditedByHand() {
        var session = world.capture("# Before\n\n**Date:** 2026-02-01 09:00 AM\n\n## Summary\nOld.\n");
        assertThat(check()).isEmpty();
        SessionWorld.write(
                world.file(session),
                "# After\n\n**Duration:** 1 h\n\n## Summary\nNew.\n\n## Files Changed\n- `a` (+1 -2)\n");

        var findings = check();

        var now = world.sessions.require(session.id());
        assertThat(findings).extracting(HomeFinding::kind).containsExactly(Kind.CHANGED);
        assertThat(now.title()).isEqualTo("After");
        assertThat(now.summary()).isEqualTo("New.");
        assertThat(now.durationMinutes()).isEqualTo(60);
        assertThat(now.files()).containsExactly(new ChangedFile("a", 1, 2));
        assertThat(now.createdAt()).isEqualTo(session.createdAt());
        assertThat(world.activities()).last().isEqualTo("session_updated After");
        assertThat(database.published()).contains(new SessionChanged(session.id(), ATLAS));
        assertThat(check()).isEmpty();
    }

    @Test
    @FaultCase("C82")
    void reportsAMissingFileUntilItIsBackAndKeepsItsRow() throws Exception {
        var text = "# Kept\n\n**Date:** 2026-02-01 09:00 AM\n";
        var session = world.capture(text);
        Files.delete(world.file(session));

        assertThat(check()).extracting(HomeFinding::kind).containsExactly(Kind.MISSING);
        assertThat(check()).extracting(HomeFinding::kind).containsExactly(Kind.MISSING);
        assertThat(world.sessions.require(session.id()).copy().reason()).isEqualTo(SessionCopy.MISSING);

        SessionWorld.write(world.file(session), text);
        assertThat(check()).extracting(HomeFinding::kind).containsExactly(Kind.RETURNED);
        assertThat(world.sessions.require(session.id()).copy().reason()).isNull();
        assertThat(check()).isEmpty();
    }

    @Test
    void looksAtMoreFilesThanItHoldsAtOnce() throws Exception {
        for (int i = 0; i < 450; i++) {
            world.byHand("note %03d.md".formatted(i), "# Note %d\n".formatted(i));
        }

        assertThat(check()).hasSize(450).extracting(HomeFinding::kind).containsOnly(Kind.ADOPTED);
        assertThat(check()).isEmpty();

        var gone = new SessionId("note 007");
        var changed = new SessionId("note 333");
        Files.delete(world.file(world.sessions.require(gone)));
        SessionWorld.write(world.file(world.sessions.require(changed)), "# Another title\n");
        assertThat(check()).extracting(HomeFinding::kind).containsExactly(Kind.MISSING, Kind.CHANGED);
        assertThat(world.sessions.require(changed).title()).isEqualTo("Another title");
    }

    @Test
    @FaultCase("C83")
    void leavesAloneWhatSaysNothingAndTakesInTheRest() throws Exception {
        world.byHand("empty.md", "");
        world.byHand("good.md", "# Good\n");
        world.byHand("cut off.md", "# Cut off\n\n## Summ");
        Files.write(world.byHand("bytes.md", ""), new byte[] {'#', ' ', (byte) 0xff, (byte) 0xfe});

        var findings = check();

        assertThat(findings)
                .extracting(
                        HomeFinding::kind,
                        finding -> Path.of(finding.path()).getFileName().toString(),
                        HomeFinding::reason)
                .containsExactlyInAnyOrder(
                        tuple(Kind.LEFT_ALONE, "empty.md", "empty"),
                        tuple(Kind.LEFT_ALONE, "bytes.md", "not-utf8"),
                        tuple(Kind.ADOPTED, "good.md", null),
                        tuple(Kind.ADOPTED, "cut off.md", null));
        assertThat(world.sessions.list(SessionFilter.ALL, null, 10).sessions())
                .extracting(Session::title)
                .containsExactlyInAnyOrder("Good", "Cut off");
    }

    @Test
    void keepsWhatIsKnownOfASessionWhoseFileWasEmptied() {
        var session = world.capture("# Kept\n\n**Date:** 2026-02-01 09:00 AM\n");
        SessionWorld.write(world.file(session), "");

        assertThat(check())
                .extracting(HomeFinding::kind, HomeFinding::reason)
                .containsExactly(tuple(Kind.UNREADABLE, "empty"));
        assertThat(world.sessions.require(session.id()).title()).isEqualTo("Kept");
    }

    @Test
    @FaultCase({"C22", "C25"})
    void leavesAloneWhatCanBeNoSessionsName() {
        for (var name :
                List.of("CON.md", "a:b.md", "x".repeat(252) + ".md", "picture.png", ".hidden.md", "sub/in.md")) {
            world.byHand(name, "# Named so\n");
        }

        assertThat(check()).hasSize(6).extracting(HomeFinding::kind).containsOnly(Kind.LEFT_ALONE);
        assertThat(world.sessions.list(SessionFilter.ALL, null, 10).sessions()).isEmpty();
    }

    @Test
    void doesNotTakeASessionOfAnotherProjectForItsOwn() {
        var borealis = new ProjectId("borealis");
        world.addProject(borealis);
        world.byHand("same.md", "# One\n");
        check();
        SessionWorld.write(world.home.sessionsFolder("borealis").resolve("same.md"), "# Two\n");

        var findings = world.edits.check(world.projects.require(borealis));

        assertThat(findings)
                .extracting(HomeFinding::kind, HomeFinding::reason)
                .containsExactly(tuple(Kind.LEFT_ALONE, "session-id-taken"));
        assertThat(world.sessions.require(new SessionId("same")).title()).isEqualTo("One");
    }

    @Test
    @FaultCase("C03")
    void waitsForATextThatWasCommittedBeforeItsProcessDied() throws Exception {
        var text = "# Kept\n\n**Date:** 2026-02-01 09:00 AM\n";
        var session = world.capture(text);
        Files.delete(world.file(session));
        database.get()
                .write(tx -> tx.sql()
                        .insertInto(FILE_INTENTS)
                        .set(FILE_INTENTS.ID, "intent")
                        .set(FILE_INTENTS.ACTION, "write")
                        .set(FILE_INTENTS.ROOT, world.home.root().toString())
                        .set(FILE_INTENTS.PATH, world.files.path(ATLAS, session.id()))
                        .set(FILE_INTENTS.TEMP_NAME, ".gone.studio-tmp")
                        .set(FILE_INTENTS.NEW_HASH, SessionText.of(text).hash())
                        .set(FILE_INTENTS.NEW_BYTES, text.getBytes(StandardCharsets.UTF_8))
                        .set(FILE_INTENTS.OWNER_PID, Long.MAX_VALUE)
                        .set(FILE_INTENTS.OWNER_STARTED, "1")
                        .set(FILE_INTENTS.SUBJECT_TYPE, SessionFiles.SUBJECT)
                        .set(FILE_INTENTS.SUBJECT_ID, session.id().value())
                        .set(FILE_INTENTS.CREATED_AT, SessionWorld.NOON.instant())
                        .execute());

        assertThat(check()).isEmpty();
        new Intents(database.get(), new FileStore(), world.home, SessionWorld.NOON).replay();

        assertThat(SessionWorld.read(world.file(session))).isEqualTo(text);
        assertThat(check()).isEmpty();
        assertThat(world.sessions.require(session.id()).copy().reason()).isNull();
    }

    private List<HomeFinding> check() {
        return world.edits.check(world.projects.require(ATLAS));
    }
}
