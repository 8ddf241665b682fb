package dev.projectstudio.core.home;

import dev.projectstudio.core.context.HomeFinding;
import java.nio.file.Path;
import java.util.List;

/// What came back from the files.
///
/// @param projects their names
/// @param unnamed folders without a `project.json` that can be read: their projects have the folder's name and no
/// directory
/// @param findings what was taken in, and what could not be brought back whole
public record Rebuilt(List<String> projects, List<Path> unnamed, List<HomeFinding> findings) {

    /// The message that says what no file holds and only a backup can bring back.
    public static final String LOST_KEY = "recover.lost";

    public Rebuilt {
        projects = List.copyOf(projects);
        unnamed = List.copyOf(unnamed);
        findings = List.copyOf(findings);
    }

    /// Those of the findings that somebody should look at.
    public List<HomeFinding> attention() {
        return findings.stream().filter(HomeFinding::needsAttention).toList();
    }

    /// How many things did not come back whole.
    public int notWhole() {
        return unnamed.size() + attention().size();
    }
}
