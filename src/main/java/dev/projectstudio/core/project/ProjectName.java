package dev.projectstudio.core.project;

import dev.projectstudio.platform.error.InvalidInput;
import java.nio.file.Path;
import java.util.Set;

/// What a project may be called.
final class ProjectName {

    private static final int LONGEST = 255;
    /// On the command line these mean a directory.
    private static final Set<String> DIRECTORIES = Set.of(".", "..");

    private ProjectName() {}

    /// The name as it is stored: without outer blanks.
    static String checked(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new InvalidInput("project-name-empty");
        }
        if (stripped.length() > LONGEST || DIRECTORIES.contains(stripped)) {
            throw new InvalidInput("project-name-refused", stripped, LONGEST);
        }
        return stripped;
    }

    /// The directory's own name; of a volume's root, its path.
    static String of(Path directory) {
        var last = directory.getFileName();
        var name = last == null ? "" : last.toString().strip();
        return name.isEmpty() ? directory.toString() : name;
    }
}
