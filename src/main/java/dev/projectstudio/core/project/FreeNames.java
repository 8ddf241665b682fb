package dev.projectstudio.core.project;

import dev.projectstudio.platform.text.Folding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Hands out names that no project has: the directory's own, or with as many of the directories above it as it takes.
final class FreeNames {

    private final Set<String> taken;

    private FreeNames(Set<String> taken) {
        this.taken = taken;
    }

    static FreeNames beside(Collection<Project> projects) {
        return new FreeNames(projects.stream()
                .map(project -> Folding.name(project.name()))
                .collect(Collectors.toCollection(HashSet::new)));
    }

    /// `name`, `parent/name` and so on, then `name 2`.
    String take(Path directory) {
        var longer = longerNames(directory);
        var numbered = IntStream.iterate(2, number -> number + 1).mapToObj(number -> longer.getFirst() + " " + number);
        var name = Stream.concat(longer.stream(), numbered)
                .filter(each -> !taken.contains(Folding.name(each)))
                .findFirst()
                .orElseThrow();
        taken.add(Folding.name(name));
        return name;
    }

    private static List<String> longerNames(Path directory) {
        var names = new ArrayList<String>();
        names.add(ProjectName.of(directory));
        for (var above = directory.getParent();
                above != null && above.getFileName() != null;
                above = above.getParent()) {
            names.add(above.getFileName() + "/" + names.getLast());
        }
        return names;
    }
}
