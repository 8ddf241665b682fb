package dev.projectstudio.core.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list, the newest first.
///
/// @param next where the rest begins; null at the end
public record SessionRows(List<SessionRow> rows, @Nullable SessionKey next) {

    public SessionRows {
        rows = List.copyOf(rows);
    }
}
