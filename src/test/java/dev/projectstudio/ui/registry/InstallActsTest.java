package dev.projectstudio.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.Notices;
import dev.projectstudio.ui.common.PageWorld;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class InstallActsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private InstallActs acts;

    @BeforeEach
    void openAHome() {
        world = new PageWorld(database, folder);
        acts = new InstallActs(world.installs, world.projects, world.bench);
    }

    @Test
    void tellsAnItemThatIsInstalledNowhereFromOneWhoseCopiesSayWhatItSays() {
        var atlas = world.project("atlas");
        var pdf = world.registry.add(RegistryKind.SKILL, "pdf", "# PDF\n").item();

        acts.update(pdf);
        assertThat(said()).isEqualTo("PDF is installed nowhere.");
        acts.take(pdf);
        assertThat(said()).isEqualTo("PDF is installed nowhere.");

        world.installs.install(world.installs.plan(atlas, pdf.id(), List.of()), false);
        acts.update(pdf);
        assertThat(said()).isEqualTo("Every copy of PDF is up to date.");
    }

    private String said() {
        return world.notices.shown().stream()
                .reduce((_, last) -> last)
                .map(Notices.Notice::text)
                .orElseThrow();
    }
}
