package dev.projectstudio.core.context;

import dev.projectstudio.core.context.HomeFinding.Kind;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.SeenFile;
import dev.projectstudio.platform.text.Folding;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the canonical files again, for what was done to them by hand or by another program: new ones become context
/// files, changed ones versions, missing ones are reported and keep their rows. Nothing is written but rows.
public final class HomeContent {

    private final ContextFileRepository files = new ContextFileRepository();
    private final ContextQueries queries = new ContextQueries();
    private final Database database;
    private final ProjectService projects;
    private final StudioCopies copies;
    private final ContextTargets targets;
    private final NewFiles newFiles;
    private final List<OtherTexts> others;
    private final Clock clock;

    /// @param others what else is read again along with them, in this order
    public HomeContent(
            Database database,
            ProjectService projects,
            StudioCopies copies,
            ContextTargets targets,
            ContextVersions versions,
            List<OtherTexts> others,
            Clock clock) {
        this.database = database;
        this.projects = projects;
        this.copies = copies;
        this.targets = targets;
        this.newFiles = new NewFiles(versions, clock);
        this.others = List.copyOf(others);
        this.clock = clock;
    }

    /// Every project, archived ones too, and the folders of none. What a stat shows to be unchanged costs no more than
    /// that.
    public List<HomeFinding> reread() {
        var byProject = database.read(sql -> queries.files(sql, true)).stream()
                .collect(Collectors.groupingBy(ContextFile::projectId));
        var all = projects.list(true);
        var findings = new ArrayList<HomeFinding>();
        for (var project : all) {
            findings.addAll(reread(project, byProject.getOrDefault(project.id(), List.of())));
        }
        others.forEach(texts -> findings.addAll(texts.check(all)));
        findings.addAll(strangers(all));
        return List.copyOf(findings);
    }

    /// What belongs to no project.
    public List<HomeFinding> rereadShared() {
        return others.stream().flatMap(texts -> texts.check(List.of()).stream()).toList();
    }

    public List<HomeFinding> reread(ProjectId id) {
        var project = projects.require(id);
        var findings = reread(project, database.read(sql -> files.ofProject(sql, id)));
        others.forEach(texts -> findings.addAll(texts.check(project)));
        return List.copyOf(findings);
    }

    private List<HomeFinding> reread(Project project, List<ContextFile> known) {
        var findings = new ArrayList<HomeFinding>();
        var same = new ArrayList<ContextFile>();
        for (var file : known) {
            look(project, file, same).ifPresent(findings::add);
        }
        if (!same.isEmpty()) {
            store(tx -> targets.remember(tx, same, List.of()));
        }
        var paths =
                known.stream().map(file -> Folding.composed(file.filePath())).collect(Collectors.toSet());
        for (var entry : ContextFolder.list(copies.folder(project.id()))) {
            if (!paths.contains(Folding.composed(entry.path()))) {
                takeIn(project, entry).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /// The folders among the projects' that belong to none of them.
    private List<HomeFinding> strangers(List<Project> all) {
        var home = copies.home();
        var known = all.stream()
                .map(project -> home.projectFolder(project.id().value()))
                .collect(Collectors.toSet());
        try (var folders = Files.list(home.projects())) {
            return folders.filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                    .filter(folder -> !known.contains(folder))
                    .sorted()
                    .map(folder -> stranger(folder.getFileName().toString()))
                    .toList();
        } catch (NoSuchFileException | AccessDeniedException e) {
            return List.of();
        } catch (IOException e) {
            throw new StorageFailure("file-not-read", e, home.projects());
        }
    }

    private HomeFinding stranger(String name) {
        var mirror = ProjectMirror.read(copies.home(), name);
        return new HomeFinding(
                mirror.isPresent() ? Kind.UNKNOWN_PROJECT : Kind.UNKNOWN_FOLDER,
                null,
                "projects/" + name,
                mirror.map(MirroredProject::name).orElse(null));
    }

    /// @param same gets the file if it holds what it held, with what was seen of it
    private Optional<HomeFinding> look(Project project, ContextFile file, List<ContextFile> same) {
        var copy = file.copy();
        var stamp = copies.stat(file).orElse(null);
        var seen = new SeenFile(copy.stamp(), copy.hashedAt());
        if (copy.reason() == null && seen.isStill(stamp, clock.instant())) {
            return Optional.empty();
        }
        return switch (copies.read(file)) {
            case FileState.Present present -> present(project, file, present, same);
            case FileState.Absent _ -> lost(project, file, Kind.MISSING, StudioCopy.MISSING);
            case FileState.Unreadable(var reason) -> lost(project, file, Kind.UNREADABLE, reason);
        };
    }

    private Optional<HomeFinding> present(
            Project project, ContextFile file, FileState.Present present, List<ContextFile> same) {
        var copy = file.copy();
        var now = clock.instant();
        if (copy.contentHash() == null) {
            var text = ContextText.of(present);
            store(tx -> newFiles.settle(tx, project, file, text, present.stamp()));
            return Optional.empty();
        }
        var isSame = copy.contentHash().equals(present.rawHash());
        if (isSame && copy.reason() == null) {
            same.add(file.withCopy(new StudioCopy(copy.hash(), copy.contentHash(), present.stamp(), now, null)));
            return Optional.empty();
        }
        store(tx -> {
            var stored = files.find(tx.sql(), file.id()).map(ContextFile::copy).orElse(copy);
            if (Objects.equals(stored.contentHash(), copy.contentHash())) {
                targets.updateCopy(tx, file.id(), ContextText.of(present), present.stamp(), now);
            }
        });
        return Optional.of(finding(isSame ? Kind.RETURNED : Kind.CHANGED, file, null));
    }

    private Optional<HomeFinding> lost(Project project, ContextFile file, Kind kind, String reason) {
        if (file.copy().contentHash() == null && file.copy().hashedAt() == null) {
            store(tx -> newFiles.settle(tx, project, file, null, null));
        }
        if (!reason.equals(file.copy().reason())) {
            store(tx -> targets.loseCopy(tx, file.id(), reason));
        }
        return Optional.of(finding(kind, file, reason));
    }

    private Optional<HomeFinding> takeIn(Project project, ContextFolder.Entry entry) {
        var file = newFiles.candidate(project.id(), entry);
        var reason = file == null ? NewFiles.refusal(entry) : null;
        if (file != null) {
            reason = switch (copies.read(file)) {
                case FileState.Present present -> takeIn(project, file, present);
                case FileState.Unreadable(var why) -> why;
                case FileState.Absent _ -> NewFiles.GONE;
            };
        }
        if (NewFiles.GONE.equals(reason)) {
            return Optional.empty();
        }
        var path = copies.home().contextPath(project.id().value(), entry.path());
        return Optional.of(
                new HomeFinding(reason == null ? Kind.ADOPTED : Kind.LEFT_ALONE, project.id(), path, reason));
    }

    /// Why it was not taken in; null if it was.
    private @Nullable String takeIn(Project project, ContextFile file, FileState.Present present) {
        return database.isReadOnly()
                ? NewFiles.GONE
                : database.<Optional<String>>write(
                                tx -> newFiles.takeIn(tx, project, file, ContextText.of(present), present.stamp()))
                        .orElse(null);
    }

    private void store(Consumer<Tx> rows) {
        if (!database.isReadOnly()) {
            database.write(tx -> {
                rows.accept(tx);
                return tx;
            });
        }
    }

    private HomeFinding finding(Kind kind, ContextFile file, @Nullable String reason) {
        return new HomeFinding(kind, file.projectId(), copies.path(file), reason);
    }
}
