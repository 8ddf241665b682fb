package dev.projectstudio.core.undo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change of the user's, with all that it did.
///
/// @param labelKey the message that says what it was, such as `undo.context.edit`
/// @param labelArgs what fills the message; the first is the name of what was changed
/// @param rows in the order in which they were changed
public record UndoStep(
        String id,
        @Nullable String projectId,
        String labelKey,
        List<String> labelArgs,
        List<RowChange> rows,
        List<FileUndo> files) {

    public UndoStep {
        labelArgs = List.copyOf(labelArgs);
        rows = List.copyOf(rows);
        files = List.copyOf(files);
    }

    public static UndoStep of(
            @Nullable String projectId,
            String labelKey,
            List<String> labelArgs,
            List<RowChange> rows,
            List<FileUndo> files) {
        return new UndoStep(UUID.randomUUID().toString(), projectId, labelKey, labelArgs, rows, files);
    }

    /// What leads back to where this one began.
    UndoStep reversed() {
        return new UndoStep(
                id,
                projectId,
                labelKey,
                labelArgs,
                rows.reversed().stream().map(RowChange::reversed).toList(),
                files.reversed().stream().map(FileUndo::reversed).toList());
    }

    UndoneStep summary() {
        return new UndoneStep(id, projectId, labelKey, labelArgs);
    }
}
