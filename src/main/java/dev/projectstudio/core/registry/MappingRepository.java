package dev.projectstudio.core.registry;

import static dev.projectstudio.platform.db.schema.Tables.TECH_MAPPINGS;

import dev.projectstudio.core.stack.TechId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// The `tech_mappings` table.
final class MappingRepository {

    static final String TABLE = "tech_mappings";

    /// The ids of the mappings to an item.
    List<String> of(DSLContext sql, ItemId item) {
        return sql.select(TECH_MAPPINGS.ID)
                .from(TECH_MAPPINGS)
                .where(TECH_MAPPINGS.REGISTRY_TYPE.eq(item.kind().word()))
                .and(TECH_MAPPINGS.REGISTRY_ID.eq(item.value()))
                .orderBy(TECH_MAPPINGS.ID)
                .fetch(TECH_MAPPINGS.ID);
    }

    /// The ids of the mappings of a technology.
    List<String> of(DSLContext sql, TechId tech) {
        return sql.select(TECH_MAPPINGS.ID)
                .from(TECH_MAPPINGS)
                .where(TECH_MAPPINGS.TECH_STACK_ID.eq(tech.value()))
                .orderBy(TECH_MAPPINGS.ID)
                .fetch(TECH_MAPPINGS.ID);
    }

    /// The id of the mapping between the two, of which there is one at most.
    Optional<String> find(DSLContext sql, TechId tech, ItemId item) {
        return sql.select(TECH_MAPPINGS.ID)
                .from(TECH_MAPPINGS)
                .where(TECH_MAPPINGS.TECH_STACK_ID.eq(tech.value()))
                .and(TECH_MAPPINGS.REGISTRY_TYPE.eq(item.kind().word()))
                .and(TECH_MAPPINGS.REGISTRY_ID.eq(item.value()))
                .fetchOptional(TECH_MAPPINGS.ID);
    }

    void insert(DSLContext sql, String mapping, TechId tech, ItemId item, Instant now) {
        sql.insertInto(TECH_MAPPINGS)
                .set(TECH_MAPPINGS.ID, mapping)
                .set(TECH_MAPPINGS.TECH_STACK_ID, tech.value())
                .set(TECH_MAPPINGS.REGISTRY_TYPE, item.kind().word())
                .set(TECH_MAPPINGS.REGISTRY_ID, item.value())
                .set(TECH_MAPPINGS.CREATED_AT, now)
                .execute();
    }

    void point(DSLContext sql, String mapping, ItemId to) {
        sql.update(TECH_MAPPINGS)
                .set(TECH_MAPPINGS.REGISTRY_ID, to.value())
                .where(TECH_MAPPINGS.ID.eq(mapping))
                .execute();
    }

    void delete(DSLContext sql, String mapping) {
        sql.deleteFrom(TECH_MAPPINGS).where(TECH_MAPPINGS.ID.eq(mapping)).execute();
    }
}
