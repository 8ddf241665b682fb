package dev.projectstudio.core.install;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.context.ContextWriter;
import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.context.RestoredContexts;
import dev.projectstudio.core.context.StudioCopies;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftDependents;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.Renewal;
import dev.projectstudio.core.drift.ResolutionService;
import dev.projectstudio.core.drift.Sides;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryBatch;
import dev.projectstudio.core.registry.RegistryEdits;
import dev.projectstudio.core.registry.RegistryFolder;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.registry.RegistryWriter;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.git.TestRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.impl.DSL;

/// A home with a registry, and repositories of git, with everything that installs from the one into the others.
final class InstallWorld {

    /// Long after every file was written, so that a stat may be believed.
    static final Clock NOON = Clock.fixed(Instant.parse("2040-05-01T12:00:00Z"), ZoneOffset.UTC);

    static final String SKILL = """
            ---
            name: pdf
            description: Reads PDF files
            ---

            # PDF

            Read them page by page.
            """;

    static final String TOOL = """
            {
              "name": "github",
              "description": "Issues",
              "tool_type": "mcp",
              "command": "npx",
              "args": ["-y", "github-mcp"]
            }
            """;

    final StudioHome home;
    final ProjectService projects;
    final RegistryService registry;
    final RegistryBatch batch;
    final ContextService contexts;
    final ContextVersions versions;
    final DriftService drift;
    final ResolutionService resolutions;
    final InstallService installs;
    final UndoJournal undo;
    private final Database data;
    private final Path folder;

    InstallWorld(TestDatabase database, Path temporary) throws IOException {
        this(database.get(), database.bus(), temporary);
    }

    InstallWorld(Database data, ChangeBus bus, Path temporary) throws IOException {
        this.data = data;
        this.folder = temporary.toRealPath();
        var store = new FileStore();
        var activity = new ActivityLog(NOON);
        var contents = new Contents(NOON);
        home = new StudioHome(folder.resolve("home")).create();
        var filing = new Filing(data, store, home, NOON);
        undo = new UndoJournal(data, filing, activity, NOON);
        projects = new ProjectService(data, activity, new Settings(data, NOON), undo, NOON, home.root());
        projects.follow(bus);
        var items = new RegistryFolder(store, home);
        var registryWriter = new RegistryWriter(filing, items, activity, undo, NOON);
        registryWriter.follow(bus);
        batch = new RegistryBatch(registryWriter);
        registry = new RegistryService(
                data,
                items,
                registryWriter,
                new RegistryEdits(data, items, activity, NOON),
                List.of(new InstalledFollowers(NOON)),
                NOON);
        var copies = new StudioCopies(store, home);
        var targets = new ContextTargets(data, NOON);
        versions = new ContextVersions(data, contents, NOON);
        var writer = new ContextWriter(filing, copies, contents, activity, undo, NOON);
        contexts = new ContextService(data, projects, copies, targets, versions, writer, new DriftDependents());
        new RestoredContexts(data, targets).follow(bus);
        var sides = new Sides(home, store, NOON);
        drift = new DriftService(data, bus, sides, activity, Runnable::run, _ -> {}, NOON);
        resolutions = new ResolutionService(data, drift, sides, versions, filing, undo, NOON);
        var renewal = new Renewal(data, drift, sides, versions, filing, undo, NOON);
        var placements = new Placements(data, copies, targets, versions, writer, new DriftDependents());
        installs = new InstallService(
                data,
                projects,
                registry,
                new InstallService.Copies(placements, renewal, drift, batch, undo),
                activity,
                NOON);
    }

    /// A project over a repository of git.
    ProjectId project(String name) {
        try {
            Files.createDirectories(repo(name));
            TestRepository.create(repo(name));
            return projects.register(repo(name), name, null).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A skill of one file and a script.
    ItemId skill() {
        var files = new TreeMap<>(Map.of(
                "pdf/SKILL.md", SKILL.getBytes(StandardCharsets.UTF_8),
                "pdf/scripts/read.py", "print('read')\r\n".getBytes(StandardCharsets.UTF_8)));
        return registry.add(RegistryKind.SKILL, "pdf", files).item().id();
    }

    ItemId tool() {
        return registry.add(RegistryKind.TOOL, "github", TOOL).item().id();
    }

    /// Installs for these, whatever is found.
    void install(ProjectId project, ItemId item, Consumer... consumers) {
        installs.install(installs.plan(project, item, List.of(consumers)), false);
    }

    /// Brings all copies of items up to them.
    UpdateLine.Report update(ItemId... items) {
        return installs.update(installs.planUpdate(List.of(items)));
    }

    Path repo(String project) {
        return folder.resolve("code").resolve(project);
    }

    Path studio(ProjectId project, String filename) {
        return home.contextFolder(project.value()).resolve(filename);
    }

    TargetId target(ProjectId project, String place) {
        return installs.of(project).stream()
                .filter(copy -> copy.place().equals(place))
                .findFirst()
                .orElseThrow()
                .tracked()
                .target()
                .id();
    }

    /// How each copy of a project stands, by place.
    Map<String, InstalledCopy.State> states(ProjectId project) {
        drift.check(project, CheckOptions.ONCE);
        var states = new TreeMap<String, InstalledCopy.State>();
        installs.of(project).forEach(copy -> states.put(copy.place(), copy.state()));
        return states;
    }

    List<String> activities() {
        return data.read(sql -> sql.selectFrom(ACTIVITY_LOG)
                .orderBy(DSL.field("rowid"))
                .fetch(row -> row.getActivityType() + " " + row.getTitle()));
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
