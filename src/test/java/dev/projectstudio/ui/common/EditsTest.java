package dev.projectstudio.ui.common;

import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.ui.common.Notices.Notice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EditsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();
    private PageWorld world;

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
    }

    @Test
    void offersTheWayBack() {
        var project = world.project("atlas");
        world.bench.edits().run(() -> world.projects.rename(project, "borealis"), now -> "Renamed");

        var notice = world.notices.shown().getFirst();
        assertThat(notice.text()).isEqualTo("Renamed");
        Objects.requireNonNull(notice.undo()).run();

        assertThat(world.projects.require(project).name()).isEqualTo("atlas");
    }

    @Test
    void offersNoWayBackWhereThereIsNone() {
        world.project("atlas");

        world.bench.edits().run(() -> "nothing", _ -> "Looked");
        world.bench.edits().runForGood(() -> "nothing", _ -> "Gone");

        assertThat(world.notices.shown()).hasSize(2).allMatch(notice -> notice.undo() == null);
    }

    @Test
    void offersWhatWasDoneBeforeWhereTheLatestEditCannotBeTakenBack() {
        var project = world.project("atlas");
        var edits = world.bench.edits();
        edits.run(() -> world.projects.describe(project, "Maps"), now -> "Described");
        edits.run(() -> world.projects.rename(project, "borealis"), now -> "Renamed");
        database.get()
                .write(tx ->
                        tx.sql().update(PROJECTS).set(PROJECTS.NAME, "theirs").execute());

        edits.undo();
        var blocked = world.notices.shown().getLast();
        assertThat(blocked.kind()).isEqualTo(Notices.Kind.FAILED);
        assertThat(blocked.text()).contains("Renamed atlas to borealis");
        Objects.requireNonNull(blocked.undo()).run();

        assertThat(world.notices.shown())
                .extracting(Notice::text)
                .endsWith("Passed over: Renamed atlas to borealis", "Undone: Described atlas");
        assertThat(world.projects.require(project).description()).isNull();
    }

    @Test
    void offersTheWayBackOnlyForWhatUndoWouldTakeBack() {
        var project = world.project("atlas");
        world.bench.edits().run(() -> world.projects.rename(project, "borealis"), _ -> "Renamed");
        world.bench.edits().run(() -> world.projects.describe(project, "north"), _ -> "Described");
        var renamed = world.notices.shown().getFirst();
        var described = world.notices.shown().getLast();
        assertThat(world.notices.canUndo(renamed).getValue()).isFalse();
        assertThat(world.notices.canUndo(described).getValue()).isTrue();

        world.journal.undoLast();

        assertThat(world.notices.canUndo(renamed).getValue()).isTrue();
        assertThat(world.notices.canUndo(described).getValue()).isFalse();
    }

    @Test
    void putsAwayTheNewsOfWhatWasTakenBack() {
        var project = world.project("atlas");
        world.bench.edits().run(() -> world.projects.rename(project, "borealis"), _ -> "Renamed");

        world.bench.edits().undo();

        assertThat(world.notices.shown()).extracting(Notice::text).containsExactly("Undone: Renamed atlas to borealis");
    }

    @Test
    void namesTheProjectOfWhatIsTakenBackAndMadeAgain() {
        var project = world.project("atlas");
        world.contexts.add(project, "claude.md", ContextText.of("Ask first.\n"), List.of());

        world.bench.edits().undo();
        assertThat(world.notices.shown()).extracting(Notice::text).containsExactly("Undone in atlas: Added claude.md");

        world.bench.edits().redo();
        assertThat(world.notices.shown()).extracting(Notice::text).containsExactly("Redone in atlas: Added claude.md");
    }

    @Test
    void saysThatThereIsNothingToTakeBackNotThatSomethingWasDone() {
        world.bench.edits().undo();
        world.bench.edits().redo();

        assertThat(world.notices.shown()).extracting(Notice::kind).containsOnly(Notices.Kind.NOTHING);
    }

    @Test
    void saysWhyAnEditWasRefused() {
        world.project("atlas");
        var other = world.project("borealis");

        world.bench.edits().run(() -> world.projects.rename(other, "atlas"), _ -> "Renamed");

        assertThat(world.notices.shown()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notices.Kind.FAILED);
            assertThat(notice.text()).contains("atlas");
        });
    }

    @Test
    void refusesACommandThatChangesSomethingWhereNothingMayBeWritten() {
        var command = Command.of("project.command.add", () -> done.add("added"));

        var refused = edits(true).changing(command);
        refused.run();
        edits(false).changing(command).run();

        assertThat(refused.blocked().getValue()).isEqualTo(world.text.get("command.blocked.read-only"));
        assertThat(done).containsExactly("added");
    }

    @Test
    void tellsOnlyWhereNothingMayBeWrittenThatThisIsWhy() {
        var why = world.text.get("command.blocked.read-only");

        edits(false).tellReadOnly(why);
        edits(true).tellReadOnly("Select a project first.");
        assertThat(world.notices.shown()).isEmpty();

        edits(true).tellReadOnly(why);
        assertThat(world.notices.shown())
                .singleElement()
                .extracting(Notices.Notice::text)
                .isEqualTo(why);
    }

    private Edits edits(boolean readOnly) {
        UndoJournal journal = world.journal;
        return new Edits(
                new Background(Runnable::run, Runnable::run, world.notices::failed),
                world.notices,
                journal,
                world.projects,
                world.text,
                readOnly);
    }
}
