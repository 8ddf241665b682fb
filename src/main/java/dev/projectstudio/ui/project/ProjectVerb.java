package dev.projectstudio.ui.project;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What can be done with one project, or with all that are marked.
enum ProjectVerb {
    OPEN("open", _ -> true),
    LOCATE("locate", ProjectEntry::isMissing),
    RENAME("rename", _ -> true),
    TRUST("trust", "trust", entry -> !entry.project().isTrusted(), ProjectVerb::untrusted),
    UNTRUST("trust", "untrust", entry -> entry.project().isTrusted(), marked -> ifAll(marked, Project::isTrusted)),
    ARCHIVE("archive", "archive", entry -> !entry.project().isArchived(), ProjectVerb::unarchived),
    UNARCHIVE(
            "archive",
            "unarchive",
            entry -> entry.project().isArchived(),
            marked -> ifAll(marked, Project::isArchived)),
    REMOVE("remove", "remove", _ -> true, List::size);

    private final String command;
    private final String word;
    private final Predicate<ProjectEntry> isOffered;
    // to how many of the marked ones it would be done
    private final Function<List<ProjectEntry>, Integer> several;

    ProjectVerb(String name, Predicate<ProjectEntry> isOffered) {
        this(name, name, isOffered, _ -> 0);
    }

    ProjectVerb(
            String command,
            String word,
            Predicate<ProjectEntry> isOffered,
            Function<List<ProjectEntry>, Integer> several) {
        this.command = command;
        this.word = word;
        this.isOffered = isOffered;
        this.several = several;
    }

    /// Whether it can be done to those that are marked, or else to the selected one.
    boolean isOffered(@Nullable ProjectEntry selected, List<ProjectEntry> marked) {
        return marked.isEmpty() ? selected != null && isOffered.test(selected) : several.apply(marked) > 0;
    }

    /// What a command is called while some are marked: what it does, and to how many; empty while none are.
    static String called(String command, List<ProjectEntry> marked, Messages text) {
        return Arrays.stream(values())
                .filter(verb -> verb.command.equals(command) && verb.several.apply(marked) > 0)
                .findFirst()
                .map(verb -> text.get("projects.act-marked", verb.words(text), verb.several.apply(marked)))
                .orElse("");
    }

    String command() {
        return "project." + command;
    }

    String id() {
        return "project-act-" + word;
    }

    String words(Messages text) {
        return text.get("projects.act." + word);
    }

    private static int untrusted(List<ProjectEntry> marked) {
        return (int) marked.stream()
                .filter(entry -> !entry.project().isTrusted() && entry.canBeTrusted())
                .count();
    }

    private static int unarchived(List<ProjectEntry> marked) {
        return (int)
                marked.stream().filter(entry -> !entry.project().isArchived()).count();
    }

    private static int ifAll(List<ProjectEntry> marked, Predicate<Project> wanted) {
        return marked.stream().map(ProjectEntry::project).allMatch(wanted) ? marked.size() : 0;
    }
}
