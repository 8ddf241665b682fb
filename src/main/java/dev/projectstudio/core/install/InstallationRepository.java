package dev.projectstudio.core.install;

import static dev.projectstudio.platform.db.schema.Tables.INSTALLATIONS;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.schema.tables.records.InstallationsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// The `installations` table. A row counts only while its target is there.
final class InstallationRepository {

    static final String TABLE = INSTALLATIONS.getName();

    List<Installation> all(DSLContext sql) {
        return fetch(sql, INSTALLATIONS.ID.isNotNull());
    }

    List<Installation> of(DSLContext sql, ItemId item) {
        return fetch(sql, isOf(item));
    }

    List<Installation> of(DSLContext sql, ProjectId project) {
        return fetch(sql, INSTALLATIONS.PROJECT_ID.eq(project.value()));
    }

    Optional<Installation> of(DSLContext sql, TargetId target) {
        return fetch(sql, INSTALLATIONS.TARGET_ID.eq(target.value())).stream().findFirst();
    }

    void insert(DSLContext sql, Installation installation, Instant now) {
        sql.executeInsert(toRecord(installation, now));
    }

    void update(DSLContext sql, Installation installation, Instant now) {
        sql.executeUpdate(toRecord(installation, now), INSTALLATIONS.ID.eq(installation.id()));
    }

    void delete(DSLContext sql, Installation installation) {
        sql.deleteFrom(INSTALLATIONS)
                .where(INSTALLATIONS.ID.eq(installation.id()))
                .execute();
    }

    private static Condition isOf(ItemId item) {
        return INSTALLATIONS.REGISTRY_TYPE.eq(item.kind().word()).and(INSTALLATIONS.REGISTRY_ID.eq(item.value()));
    }

    private static List<Installation> fetch(DSLContext sql, Condition which) {
        return sql.selectFrom(INSTALLATIONS)
                .where(which)
                .orderBy(
                        INSTALLATIONS.PROJECT_ID,
                        INSTALLATIONS.REGISTRY_TYPE,
                        INSTALLATIONS.REGISTRY_ID,
                        INSTALLATIONS.CONSUMER,
                        INSTALLATIONS.ITEM_PATH,
                        INSTALLATIONS.ID)
                .fetch(InstallationRepository::toInstallation);
    }

    private static Installation toInstallation(InstallationsRecord row) {
        var kind = RegistryKind.of(row.getRegistryType()).orElseThrow();
        return new Installation(
                row.getId(),
                new ProjectId(row.getProjectId()),
                new ItemId(kind, row.getRegistryId()),
                row.getConsumer(),
                row.getItemPath(),
                new ContextFileId(row.getContextFileId()),
                new TargetId(row.getTargetId()),
                new Written(row.getItemHash(), row.getItemProgram() == null ? null : row.getItemProgram() != 0),
                new Arrival(
                        row.getMadeFile() != 0,
                        row.getMadeFolders().intValue(),
                        row.getFoundThere() != 0,
                        row.getGaveRight() != 0,
                        new InstalledInputs(row.getInputs())),
                row.getLeftBehind() != 0,
                row.getInstalledAt());
    }

    private static InstallationsRecord toRecord(Installation installation, Instant now) {
        var program = installation.written().program();
        var row = new InstallationsRecord();
        row.setId(installation.id());
        row.setProjectId(installation.project().value());
        row.setRegistryType(installation.item().kind().word());
        row.setRegistryId(installation.item().value());
        row.setConsumer(installation.consumerWord());
        row.setItemPath(installation.itemPath());
        row.setContextFileId(installation.file().value());
        row.setTargetId(installation.target().value());
        row.setItemHash(installation.itemHash());
        row.setItemProgram(program == null ? null : program ? 1L : 0L);
        row.setMadeFile(installation.arrival().madeFile() ? 1L : 0L);
        row.setMadeFolders((long) installation.arrival().madeAround());
        row.setFoundThere(installation.arrival().foundThere() ? 1L : 0L);
        row.setGaveRight(installation.arrival().gaveRight() ? 1L : 0L);
        row.setInputs(installation.arrival().inputs().json());
        row.setLeftBehind(installation.leftBehind() ? 1L : 0L);
        row.setInstalledAt(installation.installedAt());
        row.setUpdatedAt(now);
        return row;
    }
}
