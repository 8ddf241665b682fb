package dev.projectstudio.core.sample;

import dev.projectstudio.core.home.HomeFolders;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.sample.Sample.SampleProject;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The repositories of the sample in `sample-repos/` of the home. Each has a mark in its `.git`: what lacks it is
/// somebody's own, and is never touched.
final class SampleFolders {

    private static final String MARK = "project-studio-sample";

    private final StudioHome home;
    private final Path folder;

    SampleFolders(StudioHome home) {
        this.home = home;
        this.folder = home.root().resolve("sample-repos");
    }

    boolean isEmpty() {
        return HomeFolders.entries(folder).isEmpty() && !Files.isSymbolicLink(folder);
    }

    /// Those that were made here, whatever has become of their files.
    List<Path> made() {
        return Files.isSymbolicLink(folder)
                ? List.of()
                : HomeFolders.entries(folder).stream()
                        .filter(SampleFolders::isMarked)
                        .toList();
    }

    /// Whether a project's directory is, or was until somebody deleted it, one of these.
    boolean hold(Project project) {
        var directory = project.repoPath();
        return directory != null
                && folder.equals(directory.getParent())
                && (isMarked(directory) || Files.notExists(directory, LinkOption.NOFOLLOW_LINKS));
    }

    /// Makes the repository as it was when its files were agreed on.
    Path create(SampleProject project, Instant at) {
        var directory = folder.resolve(project.name());
        home.createFolderPrivately(folder);
        try {
            Files.createDirectories(directory.resolve(".git"));
            Files.writeString(directory.resolve(".git").resolve(MARK), mark(project, at));
            var files = SampleFiles.agreed(project);
            NewRepository.create(directory, project.branch(), files, SampleFiles.FIRST_COMMIT, at);
        } catch (IOException e) {
            throw new StorageFailure("sample-not-made", e, directory);
        }
        return directory;
    }

    /// Does to a repository what people and agents did to it since.
    void edit(SampleProject project) {
        var directory = folder.resolve(project.name());
        var before = SampleFiles.agreed(project);
        var after = SampleFiles.drifted(project);
        try {
            for (var path : before.keySet()) {
                if (!after.containsKey(path)) {
                    Files.delete(directory.resolve(path));
                }
            }
            for (var file : after.entrySet()) {
                if (!Arrays.equals(before.get(file.getKey()), file.getValue())) {
                    write(directory.resolve(file.getKey()), file.getValue());
                }
            }
        } catch (IOException e) {
            throw new StorageFailure("sample-not-made", e, directory);
        }
    }

    /// Where its repository is made.
    Path of(SampleProject project) {
        return folder.resolve(project.name());
    }

    /// What is not as [#edit] left it in a repository that was made here. What git writes when it only looks does not
    /// count. What it holds besides the first commit does, and all of it where the mark does not say when that was.
    List<FolderChange> changes(SampleProject project) {
        var directory = folder.resolve(project.name());
        if (!isMarked(directory)) {
            return List.of();
        }
        var written = SampleFiles.drifted(project);
        madeAt(directory).ifPresent(at -> {
            written.putAll(SampleFiles.git(project, at));
            written.put(NewRepository.GIT + MARK, mark(project, at).getBytes(StandardCharsets.UTF_8));
        });
        return new FolderChanges(directory, written)
                .list().stream()
                        .filter(change -> !change.path().equals(NewRepository.INDEX))
                        .toList();
    }

    /// The names of those that were made here and are called otherwise by now.
    List<String> renamed(Sample sample) {
        return made().stream()
                .map(directory -> directory.getFileName().toString())
                .filter(name -> sample.projects().stream()
                        .noneMatch(project -> project.name().equals(name)))
                .toList();
    }

    /// Deletes what was made here, but for what holds a directory of somebody else's project.
    void delete(Collection<Project> others) {
        for (var directory : made()) {
            if (others.stream().noneMatch(other -> lies(other, directory))) {
                HomeFolders.delete(directory);
            }
        }
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isEmpty()) {
            HomeFolders.delete(folder);
        }
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    private static String mark(SampleProject project, Instant at) {
        return project.name() + "\n" + at + "\n";
    }

    /// Empty if an earlier version made it, or somebody wrote into the mark.
    private static Optional<Instant> madeAt(Path directory) {
        try {
            var lines = Files.readAllLines(directory.resolve(NewRepository.GIT + MARK));
            return lines.size() < 2 ? Optional.empty() : Optional.of(Instant.parse(lines.get(1)));
        } catch (IOException | DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static boolean isMarked(Path directory) {
        return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                && Files.isDirectory(directory.resolve(".git"), LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(directory.resolve(".git").resolve(MARK), LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean lies(Project project, Path directory) {
        return project.repoPath() != null && project.repoPath().startsWith(directory);
    }
}
