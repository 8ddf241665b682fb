package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.search.SearchText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrySearchTest {

    private static final String SKILL =
            "# Python API Skill\n\n## Description\nFastAPI patterns.\n\nUse Pydantic everywhere.\n";

    @TempDir
    Path folder;

    private Studio studio;

    @BeforeEach
    void open() throws IOException {
        studio = NewHome.open(
                folder.toRealPath().resolve("home"), new SteppingClock(Instant.parse("2026-11-20T10:44:00Z")));
        studio.registry().add(RegistryKind.SKILL, "python-api-skill", SKILL);
        studio.registry()
                .add(
                        RegistryKind.AGENT,
                        "backend-agent",
                        "{\"name\": \"backend-agent\", \"system_prompt\": \"You love pydantic.\"}");
        studio.registry().add(RegistryKind.PROMPT, "review-diff", "# Look at the change\n\nTwice.\n");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void findsItemsByTheirWholeText() {
        assertThat(found("pydantic")).containsExactlyInAnyOrder("skill/python-api-skill", "agent/backend-agent");
        assertThat(found("pydantic kind:skill")).containsExactly("skill/python-api-skill");
        assertThat(found("pydantic kind:registry")).hasSize(2);
        assertThat(found("pydantic kind:session")).isEmpty();
        assertThat(found("fastapi patterns")).containsExactly("skill/python-api-skill");
        assertThat(found("review-diff")).containsExactly("prompt/review-diff");
    }

    @Test
    void followsWhatBecomesOfThem() throws IOException {
        assertThat(found("pydantic")).hasSize(2);

        studio.registry().rename(studio.registry().open(new ItemId(RegistryKind.SKILL, "python-api-skill")), "fastapi");
        assertThat(found("pydantic")).containsExactlyInAnyOrder("skill/fastapi", "agent/backend-agent");

        Files.writeString(
                folder.resolve("home/registry/agents/backend-agent.json"),
                "{\"name\": \"backend-agent\", \"system_prompt\": \"x\"}");
        studio.registry().reread();
        assertThat(found("pydantic")).containsExactly("skill/fastapi");

        studio.registry().delete(studio.registry().require("fastapi"));
        assertThat(found("pydantic")).isEmpty();
    }

    @Test
    void findsWhatTheIndexHasNotTakenInYet() {
        assertThat(hits("python", false)).containsExactly("skill/python-api-skill");
    }

    @Test
    void isCompleteAfterTheIndexWasMadeAgain() {
        found("pydantic");

        studio.searchIndex().rebuild();

        assertThat(found("pydantic")).hasSize(2);
    }

    private List<String> found(String typed) {
        return hits(typed, true);
    }

    private List<String> hits(String typed, boolean caughtUp) {
        if (caughtUp) {
            studio.searchIndex().catchUp(Duration.ofMinutes(1));
        }
        var query = studio.searchFilters().resolve(SearchText.parse(typed), 20).query();
        return studio.search().search(query).hits().stream()
                .map(hit -> hit.ref().kind().word() + "/" + hit.ref().id())
                .toList();
    }
}
