package dev.projectstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.Suggestion.Reason;
import dev.projectstudio.core.stack.Evidence;
import dev.projectstudio.platform.db.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SuggestionsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private MappingWorld world;
    private ProjectId atlas;

    @BeforeEach
    void open() throws IOException {
        world = new MappingWorld(database, folder.toRealPath());
        atlas = world.project("atlas");
    }

    @Test
    void saysWhichLineOfWhichFileSpeaksForAnItem() {
        world.write("atlas/services/api/pyproject.toml", """
                [project]
                name = "api"
                requires-python = ">=3.12"
                dependencies = [
                  "fastapi==0.115.4",
                ]
                """);
        world.write("atlas/web/package.json", "{\"dependencies\": {\"react\": \"17.0.2\"}}");
        world.stack.detect(atlas);
        world.registry.seed();
        world.skill("react-18", "- React 18+");

        var suggestions = world.mappings.suggest(atlas);

        assertThat(names(suggestions)).containsExactly("skill/python-api-skill");
        var reasons = suggestions.getFirst().reasons();
        assertThat(reasons).extracting(Reason::words).containsExactly("FastAPI", "Python 3.11+");
        var evidence = Objects.requireNonNull(reasons.getFirst().tech().evidence());
        assertThat(evidence).isEqualTo(new Evidence("services/api/pyproject.toml", 5, "fastapi==0.115.4"));
        assertThat(suggestions.getFirst().tech().name()).isEqualTo("FastAPI");
    }

    @Test
    void findsThemInEveryKind() {
        world.tech(atlas, "PostgreSQL", "16");
        world.tech(atlas, "pytest", "8");
        world.skill("sql", "PostgreSQL, any version");
        world.item(RegistryKind.PROMPT, "plan", "---\ncompatibility: Needs Postgres 14 or later\n---\n# Plan\n");
        world.item(RegistryKind.PROMPT, "old", "---\ncompatibility: Needs PostgreSQL 9\n---\n# Old\n");
        world.item(RegistryKind.AGENT, "dba", """
                {"name": "dba", "description": "d", "system_prompt": "p", "compatibility": ["Linux", "PostgreSQL"]}
                """);
        world.item(RegistryKind.TOOL, "tests", """
                {"name": "tests", "description": "d", "tool_type": "cli", "command": "pytest -q"}
                """);
        world.item(RegistryKind.TOOL, "server", """
                {"name": "server", "description": "d", "tool_type": "mcp", "command": "pytest"}
                """);
        world.item(RegistryKind.TEMPLATE, "db", """
                {"name": "db", "template_type": "project", "compatibility": "PostgreSQL"}
                """);

        assertThat(names(world.mappings.suggest(atlas)))
                .containsExactly("template/db", "agent/dba", "prompt/plan", "skill/sql", "tool/tests");
    }

    @Test
    void suggestsWhatIsMappedToTheSameElsewhere() {
        var item = world.item(RegistryKind.PROMPT, "review", "# Review\n");
        var tech = world.tech(atlas, "Flux capacitor", null);
        for (var name : List.of("web", "API")) {
            world.mappings.map(world.tech(world.project(name), "FLUX Capacitor", "2"), item);
        }
        var archived = world.project("old");
        world.mappings.map(world.tech(archived, "Flux capacitor", null), item);
        world.projects.archive(archived);

        assertThat(world.mappings.suggest(atlas))
                .containsExactly(new Suggestion(item, List.of(new Reason(tech, null, List.of("API", "web")))));
    }

    @Test
    void putsMostReasonsFirstThenNames() {
        world.tech(atlas, "FastAPI", null);
        world.tech(atlas, "Redis", null);
        world.skill("b-one", "- FastAPI");
        world.skill("a-one", "- FastAPI");
        world.skill("z-both", "- FastAPI\n- Redis");
        var mapped = world.skill("y-mapped", "- FastAPI");
        world.mappings.map(world.tech(world.project("web"), "FastAPI", null), mapped);

        var first = names(world.mappings.suggest(atlas));

        assertThat(first).containsExactly("skill/y-mapped", "skill/z-both", "skill/a-one", "skill/b-one");
        assertThat(names(world.mappings.suggest(atlas))).isEqualTo(first);
    }

    @Test
    void leavesOutWhatIsMappedThere() {
        var redis = world.tech(atlas, "Redis", null);
        world.tech(atlas, "FastAPI", null);
        world.mappings.map(redis, world.skill("both", "- FastAPI\n- Redis"));

        assertThat(world.mappings.suggest(atlas)).isEmpty();
    }

    @Test
    void suggestsNothingWithoutAStack() {
        world.skill("api", "- FastAPI");

        assertThat(world.mappings.suggest(atlas)).isEmpty();
    }

    @Test
    void takesHostileFilesForWhatTheyAre() throws IOException {
        world.tech(atlas, "FastAPI", null);
        world.skill("good", "- FastAPI");
        world.registry.byHand(
                "skills/big.md", "# Big\n\n## Tech Stack Compatibility\n- FastAPI\n" + "x".repeat(300_000));
        world.registry.byHand(
                "skills/many.md", "# Many\n\n## Tech Stack Compatibility\n" + "- nothing 1.2.3\n".repeat(10_000));
        world.registry.byHand("tools/broken.json", "{\"compatibility\": \"FastAPI\"");
        world.registry.byHand(
                "tools/odd.json", "{\"name\": \"odd\", \"compatibility\": {\"a\": [\"FastAPI\", 1, null]}}");
        world.registry.byHand("tools/deep.json", "{\"compatibility\": " + "[".repeat(50_000));
        Files.write(
                world.registry.byHand("prompts/bytes.md", ""),
                new byte[] {'#', ' ', (byte) 0xff, (byte) 0xfe, 'F', 'a', 's', 't', 'A', 'P', 'I'});
        var secret = Files.writeString(folder.resolve("secret.md"), "# S\n\n## Tech Stack Compatibility\n- FastAPI\n");
        world.registry.registry.reread();
        var link = world.registry.byHand("skills/good.md", "");
        Files.delete(link);
        Files.createSymbolicLink(link, secret);

        assertThat(world.mappings.suggest(atlas)).isEmpty();
    }

    private static List<String> names(List<Suggestion> suggestions) {
        return suggestions.stream().map(each -> each.item().id().text()).toList();
    }
}
