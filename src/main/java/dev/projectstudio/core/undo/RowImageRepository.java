package dev.projectstudio.core.undo;

import static dev.projectstudio.platform.db.schema.DefaultSchema.DEFAULT_SCHEMA;
import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;
import static dev.projectstudio.platform.db.schema.Tables.DRIFT_RECORDS;

import dev.projectstudio.platform.db.InstantConverter;
import dev.projectstudio.platform.error.Conflict;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/// Rows of any table as plain values, and the way from one image of a row to another.
final class RowImageRepository {

    /// What a check writes without anybody having changed anything; of one table only where it is named.
    private static final Set<String> VOLATILE = Set.of(
            "updated_at",
            "last_checked_at",
            "last_used_at",
            "sync_status",
            "reason",
            "repo_hash",
            "file_size",
            "file_mtime_ns",
            "file_key",
            "hashed_at",
            "line_ending",
            "has_bom",
            "final_newlines",
            "found_in",
            "found_line",
            "found_text",
            "detected_path",
            "detected_version",
            "dependencies.status");

    /// The columns that hold what a user calls a row, of a project its name before its path.
    private static final List<String> NAMES = List.of("name", "filename", "repo_path");

    private static final int CONSTRAINT = 19;

    Map<String, @Nullable Object> image(DSLContext sql, String table, String id) {
        var known = require(table);
        var select = "SELECT * FROM \"%s\" WHERE \"%s\" = ?"
                .formatted(known.getName(), key(known).getName());
        return sql.connectionResult(connection -> {
            try (var statement = connection.prepareStatement(select)) {
                return image(statement, id);
            }
        });
    }

    /// Brings the row from what it was after the change to what it was before.
    ///
    /// @param name the user's word for what the row is about, if it has none of its own
    /// @throws Conflict `changed-meanwhile` if it is no longer what the change has left
    void takeBack(DSLContext sql, RowChange change, String name, Instant now) {
        var current = image(sql, change.table(), change.id());
        if (current.isEmpty() != change.after().isEmpty() || !isAsLeft(change.table(), change.after(), current)) {
            throw new Conflict("changed-meanwhile", word(change, name));
        }
        try {
            move(sql, change, current, now);
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SQLiteException broken && (broken.getResultCode().code & 0xff) == CONSTRAINT) {
                throw new Conflict("changed-meanwhile", word(change, name));
            }
            throw e;
        }
    }

    /// What the row itself is called, since a step may be about many.
    private static String word(RowChange change, String otherwise) {
        var row = change.after().isEmpty() ? change.before() : change.after();
        return NAMES.stream()
                .map(row::get)
                .filter(String.class::isInstance)
                .findFirst()
                .map(String.class::cast)
                .orElse(otherwise);
    }

    /// The same for all rows of a part of something larger: all of them, or none and false.
    boolean tryTakeBack(DSLContext sql, UndoStep part, Instant now) {
        sql.execute("SAVEPOINT part");
        try {
            part.rows().forEach(row -> takeBack(sql, row.reversed(), part.subject(), now));
            return true;
        } catch (Conflict e) {
            sql.execute("ROLLBACK TO part");
            return false;
        } finally {
            sql.execute("RELEASE part");
        }
    }

    private static void move(DSLContext sql, RowChange change, Map<String, @Nullable Object> current, Instant now) {
        var table = require(change.table());
        var isRow = key(table).eq(DSL.val(change.id()));
        if (change.after().isEmpty()) {
            sql.insertInto(table).set(values(change.before())).execute();
        } else if (change.before().isEmpty()) {
            deleteWhatHangsOn(sql, table, change.id());
            sql.deleteFrom(table).where(isRow).execute();
        } else {
            var values = new LinkedHashMap<String, @Nullable Object>(change.before());
            if (current.containsKey("updated_at")) {
                values.put("updated_at", InstantConverter.format(now));
            }
            if (!values.isEmpty()) {
                sql.update(table).set(values(values)).where(isRow).execute();
            }
        }
    }

    /// What a check has noted about a row goes with it; what was done stays in the log, without a project.
    private static void deleteWhatHangsOn(DSLContext sql, Table<?> table, String id) {
        for (var reference : DRIFT_RECORDS.getReferences()) {
            if (reference.getKey().getTable().getName().equals(table.getName())) {
                sql.deleteFrom(DRIFT_RECORDS)
                        .where(text(reference.getFields().getFirst()).eq(id))
                        .execute();
            }
        }
        if (table.getName().equals("projects")) {
            sql.update(ACTIVITY_LOG)
                    .setNull(ACTIVITY_LOG.PROJECT_ID)
                    .where(ACTIVITY_LOG.PROJECT_ID.eq(id))
                    .execute();
        }
    }

    private static boolean isAsLeft(
            String table, Map<String, @Nullable Object> left, Map<String, @Nullable Object> current) {
        return left.entrySet().stream()
                .filter(column ->
                        !VOLATILE.contains(column.getKey()) && !VOLATILE.contains(table + "." + column.getKey()))
                .allMatch(column -> Objects.equals(column.getValue(), current.get(column.getKey())));
    }

    private static Map<String, @Nullable Object> image(PreparedStatement statement, String id) throws SQLException {
        statement.setString(1, id);
        var image = new LinkedHashMap<String, @Nullable Object>();
        try (var row = statement.executeQuery()) {
            if (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    image.put(row.getMetaData().getColumnName(i), value(row, i));
                }
            }
        }
        return image;
    }

    private static @Nullable Object value(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column);
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    /// The values as the driver takes them, whatever a column's Java type is elsewhere.
    private static Map<Field<?>, @Nullable Object> values(Map<String, @Nullable Object> image) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        image.forEach((column, value) ->
                values.put(DSL.field(DSL.name(column)), value instanceof ByteBuffer bytes ? bytes.array() : value));
        return values;
    }

    private static Table<?> require(String name) {
        return Objects.requireNonNull(DEFAULT_SCHEMA.getTable(name), name);
    }

    private static Field<String> key(Table<?> table) {
        return text(Objects.requireNonNull(table.getPrimaryKey()).getFields().getFirst());
    }

    private static Field<String> text(TableField<?, ?> field) {
        return DSL.field(field.getUnqualifiedName(), String.class);
    }
}
