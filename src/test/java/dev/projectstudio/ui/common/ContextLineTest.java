package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class ContextLineTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private ProjectId project;

    @BeforeEach
    void adopt() {
        world = new PageWorld(database, folder);
        project = world.project("atlas");
        write("CLAUDE.md", "# Rules\n");
        write("AGENTS.md", "# Rules\n");
        world.adoption.adopt(project, List.of(), false);
    }

    @Test
    void isCalmAboutADifferenceThatWasDismissed() {
        write("CLAUDE.md", "# Other rules\n");

        dismiss("CLAUDE.md");

        assertThat(line().isDrifting()).isFalse();
        assertThat(line().label(world.text).getText()).isEqualTo(world.text.get("drift.reason.dismissed"));
        assertThat(line().targets()).noneMatch(target -> line().isDrifting(target));
    }

    @Test
    void isAlarmedByAnotherTargetBesideIt() {
        write("CLAUDE.md", "# Other rules\n");
        dismiss("CLAUDE.md");

        write("AGENTS.md", "# More rules\n");

        assertThat(line().isDrifting()).isTrue();
        assertThat(line().worst())
                .hasValueSatisfying(target -> assertThat(target.repoPath()).isEqualTo("AGENTS.md"));
    }

    @Test
    void isAlarmedByAnotherDifferenceThanTheDismissedOne() {
        write("CLAUDE.md", "# Other rules\n");
        dismiss("CLAUDE.md");

        write("CLAUDE.md", "# Yet other rules\n");

        assertThat(line().isDrifting()).isTrue();
        assertThat(line().status()).isEqualTo(SyncStatus.STALE);
    }

    @Test
    void saysWhatToDoWithAFileThatGoesNowhere() {
        for (var target : line().targets()) {
            world.contexts.removeTarget(line().file().id(), target.repoPath());
        }

        var label = line().label(world.text);

        assertThat(label.getText()).isEqualTo("not tied to a repo");
        assertThat(label.getTooltip().getText()).contains("add a target");
    }

    private void dismiss(String path) {
        var target = line().targets().stream()
                .filter(each -> each.repoPath().equals(path))
                .findFirst()
                .orElseThrow();
        world.resolutions.dismiss(target.id(), Shown.NOW);
    }

    private void write(String path, String content) {
        PageWorld.write(world.repo("atlas").resolve(path), content);
        world.drift.checkAll(CheckOptions.ONCE.forced());
    }

    private ContextLine line() {
        return ContextLine.of(world.contexts.list(project), world.targets.ofProject(project))
                .getFirst();
    }
}
