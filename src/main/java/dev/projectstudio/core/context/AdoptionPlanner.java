package dev.projectstudio.core.context;

import dev.projectstudio.core.context.Adoption.Skipped;
import dev.projectstudio.core.context.AdoptionPlan.Known;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;

/// Looks at a repository and thinks out what adopting would do. Changes nothing.
public final class AdoptionPlanner {

    private final ContextFileRepository files = new ContextFileRepository();
    private final ContextQueries queries = new ContextQueries();
    private final Database database;
    private final FileStore store;

    public AdoptionPlanner(Database database, FileStore store) {
        this.database = database;
        this.store = store;
    }

    boolean isThere(Project project) {
        var path = project.repoPath();
        return path != null && new RepositoryFiles(store, path).isThere();
    }

    /// @param paths those to adopt; all well-known ones if empty
    AdoptionPlan plan(Project project, List<String> paths, boolean separate) {
        if (!isThere(project)) {
            throw new NotFound("repo-missing", Objects.requireNonNullElse(project.repoPath(), project.name()));
        }
        var repository = new RepositoryFiles(store, Objects.requireNonNull(project.repoPath()));
        var places = new TargetPlaces(project);
        var known = database.read(sql -> known(sql, project));
        var taken = new HashSet<String>();
        var split = new HashSet<String>();
        for (var other : known.targets()) {
            boolean isWhole = other.target().place().pointer() == null;
            (isWhole ? taken : split).add(places.key(other.target().filePath()));
        }
        var found = new ArrayList<FoundFile>();
        var skipped = new ArrayList<Skipped>();
        for (var path : paths.isEmpty() ? repository.wellKnown() : spelled(paths, repository, places)) {
            var key = places.key(path);
            if (split.contains(key) || !taken.add(key)) {
                skipped.add(new Skipped(path, split.contains(key) ? Adoption.ENTRY_ADOPTED : Adoption.ALREADY_ADOPTED));
                continue;
            }
            switch (repository.read(path)) {
                case FileState.Present file ->
                    found.add(
                            new FoundFile(places.place(path, 0), ContextText.of(file), file.stamp(), file.realPath()));
                case FileState.Unreadable(var reason) -> skipped.add(new Skipped(path, reason));
                case FileState.Absent _ -> requireUnasked(path, paths, project);
            }
        }
        return AdoptionPlan.of(project, found, skipped, known, separate);
    }

    /// False if another program has changed the project's context files since.
    boolean isStill(DSLContext sql, AdoptionPlan plan) {
        return marks(known(sql, plan.project())).equals(marks(plan.known()));
    }

    private Known known(DSLContext sql, Project project) {
        return new Known(files.ofProject(sql, project.id()), queries.ofProject(sql, project.id()));
    }

    private static List<String> spelled(List<String> paths, RepositoryFiles repository, TargetPlaces places) {
        return paths.stream()
                .map(path -> repository.spelled(path, places))
                .distinct()
                .sorted(Comparator.comparingInt(WellKnownFiles::rank))
                .toList();
    }

    /// A well-known file that went away while we looked is none; one that was asked for by name is missed.
    private static void requireUnasked(String path, List<String> asked, Project project) {
        if (!asked.isEmpty()) {
            throw new NotFound("file-not-in-repo", path, project.name());
        }
    }

    private static List<Object> marks(Known known) {
        var marks = new ArrayList<Object>();
        for (var file : known.files()) {
            marks.add(List.of(
                    file.id(), file.filename(), String.valueOf(file.copy().hash())));
        }
        known.targets().forEach(target -> marks.add(target.target().id()));
        return marks;
    }
}
