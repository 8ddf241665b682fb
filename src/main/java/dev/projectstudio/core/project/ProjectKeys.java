package dev.projectstudio.core.project;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.text.Folding;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives the projects of an older home what keeps two of them apart. Where two would get the same key, the older one
/// gets it and the other stays without, for `doctor` to report.
public final class ProjectKeys {

    private final ProjectKeyRepository rows = new ProjectKeyRepository();
    private final Database database;

    public ProjectKeys(Database database) {
        this.database = database;
    }

    /// Fills what is missing, and does not write where nothing can be filled.
    public void fill() {
        var missing = database.read(rows::withoutKeys);
        if (missing.isEmpty()) {
            return;
        }
        var keyed = missing.stream()
                .map(row -> new KeylessProject(row.id(), row.name(), pathKey(row.repoPath())))
                .toList();
        boolean isOneFree = database.read(sql -> keyed.stream()
                .anyMatch(row -> rows.isNameFree(sql, row.id(), Folding.name(row.name()))
                        || Optional.ofNullable(row.repoPath())
                                .filter(key -> rows.isPathFree(sql, row.id(), key))
                                .isPresent()));
        if (isOneFree) {
            database.write(tx -> {
                keyed.forEach(row -> {
                    rows.fillName(tx.sql(), row.id(), Folding.name(row.name()));
                    rows.fillPath(tx.sql(), row.id(), row.repoPath());
                });
                return keyed.size();
            });
        }
    }

    private static @Nullable String pathKey(@Nullable String repoPath) {
        if (repoPath == null || repoPath.isBlank()) {
            return null;
        }
        try {
            return Folding.path(Path.of(repoPath));
        } catch (InvalidPathException _) {
            return null;
        }
    }
}
