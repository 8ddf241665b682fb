package dev.projectstudio.core.registry;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jooq.impl.DSL;

/// A home on disk, and everything that works on its registry.
public final class RegistryWorld {

    public static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneId.of("UTC"));

    public static final String SKILL = """
            # Python API Skill

            ## Description
            FastAPI development patterns.

            ## Patterns

            ### Request Validation
            Use Pydantic.

            ## Tech Stack Compatibility
            - FastAPI
            - Python 3.11+
            """;

    public static final String AGENT = """
            {
              "name": "backend-agent",
              "description": "For backends",
              "model": "claude-3-5-sonnet",
              "system_prompt": "You are a specialist.",
              "skills": ["python-api-skill"],
              "tools": ["openapi-tool"],
              "constraints": { "max_file_changes": 10, "require_tests": true }
            }
            """;

    public static final String TOOL = """
            {
              "name": "openapi-tool",
              "description": "OpenAPI",
              "tool_type": "cli",
              "command": "openapi-generator",
              "x-own": [1, 2.50, null]
            }
            """;

    public final StudioHome home;
    public final Database database;
    public final UndoJournal undo;
    public final RegistryFolder folder;
    public final RegistryService registry;
    public final RegistryEdits edits;
    public final RegistryBatch batch;

    public RegistryWorld(Database database, ChangeBus bus, Path folder) {
        this.database = database;
        home = new StudioHome(folder.resolve("home")).create();
        var activity = new ActivityLog(NOON);
        var store = new FileStore();
        var filing = new Filing(database, store, home, NOON);
        undo = new UndoJournal(database, filing, activity, NOON);
        this.folder = new RegistryFolder(store, home);
        edits = new RegistryEdits(database, this.folder, activity, NOON);
        var writer = new RegistryWriter(filing, this.folder, activity, undo, NOON);
        writer.follow(bus);
        batch = new RegistryBatch(writer);
        registry = new RegistryService(database, this.folder, writer, edits, List.of(), NOON);
    }

    public Path file(String path) {
        return home.registry().resolve(path);
    }

    public Path byHand(String path, String text) {
        try {
            var file = file(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The seed's skill, agent and tool.
    public void seed() {
        registry.add(RegistryKind.SKILL, "python-api-skill", SKILL);
        registry.add(RegistryKind.TOOL, "openapi-tool", TOOL);
        registry.add(RegistryKind.AGENT, "backend-agent", AGENT);
    }

    public OpenItem open(String written) {
        return registry.open(registry.require(written).id());
    }

    public List<String> activities() {
        return database.read(sql -> sql.selectFrom(ACTIVITY_LOG)
                .orderBy(DSL.field("rowid"))
                .fetch(row -> row.getActivityType() + " " + row.getTitle()));
    }
}
