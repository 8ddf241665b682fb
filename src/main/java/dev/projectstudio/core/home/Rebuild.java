package dev.projectstudio.core.home;

import dev.projectstudio.core.context.ContextRebuild;
import dev.projectstudio.core.context.HomeContent;
import dev.projectstudio.core.context.HomeFinding;
import dev.projectstudio.core.context.MirroredProject;
import dev.projectstudio.core.context.ProjectMirror;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectRebuild;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fills a database from the files of its home: each project's `project.json` and canonical files. What is there
/// already is left as it is, so that it can be run again.
public final class Rebuild {

    private final StudioHome home;
    private final ProjectRebuild projects;
    private final ContextRebuild contexts;
    private final HomeContent content;

    public Rebuild(StudioHome home, ProjectRebuild projects, ContextRebuild contexts, HomeContent content) {
        this.home = home;
        this.projects = projects;
        this.contexts = contexts;
        this.content = content;
    }

    public Rebuilt run() {
        var names = new ArrayList<String>();
        var unnamed = new ArrayList<Path>();
        var findings = new ArrayList<HomeFinding>();
        for (var folder : HomeFolders.entries(home.projects())) {
            if (Files.isDirectory(folder)) {
                var name = folder.getFileName().toString();
                var mirror = ProjectMirror.read(home, name)
                        .filter(read -> !read.id().isBlank() || isOf(home, read, folder))
                        .orElse(null);
                if (mirror == null) {
                    unnamed.add(folder);
                    mirror = new MirroredProject(name, name, null, null, null, null, null, List.of());
                }
                findings.addAll(rebuild(mirror));
                names.add(mirror.name());
            }
        }
        findings.addAll(content.reread());
        return new Rebuilt(names, unnamed, findings.stream().distinct().toList());
    }

    /// Takes in the project of a folder that has no row; what its files do not hold is not there.
    void takeIn(Path folder) {
        mirror(home, folder).ifPresent(this::rebuild);
    }

    /// What a folder says of its project; empty where it says nothing, or of one with another folder.
    static Optional<MirroredProject> mirror(StudioHome home, Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                ? ProjectMirror.read(home, folder.getFileName().toString()).filter(mirror -> isOf(home, mirror, folder))
                : Optional.empty();
    }

    private static boolean isOf(StudioHome home, MirroredProject mirror, Path folder) {
        return home.projectFolder(mirror.id()).equals(folder);
    }

    private List<HomeFinding> rebuild(MirroredProject mirror) {
        projects.rebuild(
                new ProjectId(mirror.id()),
                mirror.name(),
                mirror.description(),
                mirror.repoPath(),
                mirror.createdAt(),
                mirror.archivedAt(),
                mirror.templateId());
        return contexts.rebuild(mirror);
    }
}
