package dev.projectstudio.core.image;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Reason;
import java.nio.file.Path;
import java.util.Optional;

/// Reads the images that texts name, from inside the project that the text belongs to and from nowhere else: no
/// address is ever asked, and neither `..` nor a link leads out of the project's directory.
public final class ProjectImages {

    /// A photograph, or what fills the largest screen; it takes four bytes a pixel to decode.
    public static final int MOST_PIXELS = 16_000_000;

    private final ProjectService projects;
    private final ContextTargets targets;
    private final FileStore files;

    public ProjectImages(ProjectService projects, ContextTargets targets, FileStore files) {
        this.projects = projects;
        this.targets = targets;
        this.files = files;
    }

    /// Reads the disk.
    ///
    /// @param destination as the text names it
    public ImageFound find(TextPlace place, String destination) {
        return switch (place) {
            case TextPlace.Nowhere _ -> notShown(ImageTrouble.ELSEWHERE);
            case TextPlace.InProject(var id) -> find(projects.find(id).map(Project::repoPath), "", destination);
            case TextPlace.InContext(var id) -> ofContext(id, destination);
        };
    }

    private ImageFound ofContext(ContextFileId id, String destination) {
        var first = targets.ofFile(id).stream().findFirst();
        var folder = first.map(each -> folderOf(each.target().repoPath())).orElse("");
        return find(first.map(TrackedTarget::repository), folder, destination);
    }

    private ImageFound find(Optional<Path> repository, String folder, String destination) {
        var path = ImagePath.of(folder, destination);
        if (path.isEmpty()) {
            return notShown(ImageTrouble.ELSEWHERE);
        }
        return repository
                .map(root -> read(FileRoot.repo(root), path.get()))
                .orElseGet(() -> notShown(ImageTrouble.MISSING));
    }

    private ImageFound read(FileRoot repository, String path) {
        return switch (files.read(repository, path)) {
            case FileState.Absent _ -> notShown(ImageTrouble.MISSING);
            case FileState.Present present -> shown(present.bytes());
            case FileState.Unreadable(var reason) -> notShown(trouble(reason));
        };
    }

    private static ImageFound shown(byte[] bytes) {
        var image = ImageFormat.read(bytes);
        if (image.isEmpty()) {
            return notShown(ImageTrouble.NO_IMAGE);
        }
        return image.get().pixels() > MOST_PIXELS
                ? notShown(ImageTrouble.TOO_LARGE)
                : new ImageFound.There(image.get());
    }

    private static ImageTrouble trouble(String reason) {
        return switch (reason) {
            case Reason.TOO_LARGE -> ImageTrouble.TOO_LARGE;
            case Reason.OUTSIDE_REPO, Reason.IN_GIT, Reason.IN_HOME -> ImageTrouble.ELSEWHERE;
            case Reason.REPO_MISSING, Reason.BROKEN_LINK -> ImageTrouble.MISSING;
            default -> ImageTrouble.UNREADABLE;
        };
    }

    private static ImageFound notShown(ImageTrouble trouble) {
        return new ImageFound.NotShown(trouble);
    }

    private static String folderOf(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(0, end);
    }
}
