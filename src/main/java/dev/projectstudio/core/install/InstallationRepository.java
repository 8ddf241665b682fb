package dev.projectstudio.core.install;

import static dev.projectstudio.platform.db.schema.Tables.INSTALLATIONS;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.InputVariables.Added;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.schema.tables.records.InstallationsRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// The `installations` table. A row counts only while its target is there. What else is known of an installed copy, the
/// variables that were defined for a server and that a copy was there before, has rows beside its own, which are told
/// by their words for a consumer.
final class InstallationRepository {

    static final String TABLE = INSTALLATIONS.getName();

    private static final String INPUT = "vscode_input";
    private static final String FOUND = "found_there";
    private static final String BEHIND = "#";

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

    /// What was defined for a server, by the id of its row.
    Map<String, Added> inputs(DSLContext sql, TargetId server) {
        var inputs = new LinkedHashMap<String, Added>();
        sql.selectFrom(INSTALLATIONS)
                .where(INSTALLATIONS.CONSUMER.eq(INPUT), INSTALLATIONS.TARGET_ID.startsWith(server.value() + BEHIND))
                .orderBy(INSTALLATIONS.TARGET_ID)
                .forEach(row -> inputs.put(
                        row.getId(), new Added(row.getItemPath(), row.getItemHash(), row.getMadeFile() != 0)));
        return inputs;
    }

    /// @param server whose entry it is that it was defined for
    void insertInput(DSLContext sql, String id, Installation server, Added input, Instant now) {
        var row = beside(server, id, INPUT, input.id(), now);
        row.setItemPath(input.id());
        row.setItemHash(input.hash());
        row.setMadeFile(input.madeArray() ? 1L : 0L);
        sql.executeInsert(row);
    }

    /// The id of the row that says that a copy was there before it was an installed one; empty if it was not.
    Optional<String> found(DSLContext sql, TargetId target) {
        return sql.select(INSTALLATIONS.ID)
                .from(INSTALLATIONS)
                .where(INSTALLATIONS.CONSUMER.eq(FOUND), INSTALLATIONS.TARGET_ID.eq(target.value() + BEHIND))
                .fetchOptional(INSTALLATIONS.ID);
    }

    void insertFound(DSLContext sql, String id, Installation copy, Instant now) {
        sql.executeInsert(beside(copy, id, FOUND, "", now));
    }

    /// Of what was found or defined.
    void deleteBeside(DSLContext sql, String id) {
        sql.deleteFrom(INSTALLATIONS).where(INSTALLATIONS.ID.eq(id)).execute();
    }

    private static InstallationsRecord beside(Installation of, String id, String word, String name, Instant now) {
        var row = toRecord(of, now);
        row.setId(id);
        row.setConsumer(word);
        row.setTargetId(of.target().value() + BEHIND + name);
        row.setMadeFile(0L);
        row.setMadeFolders(0L);
        return row;
    }

    private static Condition isOf(ItemId item) {
        return INSTALLATIONS.REGISTRY_TYPE.eq(item.kind().word()).and(INSTALLATIONS.REGISTRY_ID.eq(item.value()));
    }

    private static List<Installation> fetch(DSLContext sql, Condition which) {
        return sql.selectFrom(INSTALLATIONS)
                .where(which.and(INSTALLATIONS.CONSUMER.notIn(INPUT, FOUND)))
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
                row.getItemHash(),
                row.getMadeFile() != 0,
                row.getMadeFolders().intValue(),
                row.getInstalledAt());
    }

    private static InstallationsRecord toRecord(Installation installation, Instant now) {
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
        row.setMadeFile(installation.madeFile() ? 1L : 0L);
        row.setMadeFolders((long) installation.madeAround());
        row.setInstalledAt(installation.installedAt());
        row.setUpdatedAt(now);
        return row;
    }
}
