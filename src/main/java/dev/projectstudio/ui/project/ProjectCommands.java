package dev.projectstudio.ui.project;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.Relocation;
import dev.projectstudio.core.project.ScanReport;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Confirmation;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.ProjectActs;
import dev.projectstudio.ui.common.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What can be done with projects, by name and by key.
final class ProjectCommands {

    private final ProjectEdits edits;
    private final Scans scans;
    private final Workbench bench;
    private final Messages text;

    ProjectCommands(ProjectEdits edits, Scans scans, Workbench bench) {
        this.edits = edits;
        this.scans = scans;
        this.bench = bench;
        this.text = bench.text();
    }

    /// Asks for a directory and registers it.
    Command add(String... keys) {
        return bench.edits()
                .changing(Command.of("project.command.add", () -> askPath("project.command.add", edits::add))
                        .on(keys));
    }

    /// Asks for a folder, looks for repositories in it, and registers those the user agrees to.
    Command scan(String... keys) {
        return bench.edits()
                .changing(Command.of("project.command.scan", () -> askPath("project.command.scan", this::scanFolder))
                        .on(keys));
    }

    /// Those that other pages need as well.
    ProjectActs acts() {
        return new ProjectActs(this::locate, edits::toggleTrust, this::rename);
    }

    /// Those about the selected project, and about all that are marked where that can be done to several.
    List<Command> ofSelected(ProjectsViewModel model) {
        var selected = model.selectedProperty();
        var marked = model.markedProperty();
        return List.of(
                command("project.command.open", "Mod+Enter", selected, model::open, _ -> ""),
                change("rename", "F2", selected, entry -> rename(entry.project()), _ -> ""),
                change("locate", "l", selected, entry -> locate(entry.project()), this::whyNotArchived),
                orMarked(
                        command(
                                "project.command.trust",
                                "t",
                                selected,
                                entry -> edits.toggleTrust(entry.project()),
                                this::whyNotTrust),
                        marked,
                        this::toggleTrust),
                orMarked(
                        command(
                                "project.command.archive",
                                "e",
                                selected,
                                entry -> edits.toggleArchived(entry.project(), model::archived),
                                _ -> ""),
                        marked,
                        entries -> edits.toggleArchived(projects(entries), model::archived)),
                change(
                        "start",
                        "Mod+Shift+O",
                        selected,
                        entry -> edits.toggleStart(entry.project()),
                        this::whyNotArchived),
                orMarked(
                        command("project.command.remove", "Delete", selected, this::remove, _ -> ""),
                        marked,
                        this::removeAll));
    }

    private Command orMarked(
            Command single, ObservableValue<List<ProjectEntry>> marked, Consumer<List<ProjectEntry>> several) {
        var blocked = Bindings.createStringBinding(
                () -> marked.getValue().isEmpty() ? single.blocked().getValue() : "", marked, single.blocked());
        var all = new Command(single.titleKey(), single.shortcuts(), blocked, () -> {
            if (marked.getValue().isEmpty()) {
                single.run();
            } else {
                several.accept(marked.getValue());
            }
        });
        return bench.edits()
                .changing(all.called(
                        marked.map(entries -> ProjectVerb.called(suffix(single.titleKey()), entries, text))));
    }

    private void toggleTrust(List<ProjectEntry> marked) {
        var trustable = marked.stream()
                .filter(ProjectEntry::canBeTrusted)
                .map(ProjectEntry::project)
                .toList();
        edits.toggleTrust(projects(marked), trustable::contains);
    }

    private static List<Project> projects(List<ProjectEntry> entries) {
        return entries.stream().map(ProjectEntry::project).toList();
    }

    private Command change(
            String name,
            String key,
            ObservableValue<@Nullable ProjectEntry> selected,
            Consumer<ProjectEntry> action,
            Function<ProjectEntry, String> whyNot) {
        return bench.edits().changing(command("project.command." + name, key, selected, action, whyNot));
    }

    private Command command(
            String titleKey,
            String key,
            ObservableValue<@Nullable ProjectEntry> selected,
            Consumer<ProjectEntry> action,
            Function<ProjectEntry, String> whyNot) {
        Runnable run = () -> {
            var entry = selected.getValue();
            if (entry != null) {
                action.accept(entry);
            }
        };
        var blocked = selected.map(whyNot).orElse(text.get("projects.blocked.none"));
        return Command.of(titleKey, run).on(key).unless(blocked);
    }

    private String whyNotArchived(ProjectEntry entry) {
        return entry.project().isArchived() ? text.get("projects.blocked.archived") : "";
    }

    private String whyNotTrust(ProjectEntry entry) {
        if (entry.isUnreadable()) {
            return text.get("projects.blocked.unreadable");
        }
        return entry.isMissing() || entry.project().repoPath() == null ? text.get("projects.blocked.missing") : "";
    }

    private void askPath(String key, BiConsumer<Path, InputDialog> then) {
        PathDialog.ask(bench, text.get(key), text.get("projects.ask." + suffix(key)), then);
    }

    private static String suffix(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private void scanFolder(Path folder, InputDialog asked) {
        scans.start(folder, asked, this::showFound);
    }

    private void showFound(Path folder, ScanReport report) {
        ScanDialog.open(bench, folder, report, scans::register);
    }

    private void rename(Project project) {
        RenameDialog.open(
                bench, project, (name, description, asked) -> edits.rename(project, name, description, asked));
    }

    private void locate(Project project) {
        PathDialog.askAnew(
                bench,
                project,
                (path, asked) -> edits.locate(project, path, asked, relocation -> {
                    if (!relocation.offers().isEmpty()) {
                        offerOthers(relocation);
                    }
                }));
    }

    private void offerOthers(Relocation relocation) {
        var offers = relocation.offers();
        new Confirmation(
                        text.get(
                                "projects.locate-others",
                                offers.size(),
                                offers.getFirst().project().name()),
                        text.get("projects.locate-others.what", offers.size()),
                        text.get("projects.locate-others.go"),
                        null,
                        () -> edits.locateOthers(relocation))
                .offer(bench.overlays(), text, new MovedProjects(offers));
    }

    private void removeAll(List<ProjectEntry> marked) {
        new Confirmation(
                        text.get("projects.remove.ask-many", marked.size()),
                        text.get("projects.remove.what-many", names(marked)),
                        text.get("projects.remove.go"),
                        text.get("projects.remove.type-many", marked.size()),
                        () -> edits.removeAll(projects(marked)))
                .ask(bench.overlays(), text);
    }

    private static String names(List<ProjectEntry> entries) {
        return entries.stream().map(entry -> entry.project().name()).collect(Collectors.joining(", "));
    }

    private void remove(ProjectEntry entry) {
        Project project = entry.project();
        new Confirmation(
                        text.get("projects.remove.ask", project.name()),
                        text.get("projects.remove.what"),
                        text.get("projects.remove.go"),
                        project.name(),
                        () -> edits.remove(project))
                .ask(bench.overlays(), text);
    }
}
