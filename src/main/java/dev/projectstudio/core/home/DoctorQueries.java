package dev.projectstudio.core.home;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECT_MIRRORS;
import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;

import dev.projectstudio.core.undo.BrokenOff;
import dev.projectstudio.core.undo.BrokenOffQueries;
import dev.projectstudio.platform.db.DatabaseFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// What `doctor` asks the database.
final class DoctorQueries {

    private static final String OK = "ok";

    /// What SQLite's own check finds wrong, in its words, but for the search index, which has a check of its own.
    List<String> damage(DSLContext sql) {
        return sql.fetch("PRAGMA integrity_check(20)").getValues(0, String.class).stream()
                .filter(line -> !OK.equals(line) && !DatabaseFile.isOfSearchIndex(line))
                .toList();
    }

    /// Tables with rows that refer to rows which are not there.
    Set<String> danglingTables(DSLContext sql) {
        return new HashSet<>(sql.fetch("PRAGMA foreign_key_check").getValues(0, String.class));
    }

    /// Projects that share their name with an older one.
    List<String> withoutName(DSLContext sql) {
        return sql.select(PROJECTS.NAME)
                .from(PROJECTS)
                .where(PROJECTS.NAME_KEY.isNull())
                .and(PROJECTS.ARCHIVED_AT.isNull())
                .orderBy(PROJECTS.NAME, PROJECTS.ID)
                .fetch(PROJECTS.NAME);
    }

    /// Projects that share their directory with an older one.
    List<String> withoutDirectory(DSLContext sql) {
        return sql.select(PROJECTS.NAME)
                .from(PROJECTS)
                .where(PROJECTS.PATH_KEY.isNull())
                .and(PROJECTS.REPO_PATH.ne(""))
                .orderBy(PROJECTS.NAME, PROJECTS.ID)
                .fetch(PROJECTS.NAME);
    }

    /// Updates of copies whose process died before they were through.
    List<BrokenOff> brokenOff(DSLContext sql) {
        return new BrokenOffQueries().all(sql);
    }

    /// The ids of each project's sessions.
    Map<String, List<String>> sessions(DSLContext sql) {
        return sql.select(SESSIONS.PROJECT_ID, SESSIONS.ID)
                .from(SESSIONS)
                .orderBy(SESSIONS.PROJECT_ID, SESSIONS.ID)
                .fetchGroups(SESSIONS.PROJECT_ID, SESSIONS.ID);
    }

    /// Projects whose `project.json` was written.
    List<String> mirrored(DSLContext sql) {
        return sql.select(PROJECT_MIRRORS.PROJECT_ID)
                .from(PROJECT_MIRRORS)
                .join(PROJECTS)
                .on(PROJECTS.ID.eq(PROJECT_MIRRORS.PROJECT_ID))
                .orderBy(PROJECT_MIRRORS.PROJECT_ID)
                .fetch(PROJECT_MIRRORS.PROJECT_ID);
    }

    /// What of a `project.json` could not be taken over, by project.
    Map<String, String> readReasons(DSLContext sql) {
        return sql.select(PROJECT_MIRRORS.PROJECT_ID, PROJECT_MIRRORS.READ_REASON)
                .from(PROJECT_MIRRORS)
                .where(PROJECT_MIRRORS.READ_REASON.isNotNull())
                .fetchMap(PROJECT_MIRRORS.PROJECT_ID, PROJECT_MIRRORS.READ_REASON);
    }

    /// How many folders hold a target, or what Studio keeps of a project: its own, its texts and its sessions.
    int watchedFolders(DSLContext sql) {
        var folders = new HashSet<String>();
        for (var project : sql.select(PROJECTS.ID).from(PROJECTS).fetch(PROJECTS.ID)) {
            folders.add(project + " own");
            folders.add(project + " studio ");
            folders.add(project + " sessions");
        }
        sql.select(CONTEXT_FILES.PROJECT_ID, CONTEXT_FILES.FILE_PATH, CONTEXT_TARGETS.REPO_PATH)
                .from(CONTEXT_FILES)
                .leftJoin(CONTEXT_TARGETS)
                .on(CONTEXT_TARGETS.CONTEXT_FILE_ID.eq(CONTEXT_FILES.ID))
                .join(PROJECTS)
                .on(PROJECTS.ID.eq(CONTEXT_FILES.PROJECT_ID))
                .where(PROJECTS.ARCHIVED_AT.isNull())
                .forEach(row -> {
                    folders.add(row.value1() + " studio " + parent(row.value2()));
                    if (row.value3() != null) {
                        folders.add(row.value1() + " repo " + parent(row.value3()));
                    }
                });
        return folders.size();
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
