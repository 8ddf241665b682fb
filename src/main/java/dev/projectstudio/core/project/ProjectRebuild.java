package dev.projectstudio.core.project;

import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.Database;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Makes a project's row again from what the files say of it, after the database was lost. Trust does not come back: it
/// was given to what was there then.
public final class ProjectRebuild {

    private final ProjectKeyRepository rows = new ProjectKeyRepository();
    private final ProjectRepository projects = new ProjectRepository();
    private final Database database;
    private final ActiveProject active;

    public ProjectRebuild(Database database, Settings settings) {
        this.database = database;
        this.active = new ActiveProject(projects, settings);
    }

    /// A project that is there already is left as it is. Of two with one name or one directory, the first has it.
    ///
    /// @param repoPath as it was registered; it need not be there now
    /// @param templateId of the template that it was made from; null for none
    /// @param createdAt null where the files do not say: what they say is what comes back
    public void rebuild(
            ProjectId id,
            String name,
            @Nullable String description,
            @Nullable String repoPath,
            @Nullable Instant createdAt,
            @Nullable Instant archivedAt,
            @Nullable String templateId) {
        boolean isNew = database.write(tx -> {
            boolean inserted = rows.insert(
                    tx.sql(), new KeylessProject(id.value(), name, repoPath), description, createdAt, archivedAt);
            if (inserted && templateId != null) {
                projects.setTemplate(tx.sql(), id, templateId);
            }
            tx.publish(new ProjectChanged(id));
            return inserted;
        });
        if (isNew) {
            new ProjectKeys(database).fill();
            database.write(tx -> {
                active.settle(tx);
                return id;
            });
        }
    }
}
