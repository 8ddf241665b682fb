package dev.projectstudio.core.template;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.error.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Finds out what a directory is to Studio before a template goes there. Asks the disk.
final class TemplateTargets {

    private final ProjectService projects;

    TemplateTargets(ProjectService projects) {
        this.projects = projects;
    }

    TemplateTarget of(Project project) {
        return new TemplateTarget(project, project.repoPath(), "", project.name());
    }

    /// A project's own directory, a folder in one, or a directory that is to become one, which need not be there.
    ///
    /// @throws InvalidInput `not-a-directory`
    TemplateTarget of(Path written) {
        var wanted = written.toAbsolutePath().normalize();
        var there = wanted;
        while (!Files.exists(there)) {
            var above = there.getParent();
            if (above == null) {
                throw new InvalidInput("not-a-directory", written);
            }
            there = above;
        }
        if (!Files.isDirectory(there)) {
            throw new InvalidInput("not-a-directory", there);
        }
        var real = real(there);
        var rest = slashed(there.relativize(wanted));
        var holder = projects.holding(real).orElse(null);
        var own = holder == null ? null : holder.repoPath();
        if (holder == null || own == null) {
            var name = rest.isEmpty() ? real.getFileName() : wanted.getFileName();
            return new TemplateTarget(null, real, rest, name == null ? "" : name.toString());
        }
        if (!real.startsWith(own)) { // the same directory, spelled otherwise
            return new TemplateTarget(holder, real, rest, holder.name());
        }
        return new TemplateTarget(holder, own, slashed(own.relativize(real.resolve(rest))), holder.name());
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw new InvalidInput("not-a-directory", directory);
        }
    }

    private static String slashed(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
