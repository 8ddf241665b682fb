package dev.projectstudio.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.backup.BackupService;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.project.RepositoryKind;
import dev.projectstudio.core.project.ScanEntry;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.undo.UndoneStep;
import dev.projectstudio.faults.Soundness;
import dev.projectstudio.platform.db.SeedDatabase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ProjectRemovalTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private StudioHome home;
    private ProjectService projects;
    private Settings settings;
    private UndoJournal undo;
    private ProjectRemoval removal;
    private Project atlas;
    private Path text;

    @BeforeEach
    void twoProjectsFullOfRows() throws IOException {
        home = new StudioHome(folder.resolve("home")).create();
        settings = new Settings(database.get(), NOON);
        var store = new FileStore();
        var filing = new Filing(database.get(), store, home, NOON);
        var activity = new ActivityLog(NOON);
        undo = new UndoJournal(database.get(), filing, activity, NOON);
        projects = new ProjectService(database.get(), activity, settings, undo, NOON, home.root());
        var backups = new BackupService(database.get().file(), home.backups(), NOON);
        removal = new ProjectRemoval(home, projects, settings, backups, store, filing, undo);
        atlas = projects.register(Files.createDirectories(folder.resolve("atlas")), null, null);
        var other = projects.register(Files.createDirectories(folder.resolve("borealis")), null, null);
        Files.writeString(folder.resolve("atlas/CLAUDE.md"), "the repository's own");
        text = home.contextFolder(atlas.id().value()).resolve("claude.md");
        Files.createDirectories(text.getParent());
        Files.writeString(text, "canonical");
        fill("a", atlas.id().value(), "c-a");
        fill("b", other.id().value(), "c-a");
    }

    @Test
    void leavesTheStepsOfOtherProjectsWithinReach() throws IOException {
        projects.rename(atlas.id(), "Aurora");
        var twins = projects.registerAll(List.of(found("castor"), found("pollux")), false);
        projects.rename(twins.getFirst().id(), "Kastor");

        removal.remove(twins.getFirst().id());

        assertThat(undo.undoPassingOver(_ -> {})).map(UndoneStep::labelKey).contains("undo.project.renamed");
        assertThat(projects.require(atlas.id()).name()).isEqualTo("atlas");
    }

    @Test
    void anUndoSaysThatOnlyTheBackupHoldsIt() {
        var other = projects.list(false).stream()
                .filter(project -> project.name().equals("borealis"))
                .findFirst()
                .orElseThrow();
        projects.rename(other.id(), "Boreas");

        var backup = removal.remove(atlas.id());

        assertThatThrownBy(undo::undoLast).isInstanceOfSatisfying(Conflict.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("undo-removed");
            Soundness.assertSaysWhatToDo(refusal, backup.toString());
        });
        assertThat(projects.require(other.id()).name()).isEqualTo("Boreas");
    }

    @Test
    void removesTheRowsOfOneProjectAndOfNoOther() {
        removal.remove(atlas.id());

        assertThat(projects.list(true)).extracting(Project::name).containsExactly("borealis");
        for (var table : new String[] {
            "cycles",
            "tasks",
            "sessions",
            "decisions",
            "context_files",
            "context_targets",
            "drift_records",
            "tech_stack",
            "tech_mappings",
            "dependencies"
        }) {
            assertThat(count("SELECT count(*) FROM " + table)).as(table).isEqualTo("1");
        }
        assertThat(count("SELECT count(*) FROM pragma_foreign_key_check")).isEqualTo("0");
        assertThat(count("SELECT count(*) FROM sessions WHERE cycle_id IS NULL"))
                .isEqualTo("1");
    }

    @Test
    void keepsItsLearningsAndSaysWhatHappened() {
        removal.remove(atlas.id());

        assertThat(count("SELECT count(*) FROM learnings")).isEqualTo("2");
        assertThat(count("SELECT title FROM activity_log WHERE activity_type = 'project_removed'"
                        + " AND project_id IS NULL"))
                .isEqualTo("atlas");
    }

    @Test
    void makesAnotherProjectActiveAndForgetsItAsTheDefault() {
        projects.use(atlas.id());
        settings.put(Settings.DEFAULT_PROJECT, atlas.id().value());

        removal.remove(atlas.id());

        assertThat(projects.active()).map(Project::name).contains("borealis");
        assertThat(settings.value(Settings.DEFAULT_PROJECT).isNull()).isTrue();
    }

    @Test
    void removesItsFilesAndNothingInTheRepository() {
        removal.remove(atlas.id());

        assertThat(home.projectFolder(atlas.id().value())).doesNotExist();
        assertThat(folder.resolve("atlas/CLAUDE.md")).hasContent("the repository's own");
    }

    @Test
    void leavesABackupFromWhichItAllComesBack() {
        var backup = removal.remove(atlas.id());

        assertThat(SeedDatabase.value(backup, "SELECT count(*) FROM projects")).isEqualTo("2");
        BackupFiles.of(backup).putBack(home.root());
        assertThat(text).hasContent("canonical");
    }

    private void fill(String key, String project, String foreignCycle) {
        run("INSERT INTO cycles (id, project_id, name, cycle_type) VALUES ('c-%s', '%s', 'C', 'spike')", key, project);
        run("INSERT INTO tasks (id, cycle_id, title) VALUES ('t-%s', 'c-%s', 'T')", key, key);
        run(
                "INSERT INTO sessions (id, project_id, cycle_id, title) VALUES ('s-%s', '%s', '%s', 'S')",
                key, project, foreignCycle);
        run("INSERT INTO decisions (id, project_id, title) VALUES ('d-%s', '%s', 'D')", key, project);
        run(
                "INSERT INTO learnings (id, project_id, title, problem, solution) VALUES ('l-%s', '%s', 'L', '', '')",
                key, project);
        run(
                "INSERT INTO context_files (id, project_id, filename, file_path) VALUES ('f-%s', '%s', 'f', 'f')",
                key, project);
        run(
                "INSERT INTO context_targets (id, context_file_id, repo_path, path_key, created_at, updated_at)"
                        + " VALUES ('g-%s', 'f-%s', 'f', 'f', '', '')",
                key, key);
        run(
                "INSERT INTO drift_records (id, context_file_id, target_id) VALUES ('r-%s', 'f-%s', 'g-%s')",
                key, key, key);
        run("INSERT INTO tech_stack (id, project_id, category, name) VALUES ('k-%s', '%s', 'c', 'n')", key, project);
        run(
                "INSERT INTO tech_mappings (id, tech_stack_id, registry_type, registry_id) VALUES ('m-%s', 'k-%s', 's', 'r')",
                key, key);
        run("INSERT INTO dependencies (id, project_id, name) VALUES ('e-%s', '%s', 'n')", key, project);
    }

    private void run(String statement, Object... values) {
        database.get().write(tx -> tx.sql().execute(statement.formatted(values)));
    }

    private String count(String query) {
        return SeedDatabase.value(database.get().file(), query);
    }

    private ScanEntry found(String name) throws IOException {
        return new ScanEntry(
                Files.createDirectories(folder.resolve(name)), RepositoryKind.REPOSITORY, null, name, null);
    }
}
