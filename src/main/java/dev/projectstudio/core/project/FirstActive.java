package dev.projectstudio.core.project;

import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.text.Folding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Makes a project of a home that another program filled the active one: the one that was used last, else the first by
/// name.
public final class FirstActive {

    private final ProjectRepository rows = new ProjectRepository();
    private final Database database;
    private final ActiveProject active;

    public FirstActive(Database database, Settings settings) {
        this.database = database;
        this.active = new ActiveProject(rows, settings);
    }

    /// Leaves the one that is active already.
    public void choose() {
        boolean isActive = database.read(active::chosen).isPresent();
        if (!isActive) {
            first(database.read(rows::findRecent))
                    .ifPresent(project -> database.write(tx -> {
                        active.set(tx, project.id());
                        return project;
                    }));
        }
    }

    private static Optional<Project> first(List<Project> recent) {
        var used = recent.stream().findFirst().filter(project -> project.lastUsedAt() != null);
        return used.isPresent()
                ? used
                : recent.stream()
                        .min(Comparator.comparing((Project project) -> Folding.name(project.name()))
                                .thenComparing(project -> project.id().value()));
    }
}
