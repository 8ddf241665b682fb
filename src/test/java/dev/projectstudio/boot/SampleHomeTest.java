package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftReason;
import dev.projectstudio.core.home.HomeOpener;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.core.home.Problem;
import dev.projectstudio.core.overview.ActivityFilter;
import dev.projectstudio.core.overview.OverviewService;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.sample.SampleHome;
import dev.projectstudio.core.session.SessionFiles;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.db.SeedDatabase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Hashes;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleHomeTest {

    /// Long after every file was written, so that a stat may be believed.
    private static final Instant NOON = Instant.parse("2040-05-01T12:00:00Z");

    private static final List<String> TABLES = List.of(
            "projects",
            "cycles",
            "tasks",
            "sessions",
            "decisions",
            "learnings",
            "learning_tags",
            "session_promotions",
            "context_files",
            "context_targets",
            "context_versions",
            "drift_records",
            "tech_stack",
            "tech_mappings",
            "dependencies",
            "registry_skills",
            "registry_agents",
            "registry_tools",
            "registry_templates",
            "registry_prompts",
            "activity_log",
            "undo_steps",
            "file_intents",
            "attention",
            "project_mirrors");

    @TempDir
    Path folder;

    private Path root;
    private Studio studio;
    private SampleHome sample;

    @BeforeEach
    void openAnEmptyHome() throws IOException {
        root = folder.toRealPath().resolve("home");
        var bus = new ChangeBus();
        var files = new FileStore();
        var clock = new SteppingClock(NOON);
        var opening = new HomeOpener(bus, Patience.DEFAULT, files, clock).open(new StudioHome(root));
        studio = new Studio(((Opening.Ready) opening).session(), bus, files, clock, Map.of());
        sample = studio.sample();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void mapsItemsAndLeavesSomeToBeSuggested() {
        sample.fill();

        var workbench = studio.projects().require("risk-workbench", root).id();
        assertThat(studio.mappings().list(workbench))
                .extracting(each -> each.tech().name() + ": " + each.item().name())
                .containsExactly("FastAPI: Python API Skill", "PostgreSQL: SQL Skill");
        var atlas = studio.projects().require("atlas-api", root).id();
        assertThat(studio.mappings().suggest(atlas))
                .extracting(
                        each -> each.item().slug(),
                        each -> each.reasons().getFirst().projects())
                .containsExactly(tuple("sql-skill", List.of("risk-workbench")), tuple("postgres-mcp", List.of()));
    }

    @Test
    void showsDriftOfEveryKind() {
        sample.fill();

        assertThat(studio.context().listAll(true))
                .extracting(file -> file.sync().syncStatus())
                .contains("synced", "stale", "diverged", "unknown");
        assertThat(studio.drift().list(0, 100))
                .extracting(item -> item.reason())
                .contains(
                        DriftReason.BOTH_EDITED,
                        DriftReason.REPO_BEHIND,
                        DriftReason.STUDIO_BEHIND,
                        DriftReason.DELETED_IN_REPO,
                        DriftReason.NEVER_SYNCED,
                        DriftReason.NOT_IN_REPO_YET);
        assertThat(count("drift_records WHERE resolved_at IS NULL")).isEqualTo("8");
        assertThat(studio.drift().checkAll(CheckOptions.NORMAL.forced()).events())
                .isEmpty();
    }

    @Test
    void holdsOneMergeWithoutConflictsAndOneWithAndALostGuardRail() {
        var risk = sample.fill().getFirst().id();
        var clashing = detail(risk, "claude.md");
        var mergeable = detail(risk, "constitution.md");

        assertThat(mergeable.merge().orElseThrow().isClean()).isTrue();
        assertThat(clashing.merge().orElseThrow().isClean()).isFalse();
        assertThat(clashing.lostGuardRails())
                .containsExactly("- Never log account numbers or names of counterparties.");
    }

    @Test
    void everyRowHasItsFileAndDoctorFindsNothing() throws IOException {
        sample.fill();

        var files = studio.context().listAll(true);
        assertThat(files).hasSize(13);
        for (var file : files) {
            assertThat(Hashes.sha256(Files.readAllBytes(canonical(file))))
                    .as(file.filename())
                    .isEqualTo(file.copy().hash());
        }
        assertThat(studio.doctor().examine()).extracting(Problem::code).isSubsetOf("watch-limit");
    }

    @Test
    void fillsTheDashboardWithTheWorkOfTheLastDays() {
        sample.fill();

        var dashboard = overview().dashboard();
        assertThat(dashboard.cycles())
                .extracting(cycle -> cycle.phase())
                .containsExactly("implement", "test", "define", "brainstorm");
        assertThat(dashboard.decisions()).hasSize(4);
        assertThat(dashboard.activity())
                .extracting(entry -> entry.type())
                .contains("session_captured", "decision_recorded", "learning_added", "drift_detected");
        assertThat(dashboard.activity())
                .allSatisfy(entry -> assertThat(entry.createdAt()).isBefore(NOON));
        assertThat(studio.activityFeed().page(ActivityFilter.all()))
                .extracting(entry -> entry.type())
                .contains("cycle_completed", "decision_rejected", "decision_superseded");
        assertThat(dashboard.drift()).isNotEmpty();
    }

    @Test
    void saysOfEachTechnologyWhereItIsFound() {
        for (var project : sample.fill()) {
            var changes = studio.stack().preview(project.id());

            assertThat(studio.stack().list(project.id())).hasSize(changes.found());
            assertThat(changes.isEmpty()).isTrue();
            assertThat(changes.moved()).isEmpty();
        }
    }

    @Test
    void saysOfEachDependencyWhatNeedsIt() {
        for (var project : sample.fill()) {
            var changes = studio.dependencies().service().detect(project.id(), null, () -> false);

            assertThat(changes.isEmpty()).as(changes.toString()).isTrue();
            assertThat(changes.moved()).isEmpty();
        }
    }

    @Test
    void saysOfAProjectWhereOneWas() throws IOException {
        var risk = sample.fill().getFirst();

        var glance = overview().glance(risk.id());
        assertThat(glance.cycle()).extracting(cycle -> cycle.name()).isEqualTo("Auth flow");
        assertThat(glance.nextTask()).isEqualTo("Pass the person on to the pricing service");
        assertThat(studio.dependencies().service().list(risk.id()))
                .extracting(dependency ->
                        dependency.name() + " " + dependency.standing().status())
                .containsExactly("python installed", "node version_mismatch", "docker not_installed");
        var session = Objects.requireNonNull(glance.lastSession());
        assertThat(Files.readString(studio.home()
                        .projectFolder(risk.id().value())
                        .resolve("sessions")
                        .resolve(session.id() + ".md")))
                .startsWith("# Refresh token rotation\n\n**Date:** 2040-05-01 ")
                .contains(
                        "**Duration:** 45 minutes\n**Cycle:** Auth flow (CYC-103)\n\n## Summary\n",
                        "\n## Files Changed\n- `backend/auth/tokens.py` (+84 -12)\n",
                        "\n\n## Open Questions\n- May one person");
    }

    @Test
    void makesRepositoriesThatNobodyHasTrusted() {
        var made = sample.fill();

        assertThat(made)
                .extracting(Project::name)
                .containsExactly("risk-workbench", "atlas-api", "design-tokens")
                .doesNotHaveDuplicates();
        assertThat(made).noneMatch(Project::isTrusted);
        assertThat(studio.projects().active()).contains(made.getFirst());
        assertThat(studio.undo().undoLast()).isEmpty();
    }

    @Test
    void keepsTheMirrorsInLineWithTheRows() {
        sample.fill();

        assertThat(studio.contextParts().content().reread()).isEmpty();
    }

    @Test
    void goesWithoutATrace() {
        sample.fill();
        assertThat(sample.isPresent()).isTrue();

        var backup = sample.delete();

        assertThat(sample.isPresent()).isFalse();
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(count(table)).as(table).isEqualTo("0"));
        assertThat(root.resolve("sample-repos")).doesNotExist();
        assertThat(root.resolve("projects")).isEmptyDirectory();
        assertThat(studio.projects().active()).isEmpty();
        assertThat(backup)
                .hasValueSatisfying(file -> assertThat(SeedDatabase.value(file, "SELECT count(*) FROM projects"))
                        .isEqualTo("3"));
        assertThat(sample.fill()).hasSize(3);
    }

    @Test
    void leavesTheUsersOwnAlone() throws IOException {
        sample.fill();
        var own = register(folder.resolve("own"));
        var near = register(root.resolve("sample-repos/near"));
        var inside = register(root.resolve("sample-repos/atlas-api/inside"));
        var adopted = studio.context().list(own.id());

        sample.delete();

        assertThat(studio.projects().list(true)).containsExactlyInAnyOrder(own, near, inside);
        assertThat(studio.context().list(own.id())).isEqualTo(adopted);
        assertThat(canonical(adopted.getFirst())).hasContent("# Own");
        assertThat(folder.resolve("own/CLAUDE.md")).exists();
        assertThat(root.resolve("sample-repos/near/CLAUDE.md")).exists();
        assertThat(root.resolve("sample-repos/atlas-api/inside/CLAUDE.md")).exists();
        assertThat(root.resolve("sample-repos/risk-workbench")).doesNotExist();
    }

    @Test
    void doesNotTakeACloneInItsPlaceForItsOwn() throws IOException {
        sample.fill();
        var place = root.resolve("sample-repos/design-tokens");
        Files.move(place.resolve(".git"), folder.resolve("aside"));
        Files.createDirectories(place.resolve(".git"));

        sample.delete();

        assertThat(studio.projects().list(true)).extracting(Project::name).containsExactly("design-tokens");
        assertThat(place.resolve("AGENTS.md")).exists();
    }

    @Test
    void goesEvenIfItsRepositoriesAreGone() throws IOException {
        sample.fill();
        Files.move(root.resolve("sample-repos"), folder.resolve("elsewhere"));

        sample.delete();

        assertThat(studio.projects().list(true)).isEmpty();
        assertThat(folder.resolve("elsewhere/atlas-api/CLAUDE.md")).exists();
    }

    @Test
    void refusesAHomeWithAProject() throws IOException {
        var own = register(folder.resolve("own"));

        assertThatThrownBy(sample::fill)
                .isInstanceOf(Conflict.class)
                .extracting("code")
                .isEqualTo("home-not-empty");
        assertThat(studio.projects().list(true)).containsExactly(own);
        assertThat(root.resolve("sample-repos")).doesNotExist();
    }

    @Test
    void refusesAHomeWithALearningOrAFolderInItsPlace() throws IOException {
        Files.createDirectories(root.resolve("sample-repos/mine"));
        assertThatThrownBy(sample::fill).extracting("code").isEqualTo("home-not-empty");

        Files.delete(root.resolve("sample-repos/mine"));
        run("INSERT INTO learnings (id, title, problem, solution) VALUES ('l', '', '', '')");
        assertThatThrownBy(sample::fill).extracting("code").isEqualTo("home-not-empty");
    }

    @Test
    void leavesNothingBehindIfItFailsHalfWay() {
        run("CREATE TRIGGER refuse BEFORE INSERT ON sessions BEGIN SELECT RAISE(ABORT, 'refused'); END");

        assertThatThrownBy(sample::fill).hasMessageContaining("refused");

        assertThat(sample.isPresent()).isFalse();
        run("DROP TRIGGER refuse");
        assertThat(sample.fill()).hasSize(3);
    }

    private DriftDetail detail(ProjectId project, String name) {
        var file = studio.context().require(project, name);
        return studio.drift()
                .detail(studio.context().targets(file.id()).getFirst().id())
                .orElseThrow();
    }

    private Project register(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("CLAUDE.md"), "# Own\n".getBytes(StandardCharsets.UTF_8));
        var project = studio.projects().register(directory, null, null);
        studio.adoption().adopt(project.id(), List.of(), false);
        return project;
    }

    private OverviewService overview() {
        return new OverviewService(
                studio.database(), new SessionFiles(studio.files(), studio.home(), ZoneOffset.UTC), studio.clock());
    }

    private Path canonical(ContextFile file) {
        return studio.home().contextFolder(file.projectId().value()).resolve(file.filePath());
    }

    private void run(String statement) {
        studio.database().write(tx -> tx.sql().execute(statement));
    }

    private String count(String table) {
        return SeedDatabase.value(studio.database().file(), "SELECT count(*) FROM " + table);
    }
}
