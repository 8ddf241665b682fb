package dev.projectstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.db.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ItemFindingsTest {

    private static final ItemId SKILL = new ItemId(RegistryKind.SKILL, "python-api-skill");
    private static final ItemId AGENT = new ItemId(RegistryKind.AGENT, "backend-agent");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private RegistryWorld world;

    @BeforeEach
    void openAHome() {
        world = new RegistryWorld(database.get(), database.bus(), folder);
        world.seed();
    }

    @Test
    void saysOfAllItemsWhatIsSaidOfEach() {
        world.registry.add(RegistryKind.TOOL, "careless", "{\"name\": \"careless\", \"tool_type\": \"gui\",}");
        world.registry.add(RegistryKind.SKILL, "untitled", "Do it.\n");
        var template = new TreeMap<String, byte[]>();
        template.put(
                "web/template.json",
                "{\"name\": \"Web\", \"template_type\": \"project\"}".getBytes(StandardCharsets.UTF_8));
        template.put("web/README.md", "# {{TITLE}}\n".getBytes(StandardCharsets.UTF_8));
        world.registry.add(RegistryKind.TEMPLATE, "web", template);

        var found = world.registry.findings();

        assertThat(found.keySet())
                .extracting(ItemId::text)
                .containsExactlyInAnyOrder("skill/untitled", "tool/careless", "template/web");
        found.forEach(
                (id, findings) -> assertThat(findings).isEqualTo(world.registry.validate(world.registry.open(id))));
    }

    @Test
    void followsWhatAnItemNames() {
        assertThat(world.registry.findings()).isEmpty();

        world.registry.delete(world.registry.require(SKILL));
        assertThat(keys(AGENT)).containsExactly("registry.finding.no-skill");

        world.undo.undoLast();
        assertThat(world.registry.findings()).isEmpty();
    }

    @Test
    void seesWhatWasDoneToAFileByHandOnceItIsReadAgain() {
        assertThat(world.registry.findings()).isEmpty();

        world.byHand("agents/backend-agent.json", "{\"name\": \"backend-agent\"");
        world.registry.reread();

        assertThat(keys(AGENT)).containsExactly("registry.finding.no-json");
    }

    @Test
    void readsNoFileAgainThatIsStillTheSame() throws IOException {
        assertThat(world.registry.findings()).isEmpty();

        // nobody has looked yet, so that the row is still that of the text before
        Files.writeString(world.file("agents/backend-agent.json"), "{");

        assertThat(world.registry.findings()).isEmpty();
    }

    @Test
    void leavesTheOneOutThatCannotBeRead() throws IOException {
        Files.delete(world.file("agents/backend-agent.json"));
        world.registry.reread();

        assertThat(world.registry.findings()).isEmpty();
    }

    private List<String> keys(ItemId item) {
        return world.registry.findings().getOrDefault(item, List.of()).stream()
                .map(finding -> finding.words().key())
                .toList();
    }
}
