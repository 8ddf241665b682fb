package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ActivityWordsTest {

    private static final String RULES = "# Rules\n\nUse tabs.\nTest first.\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private Path file;
    private TargetId target;

    @BeforeEach
    void adopt() {
        world = new PageWorld(database, folder);
        ProjectId atlas = world.project("atlas");
        file = PageWorld.write(world.repo("atlas").resolve("CLAUDE.md"), RULES);
        world.adoption.adopt(atlas, List.of(), false);
        target = world.targets.ofProject(atlas).getFirst().target().id();
    }

    @Test
    void saysWhichAnswerWasGivenToADifference() {
        PageWorld.write(file, RULES + "Be brief.\n");
        world.resolutions.acceptRepo(target, Shown.NOW);
        PageWorld.write(file, RULES);
        world.resolutions.keepStudio(target, Shown.NOW);
        PageWorld.write(file, RULES + "Be kind.\n");
        check();
        world.resolutions.mergeAs(target, Shown.NOW, RULES + "Be both.\n");
        PageWorld.write(file, RULES);
        check();
        world.resolutions.dismiss(target, Shown.NOW);

        assertThat(said())
                .containsExactlyInAnyOrder(
                        "accepted from the repository", "Studio's text written", "merged", "difference dismissed");
    }

    @Test
    void saysWhichAnswerWasGivenToADeletion() throws IOException {
        Files.delete(file);
        check();
        world.resolutions.keepStudio(target, Shown.NOW);
        Files.delete(file);
        check();
        world.resolutions.acceptRepo(target, Shown.NOW);

        assertThat(said())
                .containsExactlyInAnyOrder("written again after its deletion", "deletion accepted, target dropped");
    }

    @Test
    void knowEveryActThatThereIsASentenceFor() {
        var prefix = "dashboard.activity.";
        var acts = ResourceBundle.getBundle("i18n.messages", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith(prefix) && !key.endsWith(".step"))
                .map(key -> key.substring(prefix.length()))
                .filter(key -> !List.of("none", "times", "undone").contains(key))
                .map(key -> key.replace('-', '_'));

        assertThat(acts)
                .isNotEmpty()
                .allSatisfy(
                        act -> assertThat(ActivityWords.word(act, world.text)).isNotEqualTo(act));
    }

    private void check() {
        world.drift.checkAll(CheckOptions.NORMAL.forced());
    }

    /// What the answers are called.
    private List<String> said() {
        return world.overview.dashboard().activity().stream()
                .filter(entry -> entry.type().equals("drift_resolved"))
                .map(entry -> ActivityWords.full(entry, world.text))
                .toList();
    }
}
