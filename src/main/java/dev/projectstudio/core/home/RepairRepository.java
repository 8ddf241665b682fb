package dev.projectstudio.core.home;

import static dev.projectstudio.platform.db.schema.Tables.ATTENTION;
import static dev.projectstudio.platform.db.schema.Tables.CONTENTS;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_VERSIONS;
import static dev.projectstudio.platform.db.schema.Tables.DRIFT_RECORDS;
import static dev.projectstudio.platform.db.schema.Tables.UNDO_STEPS;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;

/// What repairs do to the database itself.
final class RepairRepository {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    /// What was kept just now may be about to be used.
    private static final Duration YOUNG = Duration.ofHours(1);

    private static final int MOST = 10_000;
    private static final int AT_ONCE = 500;

    int reindex(DSLContext sql) {
        return sql.execute("REINDEX");
    }

    /// Deletes kept texts that no version, base, record, file, attention or undo step refers to, a bounded number at a
    /// time.
    ///
    /// @return how many
    int deleteUnusedTexts(DSLContext sql, Instant now) {
        var unused = unreferenced(sql, now);
        unused.removeAll(inUndoSteps(sql, unused));
        var hashes = List.copyOf(unused);
        int deleted = 0;
        for (int from = 0; from < hashes.size(); from += AT_ONCE) {
            var some = hashes.subList(from, Math.min(hashes.size(), from + AT_ONCE));
            deleted += sql.deleteFrom(CONTENTS).where(CONTENTS.HASH.in(some)).execute();
        }
        return deleted;
    }

    private static Set<String> unreferenced(DSLContext sql, Instant now) {
        return new LinkedHashSet<>(sql.select(CONTENTS.HASH)
                .from(CONTENTS)
                .where(CONTENTS.CREATED_AT.lt(now.minus(YOUNG)))
                .and(isNoneOf(CONTEXT_VERSIONS, CONTEXT_VERSIONS.CONTENT_HASH))
                .and(isNoneOf(CONTEXT_TARGETS, CONTEXT_TARGETS.BASE_CONTENT_HASH))
                .and(isNoneOf(CONTEXT_FILES, CONTEXT_FILES.CONTENT_HASH))
                .and(isNoneOf(DRIFT_RECORDS, DRIFT_RECORDS.CANONICAL_CONTENT_HASH))
                .and(isNoneOf(DRIFT_RECORDS, DRIFT_RECORDS.REPO_CONTENT_HASH))
                .and(isNoneOf(ATTENTION, ATTENTION.CONTENT_HASH))
                .limit(MOST)
                .fetch(CONTENTS.HASH));
    }

    /// Steps name texts anywhere in what they remember of rows and files.
    private static Set<String> inUndoSteps(DSLContext sql, Set<String> hashes) {
        var found = new HashSet<String>();
        if (hashes.isEmpty()) {
            return found;
        }
        try (var steps = sql.select(UNDO_STEPS.CHANGES).from(UNDO_STEPS).fetchLazy()) {
            for (var step : steps) {
                HASH.matcher(step.value1()).results().forEach(match -> found.add(match.group()));
            }
        }
        found.retainAll(hashes);
        return found;
    }

    private static Condition isNoneOf(Table<?> table, TableField<?, String> reference) {
        return notExists(selectOne().from(table).where(reference.eq(CONTENTS.HASH)));
    }
}
