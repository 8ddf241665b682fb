package dev.projectstudio.core.project;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is to change of a project, all of it or nothing. Null leaves a thing as it is.
///
/// @param description blank takes it away
/// @param directory where the project lies now
public record ProjectEdit(
        @Nullable String name,
        @Nullable String description,
        @Nullable Path directory) {

    public static ProjectEdit name(String name) {
        return new ProjectEdit(name, null, null);
    }

    public static ProjectEdit description(String description) {
        return new ProjectEdit(null, description, null);
    }

    public static ProjectEdit directory(Path directory) {
        return new ProjectEdit(null, null, directory);
    }
}
