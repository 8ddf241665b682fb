package dev.projectstudio.ui.project;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.home.ProjectRemoval;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectEdit;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.project.Relocation;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Edits;
import dev.projectstudio.ui.common.InputDialog;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What can be done to a project, in the background, each with the sentence that says it was done.
final class ProjectEdits {

    private final ProjectService projects;
    private final ProjectRemoval removal;
    private final DriftService drift;
    private final Settings settings;
    private final Edits edits;
    private final Messages text;

    ProjectEdits(ProjectSources sources, Settings settings, Edits edits, Messages text) {
        this.projects = sources.projects();
        this.removal = sources.removal();
        this.drift = sources.drift();
        this.settings = settings;
        this.edits = edits;
        this.text = text;
    }

    void add(Path directory, InputDialog asked) {
        edits.run(
                asked,
                () -> projects.register(directory, null, null),
                added -> text.get("projects.done.add", added.name()),
                _ -> {});
    }

    void rename(Project project, String name, String description, InputDialog asked) {
        edits.run(
                asked,
                () -> projects.update(project.id(), new ProjectEdit(name, description, null)),
                now -> text.get("projects.done.rename", now.name()),
                _ -> {});
    }

    /// It is located once its files have been looked at there: what is counted then is what is there.
    ///
    /// @param then hears which other projects seem to have moved along
    void locate(Project project, Path directory, InputDialog asked, Consumer<Relocation> then) {
        edits.run(
                asked,
                () -> {
                    var located = projects.relocate(project.id(), directory);
                    drift.check(project.id(), CheckOptions.ONCE);
                    return located;
                },
                now -> text.get("projects.done.locate", now.project().name()),
                then);
    }

    void locateOthers(Relocation relocation) {
        edits.run(
                () -> {
                    var moved = projects.relocateAll(relocation.offers());
                    moved.forEach(each -> drift.check(each.id(), CheckOptions.ONCE));
                    return moved;
                },
                moved -> text.get(
                        "projects.done.locate-others",
                        moved.size(),
                        moved.getFirst().name()));
    }

    void toggleTrust(Project project) {
        var only = List.of(project.id());
        if (project.isTrusted()) {
            edits.run(() -> projects.untrust(only), _ -> text.get("projects.done.untrust", project.name()));
        } else {
            edits.run(() -> projects.trust(only), _ -> text.get("projects.done.trust", project.name()));
        }
    }

    /// @param archived hears of an archiving by which step it can be taken back, and which project went
    void toggleArchived(Project project, BiConsumer<String, ProjectId> archived) {
        if (project.isArchived()) {
            edits.run(() -> projects.unarchive(project.id()), _ -> text.get("projects.done.unarchive", project.name()));
        } else {
            edits.runTraced(
                    () -> projects.archive(project.id()),
                    _ -> text.get("projects.done.archive", project.name()),
                    step -> archived.accept(step, project.id()));
        }
    }

    /// Trusts those of several that are not yet, or else stops trusting all of them.
    ///
    /// @param trustable whether it has a repository that can be trusted
    void toggleTrust(List<Project> several, Predicate<Project> trustable) {
        var untrusted = several.stream().filter(each -> !each.isTrusted()).toList();
        var wanted = untrusted.stream().filter(trustable).map(Project::id).toList();
        if (untrusted.isEmpty()) {
            edits.run(() -> projects.untrust(ids(several)), now -> text.get("projects.done.untrust-many", now.size()));
        } else {
            int left = untrusted.size() - wanted.size();
            edits.run(() -> projects.trust(wanted), now -> text.get("projects.done.trust-many", now.size(), left));
        }
    }

    /// Archives those of several that are not yet, or else brings all of them back.
    ///
    /// @param archived hears of an archiving by which step it can be taken back, and the first that went
    void toggleArchived(List<Project> several, BiConsumer<String, ProjectId> archived) {
        if (several.stream().allMatch(Project::isArchived)) {
            edits.run(
                    () -> projects.unarchiveAll(ids(several)),
                    now -> text.get("projects.done.unarchive-many", now.size()));
        } else {
            edits.runTraced(
                    () -> projects.archiveAll(ids(several)),
                    now -> text.get("projects.done.archive-many", now.size()),
                    step -> several.stream()
                            .filter(each -> !each.isArchived())
                            .findFirst()
                            .ifPresent(first -> archived.accept(step, first.id())));
        }
    }

    private static List<ProjectId> ids(List<Project> several) {
        return several.stream().map(Project::id).toList();
    }

    /// Has the window begin with it, or again with whichever was the last.
    void toggleStart(Project project) {
        var id = project.id().value();
        edits.runForGood(
                () -> settings.update(
                        Settings.DEFAULT_PROJECT,
                        now -> id.equals(now.textValue()) ? NullNode.getInstance() : TextNode.valueOf(id)),
                now -> text.get(now.isNull() ? "projects.done.start-last" : "projects.done.start", project.name()));
    }

    /// One after the other, each after a backup of its own.
    void removeAll(List<Project> several) {
        edits.runForGood(
                () -> several.stream().map(each -> removal.remove(each.id())).toList(),
                backups -> text.get("projects.done.remove-many", backups.size()));
    }

    /// The way back is the backup that it makes first.
    void remove(Project project) {
        edits.runForGood(
                () -> removal.remove(project.id()),
                backup -> text.get("projects.done.remove", project.name(), backup.getFileName()));
    }
}
