package dev.projectstudio.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.core.cycle.Criterion;
import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.Placeholders;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateServiceTest {

    private static final String SERVICE = """
            {
              "name": "Service",
              "description": "d",
              "template_type": "project",
              "variables": [
                {"name": "PACKAGE", "default": "{{PROJECT_SLUG}}"},
                {"name": "LICENCE", "choices": ["MIT", "Apache-2.0"], "default": "MIT"},
                {"name": "OWNER", "help": "Who looks after it"}
              ]
            }
            """;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private TemplateWorld world;

    @BeforeEach
    void open() {
        world = new TemplateWorld(database, folder);
    }

    @Test
    void fillsTextsAndNamesInAndLeavesTheRestToTheByte() {
        var atlas = world.project("Atlas API");
        var template = world.template(
                "service",
                SERVICE,
                "src/{{PACKAGE}}/main.py",
                "# {{PROJECT_NAME}} by {{OWNER}}, {{YEAR}}\r\nx = '{{ user }}' + \"\\{{OWNER}}\" + ${{ ci.env }}\r\n",
                "LICENCE-{{LICENCE}}.txt",
                "{{DATE}} {{NOBODY}}");

        var plan = world.plan(template, atlas, Map.of("OWNER", "A {{YEAR}} $1 \\ B"));
        var applied = world.templates.apply(plan, false);

        assertThat(plan.unknown()).containsExactly("NOBODY");
        assertThat(applied.left()).isEmpty();
        assertThat(world.read("Atlas API", "src/atlas-api/main.py"))
                .isEqualTo(
                        "# Atlas API by A {{YEAR}} $1 \\ B, 2026\r\nx = '{{ user }}' + \"{{OWNER}}\" + ${{ ci.env }}\r\n");
        assertThat(world.read("Atlas API", "LICENCE-MIT.txt")).isEqualTo("2026-11-20 {{NOBODY}}");
        assertThat(world.activities()).last().isEqualTo("registry_applied Service");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {bad                                                                            | :1 | no-json
                    []                                                                              | :1 | no-object
                    {"name": "T", "description": "d", "template_type": "weird"}                     | :1 | template-type
                    {"name": "T", "description": "d"}                                               |    | missing-field
                    {"name": "T", "description": "d", "template_type": "cycle", "cycle": {"cycle_type": "weird"}} | :1 | cycle-type
                    """)
    void refusesOneThatIsBroken(String json, @Nullable String line, String word) throws IOException {
        var template = world.template("t3", TemplateWorld.json("project"), "a.txt", "a");
        var atlas = world.project("Atlas");
        Files.writeString(world.world.home.root().resolve("registry/templates/t3/template.json"), json);
        world.world.registry.reread();
        var broken = world.world.registry.open(template.item().id());

        assertThatThrownBy(() -> world.plan(broken, atlas, Map.of())).isInstanceOfSatisfying(InvalidInput.class, e -> {
            assertThat(e.code()).isEqualTo("template-broken");
            assertThat(e.args())
                    .startsWith(
                            broken.item().name(),
                            "registry/templates/t3/template.json" + Objects.requireNonNullElse(line, ""));
            assertThat(((Phrase) e.args().getLast()).key()).isEqualTo("registry.finding." + word);
        });
        assertThat(world.file("Atlas", "a.txt")).doesNotExist();
    }

    @Test
    void refusesOneThatNothingSaysTheTypeOf() throws IOException {
        var template = world.template("t3", TemplateWorld.json("project"), "a.txt", "a");
        Files.delete(world.world.home.root().resolve("registry/templates/t3/template.json"));
        world.world.registry.reread();
        var broken = world.world.registry.open(template.item().id());

        assertThatThrownBy(() -> world.templates.plan(
                        broken, world.templates.target(folder.resolve("new")), TemplateForm.FILE, Map.of()))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.code()).isEqualTo("template-broken"));
    }

    @Test
    void refusesDefaultsThatGrowWithoutEnd() {
        var variables = new StringBuilder("{\"name\": \"V0\", \"default\": \"0123456789\"}");
        for (int i = 1; i <= 12; i++) {
            variables
                    .append(", {\"name\": \"V")
                    .append(i)
                    .append("\", \"default\": \"")
                    .append(Placeholders.of("V" + (i - 1)).repeat(10))
                    .append("\"}");
        }
        var template = world.template(
                "t",
                TemplateWorld.json("project").replace("}", ", \"variables\": [" + variables + "]}"),
                "a.txt",
                "{{V12}}");
        var atlas = world.project("atlas");

        assertThatThrownBy(() -> world.plan(template, atlas, Map.of()))
                .extracting("code")
                .isEqualTo("template-value-too-long");
        assertThatThrownBy(() -> world.plan(template, atlas, Map.of("PROJECT_NAME", "x".repeat(10_001))))
                .extracting("code")
                .isEqualTo("template-value-too-long");
    }

    @Test
    void refusesFilesThatValuesMakeTooLarge() {
        var atlas = world.project("atlas");
        var one = world.template("one", TemplateWorld.json("project"), "a.txt", "{{PROJECT_NAME}}".repeat(600));
        var many = new ArrayList<String>();
        for (int i = 0; i < 14; i++) {
            many.addAll(List.of(i + ".txt", "{{PROJECT_NAME}}".repeat(500)));
        }
        var all = world.template(
                "all", TemplateWorld.json("project").replace("\"T\"", "\"All\""), many.toArray(String[]::new));
        var values = Map.of("PROJECT_NAME", "x".repeat(10_000));

        assertThatThrownBy(() -> world.plan(one, atlas, values))
                .extracting("code")
                .isEqualTo("template-too-large");
        assertThatThrownBy(() -> world.plan(all, atlas, values))
                .extracting("code")
                .isEqualTo("template-too-large");
    }

    @Test
    void copiesWhatIsNoTextAsItIs() throws IOException {
        var atlas = world.project("atlas");
        var template = world.template("t", TemplateWorld.json("project"), "logo.bin", "{{PROJECT_NAME}}\0{{YEAR}}");

        world.templates.apply(world.plan(template, atlas, Map.of()), false);

        assertThat(world.file("atlas", "logo.bin")).hasContent("{{PROJECT_NAME}}\0{{YEAR}}");
    }

    @Test
    void letsAScriptBeRunAndNothingElse() {
        var atlas = world.project("atlas");
        var template = world.template(
                "t", TemplateWorld.json("project"), "mvnw", "#!/bin/sh\necho {{PROJECT_NAME}}\n", "a.txt", "# !");

        world.templates.apply(world.plan(template, atlas, Map.of()), false);

        assumeTrue(world.file("atlas", ".")
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix"));
        assertThat(world.file("atlas", "mvnw")).isExecutable();
        assertThat(world.file("atlas", "a.txt"))
                .isReadable()
                .satisfies(file -> assertThat(Files.getPosixFilePermissions(file))
                        .doesNotContain(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OTHERS_EXECUTE));
    }

    @Test
    void takesTheRightOfAReplacedFileAwayAgain() throws IOException {
        var atlas = world.project("atlas");
        var template = world.template("t", TemplateWorld.json("project"), "mvnw", "#!/bin/sh\n");
        var script = Files.writeString(world.file("atlas", "mvnw"), "mine\n");
        assumeTrue(script.getFileSystem().supportedFileAttributeViews().contains("posix"));
        var usual = Files.getPosixFilePermissions(script);

        world.templates.apply(world.plan(template, atlas, Map.of()), true);
        assertThat(script).hasContent("#!/bin/sh\n").isExecutable();

        world.world.journal.undoLast();
        assertThat(script).hasContent("mine\n");
        assertThat(Files.getPosixFilePermissions(script)).isEqualTo(usual);

        world.world.journal.redo();
        assertThat(script).hasContent("#!/bin/sh\n").isExecutable();
    }

    @Test
    void writesOverNothingUnasked() throws IOException {
        var atlas = world.project("atlas");
        var template = template();
        Files.writeString(world.file("atlas", "README.md"), "mine\n");
        Files.writeString(world.file("atlas", "same.txt"), "same\n");

        var plan = world.plan(template, atlas, Map.of());
        var applied = world.templates.apply(plan, false);

        assertThat(plan.files())
                .extracting(PlannedFile::path, file -> file.state().word())
                .containsExactly(
                        tuple("README.md", "differs"), tuple("docs/a.md", "new"), tuple("same.txt", "identical"));
        assertThat(applied.left()).extracting(PlannedFile::path).containsExactly("README.md");
        assertThat(world.read("atlas", "README.md")).isEqualTo("mine\n");
        assertThat(world.read("atlas", "docs/a.md")).isEqualTo("a\n");
    }

    @Test
    void bringsBackWhatItReplacedAndTakesWhatItMadeAway() throws IOException {
        var atlas = world.project("atlas");
        var template = template();
        Files.writeString(world.file("atlas", "README.md"), "mine\r\n");

        world.templates.apply(world.plan(template, atlas, Map.of()), true);

        assertThat(world.read("atlas", "README.md")).isEqualTo("# atlas\n");
        assertThat(world.world.projects.template(atlas.id())).hasValue("t");
        world.world.journal.undoLast();
        assertThat(world.read("atlas", "README.md")).isEqualTo("mine\r\n");
        assertThat(world.file("atlas", "docs")).doesNotExist();
        assertThat(world.world.projects.template(atlas.id())).isEmpty();
        world.world.journal.redo();
        assertThat(world.read("atlas", "docs/a.md")).isEqualTo("a\n");
        assertThat(world.world.projects.template(atlas.id())).hasValue("t");
    }

    @Test
    void takesNothingBackOnceOneOfItsFilesWasEdited() throws IOException {
        var atlas = world.project("atlas");
        world.templates.apply(world.plan(template(), atlas, Map.of()), false);
        Files.writeString(world.file("atlas", "docs/a.md"), "edited\n");

        assertThatThrownBy(() -> world.world.journal.undoLast())
                .extracting("code")
                .isEqualTo("undo-changed-meanwhile");

        assertThat(world.read("atlas", "docs/a.md")).isEqualTo("edited\n");
        assertThat(world.read("atlas", "README.md")).isEqualTo("# atlas\n");
    }

    @Test
    void refusesIfAFileIsNoLongerAsItWasShown() throws IOException {
        var atlas = world.project("atlas");
        var plan = world.plan(template(), atlas, Map.of());
        Files.createDirectories(world.file("atlas", "docs"));
        Files.writeString(world.file("atlas", "docs/a.md"), "meanwhile\n");

        assertThatThrownBy(() -> world.templates.apply(plan, true))
                .extracting("code")
                .isEqualTo("changed-meanwhile");

        assertThat(world.file("atlas", "README.md")).doesNotExist();
        assertThat(world.read("atlas", "docs/a.md")).isEqualTo("meanwhile\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "..", "a/b", "/etc/passwd", "a\\b", "x\0y", "con", "a:b", "dot.", ".git", " "})
    void letsNoValueLeadAnywhere(String value) throws IOException {
        var atlas = world.project("atlas");
        var json = TemplateWorld.json("project")
                .replace("}", ", \"variables\": [{\"name\": \"X\", \"required\": false}]}");
        var template = world.template("t", json, "{{X}}", "text");

        assertThatThrownBy(() -> world.templates.apply(world.plan(template, atlas, Map.of("X", value)), true))
                .extracting("code")
                .isIn("template-value-in-name", "template-name-refused", "outside-repo");

        assertThat(world.file("atlas", ".")).isEmptyDirectory();
    }

    @Test
    void writesThroughNoLinkThatLeadsOut() throws IOException {
        var atlas = world.project("atlas");
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(world.file("atlas", "docs"), elsewhere);

        var plan = world.plan(template(), atlas, Map.of());
        var applied = world.templates.apply(plan, true);

        assertThat(applied.left())
                .extracting(PlannedFile::path, PlannedFile::reason)
                .containsExactly(tuple("docs/a.md", "outside-repo"));
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void asksForWhatMustBeGivenAndTakesNothingElse() {
        var atlas = world.project("atlas");
        var template = world.template("service", SERVICE, "a.txt", "{{OWNER}}");

        var plan = world.plan(template, atlas, Map.of());

        assertThat(plan.missing()).containsExactly("OWNER");
        assertThatThrownBy(() -> world.templates.apply(plan, false))
                .extracting("code")
                .isEqualTo("template-values-missing");
        assertThatThrownBy(() -> world.plan(template, atlas, Map.of("OWNR", "x")))
                .extracting("code")
                .isEqualTo("template-no-variable");
        assertThatThrownBy(() -> world.plan(template, atlas, Map.of("OWNER", "x", "LICENCE", "GPL")))
                .extracting("code")
                .isEqualTo("template-no-choice");
    }

    @Test
    void refusesTwoFilesThatBecomeOne() {
        var atlas = world.project("readme");
        var template = world.template("t", TemplateWorld.json("project"), "README", "a", "{{PROJECT_NAME}}", "b");

        assertThatThrownBy(() -> world.plan(template, atlas, Map.of()))
                .extracting("code")
                .isEqualTo("template-same-file");
    }

    @Test
    void makesAProjectOfADirectoryThatIsNotThere() {
        var directory = world.world.folder.resolve("code/new/Orion");
        var template = template();

        var target = world.templates.target(directory);
        var applied = world.templates.apply(world.templates.plan(template, target, TemplateForm.FILE, Map.of()), false);

        assertThat(applied.isNew()).isTrue();
        assertThat(applied.project().name()).isEqualTo("Orion");
        assertThat(applied.project().repoPath()).isEqualTo(directory);
        assertThat(directory.resolve("README.md")).hasContent("# Orion");
        assertThat(world.world.projects.template(applied.project().id())).hasValue("t");
        world.world.journal.undoLast();
        assertThat(world.world.projects.list(true)).isEmpty();
        assertThat(world.world.folder.resolve("code")).doesNotExist();
        world.world.journal.redo();
        assertThat(world.world.projects.list(true)).extracting(Project::name).containsExactly("Orion");
        assertThat(directory.resolve("README.md")).hasContent("# Orion");
    }

    @Test
    void leavesNoDirectoryWhereTheNameIsTaken() throws IOException {
        world.project("Orion");
        var directory = world.world.folder.resolve("other/Orion");

        assertThatThrownBy(() -> world.templates.apply(
                        world.templates.plan(
                                template(), world.templates.target(directory), TemplateForm.FILE, Map.of()),
                        false))
                .extracting("code")
                .isEqualTo("name-taken");

        assertThat(world.world.folder.resolve("other")).doesNotExist();
    }

    @Test
    void goesToAFolderOfAProjectWithoutChangingWhatThatWasMadeFrom() {
        var atlas = world.project("atlas");

        var target = world.templates.target(world.file("atlas", "services/one"));
        world.templates.apply(world.templates.plan(template(), target, TemplateForm.FILE, Map.of()), false);

        assertThat(world.read("atlas", "services/one/README.md")).isEqualTo("# atlas\n");
        assertThat(world.world.projects.template(atlas.id())).isEmpty();
        assertThat(world.world.projects.list(true)).hasSize(1);
    }

    @Test
    void appliesDocumentsAndCyclesToProjectsOnly() {
        var template = world.template("doc", TemplateWorld.json("doc"), "a.md", "a");

        assertThatThrownBy(() -> world.templates.plan(
                        template,
                        world.templates.target(world.world.folder.resolve("nowhere")),
                        TemplateForm.FILE,
                        Map.of()))
                .extracting("code")
                .isEqualTo("template-needs-project");
    }

    @Test
    void bringsACycleWithItsCriteriaAndTasksInOneStep() {
        var atlas = world.project("atlas");
        var template = world.template("feature", """
                {"name": "Feature", "description": "d", "template_type": "cycle",
                 "variables": [{"name": "WHAT"}],
                 "cycle": {"name": "{{WHAT}}", "cycle_type": "spike", "intent": "Try {{WHAT}} in {{PROJECT_NAME}}",
                           "success_criteria": ["{{WHAT}} runs", {"text": "it is described"}],
                           "tasks": ["Read about {{WHAT}}", "Try it"]}}
                """);

        var applied = world.templates.apply(world.plan(template, atlas, Map.of("WHAT", "JFR")), false);

        var cycle = world.world.cycles.require(cycleOf(applied).id());
        assertThat(cycle.name()).isEqualTo("JFR");
        assertThat(cycle.typeWord()).isEqualTo("spike");
        assertThat(cycle.intent()).isEqualTo("Try JFR in atlas");
        assertThat(cycle.criteria()).extracting(Criterion::text).containsExactly("JFR runs", "it is described");
        assertThat(world.world.tasks.list(cycle.id()))
                .extracting(Task::title)
                .containsExactly("Read about JFR", "Try it");
        assertThat(world.activities()).contains("cycle_added JFR", "task_added Try it", "registry_applied Feature");
        world.world.journal.undoLast();
        assertThat(world.world.cycles.list(CycleFilter.of(atlas.id()))).isEmpty();
        world.world.journal.redo();
        assertThat(world.world.tasks.list(cycle.id())).hasSize(2);
    }

    @Test
    void readsTheTasksThatStandBesideTheType() {
        var atlas = world.project("atlas");
        var template = world.template(
                "old",
                "{\"name\": \"Old\", \"description\": \"d\", \"template_type\": \"cycle\", \"tasks\": [\"One\"], \"success_criteria\": [\"Done\"]}");

        var applied = world.templates.apply(world.plan(template, atlas, Map.of()), false);

        assertThat(cycleOf(applied).name()).isEqualTo("Old");
        assertThat(world.world.tasks.list(cycleOf(applied).id()))
                .extracting(Task::title)
                .containsExactly("One");
    }

    @Test
    void makesContextFilesOfADocument() {
        var atlas = world.project("atlas");
        var template = world.template(
                "doc", TemplateWorld.json("doc"), "CLAUDE.md", "# {{PROJECT_NAME}}\n", "docs/rules.md", "rules\n");

        var plan = world.templates.plan(template, world.templates.target(atlas), TemplateForm.CONTEXT, Map.of());
        world.templates.apply(plan, false);

        var files = world.world.contexts.list(atlas.id());
        assertThat(files).extracting("filename").containsExactly("claude.md", "docs/rules.md");
        assertThat(world.world.contexts.open(files.getFirst().id()).text().text())
                .hasValue("# atlas\n");
        assertThat(world.world.contexts.targets(files.getFirst().id()))
                .extracting("repoPath")
                .containsExactly("CLAUDE.md");
        var again = world.templates.plan(template, world.templates.target(atlas), TemplateForm.CONTEXT, Map.of());
        assertThat(again.files()).extracting(file -> file.state().word()).containsOnly("identical");
        world.world.journal.undoLast();
        assertThat(world.world.contexts.list(atlas.id())).isEmpty();
    }

    @Test
    void addsAllContextFilesOrNone() {
        var atlas = world.project("atlas");
        var template =
                world.template("doc", TemplateWorld.json("doc"), "A.md", "a", "CLAUDE.md", "b", "web/CLAUDE.md", "c");
        var plan = world.templates.plan(template, world.templates.target(atlas), TemplateForm.CONTEXT, Map.of());

        assertThatThrownBy(() -> world.templates.apply(plan, false)).isInstanceOf(Conflict.class);

        assertThat(world.world.contexts.list(atlas.id())).isEmpty();
        assertThat(world.world.home.contextFolder(atlas.id().value())).doesNotExist();
    }

    @Test
    void letsAProjectRememberItsTemplateByTheNameThatItHasNow() {
        var atlas = world.project("atlas");
        var template = template();
        world.templates.apply(world.plan(template, atlas, Map.of()), false);

        world.world.registry.rename(template, "service");

        assertThat(world.world.projects.template(atlas.id())).hasValue("service");
        world.world.registry.delete(world.world.registry.require("template/service"));
        assertThat(world.world.projects.template(atlas.id())).isEmpty();
        world.world.journal.undoLast();
        assertThat(world.world.projects.template(atlas.id())).hasValue("service");
        world.world.journal.undoLast();
        assertThat(world.world.projects.template(atlas.id())).hasValue("t");
    }

    private static Cycle cycleOf(AppliedTemplate applied) {
        return Objects.requireNonNull(applied.cycle());
    }

    private OpenItem template() {
        return world.template(
                "t",
                TemplateWorld.json("project"),
                "README.md",
                "# {{PROJECT_NAME}}\n",
                "docs/a.md",
                "a\n",
                "same.txt",
                "same\n");
    }
}
