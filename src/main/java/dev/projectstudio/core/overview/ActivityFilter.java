package dev.projectstudio.core.overview;

import dev.projectstudio.core.activity.ActivityKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries of the activity log are shown, and from where on.
///
/// @param project null: of every project, and of none
/// @param kind null: of any kind
/// @param since not older than that; null: however old
/// @param after the last one of the page before; null: from the newest
/// @param limit how many at most
public record ActivityFilter(
        @Nullable String project,
        @Nullable ActivityKind kind,
        @Nullable Instant since,
        @Nullable String after,
        int limit) {

    private static final int PAGE = 100;

    public static ActivityFilter all() {
        return new ActivityFilter(null, null, null, null, PAGE);
    }

    public ActivityFilter of(@Nullable String wanted) {
        return new ActivityFilter(wanted, kind, since, after, limit);
    }

    public ActivityFilter of(@Nullable ActivityKind wanted) {
        return new ActivityFilter(project, wanted, since, after, limit);
    }

    public ActivityFilter since(@Nullable Instant wanted) {
        return new ActivityFilter(project, kind, wanted, after, limit);
    }

    public ActivityFilter after(@Nullable String last) {
        return new ActivityFilter(project, kind, since, last, limit);
    }

    public ActivityFilter atMost(int wanted) {
        return new ActivityFilter(project, kind, since, after, wanted);
    }
}
