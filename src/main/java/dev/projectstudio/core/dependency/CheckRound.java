package dev.projectstudio.core.dependency;

import dev.projectstudio.core.dependency.ProgramProbe.Answer;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.process.ProgramSearch;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One look at what projects need: the tools are read once, and what a program answered counts for all of them. Used by
/// one thread.
public final class CheckRound {

    private final Map<List<String>, Answer> answers = new HashMap<>();
    private final DependencyChecks checks;
    private final Map<List<Path>, ProgramSearch> searches = new HashMap<>();
    private @Nullable ToolBook tools;

    CheckRound(DependencyChecks checks) {
        this.checks = checks;
    }

    /// As [DependencyChecks#check] does.
    public List<Dependency> check(ProjectId project, BooleanSupplier isCancelled, Consumer<String> telling) {
        checks.check(project, this, _ -> true, isCancelled, telling);
        return checks.needed(project);
    }

    ToolBook tools() {
        var known = tools;
        if (known == null) {
            known = checks.tools();
            tools = known;
        }
        return known;
    }

    /// The same one for the same folders, so that what the PATH leads to is read once.
    ///
    /// @param refused folders whose programs are not to be run
    ProgramSearch search(List<Path> refused) {
        return searches.computeIfAbsent(refused, checks::search);
    }

    Map<List<String>, Answer> answers() {
        return answers;
    }
}
