package dev.projectstudio.core.search;

import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;

/// What hits say of the projects they belong to.
final class ProjectQueries {

    record Named(String name, boolean archived) {}

    Map<String, Named> of(DSLContext sql, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql.select(PROJECTS.ID, PROJECTS.NAME, PROJECTS.ARCHIVED_AT.isNotNull())
                .from(PROJECTS)
                .where(PROJECTS.ID.in(ids))
                .fetchMap(row -> row.value1(), row -> new Named(row.value2(), row.value3()));
    }
}
