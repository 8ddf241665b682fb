package dev.projectstudio.core.context;

import dev.projectstudio.core.context.MirroredProject.MirroredFile;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectTemplates;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What the rows say that a `project.json` is to say.
final class MirroredRows {

    private final ContextFileRepository files = new ContextFileRepository();
    private final ContextQueries queries = new ContextQueries();
    private final MirrorRepository mirrors = new MirrorRepository();
    private final ProjectTemplates templates = new ProjectTemplates();

    MirroredProject of(DSLContext sql, Project project) {
        var id = project.id();
        return mirrored(
                project,
                mirrors.repoPath(sql, id),
                templates.find(sql, id).orElse(null),
                files.ofProject(sql, id),
                queries.ofProject(sql, id));
    }

    Everything everything(DSLContext sql) {
        return new Everything(
                mirrors.repoPaths(sql),
                templates.all(sql),
                queries.files(sql, true).stream().collect(Collectors.groupingBy(ContextFile::projectId)),
                queries.all(sql).stream()
                        .collect(Collectors.groupingBy(target -> target.file().projectId())));
    }

    /// The same for all projects, read at once.
    record Everything(
            Map<String, String> repoPaths,
            Map<ProjectId, String> templates,
            Map<ProjectId, List<ContextFile>> files,
            Map<ProjectId, List<TrackedTarget>> targets) {

        MirroredProject of(Project project) {
            var id = project.id();
            return mirrored(
                    project,
                    repoPaths.get(id.value()),
                    templates.get(id),
                    files.getOrDefault(id, List.of()),
                    targets.getOrDefault(id, List.of()));
        }
    }

    private static MirroredProject mirrored(
            Project project,
            @Nullable String repoPath,
            @Nullable String template,
            List<ContextFile> files,
            List<TrackedTarget> targets) {
        var byFile = targets.stream()
                .collect(Collectors.groupingBy(target -> target.file().id()));
        var mirroredFiles = files.stream()
                .map(file -> new MirroredFile(
                        file.filename(),
                        file.filePath(),
                        byFile.getOrDefault(file.id(), List.of()).stream()
                                .map(target -> target.target().repoPath())
                                .toList()))
                .toList();
        return new MirroredProject(
                project.id().value(),
                project.name(),
                project.description(),
                repoPath,
                project.createdAt(),
                project.archivedAt(),
                template,
                mirroredFiles);
    }
}
