package dev.projectstudio.boot;

import static dev.projectstudio.platform.db.schema.Tables.TECH_MAPPINGS;
import static dev.projectstudio.platform.db.schema.Tables.TECH_STACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.stack.TechId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedTechnologiesTest {

    @TempDir
    Path folder;

    @Test
    void bringsBackWhatWasMappedToATechnologyTogetherWithIt() throws IOException {
        var clock = new SteppingClock(Instant.parse("2026-11-20T10:44:00Z"));
        try (var studio = NewHome.open(folder.toRealPath().resolve("home"), clock)) {
            var project = studio.projects().register(Files.createDirectories(folder.resolve("atlas")), "atlas", null);
            studio.registry().add(RegistryKind.SKILL, "sql", "# SQL\n");
            studio.database().write(tx -> {
                tx.sql()
                        .insertInto(TECH_STACK)
                        .set(TECH_STACK.ID, "postgres")
                        .set(TECH_STACK.PROJECT_ID, project.id().value())
                        .set(TECH_STACK.CATEGORY, "database")
                        .set(TECH_STACK.NAME, "PostgreSQL")
                        .execute();
                return tx.sql()
                        .insertInto(TECH_MAPPINGS)
                        .set(TECH_MAPPINGS.ID, "mapping")
                        .set(TECH_MAPPINGS.TECH_STACK_ID, "postgres")
                        .set(TECH_MAPPINGS.REGISTRY_TYPE, "skill")
                        .set(TECH_MAPPINGS.REGISTRY_ID, "sql")
                        .execute();
            });

            studio.stack().remove(studio.stack().find(new TechId("postgres")).orElseThrow());
            assertThat(uses(studio)).isZero();
            studio.undo().undoLast();
            assertThat(uses(studio)).isEqualTo(1);
        }
    }

    private static int uses(Studio studio) {
        return studio.registry().list(RegistryKind.SKILL).getFirst().projectCount();
    }
}
