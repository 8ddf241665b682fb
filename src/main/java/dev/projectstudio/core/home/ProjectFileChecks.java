package dev.projectstudio.core.home;

import dev.projectstudio.core.context.MirrorFault;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Whether what the projects' `project.json` files say can be taken over.
final class ProjectFileChecks {

    private final StudioHome home;
    private final FileStore store;

    ProjectFileChecks(StudioHome home, FileStore store) {
        this.home = home;
        this.store = store;
    }

    /// @param left why something of a file could not be taken over when it was read, by project
    Collection<Problem> examine(Collection<Project> projects, Map<String, String> left) {
        return projects.stream()
                .map(project -> project.id().value())
                .flatMap(id -> examine(id, Optional.ofNullable(left.get(id))).stream())
                .toList();
    }

    private Optional<Problem> examine(String id, Optional<String> left) {
        var file = home.projectFile(id);
        return switch (store.read(home.fileRoot(), home.projectFilePath(id))) {
            case FileState.Absent _ -> Optional.empty();
            case FileState.Unreadable(var reason) -> Optional.of(Problem.of("project-file-unreadable", file, reason));
            case FileState.Present present -> {
                var fault = MirrorFault.of(present.bytes());
                yield fault.isPresent()
                        ? fault.map(found -> Problem.of(code(found), file, found.place()))
                        : left.map(reason -> Problem.of("project-file-edited", file, reason));
            }
        };
    }

    private static String code(MirrorFault fault) {
        return switch (fault.kind()) {
            case NO_JSON -> "project-file-broken";
            case WRONG_TYPE -> "project-file-wrong-type";
        };
    }
}
