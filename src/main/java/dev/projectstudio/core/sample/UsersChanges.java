package dev.projectstudio.core.sample;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.sample.Sample.SampleProject;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Phrase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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

    /// The steps of the journal first, and then what differs without one.
    ///
    /// @param projects those of the sample that are there
    List<Phrase> list(Sample sample, Collection<Project> projects) {
        var steps = projects.stream().flatMap(project -> steps(project.id()));
        var texts = projects.stream()
                .flatMap(project -> named(sample, project).stream().flatMap(made -> texts(project.id(), made)));
        var repositories = sample.projects().stream().flatMap(this::repository);
        var strangers = folders.renamed(sample).stream().map(name -> new Phrase("sample.changed.added", List.of(name)));
        return Stream.of(steps, texts, repositories, strangers)
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    private Stream<Phrase> steps(ProjectId id) {
        return journal.stepsOf(id.value()).stream()
                .map(step -> new Phrase(step.labelKey(), List.copyOf(step.labelArgs())));
    }

    /// Those that somebody wrote past Studio are in no step.
    private Stream<Phrase> texts(ProjectId id, SampleProject made) {
        var written = new TreeMap<String, byte[]>();
        var names = SampleFiles.inStudio(made);
        for (ContextFile file : contexts.list(id)) {
            var bytes = names.get(file.filename());
            if (bytes != null) {
                written.put(file.filePath(), bytes);
            }
        }
        return new FolderChanges(home.contextFolder(id.value()), written)
                .list().stream().map(change -> phrase(change, change.path()));
    }

    private Stream<Phrase> repository(SampleProject project) {
        return folders.changes(project).stream()
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
