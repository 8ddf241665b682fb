package dev.projectstudio.platform.file;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;
import static dev.projectstudio.platform.db.schema.Tables.CONTENTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.file.FileChange.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The process ends at each step: the catalogue's C02, C03 and C04, and what a replay meets.
class IntentsTest extends FilingFixture {

    /// The end of a process, as far as one process can show it: nothing that comes after the step is run.
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1;
    }

    @Test
    @FaultCase("C02")
    void keepsTheOldTextOfAProcessThatDiedBeforeTheCommit() throws IOException {
        put("CLAUDE.md", "old");
        dieAt(Step.WRITTEN, change("CLAUDE.md", "old", "new"));
        assertThat(names(repo.folder())).anyMatch(TempNames::isTemp);

        var replayed = replay();

        assertThat(replayed.sweptTemps()).isOne();
        assertThat(file("CLAUDE.md")).hasContent("old");
        assertThat(row()).isEqualTo("\"dark\"");
        assertNothingIsLeftOver();
    }

    @Test
    @FaultCase("C02")
    void sweepsATextThatWasHalfWritten() throws IOException {
        dieAt(Step.WRITING, change("CLAUDE.md", null, "new"));

        assertThat(replay().sweptTemps()).isOne();

        assertThat(repo.folder()).isEmptyDirectory();
        assertNothingIsLeftOver();
    }

    @Test
    @FaultCase("C03")
    void writesTheNewTextOfAProcessThatDiedAfterTheCommit() throws IOException {
        put("CLAUDE.md", "old");
        dieAt(
                Step.COMMITTED,
                change("CLAUDE.md", "old", "new"),
                change("docs/AGENTS.md", null, "new"),
                homeChange("projects/p1/context/claude.md", null, "new"));
        assertThat(file("CLAUDE.md")).hasContent("old");

        assertThat(replay().finished()).isEqualTo(3);

        assertThat(file("CLAUDE.md")).hasContent("new");
        assertThat(file("docs/AGENTS.md")).hasContent("new");
        assertThat(home.contextFolder("p1").resolve("claude.md")).hasContent("new");
        assertThat(row()).isEqualTo("new");
        assertNothingIsLeftOver();
    }

    @Test
    @FaultCase("C03")
    void givesAndTakesTheRightToRunOfAProcessThatDiedAfterTheCommit() throws IOException {
        put("run", "old");
        for (var next : List.of("old", "new")) {
            dieAt(Step.COMMITTED, running("old", next, Running.GIVEN));
            assertThat(Files.isExecutable(file("run"))).isFalse();
            replay();
            assertThat(file("run")).hasContent(next).isExecutable();

            dieAt(Step.COMMITTED, running(next, "old", Running.TAKEN));
            assertThat(file("run")).isExecutable();
            replay();
            assertThat(file("run")).hasContent("old");
            assertThat(Files.isExecutable(file("run"))).isFalse();
        }
        assertNothingIsLeftOver();
    }

    @Test
    @FaultCase("C03")
    void finishesADeletion() throws IOException {
        put("CLAUDE.md", "old");
        dieAt(Step.COMMITTED, change("CLAUDE.md", "old", null));

        assertThat(replay().finished()).isOne();

        assertThat(file("CLAUDE.md")).doesNotExist();
        assertNothingIsLeftOver();
    }

    @Test
    @FaultCase("C04")
    void doesNothingTwice() throws IOException {
        put("CLAUDE.md", "old");
        dieAt(Step.IN_PLACE, change("CLAUDE.md", "old", "new"));
        assertThat(file("CLAUDE.md")).hasContent("new");

        assertThat(replay().finished()).isOne();
        assertThat(replay().finished()).isZero();

        assertThat(file("CLAUDE.md")).hasContent("new");
        assertThat(database.get().<Integer>read(sql -> sql.fetchCount(ACTIVITY_LOG)))
                .isOne();
        assertNothingIsLeftOver();
    }

    @Test
    @FaultCase("C05")
    void goesOnWhereAReplayWasKilled() throws IOException {
        put("CLAUDE.md", "old");
        dieAt(Step.COMMITTED, change("CLAUDE.md", "old", "new"), change("b/AGENTS.md", null, "new"));
        assertThatThrownBy(() -> intents(killAt(Step.IN_PLACE)).replay()).isInstanceOf(Killed.class);

        replay();

        assertThat(file("CLAUDE.md")).hasContent("new");
        assertThat(file("b/AGENTS.md")).hasContent("new");
        assertNothingIsLeftOver();
    }

    @Test
    @FaultCase("C03")
    void writesTheTextAnewIfTheTemporaryFileIsGone() throws IOException {
        put("CLAUDE.md", "old");
        dieAt(Step.COMMITTED, change("CLAUDE.md", "old", "new"));
        for (var name : names(repo.folder())) {
            if (TempNames.isTemp(name)) {
                Files.writeString(file(name), "torn");
            }
        }

        replay();

        assertThat(file("CLAUDE.md")).hasContent("new");
        assertNothingIsLeftOver();
    }

    @Test
    @FaultCase("C03")
    void keepsBothTextsIfSomebodyWroteMeanwhile() throws IOException {
        put("CLAUDE.md", "old");
        dieAt(Step.COMMITTED, change("CLAUDE.md", "old", "new"));
        put("CLAUDE.md", "theirs");

        var replayed = replay();

        assertThat(replayed.conflicts()).containsExactly(new FileConflict("target", "t1"));
        assertThat(database.published()).contains(new FileConflict("target", "t1"));
        assertThat(file("CLAUDE.md")).hasContent("theirs");
        List<String> kept =
                database.get().read(sql -> sql.selectFrom(CONTENTS).fetch(row -> new String(row.getBytes(), UTF_8)));
        assertThat(kept).containsExactlyInAnyOrder("new", "theirs");
        assertThat(database.get().read(new Attentions(NOON)::list)).hasSize(1);
        assertThat(replay().conflicts()).isEmpty();
        assertNothingIsLeftOver();
    }

    @Test
    void settlesWhatSomebodyHasLookedAt() throws IOException {
        put("CLAUDE.md", "old");
        dieAt(Step.COMMITTED, change("CLAUDE.md", "old", "new"));
        put("CLAUDE.md", "theirs");
        replay();
        var attentions = new Attentions(NOON);
        var open = database.get().read(attentions::list);

        database.get().write(tx -> {
            attentions.settle(tx, open.getFirst().id());
            return open;
        });

        assertThat(database.get().read(attentions::list)).isEmpty();
    }

    @Test
    void waitsForARepositoryThatIsNotThere() throws IOException {
        put("CLAUDE.md", "old");
        dieAt(Step.COMMITTED, change("CLAUDE.md", "old", "new"));
        var unmounted = folder.resolve("unmounted");
        Files.move(repo.folder(), unmounted);

        assertThat(replay().waiting()).containsExactly(file("CLAUDE.md").toString());

        Files.move(unmounted, repo.folder());
        assertThat(replay().finished()).isOne();
        assertThat(file("CLAUDE.md")).hasContent("new");
        assertNothingIsLeftOver();
    }

    @Test
    void leavesTheWorkOfALivingProcessAlone() throws IOException {
        put("CLAUDE.md", "old");
        dieAt(Step.COMMITTED, change("CLAUDE.md", "old", "new"));

        var replayed = new Intents(database.get(), new FileStore(), home, NOON).replay();

        assertThat(replayed).isEqualTo(new Replayed(0, List.of(), List.of(), List.of(), 0));
        assertThat(file("CLAUDE.md")).hasContent("old");
        assertThat(names(repo.folder())).anyMatch(TempNames::isTemp);
    }

    @Test
    void saysWhichFileIsOnItsWay() throws IOException {
        put("CLAUDE.md", "old");
        var intents = new Intents(database.get(), new FileStore(), home, NOON);
        dieAt(Step.COMMITTED, change("./CLAUDE.md", "old", "new"));

        assertThat(pending(intents, "CLAUDE.md")).isTrue();
        assertThat(pending(intents, "AGENTS.md")).isFalse();
        replay();
        assertThat(pending(intents, "CLAUDE.md")).isFalse();
    }

    @Test
    void isOvertakenByALaterChangeOfTheSameFile() throws IOException {
        put("CLAUDE.md", "old");
        dieAt(Step.COMMITTED, change("CLAUDE.md", "old", "new"));

        save(filing(), "newer", change("CLAUDE.md", "old", "newer"));

        assertThat(replay().finished()).isZero();
        assertThat(file("CLAUDE.md")).hasContent("newer");
        assertThat(intents()).isZero();
    }

    @Test
    void sweepsNothingButItsOwnNames() throws IOException {
        var precious = put("precious.md", "text");
        Files.writeString(
                home.temporaries().resolve("1-1-00000000-0000-0000-0000-000000000000.list"),
                precious.toUri() + "\nnot a uri at all\nfile:///etc/passwd\n");

        assertThat(replay().sweptTemps()).isZero();

        assertThat(precious).hasContent("text");
        assertThat(Path.of("/etc/passwd")).exists();
        assertThat(home.temporaries()).isEmptyDirectory();
    }

    @Test
    void sweepsTheOthersWhereOneCannotGo() throws IOException {
        var stuck = file(TempNames.next());
        Files.createDirectories(stuck.resolve("folder/of somebody"));
        var beside = put(TempNames.next(), "half");
        var later = put("docs/" + TempNames.next(), "half");
        var first = home.temporaries().resolve("1-1-00000000-0000-0000-0000-000000000000.list");
        Files.writeString(first, stuck.toUri() + "\n" + beside.toUri() + "\n");
        var second = home.temporaries().resolve("1-1-00000000-0000-0000-0000-000000000001.list");
        Files.writeString(second, later.toUri() + "\n");

        assertThat(replay().sweptTemps()).isEqualTo(2);

        assertThat(stuck.resolve("folder/of somebody")).exists();
        assertThat(beside).doesNotExist();
        assertThat(later).doesNotExist();
        assertThat(first).exists();
        assertThat(second).doesNotExist();
    }

    @Test
    void tellsALivingProcessFromADeadOne() throws IOException, InterruptedException {
        var process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version").start();
        long pid = process.pid();
        process.waitFor();
        var me = Owner.current();

        assertThat(me.isAlive()).isTrue();
        assertThat(new Owner(pid, me.started()).isAlive()).isFalse();
        assertThat(new Owner(me.pid(), me.started() - 60_000).isAlive()).isFalse();
    }

    private Replayed replay() {
        return intents(StepProbe.none()).replay();
    }

    private Intents intents(StepProbe probe) {
        return new Intents(database.get(), new FileStore(), home, NOON, probe, _ -> false);
    }

    private boolean pending(Intents intents, String path) {
        return database.get().read(sql -> intents.isPending(sql, repo, path));
    }

    private void dieAt(Step step, FileChange... changes) {
        var activities = new ActivityLog(NOON);
        assertThatThrownBy(() -> filing(killAt(step)).apply(List.of(changes), tx -> {
                    activities.record(tx, new Activity(null, "context_updated", "CLAUDE.md", null, null));
                    return putRow(tx, "new");
                }))
                .isInstanceOf(Killed.class);
    }

    private static StepProbe killAt(Step step) {
        return (reached, _, _) -> {
            if (reached == step) {
                throw new Killed();
            }
        };
    }
}
