package dev.projectstudio.core.sample;

import dev.projectstudio.core.context.AdoptionService;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.home.ProjectRemoval;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Fills an empty home with projects to play with, and takes them away again.
public final class SampleHome {

    private final StudioHome home;
    private final ProjectService projects;
    private final AdoptionService adoption;
    private final ContextService contexts;
    private final DriftService drift;
    private final ProjectRemoval removal;
    private final Clock clock;

    public SampleHome(
            StudioHome home,
            ProjectService projects,
            AdoptionService adoption,
            ContextService contexts,
            DriftService drift,
            ProjectRemoval removal,
            Clock clock) {
        this.home = home;
        this.projects = projects;
        this.adoption = adoption;
        this.contexts = contexts;
        this.drift = drift;
        this.removal = removal;
        this.clock = clock;
    }

    /// Makes the repositories, adopts their files and lets them drift.
    ///
    /// @return the new projects
    public List<Project> fill() {
        if (!projects.list(true).isEmpty() || Files.exists(repositories())) {
            throw new Conflict("home-not-empty", home.root());
        }
        try {
            home.createFolderPrivately(repositories());
            var made = new ArrayList<ProjectId>();
            for (var sample : SampleProject.ALL) {
                made.add(make(sample));
            }
            projects.trust(made);
            projects.use(made.getFirst());
            drift.checkAll(CheckOptions.NORMAL);
            return made.stream().map(projects::require).toList();
        } catch (IOException e) {
            throw new StorageFailure("sample-not-made", e, repositories());
        }
    }

    /// The projects of the sample that are there.
    public List<Project> projects() {
        return projects.list(true).stream().filter(this::isSample).toList();
    }

    /// Removes the sample's projects and repositories, with whatever was done to them.
    public void delete() {
        projects().forEach(project -> removal.remove(project.id()));
        if (Files.exists(repositories())) {
            try (var all = Files.walk(repositories())) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new StorageFailure("sample-not-deleted", e, repositories());
            }
        }
    }

    private ProjectId make(SampleProject sample) throws IOException {
        var directory = repositories().resolve(sample.name());
        SampleRepository.create(directory, sample.agreedTexts(), "First steps", clock.instant());
        var project = projects.register(directory, sample.name(), null).id();
        adoption.adopt(project, List.of(), false);
        for (var edited : sample.studioTexts().entrySet()) {
            var file = contexts.require(project, edited.getKey());
            contexts.edit(contexts.open(file.id()), ContextText.of(edited.getValue()));
        }
        for (var edited : sample.repoTexts().entrySet()) {
            Files.write(directory.resolve(edited.getKey()), edited.getValue());
        }
        for (var deleted : sample.deleted()) {
            Files.delete(directory.resolve(deleted));
        }
        return project;
    }

    private boolean isSample(Project project) {
        var directory = project.repoPath();
        return directory != null && directory.startsWith(repositories());
    }

    private Path repositories() {
        return home.root().resolve("sample-repos");
    }
}
