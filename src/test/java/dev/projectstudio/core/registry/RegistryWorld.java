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
final class RegistryWorld {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneId.of("UTC"));

    static final String SKILL = """
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

    static final String AGENT = """
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

    static final String TOOL = """
            {
              "name": "openapi-tool",
              "description": "OpenAPI",
              "tool_type": "cli",
              "command": "openapi-generator",
              "x-own": [1, 2.50, null]
            }
            """;

    final StudioHome home;
    final Database database;
    final UndoJournal undo;
    final RegistryFolder folder;
    final RegistryService registry;
    final RegistryEdits edits;

    RegistryWorld(Database database, ChangeBus bus, Path folder) {
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
        registry = new RegistryService(database, this.folder, writer, edits, NOON);
    }

    Path file(String path) {
        return home.registry().resolve(path);
    }

    Path byHand(String path, String text) {
        try {
            var file = file(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The seed's skill, agent and tool.
    void seed() {
        registry.add(RegistryKind.SKILL, "python-api-skill", SKILL);
        registry.add(RegistryKind.TOOL, "openapi-tool", TOOL);
        registry.add(RegistryKind.AGENT, "backend-agent", AGENT);
    }

    OpenItem open(String written) {
        return registry.open(registry.require(written).id());
    }

    List<String> activities() {
        return database.read(sql -> sql.selectFrom(ACTIVITY_LOG)
                .orderBy(DSL.field("rowid"))
                .fetch(row -> row.getActivityType() + " " + row.getTitle()));
    }
}
