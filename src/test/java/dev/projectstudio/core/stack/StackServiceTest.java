package dev.projectstudio.core.stack;

import static dev.projectstudio.platform.db.schema.Tables.TECH_STACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StackServiceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final List<TechId> released = new ArrayList<>();
    private StackService stack;
    private UndoJournal undo;
    private ProjectId atlas;
    private Path repository;

    @BeforeEach
    void register() throws IOException {
        var looks = new AtomicLong();
        InstantSource source = () -> NOON.plus(Duration.ofSeconds(looks.getAndIncrement()));
        Clock clock = source.withZone(ZoneOffset.UTC);
        var home = folder.toRealPath().resolve("home");
        var activity = new ActivityLog(clock);
        var filing = new Filing(database.get(), new FileStore(), new StudioHome(home), clock);
        undo = new UndoJournal(database.get(), filing, activity, clock);
        var projects =
                new ProjectService(database.get(), activity, new Settings(database.get(), clock), undo, clock, home);
        var writer = new StackWriter(database.get(), activity, undo, (_, tech) -> released.add(tech), clock);
        stack = new StackService(database.get(), projects, () -> new StackDetector(new FileStore()), writer);
        repository = Files.createDirectories(folder.toRealPath().resolve("atlas"));
        atlas = projects.register(repository, "atlas", null).id();
    }

    @Test
    void bringsTheStackUpToTheFilesAndBack() throws IOException {
        write("go.mod", "module x\n\ngo 1.22\n\nrequire github.com/gin-gonic/gin v1.9.0\n");
        stack.detect(atlas);
        write("go.mod", "module x\n\ngo 1.23\n\nrequire github.com/labstack/echo/v4 v4.12.0\n");

        var changes = stack.detect(atlas);

        assertThat(changes.title()).isEqualTo("+ Echo 4.12.0, Go 1.22 → Go 1.23, − Gin");
        assertThat(titles()).containsExactly("Go 1.23", "Echo 4.12.0");
        assertThat(released).hasSize(1);
        undo.undoLast();
        assertThat(titles()).containsExactly("Go 1.22", "Gin 1.9.0");
        undo.redo();
        assertThat(titles()).containsExactly("Go 1.23", "Echo 4.12.0");
        assertThat(stack.detect(atlas).isEmpty()).isTrue();
    }

    @Test
    void followsALineThatMovesWithoutAStep() throws IOException {
        write("go.mod", "module x\n\ngo 1.22\n");
        stack.detect(atlas);
        write("go.mod", "module x\n\n\n\ngo 1.22\n");

        var changes = stack.detect(atlas);

        assertThat(changes.isEmpty()).isTrue();
        assertThat(stack.require(atlas, "go").evidence()).isEqualTo(new Evidence("go.mod", 5, "go 1.22"));
        undo.undoLast();
        assertThat(titles()).isEmpty();
    }

    @Test
    void keepsWhatSomebodySetOrRemoved() throws IOException {
        write("go.mod", "module x\n\ngo 1.22\n\nrequire github.com/gin-gonic/gin v1.9.0\n");
        stack.add(atlas, new TechEdit("backend", "GO", "1.21"));
        stack.detect(atlas);
        stack.remove(stack.require(atlas, "Gin"));
        write("go.mod", "module x\n\ngo 1.23\n\nrequire github.com/gin-gonic/gin v1.10.0\n");

        assertThat(stack.detect(atlas).isEmpty()).isTrue();
        assertThat(titles()).containsExactly("GO 1.21");

        stack.add(atlas, new TechEdit("backend", "Gin", null));
        Files.delete(repository.resolve("go.mod"));

        assertThat(stack.detect(atlas).isEmpty()).isTrue();
        assertThat(titles()).containsExactly("GO 1.21", "Gin");
    }

    @Test
    void leavesWhatAnOlderHomeBroughtAsItIs() throws IOException {
        write("go.mod", "module x\n\ngo 1.22\n");
        database.get()
                .write(tx -> tx.sql()
                        .insertInto(TECH_STACK)
                        .set(TECH_STACK.ID, "t1")
                        .set(TECH_STACK.PROJECT_ID, atlas.value())
                        .set(TECH_STACK.CATEGORY, "backend")
                        .set(TECH_STACK.NAME, "Go")
                        .execute());

        assertThat(stack.detect(atlas).isEmpty()).isTrue();
        assertThat(titles()).containsExactly("Go");
    }

    @Test
    void removesNothingThatCouldNotBeLookedAt() throws IOException {
        write("a/package.json", "{\"dependencies\": {\"react\": \"18\"}}");
        write("b/package.json", "{\"dependencies\": {\"vue\": \"3\"}}");
        stack.detect(atlas);
        write("a/package.json", "{\"dependencies\": <<<<<<< HEAD");
        Files.delete(repository.resolve("b/package.json"));

        var changes = stack.detect(atlas);

        assertThat(changes.look().unread()).containsExactly(Unread.malformed("a/package.json", 1, "json", null));
        assertThat(titles()).containsExactly("React 18");
    }

    @Test
    void keepsTheVersionThatAFileNamedWhichCannotBeReadNow() throws IOException {
        write("package.json", "{\"packageManager\": \"pnpm@9.1.0\"}");
        write("pnpm-lock.yaml", "lockfileVersion: '9.0'\n");
        stack.detect(atlas);
        assertThat(titles()).contains("pnpm 9.1.0");
        write("package.json", "{\"packageManager\": <<<<<<< HEAD");

        var changes = stack.detect(atlas);

        assertThat(changes.isEmpty()).isTrue();
        assertThat(titles()).contains("pnpm 9.1.0");
    }

    @Test
    void stopsWithoutRemovingAnything() throws IOException {
        write("go.mod", "module x\n\ngo 1.22\n");
        stack.detect(atlas);
        Files.delete(repository.resolve("go.mod"));

        stack.detect(atlas, null, () -> true);
        assertThat(titles()).containsExactly("Go 1.22");

        stack.detect(atlas);
        assertThat(titles()).isEmpty();
    }

    @Test
    void refusesWhatIsNoLongerWhatWasSeen() {
        var seen = stack.add(atlas, new TechEdit("database", "PostgreSQL", "15"));
        stack.edit(seen, TechEdit.of(seen).ofVersion("16"));

        assertThat(code(() -> stack.edit(seen, TechEdit.of(seen).ofVersion("17"))))
                .isEqualTo("tech-changed-meanwhile");
        assertThat(code(() -> stack.remove(seen))).isEqualTo("tech-changed-meanwhile");
        var other = stack.add(atlas, new TechEdit("database", "Redis", null));
        assertThat(code(() -> stack.edit(other, new TechEdit("database", "postgresql", null))))
                .isEqualTo("tech-name-taken");
        assertThat(code(() -> stack.add(atlas, new TechEdit("database", " ", null))))
                .isEqualTo("tech-name-refused");
    }

    @Test
    void showsWhatItWouldDoAndDoesNothing() throws IOException {
        write("go.mod", "module x\n\ngo 1.22\n");

        assertThat(stack.preview(atlas).added()).extracting(Tech::title).containsExactly("Go 1.22");
        assertThat(titles()).isEmpty();
        assertThat(undo.nextUndo()).map(step -> step.labelKey()).hasValue("undo.project.register");
    }

    @Test
    void saysThatTheDirectoryIsGone() throws IOException {
        Files.delete(repository);

        assertThat(code(() -> stack.detect(atlas))).isEqualTo("repo-missing");
    }

    private List<String> titles() {
        return stack.list(atlas).stream().map(Tech::title).toList();
    }

    private static String code(Runnable act) {
        var code = new StringBuilder();
        assertThatThrownBy(act::run).isInstanceOfSatisfying(AppException.class, failure -> code.append(failure.code()));
        return code.toString();
    }

    private void write(String path, String text) throws IOException {
        var file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
