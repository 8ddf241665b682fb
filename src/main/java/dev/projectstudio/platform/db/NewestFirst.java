package dev.projectstudio.platform.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Rows listed newest first, a page at a time, by the key of the last one shown: its time, then its id. Rows without a
/// time come last.
///
/// @param time when a row was made
/// @param id which one it is
public record NewestFirst(TableField<?, Instant> time, TableField<?, String> id) {

    public List<OrderField<?>> order() {
        return List.of(time.desc(), id.desc());
    }

    /// A page of at most `limit` rows.
    ///
    /// @param last the id of the last row of the page before; null for the first page
    /// @param fetch reads the rows of a condition in this order, with a limit
    public <T> List<T> page(
            DSLContext sql, @Nullable String last, int limit, BiFunction<Condition, Integer, List<T>> fetch) {
        if (last == null) {
            return fetch.apply(DSL.noCondition(), limit);
        }
        // as it is stored: another program may write times in other forms
        var stored = time.coerce(String.class);
        var at = sql.select(stored)
                .from(Objects.requireNonNull(time.getTable()))
                .where(id.eq(last))
                .fetchOne(stored);
        var untimed = time.isNull();
        if (at == null) {
            return fetch.apply(untimed.and(id.lt(last)), limit);
        }
        var rows = new ArrayList<>(fetch.apply(stored.le(at).and(stored.lt(at).or(id.lt(last))), limit));
        if (rows.size() < limit) {
            rows.addAll(fetch.apply(untimed, limit - rows.size()));
        }
        return List.copyOf(rows);
    }
}
