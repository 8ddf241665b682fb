package dev.projectstudio.core.home;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.ContextVersion;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import java.util.List;
import java.util.Optional;

/// Where the text of a context file whose copy is gone still stands: in its history, as a base, or in the repository.
public final class LastTexts {

    private final Database database;
    private final ProjectService projects;
    private final ContextService contexts;
    private final ContextVersions versions;
    private final FileStore store;

    public LastTexts(
            Database database,
            ProjectService projects,
            ContextService contexts,
            ContextVersions versions,
            FileStore store) {
        this.database = database;
        this.projects = projects;
        this.contexts = contexts;
        this.versions = versions;
        this.store = store;
    }

    private record Found(String repoPath, ContextText text) {}

    boolean isThere(ContextFile file) {
        return version(file).isPresent() || atATarget(file).isPresent();
    }

    /// Makes it Studio's copy again, if there is one.
    void bringBack(ContextFile file) {
        version(file)
                .map(ContextVersion::number)
                .or(() -> atATarget(file).map(found -> keep(file, found)))
                .ifPresent(number -> contexts.restore(file.id(), number));
    }

    /// Studio's newest text, or else the newest that was kept of a repository's.
    private Optional<ContextVersion> version(ContextFile file) {
        var all = versions.history(file.id(), Integer.MAX_VALUE, Integer.MAX_VALUE);
        return all.stream()
                .filter(version -> version.side().equals(ContextVersion.STUDIO))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Optional<Found> atATarget(ContextFile file) {
        var targets = contexts.targets(file.id());
        return first(targets, this::base).or(() -> first(targets, target -> inRepository(file, target)));
    }

    private interface Source {
        Optional<ContextText> of(ContextTarget target);
    }

    private static Optional<Found> first(List<ContextTarget> targets, Source source) {
        return targets.stream()
                .flatMap(target -> source.of(target).map(text -> new Found(target.repoPath(), text)).stream())
                .findFirst();
    }

    private Optional<ContextText> base(ContextTarget target) {
        var base = target.state().base();
        return base == null ? Optional.empty() : database.read(sql -> versions.text(sql, base.contentHash()));
    }

    private Optional<ContextText> inRepository(ContextFile file, ContextTarget target) {
        var repository = projects.require(file.projectId()).repoPath();
        return repository != null
                        && store.read(FileRoot.repo(repository), target.repoPath()) instanceof FileState.Present present
                ? Optional.of(ContextText.of(present.bytes()))
                : Optional.empty();
    }

    private int keep(ContextFile file, Found found) {
        return database.write(tx -> versions.keep(tx, file.id(), found.repoPath(), "found", found.text()))
                .number();
    }
}
