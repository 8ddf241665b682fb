package dev.projectstudio.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.TemplateVariable;
import dev.projectstudio.core.template.AppliedTemplate;
import dev.projectstudio.core.template.PlannedFile;
import dev.projectstudio.core.template.TemplatePlan;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.ui.common.PageWorld;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ApplyViewModelTest {

    private static final String JSON = """
            {"name": "Web", "description": "d", "template_type": "project", "variables": [
              {"name": "TITLE", "help": "What it is"},
              {"name": "FILE", "default": "{{TITLE_SLUG}}"},
              {"name": "KIND", "choices": ["a", "b"], "default": "a"}]}
            """;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private Project atlas;
    private ApplyViewModel model;

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
        atlas = world.projects.require(world.project("atlas"));
        model = new ApplyViewModel(template(), world.templates.service(), world.bench.background());
    }

    @Test
    void showsWhatComesOfItWhileItIsTyped() {
        model.projectProperty().set(atlas);
        assertThat(plan().missing()).containsExactly("TITLE");

        model.set(variable("TITLE"), "First one");

        assertThat(plan().missing()).isEmpty();
        assertThat(plan().files()).extracting(PlannedFile::path).containsExactly("README.md", "docs/first-one.md");
        model.set(variable("FILE"), "own");
        assertThat(plan().files()).extracting(PlannedFile::path).contains("docs/own.md");
        model.set(variable("FILE"), "");
        assertThat(plan().files()).extracting(PlannedFile::path).contains("docs/first-one.md");
    }

    @Test
    void saysWhatStandsInTheWayAndForgetsItAgain() {
        model.projectProperty().set(atlas);

        model.set(variable("FILE"), "../out");

        assertThat(model.planProperty().get()).isNull();
        assertThat(model.applying()).isNull();
        assertThat(((AppException)
                                Objects.requireNonNull(model.failureProperty().get()))
                        .code())
                .isEqualTo("template-value-in-name");
        model.set(variable("FILE"), "in");
        assertThat(model.failureProperty().get()).isNull();
        assertThat(plan().files()).hasSize(2);
    }

    @Test
    void replacesOnlyWhenThatIsWanted() throws Exception {
        PageWorld.write(world.repo("atlas").resolve("README.md"), "mine");
        model.projectProperty().set(atlas);
        model.set(variable("TITLE"), "T");

        var kept = applied();

        assertThat(kept.left()).extracting(PlannedFile::path).containsExactly("README.md");
        model.look();
        model.replacesProperty().set(true);
        applied();
        assertThat(Files.readString(world.repo("atlas").resolve("README.md"))).isEqualTo("# T a");
    }

    @Test
    void goesToADirectoryThatBecomesAProject() throws Exception {
        var typed = new AtomicReference<@Nullable Path>();
        model.directory(typed::get);
        model.set(variable("TITLE"), "T");
        assertThat(model.planProperty().get()).isNull();

        typed.set(world.repo("orion"));
        model.look();

        assertThat(applied().isNew()).isTrue();
        assertThat(world.projects.require("orion", world.folder).repoPath()).isEqualTo(world.repo("orion"));
    }

    @Test
    void appliesNothingWhileSomethingElseIsBeingFoundOut() {
        var orion = world.projects.require(world.project("orion"));
        var waiting = new ArrayDeque<Runnable>();
        var background = new Background(waiting::add, Runnable::run, world.notices::failed);
        model = new ApplyViewModel(model.template(), world.templates.service(), background);
        model.projectProperty().set(atlas);
        assertThat(model.applying()).isNull();
        waiting.remove().run();
        assertThat(model.applying()).isNotNull();

        model.projectProperty().set(orion);

        assertThat(model.lookingProperty().get()).isTrue();
        assertThat(model.applying()).isNull();
        waiting.remove().run();
        assertThat(model.lookingProperty().get()).isFalse();
        assertThat(plan().target().project()).isEqualTo(orion);
        model.projectProperty().set(atlas);
        model.projectProperty().set(null);
        waiting.forEach(Runnable::run);
        assertThat(model.planProperty().get()).isNull();
    }

    @Test
    void pointsOutASecretOnlyInWhatIsWritten() {
        PageWorld.write(world.repo("atlas").resolve("README.md"), "mine");
        model.projectProperty().set(atlas);

        model.set(variable("TITLE"), "AKIAIOSFODNN7EXAMPLQ");

        assertThat(model.secrets()).isEmpty();
        model.replacesProperty().set(true);
        assertThat(model.secrets()).extracting(Danger::file).containsExactly("README.md");
    }

    @Test
    void drawsATreeOfPaths() {
        var rows = TreeRow.of(List.of("a/b/c.txt", "a/b/d.txt", "a/e.txt", "f.txt"), path -> path);

        assertThat(rows)
                .extracting(TreeRow::depth, TreeRow::name)
                .containsExactly(
                        tuple(0, "a/"),
                        tuple(1, "b/"),
                        tuple(2, "c.txt"),
                        tuple(2, "d.txt"),
                        tuple(1, "e.txt"),
                        tuple(0, "f.txt"));
    }

    private TemplatePlan plan() {
        return Objects.requireNonNull(model.planProperty().get());
    }

    private AppliedTemplate applied() throws Exception {
        return Objects.requireNonNull(model.applying()).call();
    }

    private TemplateVariable variable(String name) {
        return model.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private OpenItem template() {
        var files = new TreeMap<String, byte[]>();
        files.put("web/template.json", JSON.getBytes(StandardCharsets.UTF_8));
        files.put("web/README.md", "# {{TITLE}} {{KIND}}".getBytes(StandardCharsets.UTF_8));
        files.put("web/docs/{{FILE}}.md", "x".getBytes(StandardCharsets.UTF_8));
        return world.registry.add(RegistryKind.TEMPLATE, "web", files);
    }
}
