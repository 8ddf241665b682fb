package dev.projectstudio.core.session;

import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.SessionRow.CycleName;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// How the projects and cycles of sessions are called.
final class SessionNameQueries {

    Map<ProjectId, String> projects(DSLContext sql, Stream<ProjectId> ids) {
        return sql.select(PROJECTS.ID, PROJECTS.NAME)
                .from(PROJECTS)
                .where(PROJECTS.ID.in(ids.map(ProjectId::value).toList()))
                .orderBy(PROJECTS.ID)
                .fetchMap(row -> new ProjectId(row.get(PROJECTS.ID)), row -> row.get(PROJECTS.NAME));
    }

    Map<CycleId, CycleName> cycles(DSLContext sql, Stream<CycleId> ids) {
        return sql.select(CYCLES.ID, CYCLES.NUMBER, CYCLES.NAME)
                .from(CYCLES)
                .where(CYCLES.ID.in(ids.map(CycleId::value).toList()))
                .orderBy(CYCLES.ID)
                .fetchMap(
                        row -> new CycleId(row.get(CYCLES.ID)),
                        row -> new CycleName("CYC-" + row.get(CYCLES.NUMBER), row.get(CYCLES.NAME)));
    }
}
