package dev.projectstudio.core.sample;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.sample.Sample.SampleProject;
import dev.projectstudio.core.undo.FileUndo;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Phrase;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the user has done in the sample since it was made. Its own drift is none of that.
final class UsersChanges {

    private final StudioHome home;
    private final ContextService contexts;
    private final UndoJournal journal;
    private final SampleFolders folders;

    UsersChanges(StudioHome home, ContextService contexts, UndoJournal journal, SampleFolders folders) {
        this.home = home;
        this.contexts = contexts;
        this.journal = journal;
        this.folders = folders;
    }

    /// The steps of the journal that still stand, the latest first, and then what differs without one.
    ///
    /// @param projects those of the sample that are there
    List<Phrase> list(Sample sample, Collection<Project> projects) {
        var standing = journal.standing(
                projects.stream().map(project -> project.id().value()).toList(),
                SampleLearnings.TABLE,
                SampleLearnings.ids(sample));
        var explained = standing.stream()
                .flatMap(step -> step.files().stream())
                .map(FileUndo::file)
                .collect(Collectors.toSet());
        var steps =
                standing.reversed().stream().map(step -> new Phrase(step.labelKey(), List.copyOf(step.labelArgs())));
        var texts = projects.stream()
                .flatMap(project ->
                        named(sample, project).stream().flatMap(made -> texts(project.id(), made, explained)));
        var repositories = sample.projects().stream().flatMap(project -> repository(project, explained));
        var strangers = folders.renamed(sample).stream().map(name -> new Phrase("sample.changed.added", List.of(name)));
        return Stream.of(steps, texts, repositories, strangers)
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    /// Those that somebody wrote past Studio are in no step.
    private Stream<Phrase> texts(ProjectId id, SampleProject made, Set<Path> explained) {
        var written = new TreeMap<String, byte[]>();
        var names = SampleFiles.inStudio(made);
        for (ContextFile file : contexts.list(id)) {
            var bytes = names.get(file.filename());
            if (bytes != null) {
                written.put(file.filePath(), bytes);
            }
        }
        var folder = home.contextFolder(id.value());
        return new FolderChanges(folder, written)
                .list().stream()
                        .filter(change -> !explained.contains(folder.resolve(change.path())))
                        .map(change -> phrase(change, change.path()));
    }

    private Stream<Phrase> repository(SampleProject project, Set<Path> explained) {
        var folder = folders.of(project);
        return folders.changes(project).stream()
                .filter(change -> !explained.contains(folder.resolve(change.path())))
                .map(change -> change.path().startsWith(NewRepository.GIT)
                        ? new Phrase("sample.changed.git", List.of(project.name()))
                        : phrase(change, project.name() + "/" + change.path()));
    }

    private static Phrase phrase(FolderChange change, String path) {
        var key =
                switch (change.kind()) {
                    case CHANGED -> "sample.changed.changed";
                    case ADDED -> "sample.changed.added";
                    case DELETED -> "sample.changed.deleted";
                };
        return new Phrase(key, List.of(path));
    }

    private static Optional<SampleProject> named(Sample sample, Project project) {
        var directory = project.repoPath();
        return sample.projects().stream()
                .filter(made -> directory != null && directory.endsWith(made.name()))
                .findFirst();
    }
}
