package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.cycle.Completion;
import dev.projectstudio.core.cycle.Completion.Answer;
import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleEdit;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.cycle.TaskStatus;
import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionEdit;
import dev.projectstudio.core.decision.DecisionFilter;
import dev.projectstudio.core.decision.NewDecision;
import dev.projectstudio.core.dependency.DependencyEdit;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.core.learning.LearningEdit;
import dev.projectstudio.core.learning.LearningFilter;
import dev.projectstudio.core.learning.LearningPlace;
import dev.projectstudio.core.learning.NewLearning;
import dev.projectstudio.core.overview.ActivityEntry;
import dev.projectstudio.core.overview.ActivityFilter;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.session.SessionContent;
import dev.projectstudio.core.session.SessionFilter;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.core.stack.TechEdit;
import dev.projectstudio.core.template.TemplateForm;
import dev.projectstudio.platform.db.Companion.Joined;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is done to cycles, tasks, sessions, decisions, learnings, stacks and the registry is in the activity
/// log: by the transaction that does it, so that neither is there without the other.
class EveryActTest {

    private static final String TEMPLATE =
            "{\"name\": \"Service\", \"description\": \"d\", \"template_type\": \"project\"}";

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T10:44:00Z"));
    private Studio studio;
    private ProjectId atlas;
    private boolean isFailing;

    @BeforeEach
    void open() throws IOException {
        var root = folder.toRealPath();
        studio = NewHome.open(root.resolve("home"), clock);
        atlas = studio.projects()
                .register(Files.createDirectories(root.resolve("code/atlas")), "atlas", null)
                .id();
        studio.database().accompany(_ -> {
            if (isFailing) {
                throw new IllegalStateException("the transaction is not to be");
            }
            return Joined.NOTHING;
        });
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void ofCyclesAndTasks() {
        logs("cycle_added", () -> studio.cycles().add(NewCycle.named(atlas, "Auth flow", CycleType.FEATURE)));
        logs(
                "cycle_updated",
                () -> studio.cycles().edit(cycle(), CycleEdit.of(cycle()).named("Sign in")));
        logs("task_added", () -> studio.tasks().add(cycle().id(), List.of("One", "Two")));
        logs("task_started", () -> studio.tasks().mark(List.of(task().id()), TaskStatus.IN_PROGRESS));
        logs("task_completed", () -> studio.tasks().mark(List.of(task().id()), TaskStatus.COMPLETE));
        logs("task_reset", () -> studio.tasks().mark(List.of(task().id()), TaskStatus.PENDING));
        logs("task_updated", () -> studio.tasks().rename(task().id(), "The first"));
        logs("task_reordered", () -> studio.tasks().reorder(cycle().id(), List.of(task().id()), 1));
        var other = studio.cycles().add(NewCycle.named(atlas, "Billing", CycleType.SPIKE));
        logs("task_moved", () -> studio.tasks().moveTo(other.id(), List.of(task().id())));
        logs("task_removed", () -> studio.tasks().delete(List.of(task().id())));
        logs("cycle_started", () -> studio.cycles().move(cycle().id(), Phase.DEFINE));
        logs("cycle_phase_changed", () -> studio.cycles().move(cycle().id(), Phase.TEST));
        logs("cycle_completed", () -> studio.cycles().complete(cycle().id(), new Completion(Answer.LEAVE_OPEN, null)));
        logs("cycle_reopened", () -> studio.cycles().reopen(cycle().id()));
        logs("cycle_removed", () -> studio.cycleRemoval().delete(cycle().id()));
    }

    @Test
    void ofSessions() {
        var said = SessionContent.of("Rotate tokens")
                .asking(List.of("And on logout?"))
                .deciding(List.of("On use"));
        var auth = studio.cycles().add(NewCycle.named(atlas, "Auth flow", CycleType.FEATURE));
        logs("session_captured", () -> studio.sessions().capture(atlas, said));
        logs("task_added", () -> studio.promotions().task(session(), "And on logout?", auth.id()));
        logs("decision_recorded", () -> studio.promotions().decision(session(), "On use"));
        var learned = NewLearning.of(new LearningEdit("Both windows", "They renew.", "Wait.", List.of()))
                .in(atlas)
                .from(session());
        logs("learning_added", () -> studio.learnings().add(learned));
        logs("session_updated", () -> {
            var seen = studio.sessions().open(session());
            studio.sessions().edit(seen, seen.content().summarised("They rotate."));
        });
        logs("session_removed", () -> studio.sessions().delete(session()));
    }

    @Test
    void ofTheRegistry() {
        logs("registry_added", () -> studio.registry().add(RegistryKind.SKILL, "fastapi", "# FastAPI\n"));
        logs("registry_updated", () -> studio.registry().edit(skill("fastapi"), "# FastAPI\n\nMore.\n"));
        logs("registry_renamed", () -> studio.registry().rename(skill("fastapi"), "python-api"));
        logs("registry_added", () -> studio.registry().duplicate(skill("python-api"), "django"));
        logs("registry_removed", () -> studio.registry().delete(skill("django").item()));
    }

    @Test
    void ofWhatIsInstalled() {
        var fastapi = studio.registry()
                .add(RegistryKind.SKILL, "fastapi", "# FastAPI\n")
                .item()
                .id();
        var installs = studio.installs();
        logs("registry_installed", () -> installs.install(installs.plan(atlas, fastapi, List.of()), false));
        studio.registry().edit(skill("fastapi"), "# FastAPI\n\nMore.\n");
        logs("registry_copies_updated", () -> installs.update(installs.planUpdate(List.of(fastapi))));
        logs(
                "registry_uninstalled",
                () -> installs.uninstall(installs.planUninstall(atlas, fastapi, List.of()), false));
    }

    @Test
    void ofTemplates() {
        var files = new TreeMap<String, byte[]>();
        files.put("service/template.json", TEMPLATE.getBytes(StandardCharsets.UTF_8));
        files.put("service/README.md", "# {{PROJECT_NAME}}".getBytes(StandardCharsets.UTF_8));
        var template = studio.registry().add(RegistryKind.TEMPLATE, "service", files);
        var templates = studio.templates().service();
        var plan = templates.plan(
                template, templates.target(studio.projects().require(atlas)), TemplateForm.FILE, Map.of());

        logs("registry_applied", () -> templates.apply(plan, false));
    }

    @Test
    void ofDecisions() throws IOException {
        logs("decision_recorded", () -> studio.decisions().add(NewDecision.titled(atlas, "Use JWT")));
        logs(
                "decision_updated",
                () -> studio.decisions()
                        .edit(decision(), DecisionEdit.of(decision()).because("Stateless.")));
        logs("decision_accepted", () -> studio.decisions().accept(decision().id()));
        logs("decision_rejected", () -> studio.decisions().reject(decision().id()));
        logs("decision_proposed", () -> studio.decisions().propose(decision().id()));
        logsOnce(
                "decision_exported",
                () -> studio.decisionRecords().export(atlas, List.of(decision().id())));
        changeTheRecord();
        logs("decision_imported", () -> studio.decisionRecords().read(atlas, List.of()));
        var old = decision().id();
        var paseto = studio.decisions().add(NewDecision.titled(atlas, "Use PASETO"));
        logs("decision_superseded", () -> studio.decisions().supersede(old, paseto.id()));
        logs("decision_removed", () -> studio.decisions().delete(old));
    }

    @Test
    void ofLearnings() {
        var says = new LearningEdit("Locked", "It locks.", "One writer.", List.of("sqlite3"));
        logs("learning_added", () -> studio.learnings().add(NewLearning.of(says)));
        logs(
                "learning_updated",
                () -> studio.learnings()
                        .edit(learning(), LearningEdit.of(learning()).titled("Locked database")));
        logs(
                "learning_moved",
                () -> studio.learnings().edit(learning(), LearningEdit.of(learning()), new LearningPlace(atlas, null)));
        logs("tag_renamed", () -> studio.learnings().renameTag("sqlite3", "sqlite"));
        logs("learning_removed", () -> studio.learnings().delete(learning().id()));
    }

    @Test
    void ofStacks() throws IOException {
        var directory = Objects.requireNonNull(studio.projects().require(atlas).repoPath());
        Files.writeString(directory.resolve("go.mod"), "module x\n\ngo 1.22\n");
        logs("stack_detected", () -> studio.stack().detect(atlas));
        logs("stack_updated", () -> studio.stack().add(atlas, new TechEdit("language", "Go", "1.23")));
        logs("stack_added", () -> studio.stack().add(atlas, new TechEdit("database", "PostgreSQL", null)));
        logs(
                "stack_updated",
                () -> studio.stack()
                        .edit(
                                tech("PostgreSQL"),
                                TechEdit.of(tech("PostgreSQL")).ofVersion("16")));
        logs("stack_removed", () -> studio.stack().remove(tech("PostgreSQL")));
        Files.writeString(directory.resolve("Cargo.toml"), "[package]\nname = \"x\"\n");
        logs("stack_detected", () -> studio.stack().detect(atlas));
        logs("stack_removed", () -> studio.stack().remove(tech("Rust")));
    }

    @Test
    void ofDependencies() throws IOException {
        var directory = Objects.requireNonNull(studio.projects().require(atlas).repoPath());
        Files.writeString(directory.resolve("go.mod"), "module x\n\ngo 1.22\n");
        var needed = studio.dependencies().service();
        var checks = studio.dependencies().checks();
        logs("dependency_detected", () -> needed.detect(atlas, null, () -> false));
        logs("dependency_updated", () -> needed.add(atlas, new DependencyEdit("go", ">= 1.23")));
        logs("dependency_added", () -> needed.add(atlas, new DependencyEdit("jq", null)));
        logs("dependency_updated", () -> needed.edit(needed.require(atlas, "jq"), new DependencyEdit("jq", ">= 1.7")));
        logs("dependency_removed", () -> needed.remove(needed.require(atlas, "jq")));
        logs("dependency_allowed", () -> checks.allow("x-tool", List.of("x", "--version")));
        logs("dependency_forbidden", () -> checks.forbid("x-tool"));
        studio.undo().undoLast();
        assertThat(checks.isAllowed("x-tool", List.of("x", "--version"))).isTrue();
    }

    private Tech tech(String name) {
        return studio.stack().require(atlas, name);
    }

    private void changeTheRecord() throws IOException {
        var record = Objects.requireNonNull(decision().file());
        var file = Objects.requireNonNull(studio.projects().require(atlas).repoPath())
                .resolve(record.path());
        Files.writeString(file, Files.readString(file).replace("Stateless.", "No state is kept."));
        studio.drift().check(atlas, CheckOptions.ONCE);
        var drift = studio.drift().list(atlas, 0, 1).getFirst();
        studio.resolution().acceptRepo(drift.place().target(), Shown.NOW);
    }

    /// An act, its undo and its redo.
    private void logs(String type, Runnable act) {
        logsOnce(type, act);
        turns("undone", type, () -> assertThat(studio.undo().undoLast()).isPresent());
        turns("redone", type, () -> assertThat(studio.undo().redo()).isPresent());
    }

    private OpenItem skill(String slug) {
        return studio.registry().open(new ItemId(RegistryKind.SKILL, slug));
    }

    /// Once with the transaction rolled back at its end, and once as it is.
    private void logsOnce(String type, Runnable act) {
        var before = entries();
        isFailing = true;
        assertThatThrownBy(act::run).as("%s, rolled back", type).isInstanceOf(Exception.class);
        isFailing = false;
        assertThat(entries()).as("%s, rolled back", type).isEqualTo(before);

        act.run();

        assertThat(entries())
                .filteredOn(entry -> !before.contains(entry))
                .extracting(ActivityEntry::type)
                .contains(type);
    }

    /// The same of taking an act back, and of making it again: it is said of the same kind of thing.
    private void turns(String turn, String type, Runnable act) {
        var before = entries();
        isFailing = true;
        assertThatThrownBy(act::run).as("%s %s, rolled back", type, turn).isInstanceOf(Exception.class);
        isFailing = false;
        assertThat(entries()).as("%s %s, rolled back", type, turn).isEqualTo(before);

        act.run();

        assertThat(entries())
                .filteredOn(entry -> !before.contains(entry))
                .as("%s, %s", type, turn)
                .hasSize(1)
                .allSatisfy(entry -> {
                    assertThat(entry.act()).isEqualTo(turn);
                    assertThat(entry.type()).startsWith(kind(type) + "_");
                    assertThat(entry.referenceType()).isEqualTo(reference(type));
                });
    }

    /// Of the registry the test has skills, and a template, which is said of the project that it was applied to.
    private static String reference(String type) {
        var kind = kind(type);
        if (type.equals("registry_applied")) {
            return "project";
        }
        return kind.equals("registry") ? "registry_skill" : kind;
    }

    private static String kind(String type) {
        var word = type.substring(0, type.indexOf('_'));
        return word.equals("tag") ? "learning" : word;
    }

    private List<ActivityEntry> entries() {
        return studio.activityFeed().page(ActivityFilter.all().atMost(500));
    }

    private Cycle cycle() {
        return studio.cycles().list(CycleFilter.of(atlas)).stream()
                .filter(each -> !each.name().equals("Billing"))
                .findFirst()
                .orElseThrow();
    }

    private Task task() {
        return studio.cycles().list(CycleFilter.of(atlas)).stream()
                .flatMap(each -> studio.tasks().list(each.id()).stream())
                .findFirst()
                .orElseThrow();
    }

    private SessionId session() {
        return studio.sessions()
                .list(SessionFilter.of(atlas), null, 1)
                .sessions()
                .getFirst()
                .id();
    }

    private Decision decision() {
        return studio.decisions().list(DecisionFilter.of(atlas)).getFirst();
    }

    private Learning learning() {
        return studio.learnings().list(LearningFilter.all()).getFirst();
    }
}
