package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.SKILL;
import static dev.projectstudio.core.install.InstallWorld.read;
import static dev.projectstudio.core.install.InstallWorld.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.ContextVersion;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftEvent;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.install.InstalledCopy.State;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class InstallServiceTest {

    private static final String PLACE = ".claude/skills/pdf/SKILL.md";
    private static final String SCRIPT = ".claude/skills/pdf/scripts/read.py";
    private static final String ENTRY = ".mcp.json#/mcpServers/github";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private InstallWorld world;
    private ProjectId atlas;

    @BeforeEach
    void makeAProject() throws IOException {
        world = new InstallWorld(database, folder);
        atlas = world.project("atlas");
    }

    @Test
    void writesAnItemWhereItsConsumerReadsIt() {
        var pdf = world.skill();

        var plan = world.installs.plan(atlas, pdf, List.of());
        world.installs.install(plan, false);

        assertThat(plan.files())
                .extracting(PlannedFile::place, PlannedFile::state)
                .containsExactly(tuple(PLACE, PlannedFile.State.NEW), tuple(SCRIPT, PlannedFile.State.NEW));
        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
        assertThat(read(repo(SCRIPT))).isEqualTo("print('read')\r\n");
        assertThat(world.contexts.list(atlas))
                .extracting(ContextFile::filename)
                .containsExactly("skills/pdf/SKILL.md", "skills/pdf/scripts/read.py");
        assertThat(world.states(atlas)).containsOnlyKeys(PLACE, SCRIPT).doesNotContainValue(State.DRIFTS);
        assertThat(world.states(atlas).get(PLACE)).isEqualTo(State.CURRENT);
        assertThat(world.activities()).contains("registry_installed PDF");
    }

    @Test
    void takesAnInstallationBackAsOneChange() {
        world.install(atlas, world.skill(), Consumer.CLAUDE_SKILLS, Consumer.AGENTS_SKILLS);

        world.undo.undoLast();

        assertThat(repo(".claude")).doesNotExist();
        assertThat(repo(".agents")).doesNotExist();
        assertThat(world.contexts.list(atlas)).isEmpty();
        assertThat(world.installs.of(atlas)).isEmpty();

        world.undo.redo();

        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
        assertThat(world.states(atlas)).hasSize(4);
    }

    @Test
    void changesNothingByPlanning() {
        world.installs.plan(atlas, world.skill(), List.of());

        assertThat(repo(".claude")).doesNotExist();
        assertThat(world.contexts.list(atlas)).isEmpty();
    }

    @Test
    void goesToThoseWhoseFoldersAreThere() throws IOException {
        var pdf = world.skill();
        assertThat(world.installs.usual(atlas, pdf)).containsExactly(Consumer.CLAUDE_SKILLS);

        Files.createDirectories(repo(".agents"));
        Files.createDirectories(repo(".github/workflows"));

        assertThat(world.installs.usual(atlas, pdf)).containsExactly(Consumer.AGENTS_SKILLS);
    }

    @Test
    void holdsTheSameTextForSeveralConsumersOnce() {
        var pdf = world.skill();
        world.install(atlas, pdf, Consumer.CLAUDE_SKILLS, Consumer.AGENTS_SKILLS);

        world.install(atlas, pdf, Consumer.GITHUB_SKILLS);

        assertThat(world.contexts.list(atlas)).hasSize(2);
        var main = world.contexts.require(atlas, "skills/pdf/SKILL.md");
        assertThat(world.contexts.targets(main.id()))
                .extracting(ContextTarget::repoPath)
                .containsExactly(PLACE, ".agents/skills/pdf/SKILL.md", ".github/skills/pdf/SKILL.md");
        assertThat(world.states(atlas).values()).hasSize(6).containsOnly(State.CURRENT);
    }

    @Test
    @FaultCase("C75")
    void leavesAnotherTextUnlessItIsToBeReplacedAndKeepsItThen() {
        write(repo(PLACE), "my own\n");
        var pdf = world.skill();
        var plan = world.installs.plan(atlas, pdf, List.of());

        assertThat(plan.files().getFirst().state()).isEqualTo(PlannedFile.State.DIFFERS);
        assertThat(plan.files().getFirst().unified()).contains("-my own", "+# PDF");
        world.installs.install(plan, false);
        assertThat(read(repo(PLACE))).isEqualTo("my own\n");
        assertThat(repo(SCRIPT)).exists();

        world.installs.install(world.installs.plan(atlas, pdf, List.of()), true);

        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
        var file = world.contexts.require(atlas, "skills/pdf/SKILL.md");
        assertThat(world.versions.history(file.id(), Integer.MAX_VALUE, 10))
                .filteredOn(version -> PLACE.equals(version.repoPath()))
                .extracting(version -> world.versions.text(version).text().orElseThrow())
                .containsExactly("my own\n");
        assertThat(world.states(atlas)).containsEntry(PLACE, State.CURRENT);

        world.undo.undoLast();
        assertThat(read(repo(PLACE))).isEqualTo("my own\n");
    }

    @Test
    @FaultCase("C75")
    void writesNothingOverWhatCameAfterThePlan() {
        var plan = world.installs.plan(atlas, world.skill(), List.of());
        write(repo(SCRIPT), "theirs\n");

        assertThatThrownBy(() -> world.installs.install(plan, true)).isInstanceOf(Conflict.class);

        assertThat(repo(PLACE)).doesNotExist();
        assertThat(read(repo(SCRIPT))).isEqualTo("theirs\n");
        assertThat(world.contexts.list(atlas)).isEmpty();
        assertThat(world.installs.of(atlas)).isEmpty();
    }

    @Test
    void takesOverWhatIsThereAlready() {
        write(repo(PLACE), SKILL.replace("\n", "\r\n"));
        var plan = world.installs.plan(atlas, world.skill(), List.of());

        world.installs.install(plan, false);

        assertThat(plan.files().getFirst().state()).isEqualTo(PlannedFile.State.IDENTICAL);
        assertThat(read(repo(PLACE))).isEqualTo(SKILL.replace("\n", "\r\n"));
        assertThat(world.states(atlas)).containsEntry(PLACE, State.CURRENT);
    }

    @Test
    void takesOverAContextFileThatHoldsTheSame() {
        write(repo(PLACE), SKILL);
        world.contexts.add(atlas, "mine.md", ContextText.of(SKILL), List.of(PLACE));
        world.drift.check(atlas, CheckOptions.ONCE);

        world.install(atlas, world.skill());

        assertThat(world.states(atlas)).containsEntry(PLACE, State.CURRENT);
        assertThat(world.contexts.list(atlas))
                .extracting(ContextFile::filename)
                .containsExactly("mine.md", "skills/pdf/scripts/read.py");
    }

    @Test
    void leavesThePlaceOfAnotherContextFile() {
        write(repo(PLACE), "my own\n");
        world.contexts.add(atlas, "mine.md", ContextText.of("my own\n"), List.of(PLACE));

        var plan = world.installs.plan(atlas, world.skill(), List.of());

        assertThat(plan.files().getFirst().state()).isEqualTo(PlannedFile.State.TAKEN);
        assertThat(plan.files().getFirst().detail()).isEqualTo("mine.md");
        assertThat(plan.left(true)).hasSize(1);
    }

    @Test
    @FaultCase("C58")
    void pointsOutSecretsBeforeAnythingIsWritten() {
        var item = world.registry
                .add(
                        RegistryKind.TOOL,
                        "github",
                        InstallWorld.TOOL.replace(
                                "\"command\"",
                                "\"env\": { \"GITHUB_TOKEN\": \"ghp_16C7e42F292c6912E7710c838347Ae178B4a\" },\n"
                                        + "  \"command\""))
                .item()
                .id();

        var plan = world.installs.plan(atlas, item, List.of());

        assertThat(plan.dangers()).extracting(Danger::kind).contains(Danger.Kind.SECRET);
        assertThat(plan.dangers().getFirst().file()).isEqualTo(ENTRY);
        assertThat(repo(".mcp.json")).doesNotExist();
    }

    @Test
    void addsAnEntryToASharedFileAndTakesItOutAgain() {
        var json = "{\r\n\t// ours\r\n\t\"mcpServers\": {\r\n\t\t\"own\": {\"a\":1}\r\n\t},\r\n\t\"z\": 1.50\r\n}";
        write(repo(".mcp.json"), json);
        var github = world.tool();

        world.install(atlas, github, Consumer.CLAUDE_SERVERS, Consumer.CURSOR_SERVERS, Consumer.VSCODE_SERVERS);

        assertThat(read(repo(".mcp.json")))
                .startsWith(json.substring(0, json.indexOf("\r\n\t},")) + ",\r\n\t\t\"github\": {")
                .endsWith("\r\n\t},\r\n\t\"z\": 1.50\r\n}");
        assertThat(read(repo(".cursor/mcp.json"))).contains("\"mcpServers\"");
        assertThat(read(repo(".vscode/mcp.json"))).contains("\"servers\"");
        assertThat(world.states(atlas).values()).hasSize(3).containsOnly(State.CURRENT);

        world.installs.uninstall(world.installs.planUninstall(atlas, github, List.of()), false);

        assertThat(read(repo(".mcp.json"))).isEqualTo(json);
        assertThat(repo(".cursor")).doesNotExist();
        assertThat(repo(".vscode")).doesNotExist();
        assertThat(world.contexts.list(atlas)).isEmpty();

        world.undo.undoLast();

        assertThat(world.states(atlas).values()).hasSize(3).containsOnly(State.CURRENT);
    }

    @Test
    void writesNoFileThatIsNoJson() {
        write(repo(".mcp.json"), "{ mcpServers");

        var plan = world.installs.plan(atlas, world.tool(), List.of(Consumer.CLAUDE_SERVERS));

        assertThat(plan.files().getFirst().state()).isEqualTo(PlannedFile.State.UNUSABLE);
        assertThat(plan.files().getFirst().detail()).isEqualTo("not-json");
        world.installs.install(plan, true);
        assertThat(read(repo(".mcp.json"))).isEqualTo("{ mcpServers");
    }

    @Test
    void writesNoFileThatIsNoUtf8() throws IOException {
        var latin = "{\"mcpServers\": {\"caf\u00e9\": {}}}".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(repo(".mcp.json"), latin);

        var plan = world.installs.plan(atlas, world.tool(), List.of(Consumer.CLAUDE_SERVERS));

        assertThat(plan.files().getFirst().state()).isEqualTo(PlannedFile.State.UNUSABLE);
        assertThat(plan.files().getFirst().detail()).isEqualTo("not-utf8");
        world.installs.install(plan, true);
        assertThat(repo(".mcp.json")).hasBinaryContent(latin);
    }

    /// Of what the activity log has about such things.
    private List<String> titles(String type) {
        return database.get()
                .read(sql -> sql.fetch("SELECT title FROM activity_log WHERE reference_type = ?", type)
                        .getValues("title", String.class));
    }

    @Test
    void findsAnEditedCopyAsDriftWithTheFourAnswers() {
        world.install(atlas, world.skill());
        var target = world.target(atlas, PLACE);
        var edited = SKILL.replace("page by page", "backwards");

        write(repo(PLACE), edited);
        assertThat(world.drift.check(atlas, CheckOptions.ONCE).events())
                .extracting(DriftEvent::kind)
                .containsExactly(DriftEvent.Kind.DETECTED);
        assertThat(world.states(atlas)).containsEntry(PLACE, State.DRIFTS);

        world.resolutions.keepStudio(target, Shown.NOW);
        // the copy's name in Studio is nobody's
        assertThat(titles("drift")).containsOnly(PLACE);
        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
        assertThat(world.states(atlas)).containsEntry(PLACE, State.CURRENT);
        world.undo.undoLast();
        assertThat(read(repo(PLACE))).isEqualTo(edited);

        world.resolutions.acceptRepo(target, Shown.NOW);
        assertThat(world.states(atlas)).containsEntry(PLACE, State.EDITED);
        world.undo.undoLast();
        assertThat(world.states(atlas)).containsEntry(PLACE, State.DRIFTS);

        world.resolutions.merge(target, Shown.NOW);
        assertThat(world.states(atlas)).containsEntry(PLACE, State.EDITED);
        world.undo.undoLast();

        world.resolutions.dismiss(target, Shown.NOW);
        assertThat(world.drift.list(atlas, 0, 10)).isEmpty();
        assertThat(world.states(atlas)).containsEntry(PLACE, State.DISMISSED);
        world.undo.undoLast();
        assertThat(world.drift.list(atlas, 0, 10)).hasSize(1);
    }

    @Test
    void removesWhatIsUnchangedAndAsksForTheRest() {
        var pdf = world.skill();
        world.install(atlas, pdf);
        write(repo(PLACE), SKILL + "More.\n");

        var plan = world.installs.planUninstall(atlas, pdf, List.of());
        world.installs.uninstall(plan, false);

        assertThat(plan.left(false)).extracting(UninstallPlan.File::place).containsExactly(PLACE);
        assertThat(read(repo(PLACE))).isEqualTo(SKILL + "More.\n");
        assertThat(repo(".claude/skills/pdf/scripts")).doesNotExist();
        assertThat(world.states(atlas)).isEmpty();

        world.undo.undoLast();
        world.installs.uninstall(world.installs.planUninstall(atlas, pdf, List.of()), true);

        assertThat(repo(".claude")).doesNotExist();
        assertThat(world.installs.of(atlas)).isEmpty();
        var kept = world.contexts.require(atlas, "skills/pdf/SKILL.md");
        assertThat(world.versions.history(kept.id(), Integer.MAX_VALUE, 10))
                .extracting(ContextVersion::repoPath)
                .contains(PLACE);
        assertThatThrownBy(() -> world.installs.planUninstall(atlas, pdf, List.of()))
                .isInstanceOf(NotFound.class);

        world.undo.undoLast();
        assertThat(read(repo(PLACE))).isEqualTo(SKILL + "More.\n");
        assertThat(read(repo(SCRIPT))).isEqualTo("print('read')\r\n");
        assertThat(world.states(atlas)).containsEntry(PLACE, State.DRIFTS).containsEntry(SCRIPT, State.CURRENT);
    }

    @Test
    void usesTheContextFileAgainThatAnEditedCopyLeftBehind() {
        var pdf = world.skill();
        world.install(atlas, pdf);
        write(repo(PLACE), SKILL + "More.\n");
        world.installs.uninstall(world.installs.planUninstall(atlas, pdf, List.of()), true);

        world.install(atlas, pdf);

        assertThat(world.contexts.list(atlas))
                .extracting(ContextFile::filename)
                .containsExactly("skills/pdf/SKILL.md", "skills/pdf/scripts/read.py");
        assertThat(world.states(atlas)).containsEntry(PLACE, State.CURRENT);
        world.undo.undoLast();
        assertThat(repo(".claude")).doesNotExist();
    }

    @Test
    void forgetsWhatIsInARepositoryThatIsGoneOnlyWhenTold() throws IOException {
        var pdf = world.skill();
        world.install(atlas, pdf);
        Files.move(world.repo("atlas"), world.repo("elsewhere"));

        var plan = world.installs.planUninstall(atlas, pdf, List.of());
        world.installs.uninstall(plan, false);
        assertThat(plan.left(false)).extracting(UninstallPlan.File::reason).containsOnly("repo-missing");
        assertThat(world.installs.of(atlas)).hasSize(2);

        world.installs.uninstall(world.installs.planUninstall(atlas, pdf, List.of()), true);
        assertThat(world.installs.of(atlas)).isEmpty();
        assertThat(world.contexts.list(atlas)).isEmpty();
        assertThat(read(world.repo("elsewhere").resolve(PLACE))).isEqualTo(SKILL);
    }

    @Test
    void uninstallsForOneConsumer() {
        var pdf = world.skill();
        write(repo(".claude/settings.json"), "{}\n");
        world.install(atlas, pdf, Consumer.CLAUDE_SKILLS, Consumer.AGENTS_SKILLS);

        world.installs.uninstall(world.installs.planUninstall(atlas, pdf, List.of(Consumer.CLAUDE_SKILLS)), false);

        assertThat(repo(".claude/skills")).doesNotExist();
        assertThat(repo(".claude/settings.json")).exists();
        assertThat(read(repo(".agents/skills/pdf/SKILL.md"))).isEqualTo(SKILL);
        assertThat(world.contexts.list(atlas)).hasSize(2);
    }

    @Test
    void updatesEveryUneditedCopyEverywhereAsOneChange() {
        var pdf = world.skill();
        var borealis = world.project("borealis");
        var cygnus = world.project("cygnus");
        var idle = world.project("idle");
        for (var project : List.of(atlas, borealis, cygnus, idle)) {
            world.install(project, pdf);
        }
        world.projects.archive(idle);
        write(world.repo("cygnus").resolve(PLACE), SKILL + "Ours.\n");
        var next = SKILL.replace("page by page", "in one go");
        world.registry.edit(world.registry.open(pdf), next);
        assertThat(world.states(borealis)).containsEntry(PLACE, State.BEHIND).containsEntry(SCRIPT, State.CURRENT);

        var preview = world.installs.planUpdate(List.of(pdf));
        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
        var report = world.update(pdf);

        assertThat(preview).usingRecursiveComparison().isEqualTo(report);
        assertThat(preview.done().getFirst().unified()).contains("-Read them page by page.", "+Read them in one go.");
        assertThat(preview.dangers()).isEmpty();
        assertThat(report.done()).extracting(UpdateLine::projectName).containsExactlyInAnyOrder("atlas", "borealis");
        assertThat(report.left())
                .extracting(UpdateLine::projectName, UpdateLine::reason)
                .containsExactly(tuple("cygnus", UpdateLine.DRIFTS));
        assertThat(titles("context_file")).contains(PLACE).noneMatch(title -> title.startsWith("skills/"));
        assertThat(read(repo(PLACE))).isEqualTo(next);
        assertThat(read(world.repo("borealis").resolve(PLACE))).isEqualTo(next);
        assertThat(read(world.repo("cygnus").resolve(PLACE))).isEqualTo(SKILL + "Ours.\n");
        assertThat(read(world.repo("idle").resolve(PLACE))).isEqualTo(SKILL);
        assertThat(world.states(atlas)).containsEntry(PLACE, State.CURRENT);
        assertThat(world.update(pdf).lines())
                .extracting(UpdateLine::projectName, UpdateLine::reason)
                .containsExactly(tuple("cygnus", UpdateLine.DRIFTS));

        world.undo.undoLast();

        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
        assertThat(read(world.repo("borealis").resolve(PLACE))).isEqualTo(SKILL);
        assertThat(world.states(atlas)).containsEntry(PLACE, State.BEHIND);
    }

    @Test
    @FaultCase("C58")
    void pointsOutSecretsOfNewTextsOnce() {
        var pdf = world.skill();
        world.install(atlas, pdf);
        world.install(world.project("borealis"), pdf);
        world.registry.edit(world.registry.open(pdf), SKILL + "Token: ghp_16C7e42F292c6912E7710c838347Ae178B4a\n");

        var shown = world.installs.planUpdate(List.of(pdf));

        assertThat(shown.done()).hasSize(2);
        assertThat(shown.dangers())
                .extracting(Danger::kind, Danger::file, Danger::line)
                .containsExactly(tuple(Danger.Kind.SECRET, PLACE, 9));
    }

    @Test
    @FaultCase("C75")
    void writesNothingOfAnItemThatWasEditedSinceItWasShown() {
        var pdf = world.skill();
        world.install(atlas, pdf);
        world.registry.edit(world.registry.open(pdf), SKILL + "Shown.\n");
        var shown = world.installs.planUpdate(List.of(pdf));
        world.registry.edit(world.registry.open(pdf), SKILL + "Not shown.\n");

        assertThatThrownBy(() -> world.installs.update(shown))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("changed-meanwhile"));

        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
    }

    @Test
    void saysOfACopyThatFilesOfTheItemAreNotThere() {
        var pdf = world.skill();
        world.install(atlas, pdf);
        write(world.home.root().resolve("registry/skills/pdf/scripts/more.py"), "print('more')\n");
        world.registry.reread();

        assertThat(world.states(atlas)).containsEntry(PLACE, State.INCOMPLETE).containsEntry(SCRIPT, State.CURRENT);

        write(repo(".claude/skills/pdf/scripts/more.py"), "print('mine')\n");
        world.update(pdf);
        assertThat(world.states(atlas)).containsEntry(PLACE, State.INCOMPLETE);
        world.installs.install(world.installs.plan(atlas, pdf, List.of(Consumer.CLAUDE_SKILLS)), true);
        assertThat(world.states(atlas)).hasSize(3).containsEntry(PLACE, State.CURRENT);
    }

    @Test
    void saysWhatWasDoneBeforeSomethingCouldNotBe() throws IOException {
        var pdf = world.skill();
        world.install(atlas, pdf);
        write(world.home.root().resolve("registry/skills/pdf/scripts/more.py"), "print('more')\n");
        world.registry.reread();
        world.registry.edit(world.registry.open(pdf), SKILL + "More.\n");
        Files.createDirectories(world.studio(atlas, "skills/pdf/scripts/more.py/in/the/way"));

        var report = world.update(pdf);

        assertThat(report.done()).extracting(UpdateLine::place).containsExactly(PLACE);
        assertThat(report.left())
                .extracting(UpdateLine::place)
                .containsExactly(".claude/skills/pdf/scripts/more.py", "atlas");
        assertThat(read(repo(PLACE))).isEqualTo(SKILL + "More.\n");
        assertThat(repo(".claude/skills/pdf/scripts/more.py")).doesNotExist();
    }

    @Test
    void leavesACopyWhoseEditWasAccepted() {
        var pdf = world.skill();
        world.install(atlas, pdf);
        write(repo(PLACE), SKILL + "Ours.\n");
        world.resolutions.acceptRepo(world.target(atlas, PLACE), Shown.NOW);
        world.registry.edit(world.registry.open(pdf), SKILL + "Theirs.\n");

        var report = world.update(pdf);

        assertThat(report.left()).extracting(UpdateLine::reason).containsExactly(UpdateLine.EDITED);
        assertThat(read(repo(PLACE))).isEqualTo(SKILL + "Ours.\n");
    }

    @Test
    void takesAnAcceptedEditIntoTheRegistry() {
        var pdf = world.skill();
        var borealis = world.project("borealis");
        world.install(atlas, pdf);
        world.install(borealis, pdf);
        assertThat(world.installs.take(atlas, pdf, List.of(), false)).isFalse();
        write(repo(PLACE), SKILL + "Ours.\n");
        assertThatThrownBy(() -> world.installs.take(atlas, pdf, List.of(), false))
                .isInstanceOf(Conflict.class);
        world.resolutions.acceptRepo(world.target(atlas, PLACE), Shown.NOW);

        assertThat(world.installs.take(atlas, pdf, List.of(), false)).isTrue();

        assertThat(world.registry.open(pdf).files().text()).isEqualTo(SKILL + "Ours.\n");
        assertThat(world.states(atlas).values()).containsOnly(State.CURRENT);
        assertThat(world.states(borealis)).containsEntry(PLACE, State.BEHIND).containsEntry(SCRIPT, State.CURRENT);

        assertThat(world.undo.undoLast().orElseThrow().labelArgs()).containsExactly("PDF");

        assertThat(world.registry.open(pdf).files().text()).isEqualTo(SKILL);
        assertThat(world.states(atlas)).containsEntry(PLACE, State.EDITED);
    }

    @Test
    void bringsACopyThatHoldsTheNewTextAlreadyUpToTheItem() {
        var pdf = world.skill();
        var borealis = world.project("borealis");
        world.install(atlas, pdf);
        world.install(borealis, pdf);
        write(repo(PLACE), SKILL + "Ours.\n");
        write(world.repo("borealis").resolve(PLACE), SKILL + "Ours.\n");
        world.resolutions.acceptRepo(world.target(atlas, PLACE), Shown.NOW);
        world.installs.take(atlas, pdf, List.of(), false);

        var report = world.update(pdf);

        assertThat(report.left()).isEmpty();
        assertThat(report.done()).extracting(UpdateLine::projectName).containsExactly("borealis");
        assertThat(world.states(borealis).values()).containsOnly(State.CURRENT);
        assertThat(read(world.repo("borealis").resolve(PLACE))).isEqualTo(SKILL + "Ours.\n");
    }

    @Test
    void takesAnEntryIntoTheRegistry() {
        var github = world.tool();
        world.install(atlas, github, Consumer.CLAUDE_SERVERS);
        write(repo(".mcp.json"), read(repo(".mcp.json")).replace("npx", "bunx"));
        world.resolutions.acceptRepo(world.target(atlas, ENTRY), Shown.NOW);

        world.installs.take(atlas, github, List.of(), false);

        assertThat(world.registry.open(github).files().text()).contains("\"bunx\"", "\"tool_type\": \"mcp\"");
        assertThat(world.states(atlas).values()).containsOnly(State.CURRENT);
    }

    @Test
    void takesOfAnEntryOnlyWhatTheServerHas() {
        var tool = """
                {
                  "name": "github",
                  "command": "npx -y github-mcp",
                  "description": "Issues",
                  "env": {
                    "LEVEL": "1"
                  },
                  "tool_type": "mcp",
                  "version_check": "npx --version",
                  "install_command": "npm i",
                  "inputs": [
                    {
                      "id": "x",
                      "type": "promptString"
                    }
                  ]
                }
                """;
        var github =
                world.registry.add(RegistryKind.TOOL, "github", tool).item().id();
        world.install(atlas, github, Consumer.VSCODE_SERVERS);
        var place = ".vscode/mcp.json";
        write(repo(place), read(repo(place)).replace("\"LEVEL\": \"1\"", "\"LEVEL\": \"2\""));
        world.resolutions.acceptRepo(world.target(atlas, place + "#/servers/github"), Shown.NOW);

        world.installs.take(atlas, github, List.of(), false);

        assertThat(world.registry.open(github).files().text()).isEqualTo(tool.replace("\"1\"", "\"2\""));
        assertThat(world.states(atlas).values()).containsOnly(State.CURRENT);
    }

    @Test
    void takesAnEntryIntoAnObjectOfItsOwnAndNothingElse() {
        var tool = """
                {
                  "name": "github",
                  "owner": "us",
                  "server": {
                    "command": "npx",
                    "description": "Theirs"
                  },
                  "tool_type": "mcp",
                  "description": "Issues"
                }
                """;
        var github =
                world.registry.add(RegistryKind.TOOL, "github", tool).item().id();
        world.install(atlas, github, Consumer.CLAUDE_SERVERS);
        write(repo(".mcp.json"), read(repo(".mcp.json")).replace("npx", "bunx"));
        world.resolutions.acceptRepo(world.target(atlas, ENTRY), Shown.NOW);

        world.installs.take(atlas, github, List.of(), false);

        assertThat(world.registry.open(github).files().text()).isEqualTo(tool.replace("npx", "bunx"));
        assertThat(world.states(atlas).values()).containsOnly(State.CURRENT);
    }

    @Test
    void takesOfASubagentNothingAway() {
        var agent = """
                {
                  "name": "reviewer",
                  "description": "Reviews",
                  "model": "opus",
                  "system_prompt": "Review it.",
                  "skills": [
                    "pdf"
                  ],
                  "tools": [
                    "github"
                  ],
                  "constraints": {
                    "depth": 2
                  },
                  "owner": "us"
                }
                """;
        var reviewer =
                world.registry.add(RegistryKind.AGENT, "reviewer", agent).item().id();
        world.install(atlas, reviewer, Consumer.CLAUDE_AGENTS);
        var place = ".claude/agents/reviewer.md";
        write(repo(place), read(repo(place)).replace("Review it.", "Review all."));
        world.resolutions.acceptRepo(world.target(atlas, place), Shown.NOW);

        world.installs.take(atlas, reviewer, List.of(), false);

        assertThat(world.registry.open(reviewer).files().text()).isEqualTo(agent.replace("Review it.", "Review all."));
        assertThat(world.states(atlas).values()).containsOnly(State.CURRENT);
    }

    @Test
    void writesScriptsToBeRun() throws IOException {
        assumeTrue(repo("").getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions");
        var files = new TreeMap<>(Map.of(
                "run/SKILL.md", SKILL.replace("name: pdf", "name: run").getBytes(StandardCharsets.UTF_8),
                "run/scripts/go.sh", "#!/bin/sh\ntrue\n".getBytes(StandardCharsets.UTF_8)));
        var item = world.registry.add(RegistryKind.SKILL, "run", files).item().id();

        world.install(atlas, item);

        assertThat(Files.getPosixFilePermissions(repo(".claude/skills/run/scripts/go.sh")))
                .contains(PosixFilePermission.OWNER_EXECUTE);
        assertThat(Files.getPosixFilePermissions(repo(".claude/skills/run/SKILL.md")))
                .doesNotContain(PosixFilePermission.OWNER_EXECUTE);
    }

    @Test
    void followsAnItemToItsNewNameAndItsNewFiles() {
        var pdf = world.skill();
        world.install(atlas, pdf);
        var renamed = world.registry.rename(world.registry.open(pdf), "papers").item();

        assertThat(world.states(atlas).values()).containsOnly(State.BEHIND);
        assertThat(world.registry.dependents(renamed).installations()).isEqualTo(1);
        var report = world.update(renamed.id());

        assertThat(report.left()).isEmpty();
        assertThat(repo(".claude/skills/pdf")).doesNotExist();
        assertThat(repo(".claude/skills/papers/SKILL.md")).exists();
        assertThat(world.states(atlas))
                .containsOnlyKeys(".claude/skills/papers/SKILL.md", ".claude/skills/papers/scripts/read.py")
                .containsValue(State.CURRENT);

        world.undo.undoLast();

        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
        assertThat(repo(".claude/skills/papers")).doesNotExist();
    }

    @Test
    void keepsWhatIsInstalledOfAnItemThatIsGone() {
        var pdf = world.skill();
        world.install(atlas, pdf);

        world.registry.delete(world.registry.require(pdf));

        assertThat(world.states(atlas)).containsEntry(PLACE, State.ITEM_GONE);
        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
        world.installs.uninstall(world.installs.planUninstall(atlas, pdf, List.of()), false);
        assertThat(repo(".claude")).doesNotExist();
    }

    @Test
    void updatesEntriesOfOneFileAndKeepsTheRest() {
        var github = world.tool();
        var files = world.registry
                .add(RegistryKind.TOOL, "files", InstallWorld.TOOL.replace("github", "files"))
                .item()
                .id();
        write(repo(".mcp.json"), "{\n    // ours\n    \"mcpServers\": {}\n}\n");
        world.install(atlas, github, Consumer.CLAUDE_SERVERS);
        world.install(atlas, files, Consumer.CLAUDE_SERVERS);
        for (var item : List.of(github, files)) {
            var open = world.registry.open(item);
            world.registry.edit(open, open.files().text().replace("npx", "bunx"));
        }

        var report = world.update(github, files);

        assertThat(report.done()).hasSize(2);
        assertThat(read(repo(".mcp.json"))).contains("// ours").doesNotContain("npx");
        world.undo.undoLast();
        assertThat(read(repo(".mcp.json"))).contains("// ours").doesNotContain("bunx");
    }

    @Test
    void takesBackAnEntryThatGotAnotherKey() {
        var github = world.tool();
        write(repo(".mcp.json"), "{\n    // ours\n    \"mcpServers\": {}\n}\n");
        world.install(atlas, github, Consumer.CLAUDE_SERVERS);
        var before = read(repo(".mcp.json"));
        var hub = world.registry.rename(world.registry.open(github), "hub").item();

        world.update(hub.id());

        assertThat(read(repo(".mcp.json"))).isEqualTo(before.replace("\"github\": {", "\"hub\": {"));
        assertThat(world.states(atlas)).containsOnlyKeys(".mcp.json#/mcpServers/hub");
        world.undo.undoLast();
        assertThat(read(repo(".mcp.json"))).isEqualTo(before);
    }

    @Test
    void takesSeveralEntriesOutOfOneFile() {
        var github = world.tool();
        world.install(atlas, github, Consumer.CLAUDE_SERVERS, Consumer.CURSOR_SERVERS);
        var hub = world.registry.rename(world.registry.open(github), "hub").item();
        world.install(atlas, hub.id(), Consumer.CLAUDE_SERVERS, Consumer.CURSOR_SERVERS);
        var both = read(repo(".cursor/mcp.json"));
        assertThat(both).contains("\"github\"", "\"hub\"");

        world.installs.uninstall(world.installs.planUninstall(atlas, hub.id(), List.of()), false);

        assertThat(repo(".mcp.json")).doesNotExist();
        assertThat(repo(".cursor")).doesNotExist();
        assertThat(world.states(atlas)).isEmpty();

        world.undo.undoLast();

        assertThat(read(repo(".cursor/mcp.json"))).isEqualTo(both);
        assertThat(world.states(atlas)).hasSize(4);
    }

    @Test
    void leavesNoFolderBehindWhereOneFileWasDeletedAndAnotherChanged() throws IOException {
        var pdf = world.skill();
        world.install(atlas, pdf);
        write(repo(PLACE), "mine\n");
        Files.delete(repo(SCRIPT));

        world.installs.uninstall(world.installs.planUninstall(atlas, pdf, List.of()), false);
        assertThat(read(repo(PLACE))).isEqualTo("mine\n");
        assertThat(repo(SCRIPT).getParent()).doesNotExist();
        world.undo.undoLast();
        world.installs.uninstall(world.installs.planUninstall(atlas, pdf, List.of()), true);

        assertThat(repo(".claude")).doesNotExist();
    }

    @Test
    void takesTheObjectAlongThatWasMadeForItsEntry() {
        var github = world.tool();
        for (var json : List.of("{\"a\":1}", "{\n  \"a\": 1\n}\n", "{\r\n\t\"a\": {\"b\": []}\r\n}", "{}\n")) {
            write(repo(".mcp.json"), json);
            world.install(atlas, github, Consumer.CLAUDE_SERVERS);
            assertThat(read(repo(".mcp.json"))).contains("mcpServers", "github-mcp");

            world.installs.uninstall(world.installs.planUninstall(atlas, github, List.of()), false);

            assertThat(read(repo(".mcp.json"))).isEqualTo(json);
        }
    }

    @Test
    void leavesAnObjectThatWasThereAndOneThatOthersUse() {
        var github = world.tool();
        write(repo(".mcp.json"), "{\"mcpServers\":{}}");
        write(repo(".cursor/mcp.json"), "{\"a\":1}");
        world.install(atlas, github, Consumer.CLAUDE_SERVERS, Consumer.CURSOR_SERVERS);
        write(
                repo(".cursor/mcp.json"),
                read(repo(".cursor/mcp.json")).replace("\"mcpServers\":{", "\"mcpServers\":{\"own\":{},"));

        world.installs.uninstall(world.installs.planUninstall(atlas, github, List.of()), false);

        assertThat(read(repo(".mcp.json"))).isEqualTo("{\"mcpServers\":{}}");
        assertThat(read(repo(".cursor/mcp.json"))).isEqualTo("{\"a\":1,\"mcpServers\":{\"own\":{}}}");
    }

    @Test
    void theLastEntryTakesAlongWhatWasMadeForTheFirst() {
        var github = world.tool();
        var search = world.registry
                .add(RegistryKind.TOOL, "search", InstallWorld.TOOL.replace("github", "search"))
                .item()
                .id();
        write(repo(".mcp.json"), "{\"a\":1}");
        for (var item : List.of(github, search)) {
            world.install(atlas, item, Consumer.CLAUDE_SERVERS, Consumer.CURSOR_SERVERS);
        }

        for (var item : List.of(github, search)) {
            world.installs.uninstall(world.installs.planUninstall(atlas, item, List.of()), false);
        }

        assertThat(read(repo(".mcp.json"))).isEqualTo("{\"a\":1}");
        assertThat(repo(".cursor")).doesNotExist();

        world.undo.undoLast();
        world.undo.undoLast();

        assertThat(world.states(atlas).values()).hasSize(4).containsOnly(State.CURRENT);
    }

    @Test
    void installsServersOfOddNames() {
        for (var name : List.of("日本", "..", ".", "a/b~c", "con", "a b", "#x")) {
            var item = world.registry
                    .add(RegistryKind.TOOL, "odd", InstallWorld.TOOL.replace("\"github\"", '"' + name + '"'))
                    .item();

            world.install(atlas, item.id(), Consumer.CLAUDE_SERVERS);

            assertThat(read(repo(".mcp.json"))).contains('"' + name + "\": {");
            assertThat(world.states(atlas).values()).containsExactly(State.CURRENT);
            world.installs.uninstall(world.installs.planUninstall(atlas, item.id(), List.of()), false);
            assertThat(repo(".mcp.json")).doesNotExist();
            world.registry.delete(item);
        }
    }

    @Test
    void refusesWhatNobodyReads() {
        var template = world.registry
                .add(RegistryKind.TEMPLATE, "web", "{ \"name\": \"web\", \"template_type\": \"project\" }\n")
                .item()
                .id();
        var cli = world.registry
                .add(
                        RegistryKind.TOOL,
                        "make",
                        InstallWorld.TOOL.replace("\"mcp\"", "\"cli\"").replace("github", "make"))
                .item()
                .id();

        assertThatThrownBy(() -> world.installs.plan(atlas, template, List.of()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> world.installs.plan(atlas, cli, List.of())).isInstanceOf(InvalidInput.class);
    }

    private Path repo(String path) {
        return world.repo("atlas").resolve(path);
    }
}
