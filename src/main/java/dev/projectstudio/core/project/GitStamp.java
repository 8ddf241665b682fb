package dev.projectstudio.core.project;

import dev.projectstudio.platform.git.GitDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/// When the files were last written that a commit, a checkout or a staged file changes.
record GitStamp(List<String> files) {

    static final GitStamp NONE = new GitStamp(List.of());

    static GitStamp of(GitDirectory repository) {
        return new GitStamp(Stream.of("HEAD", "index", "logs/HEAD")
                .map(name -> of(repository.gitDirectory().resolve(name)))
                .toList());
    }

    private static String of(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException e) {
            return "";
        }
    }
}
