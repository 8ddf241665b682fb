package dev.projectstudio.core.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Studio knows of an architecture decision record.
///
/// @param status its word; null where the record says none
/// @param supersededBy the number of the record that took its place; null for none
record MadrFields(
        String title,
        @Nullable String status,
        @Nullable Integer supersededBy,
        @Nullable LocalDate date,
        @Nullable String rationale,
        List<Alternative> alternatives) {

    MadrFields {
        alternatives = List.copyOf(alternatives);
    }
}
