package dev.projectstudio.core.sample;

import dev.projectstudio.core.home.HomeFolders;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.sample.Sample.SampleFile;
import dev.projectstudio.core.sample.Sample.SampleProject;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

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
        var files = new TreeMap<String, byte[]>();
        project.others().forEach(other -> files.put(other.path(), project.bytes(other.text())));
        for (var file : project.files()) {
            if (file.agreed() != null) {
                var bytes = project.bytes(file.agreed());
                file.paths().forEach(path -> files.put(path, bytes));
            }
        }
        home.createFolderPrivately(folder);
        try {
            Files.createDirectories(directory.resolve(".git"));
            Files.writeString(directory.resolve(".git").resolve(MARK), project.name() + "\n");
            NewRepository.create(directory, project.branch(), files, "First steps", at);
        } catch (IOException e) {
            throw new StorageFailure("sample-not-made", e, directory);
        }
        return directory;
    }

    /// Does to a repository what people and agents did to it since.
    void edit(SampleProject project) {
        var directory = folder.resolve(project.name());
        try {
            for (var file : project.files()) {
                for (var path : file.paths()) {
                    edit(project, file, directory.resolve(path));
                }
            }
        } catch (IOException e) {
            throw new StorageFailure("sample-not-made", e, directory);
        }
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

    private static void edit(SampleProject project, SampleFile file, Path path) throws IOException {
        if (file.isDeleted() || file.folder() != null) {
            Files.delete(path);
        }
        if (file.folder() != null) {
            write(
                    path.resolve(file.folder().path()),
                    project.bytes(file.folder().text()));
        }
        if (file.repo() != null) {
            write(path, project.bytes(file.repo()));
        }
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
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
