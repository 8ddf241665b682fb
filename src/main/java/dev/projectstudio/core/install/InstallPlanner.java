package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.context.Spot;
import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.Dangers;
import dev.projectstudio.core.install.PlannedFile.State;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.NotFound;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Looks at a repository and thinks out what installing would do. Changes nothing.
final class InstallPlanner {

    private final InstallationRepository installations = new InstallationRepository();
    private final Database database;
    private final Placements placements;

    InstallPlanner(Database database, Placements placements) {
        this.database = database;
        this.placements = placements;
    }

    /// Those of the item's consumers that the repository shows signs of; else the usual one.
    List<Consumer> usual(Project project, OpenItem item) {
        var all = Consumer.of(item.item().kind());
        var repository = repository(project);
        var found = all.stream()
                .filter(each -> isThere(repository, each.place()) || isThere(repository, each.sign()))
                .toList();
        return found.isEmpty() && !all.isEmpty() ? List.of(all.getFirst()) : found;
    }

    InstallPlan plan(Project project, OpenItem item, List<Consumer> consumers) {
        repository(project);
        var files = new ArrayList<PlannedFile>();
        try (var survey = placements.survey(project)) {
            for (var consumer : consumers) {
                for (var wanted : ItemText.of(item, consumer)) {
                    files.add(planned(item, wanted, survey.look(wanted.place())));
                }
            }
        }
        return new InstallPlan(project, item.item(), consumers, files, dangers(files));
    }

    private PlannedFile planned(OpenItem item, ItemText wanted, Spot spot) {
        var holder = spot.holder();
        if (holder != null) {
            var filename = holder.file().filename();
            var installed =
                    database.read(sql -> installations.of(sql, holder.target().id()));
            if (spot.isTarget()
                    && installed.isPresent()
                    && installed.get().item().equals(item.item().id())) {
                return installed(wanted, spot, holder.file(), installed.get());
            }
            boolean isSame = spot.isTarget()
                    && spot.holds(wanted.text())
                    && wanted.text().hash().equals(holder.file().copy().hash());
            return new PlannedFile(wanted, spot, isSame ? State.IDENTICAL : State.TAKEN, filename);
        }
        if (spot.reason() != null) {
            return new PlannedFile(wanted, spot, State.UNUSABLE, spot.reason());
        }
        if (spot.text() == null) {
            return new PlannedFile(wanted, spot, State.NEW, null);
        }
        return new PlannedFile(wanted, spot, spot.holds(wanted.text()) ? State.IDENTICAL : State.DIFFERS, null);
    }

    /// @param file what is installed there
    private PlannedFile installed(ItemText wanted, Spot spot, ContextFile file, Installation installation) {
        if (spot.reason() != null) {
            return new PlannedFile(wanted, spot, State.UNUSABLE, spot.reason());
        }
        var held = placements.text(file).orElse(null);
        if (held == null) {
            return new PlannedFile(wanted, spot, State.UNUSABLE, "studio-missing");
        }
        if (spot.holds(held)) {
            var there = new PlannedFile(wanted, spot, State.INSTALLED, file.filename());
            // uninstalling took the right from what it left
            boolean isTakenOver = installation.leftBehind() && spot.holds(wanted.text()) && there.lacksRight();
            return isTakenOver ? new PlannedFile(wanted, spot, State.IDENTICAL, null) : there;
        }
        var state = spot.text() == null ? State.DELETED : State.CHANGED;
        return new PlannedFile(wanted.with(held.defining(wanted.text().definitions())), spot, state, file.filename());
    }

    /// In what would be written, or may be.
    private static List<Danger> dangers(List<PlannedFile> files) {
        var dangers = new ArrayList<Danger>();
        for (var file : files) {
            if (file.state() == State.NEW || file.isReplaceable()) {
                dangers.addAll(Dangers.in(file.place(), file.wanted().bytes()));
                for (var input : file.inputs()) {
                    dangers.addAll(
                            Dangers.in(InputVariables.place(file.spot().place().filePath(), input.id()), input.json()));
                }
            }
        }
        return dangers;
    }

    private static Path repository(Project project) {
        var repository = project.repoPath();
        if (repository == null || !Files.isDirectory(repository)) {
            throw new NotFound("repo-missing", Objects.requireNonNullElse(repository, project.name()));
        }
        return repository;
    }

    private static boolean isThere(Path repository, String path) {
        return Files.exists(repository.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }
}
