package dev.projectstudio.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.PageWorld;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ImportChoiceTest {

    private static final String TEXT = "---\nname: a\ndescription: d\n---\n# A\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;

    @BeforeEach
    void begin() {
        world = new PageWorld(database, folder);
        write("a", TEXT);
        write("b", TEXT.replace(": a", ": b") + "rm -rf /\n");
        write("c", TEXT.replace(": a", ": c"));
        write("d", TEXT.replace(": a", ": d"));
    }

    @Test
    void ticksAllOrNoneButWhatLooksDangerousOnlyByItself() {
        world.registry.add(RegistryKind.SKILL, "c", TEXT.replace(": a", ": c") + "Mine\n");
        var choice = choice();
        assertThat(ticked(choice)).containsExactly("a", "d");

        choice.toggleAll();
        assertThat(ticked(choice)).isEmpty();
        choice.toggleAll();
        assertThat(ticked(choice)).containsExactly("a", "c", "d");
        choice.toggle(choice.rows().get(1));
        assertThat(ticked(choice)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void goesRoundTheRowsThatWantALook() {
        world.registry.add(RegistryKind.SKILL, "c", TEXT.replace(": a", ": c") + "Mine\n");
        var choice = choice();

        assertThat(choice.next(0, 1)).isEqualTo(1);
        assertThat(choice.next(1, 1)).isEqualTo(2);
        assertThat(choice.next(2, 1)).isEqualTo(1);
        assertThat(choice.next(1, -1)).isEqualTo(2);
        assertThat(choice.next(-1, 1)).isEqualTo(1);
        assertThat(choice.next(-1, -1)).isEqualTo(2);
    }

    @Test
    void offersNothingOfWhatTheRegistryHasAlready() {
        world.exchange
                .imports()
                .apply(world.exchange
                        .imports()
                        .plan(folder.resolve("other"), null)
                        .lines());

        var choice = choice();

        assertThat(choice.isAnyOffered()).isFalse();
        assertThat(choice.wantsLook()).isFalse();
        assertThat(choice.next(2, 1)).isEqualTo(2);
        choice.toggleAll();
        assertThat(ticked(choice)).isEmpty();
    }

    private ImportChoice choice() {
        return new ImportChoice(world.exchange.imports().plan(folder.resolve("other"), null));
    }

    private static List<String> ticked(ImportChoice choice) {
        return choice.inOrder().stream().map(line -> line.id().value()).toList();
    }

    private void write(String name, String text) {
        PageWorld.write(folder.resolve("other/.claude/skills/" + name + "/SKILL.md"), text);
    }
}
