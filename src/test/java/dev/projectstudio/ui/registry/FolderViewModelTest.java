package dev.projectstudio.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.template.FolderSnapshot.Left;
import dev.projectstudio.core.template.TemplateDraft;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.ui.common.PageWorld;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FolderViewModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private FolderViewModel model;

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
        PageWorld.write(world.repo("atlas").resolve("README.md"), "# atlas");
        PageWorld.write(world.repo("atlas").resolve("notes/private.md"), "x");
        model = new FolderViewModel(world.templates.creation(), world.bench.background());
    }

    @Test
    void takesWhatIsTickedAndReplacesWhatIsWritten() throws Exception {
        model.from(world.repo("atlas"));
        model.toggle("notes/private.md");
        model.replacing("atlas = PROJECT_NAME\n\n");

        var made = making().call();

        assertThat(made.files().all()).containsOnlyKeys("web/README.md", "web/template.json");
        assertThat(Objects.requireNonNull(made.files().all().get("web/README.md"))
                        .bytes())
                .asString()
                .isEqualTo("# {{PROJECT_NAME}}");
        model.toggle("notes/private.md");
        assertThat(draft().sources()).containsExactly("README.md", "notes/private.md");
    }

    @Test
    void saysWhatIsWrongWithAFolderOrALine() {
        model.from(world.repo("nowhere"));
        assertThat(code()).isEqualTo("not-a-directory");

        model.from(world.repo("atlas"));
        model.replacing("atlas=name");

        assertThat(code()).isEqualTo("template-variable-name");
        model.replacing("atlas");
        assertThat(code()).isEqualTo("template-replace-line");
        model.replacing("=NAME");
        assertThat(code()).isEqualTo("template-replace-empty");
        model.replacing("");
        assertThat(draft().files()).hasSize(2);
    }

    @Test
    void makesNothingOfNothingAndStillSaysWhatWasLeft() {
        model.from(world.repo("atlas"));
        model.toggle("notes/private.md");
        model.toggle("README.md");

        assertThat(code()).isEqualTo("template-empty");
        assertThat(model.making("web", "Web", "A site", "project")).isNull();
        assertThat(draft().left()).extracting(Left::path).contains("README.md", "notes/private.md");
        model.toggle("README.md");
        assertThat(draft().sources()).containsExactly("README.md");
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void makesNothingOfASecretUnlessThatIsAllowed() throws Exception {
        PageWorld.write(world.repo("atlas").resolve(".env"), "TOKEN=ghp_0123456789abcdefghijklmnopqrstuvwxyz\n");
        model.from(world.repo("atlas"));

        assertThat(draft().secrets()).hasSize(1);
        assertThatThrownBy(() -> making().call()).extracting("code").isEqualTo("template-has-secrets");
        model.allowsSecretsProperty().set(true);
        assertThat(making().call().files().all()).containsKey("web/.env");
    }

    @Test
    void makesNothingWhileAnotherFolderIsTypedOrRead() {
        var waiting = new ArrayDeque<Runnable>();
        var background = new Background(waiting::add, Runnable::run, world.notices::failed);
        model = new FolderViewModel(world.templates.creation(), background);
        model.from(world.repo("atlas"));
        assertThat(model.making("web", "Web", "A site", "project")).isNull();
        waiting.remove().run();
        assertThat(model.making("web", "Web", "A site", "project")).isNotNull();

        model.awaiting();

        assertThat(model.readingProperty().get()).isTrue();
        assertThat(model.making("web", "Web", "A site", "project")).isNull();
        model.from(world.repo("nowhere"));
        assertThat(model.making("web", "Web", "A site", "project")).isNull();
        waiting.remove().run();
        assertThat(model.readingProperty().get()).isFalse();
        assertThat(code()).isEqualTo("not-a-directory");
    }

    private TemplateDraft draft() {
        return Objects.requireNonNull(model.draftProperty().get());
    }

    private Callable<OpenItem> making() {
        return Objects.requireNonNull(model.making("web", "Web", "A site", "project"));
    }

    private String code() {
        return ((AppException) Objects.requireNonNull(model.failureProperty().get())).code();
    }
}
