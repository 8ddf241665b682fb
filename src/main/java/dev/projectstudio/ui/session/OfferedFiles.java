package dev.projectstudio.ui.session;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.ChangedFile;
import dev.projectstudio.core.session.RepositoryChanges;
import dev.projectstudio.core.session.SessionDraft;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.FailureWords;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The files that git says were changed, taken over into what is typed in the form.
final class OfferedFiles {

    private final RepositoryChanges changes;
    private final Workbench bench;
    private final Lane asks;
    private final Supplier<SessionDraft> draft;
    private final Consumer<SessionDraft> typed;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    /// @param draft what stands in the form
    /// @param typed is given what is to stand there
    OfferedFiles(
            RepositoryChanges changes, Supplier<SessionDraft> draft, Consumer<SessionDraft> typed, Workbench bench) {
        this.changes = changes;
        this.draft = draft;
        this.typed = typed;
        this.bench = bench;
        this.asks = bench.background().lane();
    }

    /// Offers the files that were changed since the project's last session.
    void sinceLast() {
        offer(changes::sinceLast);
    }

    /// The same between two points.
    void between(String range) {
        if (!range.isBlank()) {
            offer(project -> changes.between(project, range.strip()));
        }
    }

    /// What came of asking git; empty before.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    private void offer(Function<ProjectId, List<ChangedFile>> ask) {
        var project = new ProjectId(draft.get().project());
        asks.run(
                () -> ask.apply(project),
                this::take,
                failure -> words.set(FailureWords.of(failure, bench.text()).together()));
    }

    /// Files that are there already get the new counts; the others are put below.
    private void take(List<ChangedFile> files) {
        var now = draft.get();
        var known = files.stream().map(ChangedFile::path).collect(Collectors.toSet());
        var stay = now.changed().stream().filter(file -> !known.contains(file.path()));
        var all = Stream.concat(stay, files.stream()).toList();
        words.set(bench.text().get("sessions.form.offered", files.size()));
        typed.accept(now.changing(SessionDraft.typed(all)));
    }
}
