package dev.projectstudio.core.context;

import dev.projectstudio.core.project.ProjectId;
import java.util.List;

/// What was taken from a repository into Studio, or would be.
public record Adoption(ProjectId project, List<Adopted> adopted, List<Skipped> skipped) {

    public Adoption {
        adopted = List.copyOf(adopted);
        skipped = List.copyOf(skipped);
    }

    /// One text.
    ///
    /// @param filename what it is called in Studio
    /// @param repoPaths where in the repository it was found
    /// @param isNew false if the context file was there and only got more targets
    public record Adopted(String filename, List<String> repoPaths, boolean isNew) {

        public Adopted {
            repoPaths = List.copyOf(repoPaths);
        }
    }

    /// A file that was left alone.
    ///
    /// @param reason a stable word: [#ALREADY_ADOPTED], [#ENTRY_ADOPTED], or why the file cannot be read
    public record Skipped(String repoPath, String reason) {}

    public static final String ALREADY_ADOPTED = "already-adopted";
    /// An entry of the file is a target, so that the whole cannot be one.
    public static final String ENTRY_ADOPTED = "entry-adopted";
}
