package dev.projectstudio.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.PageWorld;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    @Test
    void ticksOnlyWhatTheFilterShows() {
        write("sql", TEXT.replace(": a", ": sql"));
        PageWorld.write(
                folder.resolve("other/.claude/agents/sql-agent.md"), "---\nname: sql-agent\ndescription: d\n---\n");
        var choice = choice();

        choice.wordsProperty().set(" SQL ");
        assertThat(shown(choice)).containsExactly("skill/sql", "agent/sql-agent");
        assertThat(choice.hiddenTicks()).isEqualTo(3);
        choice.toggleAll();
        assertThat(ticked(choice)).containsExactly("a", "c", "d");
        choice.toggleAll();
        assertThat(ticked(choice)).containsExactly("a", "c", "d", "sql", "sql-agent");
        choice.wordsProperty().set("agent");
        assertThat(shown(choice)).containsExactly("agent/sql-agent");
        choice.toggleAll();

        choice.wordsProperty().set("");
        assertThat(ticked(choice)).containsExactly("a", "c", "d", "sql");
        assertThat(choice.hiddenTicks()).isZero();
    }

    @Test
    void goesRoundWhatTheFilterShows() {
        write("e-sql", TEXT.replace(": a", ": e-sql") + "rm -rf /\n");
        write("sql", TEXT.replace(": a", ": sql"));
        var choice = choice();

        choice.wordsProperty().set("sql");

        assertThat(shown(choice)).containsExactly("skill/e-sql", "skill/sql");
        assertThat(choice.next(1, 1)).isZero();
        assertThat(choice.next(0, 1)).isZero();
        choice.wordsProperty().set("nowhere");
        assertThat(choice.next(-1, 1)).isEqualTo(-1);
    }

    private static List<String> shown(ImportChoice choice) {
        return choice.shownProperty().get().stream()
                .flatMap(row -> Optional.ofNullable(row.line()).stream())
                .map(line -> line.id().text())
                .toList();
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
