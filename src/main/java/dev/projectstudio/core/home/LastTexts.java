package dev.projectstudio.core.home;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.ContextVersion;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.context.TargetText;
import dev.projectstudio.core.context.TargetText.Held;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the text of a context file whose copy is gone still stands: what its row names as its text, in its history, as
/// a base, or in the repository.
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

    /// @param repoPath where it stood; null for Studio's own
    private record Found(@Nullable String repoPath, ContextText text) {}

    boolean isThere(ContextFile file) {
        return current(file).isPresent()
                || newest(file).isPresent()
                || atTarget(file, this::base).isPresent()
                || inRepository(file).isPresent();
    }

    /// Makes it Studio's copy again, if there is one.
    void bringBack(ContextFile file) {
        current(file)
                .map(text -> numberOf(file, text))
                .or(() -> ofStudio(file).map(ContextVersion::number))
                .or(() -> atTarget(file, this::base).map(found -> keep(file, found)))
                .or(() -> newest(file).map(ContextVersion::number))
                .or(() -> inRepository(file).map(found -> keep(file, found)))
                .ifPresent(number -> contexts.restore(file.id(), number));
    }

    /// What the copy held when it was last there. After an undo that is not the newest version.
    private Optional<ContextText> current(ContextFile file) {
        return database.read(sql -> versions.text(sql, file.copy().contentHash()));
    }

    private int numberOf(ContextFile file, ContextText text) {
        var hash = text.contentHash();
        return history(file).stream()
                .filter(version -> version.contentHash().equals(hash))
                .findFirst()
                .map(ContextVersion::number)
                .orElseGet(() -> keep(file, new Found(null, text)));
    }

    private Optional<ContextVersion> ofStudio(ContextFile file) {
        return history(file).stream()
                .filter(version -> version.side().equals(ContextVersion.STUDIO))
                .findFirst();
    }

    /// What was kept of a repository was never agreed on: the base comes before it.
    private Optional<ContextVersion> newest(ContextFile file) {
        return history(file).stream().findFirst();
    }

    private List<ContextVersion> history(ContextFile file) {
        return versions.history(file.id(), Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private Optional<Found> inRepository(ContextFile file) {
        return atTarget(file, target -> inRepository(file, target));
    }

    private interface Source {
        Optional<ContextText> of(ContextTarget target);
    }

    private Optional<Found> atTarget(ContextFile file, Source source) {
        return contexts.targets(file.id()).stream()
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
                        && store.read(FileRoot.repo(repository), target.filePath()) instanceof FileState.Present present
                        && TargetText.in(target.place(), ContextText.of(present)) instanceof Held.Text(var text)
                ? Optional.of(text)
                : Optional.empty();
    }

    private int keep(ContextFile file, Found found) {
        return database.write(tx -> versions.keep(tx, file.id(), found.repoPath(), "found", found.text()))
                .number();
    }
}
