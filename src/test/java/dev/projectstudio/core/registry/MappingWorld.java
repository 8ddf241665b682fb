package dev.projectstudio.core.registry;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.stack.StackDetector;
import dev.projectstudio.core.stack.StackService;
import dev.projectstudio.core.stack.StackWriter;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.core.stack.TechEdit;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A registry, and projects with stacks.
final class MappingWorld {

    final RegistryWorld registry;
    final ProjectService projects;
    final StackService stack;
    final MappingService mappings;

    private final Path code;

    MappingWorld(TestDatabase test, Path folder) {
        var database = test.get();
        registry = new RegistryWorld(database, test.bus(), folder);
        code = folder.resolve("code");
        var clock = RegistryWorld.NOON;
        var activity = new ActivityLog(clock);
        var settings = new Settings(database, clock);
        projects = new ProjectService(database, activity, settings, registry.undo, clock, registry.home.root());
        var writer = new StackWriter(database, activity, registry.undo, new MappedTechnologies(), clock);
        stack = new StackService(database, projects, () -> new StackDetector(new FileStore()), writer);
        var mapping = new MappingWriter(database, activity, registry.undo, clock);
        mapping.follow(test.bus());
        mappings = new MappingService(database, stack, registry.folder, mapping);
    }

    ProjectId project(String name) {
        try {
            return projects.register(Files.createDirectories(code.resolve(name)), name, null)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file in a project's directory.
    void write(String path, String text) {
        try {
            var file = code.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tech tech(ProjectId project, String name, @Nullable String version) {
        return stack.add(project, new TechEdit("backend", name, version));
    }

    RegistryItem skill(String slug, String compatibility) {
        var text = "# %s\n\n## Description\nX.\n\n## Tech Stack Compatibility\n%s\n".formatted(slug, compatibility);
        return registry.registry.add(RegistryKind.SKILL, slug, text).item();
    }

    RegistryItem item(RegistryKind kind, String slug, String text) {
        return registry.registry.add(kind, slug, text).item();
    }
}
