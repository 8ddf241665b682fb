package dev.projectstudio.core.project;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.Tx;
import java.util.Optional;
import org.jooq.DSLContext;

/// Which project the window shows. It is always one that exists and is not archived, if there is any: while the one
/// that
/// was chosen is archived, the most recently used one.
final class ActiveProject {

    private final ProjectRepository projects;
    private final Settings settings;

    ActiveProject(ProjectRepository projects, Settings settings) {
        this.projects = projects;
        this.settings = settings;
    }

    Optional<Project> find(DSLContext sql) {
        return chosen(sql).or(() -> projects.findRecent(sql).stream().findFirst());
    }

    /// The one that was made it, unless it is archived or gone.
    Optional<Project> chosen(DSLContext sql) {
        return Optional.ofNullable(settings.value(sql, Settings.ACTIVE_PROJECT).textValue())
                .flatMap(id -> projects.find(sql, new ProjectId(id)))
                .filter(project -> !project.isArchived());
    }

    void set(Tx tx, ProjectId id) {
        settings.put(tx, Settings.ACTIVE_PROJECT, TextNode.valueOf(id.value()));
    }

    /// Where none is active any more, or not yet, the most recently used one becomes it.
    void settle(Tx tx) {
        if (chosen(tx.sql()).isEmpty()) {
            var next = projects.findRecent(tx.sql()).stream().findFirst();
            settings.put(
                    tx,
                    Settings.ACTIVE_PROJECT,
                    next.isPresent() ? TextNode.valueOf(next.get().id().value()) : NullNode.getInstance());
        }
    }
}
