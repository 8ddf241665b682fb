package dev.projectstudio.core.undo;

import dev.projectstudio.platform.file.MadeFolders;
import dev.projectstudio.platform.text.Phrase;
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

    /// What was removed for good, and the file of the backup.
    public static final String REMOVAL = "undo.project.remove";

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

    /// The user's word for what was changed.
    String subject() {
        return labelArgs.isEmpty() ? labelKey : labelArgs.getFirst();
    }

    /// The same in words, for a sentence about it.
    Phrase label() {
        return new Phrase(labelKey, List.copyOf(labelArgs));
    }

    /// Whether nothing is left of the step once what it is about has moved on: a pair of texts that was put aside is
    /// not mentioned then anyway.
    boolean isFleeting() {
        return labelKey.equals("undo.drift.dismiss") || labelKey.equals("undo.drift.dismiss-many");
    }

    /// Whether there is no way back: what was removed is in a backup only. The last name is that of its file.
    boolean isForGood() {
        return labelKey.equals(REMOVAL);
    }

    /// The same without the rows and columns that did not change.
    UndoStep trimmed() {
        var changed = rows.stream()
                .map(RowChange::trimmed)
                .filter(row -> !row.isEmpty())
                .toList();
        return new UndoStep(id, projectId, labelKey, labelArgs, changed, files);
    }

    /// Whether files of a repository go with it, or files come.
    boolean isToBeNoted() {
        return files.stream().anyMatch(file -> file.isDeletion() || file.isAddition());
    }

    /// The same with what the files have that are about to go.
    UndoStep noted() {
        return with(files.stream().map(FileUndo::noted).toList());
    }

    /// The same with the folders that the files needed which come.
    UndoStep noted(MadeFolders made) {
        return with(files.stream().map(file -> file.noted(made)).toList());
    }

    private UndoStep with(List<FileUndo> next) {
        return new UndoStep(id, projectId, labelKey, labelArgs, rows, next);
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
