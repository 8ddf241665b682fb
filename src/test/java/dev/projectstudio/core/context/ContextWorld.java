package dev.projectstudio.core.context;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;

import dev.projectstudio.core.activity.ActDetail;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.file.AccompanyingFiles;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.impl.DSL;

/// A home and a repository on disk, with everything that works on context files.
final class ContextWorld {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    final Path folder;
    final StudioHome home;
    final Database database;
    final FileStore store = new FileStore();
    final Contents contents = new Contents(NOON);
    final ProjectService projects;
    final StudioCopies copies;
    final ContextTargets targets;
    final ContextVersions versions;
    final UndoJournal undo;
    final ContextService contexts;
    final AdoptionService adoption;
    final ProjectMirror mirror;
    final MirrorEdits mirrorEdits;
    final HomeContent content;
    final ContextRebuild rebuild;

    ContextWorld(Database database, Path folder) {
        try {
            this.folder = folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.database = database;
        home = new StudioHome(this.folder.resolve("home")).create();
        var activity = new ActivityLog(NOON);
        var filing = new Filing(database, store, home, NOON);
        undo = new UndoJournal(database, filing, activity, NOON);
        projects = new ProjectService(database, activity, new Settings(database, NOON), undo, NOON, home.root());
        copies = new StudioCopies(store, home);
        targets = new ContextTargets(database, NOON);
        versions = new ContextVersions(database, contents, NOON);
        var writer = new ContextWriter(filing, copies, contents, activity, undo, NOON);
        contexts = new ContextService(database, projects, copies, targets, versions, writer, (_, _) -> List.of());
        adoption = new AdoptionService(projects, new AdoptionPlanner(database, store), targets, versions, writer);
        mirror = new ProjectMirror(projects, new AccompanyingFiles(database, store, home, NOON), home, NOON);
        mirrorEdits = mirrorEdits(NOON);
        content = new HomeContent(database, projects, copies, targets, versions, List.of(mirrorEdits), NOON);
        rebuild = new ContextRebuild(database, projects, copies, versions, activity, NOON);
    }

    MirrorEdits mirrorEdits(Clock clock) {
        return new MirrorEdits(database, projects, copies, (_, _) -> List.of(), undo, new ActivityLog(NOON), clock);
    }

    Path repo(String name) {
        return folder.resolve("code").resolve(name);
    }

    /// A registered project of this name, with the directory of that name as its repository.
    ProjectId project(String name) {
        try {
            Files.createDirectories(repo(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return projects.register(repo(name), name, null).id();
    }

    /// The canonical file as it is on disk.
    Path canonical(ProjectId project, String name) {
        return home.contextFolder(project.value()).resolve(name);
    }

    /// The titles of the activity log's entries of one type.
    List<String> activities(String type) {
        return database.read(sql -> sql.selectFrom(ACTIVITY_LOG)
                .where(ACTIVITY_LOG.ACTIVITY_TYPE.eq(type))
                .fetch(ACTIVITY_LOG.TITLE));
    }

    /// What the log says was done to each file, in order.
    List<String> acts() {
        return database.read(sql -> sql.selectFrom(ACTIVITY_LOG)
                .where(ACTIVITY_LOG.ACTIVITY_TYPE.eq("context_updated"))
                .orderBy(DSL.field("rowid"))
                .fetch(row -> row.getTitle() + " " + ActDetail.act(row.getDetail())));
    }

    static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
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
