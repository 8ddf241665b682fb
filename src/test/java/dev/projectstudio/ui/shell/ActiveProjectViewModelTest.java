package dev.projectstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ActiveProjectViewModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private WindowWorld world;
    private Project atlas;
    private Project borealis;

    @BeforeEach
    void register() {
        world = new WindowWorld(database, folder);
        atlas = world.project("atlas");
        borealis = world.project("borealis");
        world.projects.use(atlas.id());
    }

    @Test
    void beginsWithTheLastProject() {
        assertThat(shown(started(false))).isEqualTo("atlas");
    }

    @Test
    void beginsWithTheProjectOfTheSettings() {
        world.settings.put(Settings.DEFAULT_PROJECT, borealis.id().value());

        assertThat(shown(started(false))).isEqualTo("borealis");
        assertThat(world.projects.active()).map(Project::name).contains("borealis");
    }

    @Test
    void beginsWithTheLastProjectWhereTheOneOfTheSettingsIsArchived() {
        world.settings.put(Settings.DEFAULT_PROJECT, borealis.id().value());
        world.projects.archive(borealis.id());

        assertThat(shown(started(false))).isEqualTo("atlas");
    }

    @Test
    void goesOverToAnotherProject() {
        var model = started(false);

        model.use(borealis.id().value());

        assertThat(shown(model)).isEqualTo("borealis");
        assertThat(world.projects.active()).map(Project::name).contains("borealis");
    }

    @Test
    void showsAnotherProjectWithoutWritingWhereNothingMayBeWritten() {
        var model = started(true);

        model.use(borealis.id().value());

        assertThat(shown(model)).isEqualTo("borealis");
        assertThat(world.projects.active()).map(Project::name).contains("atlas");
        assertThat(world.notices.shown()).isEmpty();
    }

    private ActiveProjectViewModel started(boolean readOnly) {
        var model = new ActiveProjectViewModel(
                world.projects, world.git, world.settings, readOnly ? world.readOnly() : world.bench);
        model.start();
        return model;
    }

    private static String shown(ActiveProjectViewModel model) {
        return model.stateProperty().get().active().map(Project::name).orElse("");
    }
}
