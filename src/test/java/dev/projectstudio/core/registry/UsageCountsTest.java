package dev.projectstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.db.SeedDatabase;
import dev.projectstudio.platform.db.TestDatabase;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The usage counts are those of the seed's own query, which it spells out for skills, for every kind.
class UsageCountsTest {

    private static final String SEED = Arrays.stream(
                    SeedDatabase.text("/seed/key-queries.sql").split(";"))
            .filter(text -> text.contains("tech_mappings"))
            .findFirst()
            .orElseThrow();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Random random = new Random(4);

    @BeforeEach
    void fill() {
        database.get().write(tx -> {
            tx.sql().query("INSERT INTO projects (id, name) VALUES ('p', 'P')").execute();
            for (int i = 0; i < 30; i++) {
                tx.sql()
                        .query(
                                "INSERT INTO tech_stack (id, project_id, category, name) VALUES (?, 'p', 'c', ?)",
                                "t" + i,
                                i)
                        .execute();
            }
            for (var kind : RegistryKind.values()) {
                fill(tx.sql(), kind);
            }
            return tx;
        });
    }

    @ParameterizedTest
    @EnumSource
    void areThoseOfTheSeed(RegistryKind kind) {
        var table = RegistryService.table(kind);
        var query = SEED.replace("registry_skills", table).replace("'skill'", "'" + kind.word() + "'");
        assertThat(query).contains(kind.name().toLowerCase(Locale.ROOT));

        var seeds = database.get()
                .read(sql -> sql.fetch(query)
                        .map(row -> row.get("id") + " " + row.get("name") + " " + row.get("project_count")));
        var ours = database.get()
                .read(sql -> new RegistryRepository()
                        .list(sql, kind).stream()
                                .map(use -> use.item().id().value() + " "
                                        + use.item().name() + " " + use.projectCount())
                                .toList());

        assertThat(ours)
                .containsExactlyInAnyOrderElementsOf(seeds)
                .hasSize(6)
                .anyMatch(row -> row.endsWith(" 0"))
                .extracting(row -> row.split(" ", -1)[1])
                .as("by name, whatever its case")
                .containsExactly("a0", "a2", "a4", "B1", "B3", "B5");
    }

    /// Ids are the same in every kind, so that a count that looks away from the kind is another one; the last has
    /// no use.
    private void fill(DSLContext sql, RegistryKind kind) {
        var path = kind == RegistryKind.TEMPLATE ? "dir_path" : "file_path";
        var type = kind == RegistryKind.TOOL ? ", tool_type" : kind == RegistryKind.TEMPLATE ? ", template_type" : "";
        for (int i = 0; i < 6; i++) {
            sql.query(
                            "INSERT INTO %s (id, name, %s%s) VALUES (?, ?, ?%s)"
                                    .formatted(RegistryService.table(kind), path, type, type.isEmpty() ? "" : ", 'x'"),
                            "i" + i,
                            (i % 2 == 0 ? "a" : "B") + i,
                            "f" + i)
                    .execute();
        }
        for (int i = 0; i < 30; i++) {
            if (random.nextBoolean()) {
                sql.query(
                                "INSERT INTO tech_mappings (id, tech_stack_id, registry_type, registry_id)"
                                        + " VALUES (?, ?, ?, ?)",
                                kind.word() + i,
                                "t" + i,
                                kind.word(),
                                "i" + random.nextInt(5))
                        .execute();
            }
        }
    }
}
