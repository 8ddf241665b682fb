package dev.projectstudio.core.dependency;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.registry.RegistryEdits;
import dev.projectstudio.core.registry.RegistryFolder;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.registry.RegistryWriter;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.stack.StackDetector;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.process.ProcessRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// A machine with made-up programs, a home, and a project that needs some of them.
final class DependencyWorld {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    /// For a program that never answers.
    static final Duration SHORT = Duration.ofMillis(700);

    final Path folder;
    final Path bin;
    final Path userHome;
    final Path repository;
    final ProjectService projects;
    final RegistryService registry;
    final UndoJournal undo;
    final ProjectId atlas;
    private final TestDatabase database;
    private final DependencyWriter writer;
    private final DependencyService dependencies;

    DependencyWorld(TestDatabase database, Path temp) {
        this.database = database;
        folder = real(temp);
        bin = made(folder.resolve("bin"));
        userHome = made(folder.resolve("user"));
        var looks = new AtomicLong();
        InstantSource source = () -> NOON.plus(Duration.ofSeconds(looks.getAndIncrement()));
        Clock clock = source.withZone(ZoneOffset.UTC);
        var home = new StudioHome(folder.resolve("home")).create();
        var activity = new ActivityLog(clock);
        var filing = new Filing(database.get(), new FileStore(), home, clock);
        undo = new UndoJournal(database.get(), filing, activity, clock);
        var settings = new Settings(database.get(), clock);
        projects = new ProjectService(database.get(), activity, settings, undo, clock, home.root());
        var items = new RegistryFolder(new FileStore(), home);
        registry = new RegistryService(
                database.get(),
                items,
                new RegistryWriter(filing, items, activity, undo, clock),
                new RegistryEdits(database.get(), items, activity, clock),
                List.of(),
                clock);
        writer = new DependencyWriter(database.get(), activity, undo, clock);
        dependencies =
                new DependencyService(database.get(), projects, () -> new StackDetector(new FileStore()), writer);
        repository = made(folder.resolve("atlas"));
        atlas = projects.register(repository, "atlas", null).id();
    }

    DependencyService service() {
        return dependencies;
    }

    /// With the made-up programs on the PATH.
    DependencyChecks checks() {
        return checks(Map.of("PATH", bin + ":/usr/bin:/bin"));
    }

    DependencyChecks checks(Map<String, String> environment) {
        var probe = new ProgramProbe(new ProcessRunner(), environment, userHome, SHORT);
        return new DependencyChecks(database.get(), projects, registry, dependencies, writer, probe);
    }

    /// How the only program that is needed stands after a look.
    Standing standing(String name, String range, DependencyChecks checks) {
        dependencies.add(atlas, new DependencyEdit(name, range));
        return find(checks.check(atlas, () -> false, _ -> {}), name).standing();
    }

    static Dependency find(List<Dependency> all, String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /// A program of this name: a script of the shell.
    Path program(String name, String script) {
        return program(bin, name, script);
    }

    static Path program(Path folder, String name, String script) {
        return write(folder.resolve(name), "#!/bin/sh\n" + script + "\n", "rwxr-xr-x");
    }

    Path inRepository(String path, String text) {
        return write(repository.resolve(path), text, "rw-r--r--");
    }

    void tool(String slug, String command, String versionCheck) {
        registry.add(RegistryKind.TOOL, slug, """
                {"name": "%s", "description": "d", "tool_type": "cli", "command": "%s",
                 "install_command": "touch %s", "version_check": "%s"}
                """.formatted(slug, command, folder.resolve("installed"), versionCheck));
    }

    static Path write(Path file, String text, String permissions) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
