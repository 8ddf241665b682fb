package dev.projectstudio.core.project;

import dev.projectstudio.core.undo.RowChange;
import dev.projectstudio.core.undo.RowImages;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.undo.UndoStep;
import dev.projectstudio.platform.db.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one transaction does to projects, noted down so that it can be taken back as one step.
///
/// Which project is active is no part of it: switching meanwhile is no reason to refuse.
final class ProjectStep {

    private static final String TABLE = "projects";
    private static final String NAME = "name";
    /// Steps of earlier versions say the new name only.
    private static final String RENAME = "undo.project.rename";

    private final RowImages images = new RowImages();
    private final List<Project> changed = new ArrayList<>();
    private final List<RowChange> rows = new ArrayList<>();
    private final Tx tx;

    ProjectStep(Tx tx) {
        this.tx = tx;
    }

    Tx tx() {
        return tx;
    }

    /// Runs a write to the row of a project that is there already.
    void update(Project after, Runnable write) {
        var id = after.id().value();
        var before = images.of(tx.sql(), TABLE, id);
        write.run();
        changed.add(after);
        rows.add(images.since(tx.sql(), TABLE, id, before));
    }

    void added(Project project) {
        changed.add(project);
        rows.add(images.added(tx.sql(), TABLE, project.id().value()));
    }

    List<RowChange> rows() {
        return List.copyOf(rows);
    }

    private Optional<String> oldName() {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.before().get(NAME)))
                .map(Object::toString)
                .findFirst();
    }

    /// Leaves nothing behind if nothing was changed.
    void record(UndoJournal journal, String labelKey) {
        if (!changed.isEmpty()) {
            var first = changed.getFirst();
            var project = changed.size() == 1 ? first.id().value() : null;
            var words = List.of(first.name(), Integer.toString(changed.size()));
            var renamed = labelKey.equals(RENAME) ? oldName() : Optional.<String>empty();
            var step = renamed.map(old ->
                            UndoStep.of(project, "undo.project.renamed", List.of(old, first.name()), rows, List.of()))
                    .orElseGet(() -> UndoStep.of(project, labelKey, words, rows, List.of()));
            journal.record(tx, step);
        }
    }
}
