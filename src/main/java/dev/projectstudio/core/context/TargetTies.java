package dev.projectstudio.core.context;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.FileStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ties context files to places in their project's repository, and unties them, within somebody's change.
final class TargetTies {

    private final ContextTargetRepository targets = new ContextTargetRepository();
    private final ContextQueries queries = new ContextQueries();

    ContextTarget tie(ContextRows rows, Project owner, ContextFile file, String path) {
        var places = new TargetPlaces(owner);
        var all = queries.ofProject(rows.sql(), file.projectId());
        var order = all.stream()
                .filter(other -> other.file().id().equals(file.id()))
                .mapToInt(other -> other.target().place().sortOrder() + 1)
                .max()
                .orElse(0);
        var place = places.place(path, order);
        new TakenPlaces(places, all).requireFree(place);
        var id = new TargetId(UUID.randomUUID().toString());
        var target = new ContextTarget(id, file.id(), place, TargetState.NEW, TextForm.CANONICAL);
        rows.insert(target);
        return target;
    }

    /// Refuses a place that can never hold the text.
    ///
    /// @param text what goes there; null if nobody knows it now
    void requireUsable(Project owner, String path, @Nullable ContextText text, FileStore files) {
        var places = new TargetPlaces(owner);
        var place = places.place(path, 0);
        places.requireUsable(place, files);
        if (text != null) {
            TargetText.requireFit(place, text);
        }
    }

    /// What is there stays.
    ContextTarget untie(ContextRows rows, Project owner, ContextFile file, String path) {
        TargetPlaces.requireWritten(path);
        var target = named(targets.ofFile(rows.sql(), file.id()), new TargetPlaces(owner), path)
                .orElseThrow(() -> new NotFound("target-not-found", file.filename(), path));
        rows.touch(file);
        rows.delete(target);
        return target;
    }

    private static Optional<ContextTarget> named(List<ContextTarget> all, TargetPlaces places, String path) {
        var key = places.key(path);
        return all.stream()
                .filter(target -> target.repoPath().equals(path))
                .findFirst()
                .or(() -> all.stream()
                        .filter(target -> places.key(target.repoPath()).equals(key))
                        .findFirst());
    }
}
