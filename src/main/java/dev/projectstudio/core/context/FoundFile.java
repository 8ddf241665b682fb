package dev.projectstudio.core.context;

import dev.projectstudio.platform.file.FileStamp;
import java.nio.file.Path;

/// A file of a repository that can be adopted.
///
/// @param realPath the file itself, where its path is a link
record FoundFile(TargetPlace place, ContextText text, FileStamp stamp, Path realPath) {

    String repoPath() {
        return place.repoPath();
    }

    boolean isPersonal() {
        return WellKnownFiles.isPersonal(place.repoPath());
    }
}
