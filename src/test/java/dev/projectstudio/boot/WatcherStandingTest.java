package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.watch.WatchStatus;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatcherStandingTest {

    private static final WatchStatus WATCHING = new WatchStatus(true, 6, 1, null, Map.of());

    private final Messages text = new Messages(Locale.ENGLISH);

    @Test
    void namesADirectoryThatMayNotBeLookedIntoAndLeadsToItsProject() {
        var gone = Map.of(DirectoryState.UNREADABLE, List.of(project("vault")));

        var state = WatcherStanding.worded(WATCHING, gone, text);

        assertThat(state.tone()).isEqualTo(Tone.WARNING);
        assertThat(state.sentence()).endsWith(", 1 folder cannot be read");
        assertThat(state.remedy()).contains(Path.of("/work", "vault") + ";");
        assertThat(state.way()).isEqualTo(Route.to(PageName.PROJECTS).at("vault"));
    }

    @Test
    void hasNothingToPutRightWhereAllCanBeWatched() {
        var state = WatcherStanding.worded(WATCHING, Map.of(), text);

        assertThat(state.tone()).isEqualTo(Tone.GOOD);
        assertThat(state.remedy()).isEmpty();
        assertThat(state.way()).isNull();
    }

    private static Project project(String name) {
        return new Project(new ProjectId(name), name, null, Path.of("/work", name), null, null, null, null, null, null);
    }
}
