package dev.projectstudio.core.context;

import dev.projectstudio.core.context.Adoption.Adopted;
import dev.projectstudio.core.context.Adoption.Skipped;
import dev.projectstudio.core.project.Project;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of the found files become which context files.
///
/// @param known what the project had when this was thought out
record AdoptionPlan(Project project, List<Group> groups, List<Skipped> skipped, Known known) {

    /// The project's context files and targets.
    record Known(List<ContextFile> files, List<TrackedTarget> targets) {}

    /// Files that hold one text.
    ///
    /// @param file the context file they make, or join
    /// @param sibling the target of `file` that is the same file on the disk; null if they only hold the same text
    record Group(
            ContextFile file,
            boolean isNew,
            List<FoundFile> found,
            @Nullable ContextTarget sibling) {}

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /// Where a file's further targets go on.
    int nextOrder(ContextFile file) {
        return known.targets().stream()
                .filter(other -> other.file().id().equals(file.id()))
                .mapToInt(other -> other.target().place().sortOrder() + 1)
                .max()
                .orElse(0);
    }

    Adoption asAdoption() {
        var adopted = groups.stream()
                .map(group -> new Adopted(
                        group.file().filename(),
                        group.found().stream().map(FoundFile::repoPath).toList(),
                        group.isNew()))
                .toList();
        return new Adoption(project.id(), adopted, skipped);
    }

    /// Puts files together and gives them names.
    ///
    /// @param separate keeps equal texts apart; links to one file stay together all the same
    static AdoptionPlan of(
            Project project, List<FoundFile> found, List<Skipped> skipped, Known known, boolean separate) {
        var places = new TargetPlaces(project);
        var groups = new ArrayList<Group>();
        var names = new ArrayList<>(
                known.files().stream().map(ContextFile::filename).toList());
        for (var together : together(found, separate)) {
            var joined = joined(together, known, places, separate);
            if (joined != null) {
                groups.add(new Group(joined.file(), false, together, joined.target()));
            } else {
                var name = freeName(together.getFirst().repoPath(), names);
                names.add(name);
                groups.add(new Group(ContextFile.named(project.id(), name), true, together, null));
            }
        }
        return new AdoptionPlan(project, List.copyOf(groups), List.copyOf(skipped), known);
    }

    private record Joined(ContextFile file, @Nullable ContextTarget target) {}

    private static List<List<FoundFile>> together(List<FoundFile> found, boolean separate) {
        var groups = new ArrayList<List<FoundFile>>();
        for (var file : found) {
            groups.stream()
                    .filter(group -> belongs(file, group, separate))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(file), () -> groups.add(new ArrayList<>(List.of(file))));
        }
        return groups;
    }

    private static boolean belongs(FoundFile file, List<FoundFile> group, boolean separate) {
        return !file.isPersonal()
                && group.stream().noneMatch(FoundFile::isPersonal)
                && group.stream()
                        .anyMatch(other -> other.realPath().equals(file.realPath())
                                || (!separate
                                        && other.text()
                                                .hash()
                                                .equals(file.text().hash())));
    }

    private static @Nullable Joined joined(List<FoundFile> group, Known known, TargetPlaces places, boolean separate) {
        if (group.getFirst().isPersonal()) {
            return null;
        }
        var real = group.stream().map(FoundFile::realPath).toList();
        for (var other : known.targets()) {
            if (other.target().place().pointer() == null
                    && real.contains(places.real(other.target().repoPath()))) {
                return new Joined(other.file(), other.target());
            }
        }
        var hash = group.getFirst().text().hash();
        return known.files().stream()
                .filter(file -> !separate && !WellKnownFiles.isPersonal(file.filename()))
                .filter(file ->
                        file.copy().reason() == null && hash.equals(file.copy().hash()))
                .findFirst()
                .map(file -> new Joined(file, null))
                .orElse(null);
    }

    /// The usual name; else the path in the repository; else that with a number.
    private static String freeName(String repoPath, List<String> taken) {
        var usual = WellKnownFiles.nameFor(repoPath);
        var path = ContextName.near(repoPath).orElse("file");
        var named = ContextName.parse(usual).orElse(path);
        if (!ContextName.isTaken(named, taken)) {
            return named;
        }
        var name = path;
        for (int number = 2; ContextName.isTaken(name, taken); number++) {
            name = WellKnownFiles.numbered(path, number);
        }
        return name;
    }
}
