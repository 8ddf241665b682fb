package dev.projectstudio.platform.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.platform.db.Companion.Joined;
import dev.projectstudio.platform.db.Tx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A row and the file that says what the row says.
class AccompanyingFilesTest extends FilingFixture {

    private static final String PATH = "projects/p1/project.json";

    private final List<String> noted = new ArrayList<>();

    @Test
    void writesTheFileWithTheRow() throws IOException {
        set(along(StepProbe.none()), "one");
        set(along(StepProbe.none()), "two");

        assertThat(mirror()).hasContent("two");
        assertThat(noted).containsExactly("one", "two");
        assertNothingIsLeftOver();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"WRITTEN", "COMMITTED", "IN_PLACE"})
    void neverPartsFromTheRowWhereverTheProcessDies(Step step) throws IOException {
        set(along(StepProbe.none()), "one");

        assertThatThrownBy(() -> set(along(killAt(step)), "two")).isInstanceOf(Killed.class);
        replay();

        assertThat(row()).isEqualTo(step == Step.WRITTEN ? "one" : "two");
        assertThat(mirror()).hasContent(row());
        assertNothingIsLeftOver();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"COMMITTED", "IN_PLACE"})
    void goesWithTheRowWhereverTheProcessDies(Step step) throws IOException {
        set(along(StepProbe.none()), "one");

        assertThatThrownBy(() -> set(along(killAt(step)), null)).isInstanceOf(Killed.class);
        replay();

        assertThat(mirror()).doesNotExist();
        assertNothingIsLeftOver();
    }

    @Test
    void leavesNothingOfAChangeThatIsNotCommitted() throws IOException {
        var files = along(StepProbe.none());

        assertThatThrownBy(() -> database.get().write(tx -> {
                    join(files, tx, "one").rolledBack();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(mirror().getParent()).doesNotExist();
        assertNothingIsLeftOver();
    }

    @Test
    void isOvertakenByTheNextChangeWhileTheFirstIsOnItsWay() throws IOException {
        var first = along(StepProbe.none());
        var second = along(StepProbe.none());
        var waiting = new ArrayList<Joined>();
        database.get().write(tx -> waiting.add(join(first, tx, "one")));
        complete(waiting.getFirst());
        database.get().write(tx -> waiting.add(join(first, tx, "two")));
        Files.writeString(mirror(), "two"); // in place, and not noted yet

        set(second, "three");
        complete(waiting.getLast());

        assertThat(mirror()).hasContent("three");
        assertThat(noted).containsExactly("one", "three");
    }

    @Test
    void leavesAloneWhatSomebodyWroteAtTheLastMoment() throws IOException {
        set(along(StepProbe.none()), "one");
        var files = along((step, _, _) -> {
            if (step == Step.COMMITTED) {
                Files.writeString(mirror(), "theirs");
            }
        });

        set(files, "two");

        assertThat(row()).isEqualTo("two");
        assertThat(mirror()).hasContent("theirs");
        assertThat(noted).containsExactly("one");
        assertNothingIsLeftOver();
    }

    /// Whoever writes next waits for the file with his transaction open: it may not wait for the end of that.
    @Test
    void isInPlaceBeforeTheNextTransactionIsNeeded() throws IOException {
        var files = along(StepProbe.none());
        var database = this.database.get();
        database.accompany(tx -> row().equals("one") ? join(files, tx, "one") : Joined.NOTHING);
        var seen = new ArrayList<Boolean>();
        var filing = filing((step, _, _) -> {
            if (step == Step.COMMITTED) {
                seen.add(Files.exists(mirror()));
            }
        });

        save(filing, "one", homeChange("projects/p1/context/claude.md", null, "text"));

        assertThat(seen).containsExactly(true);
    }

    private static void complete(Joined joined) {
        joined.committed();
        joined.settled();
    }

    private AccompanyingFiles along(StepProbe probe) {
        return new AccompanyingFiles(database.get(), new FileStore(), home, NOON, probe);
    }

    /// One change, joined by its file.
    private void set(AccompanyingFiles files, @Nullable String text) {
        var joined = new ArrayList<Joined>();
        database.get()
                .write(
                        tx -> {
                            joined.add(join(files, tx, text));
                            return joined;
                        },
                        () -> complete(joined.getFirst()));
    }

    private Joined join(AccompanyingFiles files, Tx tx, @Nullable String text) {
        putRow(tx, text == null ? "none" : text);
        var there = files.find(tx, PATH).state().rawHash();
        var change = new FileChange(
                home.fileRoot(), PATH, there, text == null ? null : text.getBytes(UTF_8), "project", "p1");
        return files.join(tx, List.of(change), (_, placed) -> noted.add(text(placed)));
    }

    private static String text(FileChange change) {
        return change.newBytes() == null ? "gone" : new String(change.newBytes(), UTF_8);
    }

    private Path mirror() {
        return home.root().resolve(PATH);
    }

    private void replay() {
        new Intents(database.get(), new FileStore(), home, NOON, StepProbe.none(), _ -> false).replay();
    }

    private static StepProbe killAt(Step step) {
        return (reached, _, _) -> {
            if (reached == step) {
                throw new Killed();
            }
        };
    }

    /// The process is gone: nothing that would come after it happens.
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }
}
