package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.home.Notice;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.shell.Banners;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "who may look into a folder is not told by its mode there")
class HomeBannersTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final Banners shown = new Banners();
    private StudioHome home;
    private HomeBanners banners;

    @BeforeEach
    void open() throws Exception {
        var world = new PageWorld(database, folder);
        home = new StudioHome(folder.resolve("open")).create();
        rights(home.root(), "rwxr-xr-x");
        banners = new HomeBanners(shown, new DatabaseWait(Runnable::run), world.bench);
        banners.found(Set.of(Notice.OPEN_TO_OTHERS), home);
    }

    @Test
    void takesBackThatOthersMayLookOnceTheyMayNot() throws Exception {
        assertThat(shown.shown()).singleElement().satisfies(banner -> {
            assertThat(banner.text().getValue()).contains("open");
            assertThat(banner.hint()).contains("studio doctor --fix");
        });
        banners.lookAgain(home);
        assertThat(shown.shown()).hasSize(1);

        rights(home.root(), "rwx------");
        banners.lookAgain(home);

        assertThat(shown.shown()).isEmpty();
    }

    @Test
    void keepsOthersOut() {
        way().run();

        assertThat(shown.shown()).isEmpty();
        assertThat(home.openToOthers()).isEmpty();
    }

    private Command way() {
        return Objects.requireNonNull(shown.shown().getFirst().way());
    }

    private static void rights(Path path, String rights) throws Exception {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }
}
