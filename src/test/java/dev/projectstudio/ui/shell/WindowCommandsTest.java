package dev.projectstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.CommandCatalogue.Elsewhere;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class WindowCommandsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final List<String> run = new ArrayList<>();
    private WindowWorld world;

    @BeforeEach
    void open() {
        world = new WindowWorld(database, folder);
    }

    @Test
    void doesNothingFromElsewhereThatIsAboutWhatIsSelectedOnWhateverPage() {
        var all = elsewhere(Stream.of(PageName.values())
                .map(name -> Destination.ofAll(name, _ -> new PlainPage(name, world.text))
                        .offering(List.of(), "registry.command.delete"))
                .toList());

        all.forEach(each -> each.command().action().run());

        assertThat(all).hasSameSizeAs(PageName.values());
        assertThat(all)
                .allSatisfy(each -> assertThat(why(each)).as(each.page().name()).endsWith(" first"));
        assertThat(run).isEmpty();
        assertThat(world.bench.navigator().currentProperty().get()).isNull();
    }

    @Test
    void saysOnWhichPageAnItemIsToBeSelected() {
        var all = elsewhere(List.of(
                Destination.ofAll(PageName.REGISTRY, _ -> new PlainPage(PageName.REGISTRY, world.text))
                        .offering(List.of(PageCommand.going("registry.command.add")), "registry.command.delete"),
                Destination.ofAll(PageName.ACTIVITY, _ -> new PlainPage(PageName.ACTIVITY, world.text))
                        .offering(List.of(), "registry.command.export")));

        assertThat(all)
                .extracting(WindowCommandsTest::why)
                .containsExactly("", "Select an item on Registry first", "Select something on Activity first");
        all.getFirst().command().run();
        assertThat(run).containsExactly("registry.add");
    }

    private List<Elsewhere> elsewhere(List<Destination> destinations) {
        var active = new ActiveProjectViewModel(world.projects, world.git, world.settings, world.bench);
        return WindowCommands.elsewhere(destinations, world.bench, active, run::add);
    }

    private static String why(Elsewhere each) {
        return each.command().blocked().getValue();
    }
}
