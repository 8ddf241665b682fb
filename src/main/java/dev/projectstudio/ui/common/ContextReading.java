package dev.projectstudio.ui.common;

import dev.projectstudio.core.project.ProjectId;
import java.util.List;
import java.util.function.Function;

/// Reads the context files of a project, for pages that show them among other things. Both read the database
/// or the disk.
///
/// @param lines the files as lists show them
/// @param text what Studio holds of one; throws where that is missing
public record ContextReading(Function<ProjectId, List<ContextLine>> lines, Function<ContextLine, String> text) {}
