package dev.projectstudio.core.context;

import dev.projectstudio.core.context.ContextWriter.Label;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.text.Folding;
import dev.projectstudio.platform.text.ShellWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Everything that can be done with context files in Studio. What is in the repositories stays as it is.
public final class ContextService {

    private final ContextFileRepository files = new ContextFileRepository();
    private final ContextTargetRepository targets = new ContextTargetRepository();
    private final ContextQueries queries = new ContextQueries();
    private final TargetTies ties = new TargetTies();
    private final Database database;
    private final ProjectService projects;
    private final ContextChecks checks;
    private final ContextTargets summaries;
    private final ContextVersions versions;
    private final ContextWriter writer;
    private final FileDependents dependents;
    private final FileStore store;

    public ContextService(
            Database database,
            ProjectService projects,
            StudioCopies copies,
            ContextTargets summaries,
            ContextVersions versions,
            ContextWriter writer,
            FileDependents dependents) {
        this.database = database;
        this.projects = projects;
        this.checks = new ContextChecks(database, copies);
        this.summaries = summaries;
        this.versions = versions;
        this.writer = writer;
        this.dependents = dependents;
        this.store = copies.store();
    }

    /// A project's files by name.
    public List<ContextFile> list(ProjectId project) {
        return database.read(sql -> files.ofProject(sql, project));
    }

    /// Those of every project, by project and name.
    public List<ContextFile> listAll(boolean includeArchived) {
        return database.read(sql -> queries.files(sql, includeArchived));
    }

    public Optional<ContextFile> find(ContextFileId id) {
        return database.read(sql -> files.find(sql, id));
    }

    public ContextFile require(ContextFileId id) {
        return database.read(sql -> require(sql, id));
    }

    /// The file of this name, without regard to case.
    ///
    /// @throws Conflict `ambiguous-context-file` if an older home brought several
    public ContextFile require(ProjectId project, String name) {
        var all = list(project);
        var exact = all.stream().filter(file -> file.filename().equals(name)).findFirst();
        if (exact.isPresent()) {
            return exact.get();
        }
        var key = Folding.name(name);
        var alike = all.stream()
                .filter(file -> Folding.name(file.filename()).equals(key))
                .toList();
        if (alike.size() > 1) {
            throw new Conflict("ambiguous-context-file", name, String.join(", ", ContextChecks.names(alike)));
        }
        return alike.stream().findFirst().orElseThrow(() -> notFound(project, name));
    }

    private NotFound notFound(ProjectId project, String name) {
        var holder = projects.require(project).name();
        return new NotFound("context-file-not-found", name, holder, ShellWord.of(holder));
    }

    /// A file's targets in their order.
    public List<ContextTarget> targets(ContextFileId file) {
        return database.read(sql -> targets.ofFile(sql, file));
    }

    /// A file with its text.
    ///
    /// @throws NotFound `studio-missing` if the canonical file is gone
    public OpenContext open(ContextFileId id) {
        var file = require(id);
        var text = checks.text(file);
        if (text == null) {
            throw new NotFound("studio-missing", file.filename());
        }
        return new OpenContext(file, text);
    }

    /// What the file at a place in a repository is called here: `CLAUDE.md`, wherever it lies, is `claude.md`.
    public static String nameFor(String repoPath) {
        return WellKnownFiles.nameFor(repoPath);
    }

    /// A new file with a text of its own. Without `places` it goes to the usual one for its name.
    public ContextFile add(ProjectId project, String name, ContextText typed, List<String> places) {
        return add(project, List.of(new Addition(name, typed, places)), null).getFirst();
    }

    /// A file to be added.
    ///
    /// @param places where it goes; empty for the usual one for its name
    public record Addition(String name, ContextText typed, List<String> places) {

        public Addition {
            places = List.copyOf(places);
        }
    }

    /// The same of several files: all of them, or none.
    ///
    /// @param batch the larger change that it is a part of; null if it stands alone
    public List<ContextFile> add(ProjectId project, List<Addition> additions, @Nullable UndoBatch batch) {
        var owner = projects.require(project);
        Map<ContextFile, Addition> fresh = new LinkedHashMap<>();
        for (var each : additions) {
            var file = ContextFile.named(project, ContextName.checked(each.name()));
            checks.requireFreePlace(file, null);
            fresh.put(file, each);
        }
        var changes = new ArrayList<CopyChange>();
        fresh.forEach((file, each) ->
                changes.add(new CopyChange(file, null, each.typed().canonical())));
        var names = additions.stream().map(Addition::name).collect(Collectors.joining(", "));
        var label = new Label(project, "undo.context.add", List.of(names), batch);
        return writer.apply(label, changes, rows -> {
            var added = new ArrayList<ContextFile>();
            fresh.forEach((file, each) -> added.add(insert(rows, owner, file, each)));
            return List.copyOf(added);
        });
    }

    private ContextFile insert(ContextRows rows, Project owner, ContextFile file, Addition addition) {
        var text = addition.typed().canonical();
        checks.requireFreeName(rows.sql(), owner.id(), file.filename(), null);
        var added = file.withCopy(StudioCopy.of(text, null, rows.now()));
        rows.insert(added);
        rows.inserted(versions.keep(rows.tx(), file.id(), null, "added", text));
        var wanted = addition.places().isEmpty()
                ? List.of(WellKnownFiles.defaultTarget(file.filename()))
                : addition.places();
        wanted.forEach(place -> {
            ties.requireUsable(owner, place, text, store);
            ties.tie(rows, owner, added, place);
        });
        return added;
    }

    /// Puts `typed` in the place of the text that was seen, and refuses if it is no longer what Studio holds.
    public ContextFile edit(OpenContext seen, ContextText typed) {
        var next = typed.canonical();
        if (next.contentHash().equals(seen.text().contentHash())) {
            return seen.file();
        }
        return replace(seen.file(), seen.text(), next, "edited", "undo.context.edit");
    }

    /// Makes an earlier version, Studio's or a repository's, the text again. That is a new version; empty where the
    /// text is that of the version already.
    public Optional<ContextFile> restore(ContextFileId id, int number) {
        var file = require(id);
        var next = versions.text(versions.require(id, number)).canonical();
        var now = checks.text(file);
        if (now != null && now.contentHash().equals(next.contentHash())) {
            return Optional.empty();
        }
        return Optional.of(replace(file, now, next, "restored", "undo.context.restore"));
    }

    /// Gives a file another name. Its targets stay where they are.
    public ContextFile rename(ContextFileId id, String newName) {
        var seen = open(id);
        var checked = ContextName.checked(newName);
        var file = seen.file();
        if (checked.equals(file.filename())) {
            return file;
        }
        var renamed =
                new ContextFile(id, file.projectId(), checked, checked, file.sync(), file.copy(), file.updatedAt());
        checks.requireFreePlace(renamed, id);
        var changes = List.of(new CopyChange(file, seen.text(), null), new CopyChange(renamed, null, seen.text()));
        return writer.apply(new Label(file.projectId(), "undo.context.rename", file.filename()), changes, rows -> {
            checks.requireUnchanged(rows.sql(), file);
            checks.requireFreeName(rows.sql(), file.projectId(), checked, id);
            var stored = renamed.withCopy(StudioCopy.of(seen.text(), null, rows.now()));
            rows.update(stored);
            return stored;
        });
    }

    /// Takes a file out of Studio, with its targets and its history. What is in the repository stays.
    public void delete(ContextFileId id) {
        var file = require(id);
        var text = checks.text(file);
        var changes = text == null ? List.<CopyChange>of() : List.of(new CopyChange(file, text, null));
        writer.apply(new Label(file.projectId(), "undo.context.delete", file.filename()), changes, rows -> {
            checks.requireUnchanged(rows.sql(), file);
            rows.add(dependents.release(rows.tx(), id));
            rows.delete(file);
            return file;
        });
    }

    /// Ties a file to one more place in its project's repository.
    public ContextTarget addTarget(ContextFileId id, String path) {
        var file = require(id);
        var owner = projects.require(file.projectId());
        var text = checks.text(file);
        return writer.apply(new Label(file.projectId(), "undo.context.target-add", path), List.of(), rows -> {
            rows.touch(file);
            ties.requireUsable(owner, path, text, store);
            var target = ties.tie(rows, owner, require(rows.sql(), id), path);
            summaries.refresh(rows.tx(), id);
            return target;
        });
    }

    /// Unties a file from a place. What is there stays.
    public ContextTarget removeTarget(ContextFileId id, String path) {
        var file = require(id);
        var owner = projects.require(file.projectId());
        return writer.apply(new Label(file.projectId(), "undo.context.target-remove", path), List.of(), rows -> {
            var target = ties.untie(rows, owner, file, path);
            summaries.refresh(rows.tx(), id);
            return target;
        });
    }

    private ContextFile replace(
            ContextFile file, @Nullable ContextText before, ContextText after, String cause, String labelKey) {
        var changes = List.of(new CopyChange(file, before, after));
        return writer.apply(new Label(file.projectId(), labelKey, file.filename()), changes, rows -> {
            checks.requireUnchanged(rows.sql(), file);
            if (before != null) {
                versions.keepReplaced(rows.tx(), file.id(), before);
            }
            versions.keepNext(rows.tx(), file.id(), cause, before, after);
            var next = file.withCopy(StudioCopy.of(after, null, rows.now()));
            rows.update(next);
            return next;
        });
    }

    private ContextFile require(DSLContext sql, ContextFileId id) {
        return checks.require(sql, id);
    }
}
