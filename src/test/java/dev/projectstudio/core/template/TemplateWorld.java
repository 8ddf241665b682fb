package dev.projectstudio.core.template;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.PageWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.impl.DSL;

/// A home with templates, and a project to apply them to.
final class TemplateWorld {

    final PageWorld world;
    final TestDatabase database;
    final TemplateService templates;
    final TemplateCreation creation;

    TemplateWorld(TestDatabase database, Path folder) {
        this.database = database;
        world = new PageWorld(database, folder);
        templates = world.templates.service();
        creation = world.templates.creation();
    }

    /// @param files paths and texts in turn, `template.json` first
    OpenItem template(String slug, String json, String... files) {
        var all = new TreeMap<String, byte[]>();
        all.put(slug + "/template.json", json.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < files.length; i += 2) {
            all.put(slug + "/" + files[i], files[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return world.registry.add(RegistryKind.TEMPLATE, slug, all);
    }

    /// A template of this type without variables.
    static String json(String type) {
        return "{\"name\": \"T\", \"description\": \"d\", \"template_type\": \"" + type + "\"}";
    }

    Project project(String name) {
        return world.projects.require(world.project(name));
    }

    TemplatePlan plan(OpenItem template, Project project, Map<String, String> values) {
        return templates.plan(template, templates.target(project), TemplateForm.FILE, values);
    }

    Path file(String project, String path) {
        return world.repo(project).resolve(path);
    }

    String read(String project, String path) {
        try {
            return Files.readString(file(project, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> activities() {
        return database.get()
                .read(sql -> sql.selectFrom(ACTIVITY_LOG)
                        .orderBy(DSL.field("rowid"))
                        .fetch(row -> row.getActivityType() + " " + row.getTitle()));
    }
}
