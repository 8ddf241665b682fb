package dev.projectstudio.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.faults.FaultCase;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A file that was to go with others and could not, after the rows were committed.
class LeftDeletionsTest extends FilingFixture {

    @BeforeEach
    void failToDeleteOneOfThree() throws IOException {
        put("a.md", "a");
        put("b.md", "b");
        put("c.md", "c");
        var failing = filing((step, file, _) -> {
            if (step == Step.COMMITTED && file.endsWith("b.md")) {
                throw new AccessDeniedException(file.toString());
            }
        });

        assertRefused(
                "file-not-deleted",
                () -> save(
                        failing,
                        "gone",
                        change("a.md", "a", null),
                        change("b.md", "b", null),
                        change("c.md", "c", null)));

        assertThat(names(repo.folder())).containsExactlyInAnyOrder("repo", "b.md");
        assertThat(row()).isEqualTo("gone");
        assertThat(intents()).isOne();
        assertThat(home.temporaries()).isEmptyDirectory();
    }

    @Test
    @FaultCase("C03")
    void areFinishedByTheNextStart() throws IOException {
        var replayed = intents(StepProbe.none()).replay();

        assertThat(replayed).isEqualTo(new Replayed(1, List.of(), List.of(), List.of(), 0));
        assertThat(file("b.md")).doesNotExist();
        assertNothingIsLeftOver();
    }

    @Test
    void areTriedAgainByTheStartAfterNext() throws IOException {
        var failing = intents((_, _, _) -> {
            throw new IOException("Input/output error");
        });

        assertThat(failing.replay().undeleted()).containsExactly(file("b.md").toString());
        assertThat(database.get().read(new Attentions(NOON)::list)).isEmpty();

        assertThat(intents(StepProbe.none()).replay().finished()).isOne();
        assertThat(file("b.md")).doesNotExist();
        assertNothingIsLeftOver();
    }

    @Test
    void areOverWhereTheFilesAreWrittenAnew() throws IOException {
        save(filing(), "back", change("a.md", null, "a"), change("b.md", null, "b"), change("c.md", null, "c"));

        assertThat(file("a.md")).hasContent("a");
        assertThat(file("b.md")).hasContent("b");
        assertThat(file("c.md")).hasContent("c");
        assertThat(row()).isEqualTo("back");
        assertNothingIsLeftOver();
        assertThat(intents(StepProbe.none()).replay().finished()).isZero();
        assertThat(file("b.md")).hasContent("b");
    }

    @Test
    void areOverWhereTheFileAloneIsWrittenAnewOrOtherwise() throws IOException {
        save(filing(), "other", change("b.md", null, "other"));

        assertThat(file("b.md")).hasContent("other");
        assertNothingIsLeftOver();
    }

    @Test
    void areOverWhereNothingIsLeftToBeWritten() throws IOException {
        save(filing(), "back", change("b.md", null, "b"));

        assertThat(file("b.md")).hasContent("b");
        assertThat(row()).isEqualTo("back");
        assertNothingIsLeftOver();
    }

    @Test
    void hideNothingThatSomebodyHasWrittenThereMeanwhile() throws IOException {
        put("b.md", "theirs");

        assertRefused("changed-meanwhile", () -> save(filing(), "back", change("b.md", null, "b")));

        assertThat(file("b.md")).hasContent("theirs");
        intents(StepProbe.none()).replay();
        assertThat(file("b.md")).hasContent("theirs");
        assertThat(database.get().read(new Attentions(NOON)::list)).hasSize(1);
    }

    private Intents intents(StepProbe probe) {
        return new Intents(database.get(), new FileStore(), home, NOON, probe, Owner::isAlive);
    }
}
