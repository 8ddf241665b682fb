package dev.projectstudio.core.undo;

import dev.projectstudio.core.activity.Activity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// What one transaction does to the rows of a feature: the rows with the way back, and what the activity log says
/// of it.
///
/// @param <T> what is announced once the transaction has committed
public abstract class FeatureStep<T> {

    private final Map<String, T> touched = new LinkedHashMap<>();
    private final List<Activity> acts = new ArrayList<>();
    private final StepRows rows;
    private final Instant now;

    /// @param now the moment that everything in it happens at
    protected FeatureStep(StepRows rows, Instant now) {
        this.rows = rows;
        this.now = now;
    }

    public final StepRows rows() {
        return rows;
    }

    public final DSLContext sql() {
        return rows.sql();
    }

    public final Instant now() {
        return now;
    }

    /// Each once, as it was written last, the first to be touched first.
    public final List<T> touched() {
        return List.copyOf(touched.values());
    }

    public final List<Activity> acts() {
        return List.copyOf(acts);
    }

    /// Runs a write of the row of `thing`.
    protected final void write(String table, String id, T thing, Runnable work) {
        rows.write(table, id, work);
        touched.put(id, thing);
    }

    protected final void act(Activity act) {
        acts.add(act);
    }
}
