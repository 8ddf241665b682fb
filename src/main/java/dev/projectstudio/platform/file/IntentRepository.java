package dev.projectstudio.platform.file;

import static dev.projectstudio.platform.db.schema.Tables.FILE_INTENTS;

import dev.projectstudio.platform.db.schema.tables.records.FileIntentsRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/// The `file_intents` table.
final class IntentRepository {

    private final StudioHome home;

    IntentRepository(StudioHome home) {
        this.home = home;
    }

    void insert(DSLContext sql, Intent intent, Instant now) {
        var row = new FileIntentsRecord();
        row.setId(intent.id());
        row.setAction(intent.isDeletion() ? "delete" : "write");
        row.setRoot(intent.root().folder().toString());
        row.setPath(intent.path());
        row.setTempName(intent.tempName());
        row.setExpectedHash(intent.expectedHash());
        row.setNewHash(intent.newHash());
        row.setNewBytes(intent.newBytes());
        row.setOwnerPid(intent.owner().pid());
        row.setOwnerStarted(Long.toString(intent.owner().started()));
        row.setSubjectType(intent.subjectType());
        row.setSubjectId(intent.subjectId());
        row.setCreatedAt(now);
        sql.insertInto(FILE_INTENTS).set(row).execute();
    }

    List<Intent> list(DSLContext sql) {
        return sql.selectFrom(FILE_INTENTS)
                .orderBy(FILE_INTENTS.CREATED_AT, FILE_INTENTS.ID)
                .fetch(this::toIntent);
    }

    List<Intent> list(DSLContext sql, FileRoot root, String path) {
        return sql.selectFrom(FILE_INTENTS)
                .where(FILE_INTENTS.ROOT.eq(root.folder().toString()), FILE_INTENTS.PATH.eq(path))
                .orderBy(FILE_INTENTS.CREATED_AT, FILE_INTENTS.ID)
                .fetch(this::toIntent);
    }

    boolean isEmpty(DSLContext sql) {
        return !sql.fetchExists(FILE_INTENTS);
    }

    /// Makes a dead process's intent somebody's; false if another process was faster.
    boolean claim(DSLContext sql, Intent intent, Owner owner) {
        return sql.update(FILE_INTENTS)
                        .set(FILE_INTENTS.OWNER_PID, owner.pid())
                        .set(FILE_INTENTS.OWNER_STARTED, Long.toString(owner.started()))
                        .where(
                                FILE_INTENTS.ID.eq(intent.id()),
                                FILE_INTENTS.OWNER_PID.eq(intent.owner().pid()),
                                FILE_INTENTS.OWNER_STARTED.eq(
                                        Long.toString(intent.owner().started())))
                        .execute()
                == 1;
    }

    /// Makes an intent nobody's, so that the next process takes it up.
    void release(DSLContext sql, Intent intent) {
        sql.update(FILE_INTENTS)
                .set(FILE_INTENTS.OWNER_PID, Owner.NOBODY.pid())
                .set(FILE_INTENTS.OWNER_STARTED, Long.toString(Owner.NOBODY.started()))
                .where(FILE_INTENTS.ID.eq(intent.id()))
                .execute();
    }

    /// False if somebody has taken it up meanwhile.
    boolean deleteReleased(DSLContext sql, Intent intent) {
        return sql.deleteFrom(FILE_INTENTS)
                        .where(FILE_INTENTS.ID.eq(intent.id()), FILE_INTENTS.OWNER_PID.eq(Owner.NOBODY.pid()))
                        .execute()
                == 1;
    }

    /// False if a later change of the file has taken its place.
    boolean delete(DSLContext sql, String id) {
        return sql.deleteFrom(FILE_INTENTS).where(FILE_INTENTS.ID.eq(id)).execute() == 1;
    }

    private Intent toIntent(FileIntentsRecord row) {
        var folder = Path.of(row.getRoot());
        return new Intent(
                row.getId(),
                folder.equals(home.root()) ? FileRoot.home(folder) : FileRoot.repo(folder),
                row.getPath(),
                row.getTempName(),
                row.getExpectedHash(),
                row.getNewHash(),
                row.getNewBytes(),
                new Owner(row.getOwnerPid(), Long.parseLong(row.getOwnerStarted())),
                row.getSubjectType(),
                row.getSubjectId());
    }
}
