package dev.projectstudio.core.install;

import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.context.Placements.Withdrawal;
import dev.projectstudio.core.context.Spot;
import dev.projectstudio.core.install.InstalledCopies.Held;
import dev.projectstudio.core.install.UninstallPlan.File;
import dev.projectstudio.core.install.UninstallPlan.State;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Thinks out what uninstalling takes away, and has it taken away.
final class Uninstalling {

    private final Placements placements;
    private final InstallWriter writer;

    Uninstalling(Placements placements, InstallWriter writer) {
        this.placements = placements;
        this.writer = writer;
    }

    /// @param name the item's, as it is known
    UninstallPlan plan(Project project, ItemId item, String name, List<Held> copies) {
        return new UninstallPlan(project, item, name, files(project, copies));
    }

    private List<File> files(Project project, List<Held> copies) {
        var repository = project.repoPath();
        if (repository == null || !Files.isDirectory(repository)) {
            return copies.stream()
                    .map(held -> file(held, null, State.UNREADABLE, Reason.REPO_MISSING))
                    .toList();
        }
        try (var survey = placements.survey(project)) {
            return copies.stream()
                    .map(held -> file(survey.look(held.place()), held))
                    .toList();
        }
    }

    private static File file(Spot spot, Held held) {
        if (spot.reason() != null) {
            return file(held, spot, State.UNREADABLE, spot.reason());
        }
        if (!held.isUnedited()) {
            return file(held, spot, State.CHANGED, null);
        }
        var text = spot.text();
        if (text == null) {
            return file(held, spot, State.GONE, null);
        }
        boolean isSame = text.hash().equals(held.installation().itemHash());
        if (!isSame) {
            return file(held, spot, State.CHANGED, null);
        }
        boolean wasFound = held.installation().arrival().foundThere();
        return file(held, spot, wasFound ? State.FOUND : State.UNCHANGED, null);
    }

    private static File file(Held held, @Nullable Spot spot, State state, @Nullable String reason) {
        return new File(held.copy(), held.installation(), spot, state, reason);
    }

    /// What stays is given up: no context file goes there any more. A copy that was edited and goes leaves its context
    /// file behind, with what was edited among its versions. What cannot be read is noted as left behind.
    void apply(UninstallPlan plan, boolean forced) {
        var left = plan.left(forced);
        var barred = left.stream()
                .filter(File::losesRight)
                .flatMap(file -> Stream.ofNullable(file.spot()))
                .toList();
        var withdrawals = withdrawals(plan, forced);
        left.stream()
                .filter(File::isGivenUp)
                .forEach(file -> withdrawals.put(file.installation(), givenUp(plan.project(), file)));
        writer.uninstall(
                plan.project(),
                plan.item(),
                plan.itemName(),
                withdrawals,
                left.stream()
                        .filter(file -> !file.isGivenUp())
                        .map(File::installation)
                        .toList(),
                barred,
                Telling.uninstalled());
    }

    /// Takes out what the item has no more, where nobody edited it.
    void drop(UninstallPlan plan, Telling told) {
        writer.uninstall(
                plan.project(), plan.item(), plan.itemName(), withdrawals(plan, false), List.of(), List.of(), told);
    }

    private static Map<Installation, Withdrawal> withdrawals(UninstallPlan plan, boolean forced) {
        Map<Installation, Withdrawal> withdrawals = new LinkedHashMap<>();
        for (var file : plan.chosen(forced)) {
            withdrawals.put(file.installation(), withdrawal(plan.project(), file));
        }
        return withdrawals;
    }

    /// What is there stays to the byte.
    private static Withdrawal givenUp(Project project, File file) {
        return new Withdrawal(
                file.copy().tracked(),
                spot(project, file),
                false,
                file.isOnlyInStudio(),
                false,
                0,
                0,
                file.inputs(),
                Map.of());
    }

    private static Spot spot(Project project, File file) {
        var spot = file.spot();
        if (spot != null) {
            return spot;
        }
        var tracked = file.copy().tracked();
        var root = FileRoot.repo(Objects.requireNonNullElse(project.repoPath(), Path.of("")));
        return new Spot(root, tracked.target().place(), tracked, file.reason(), null, null);
    }

    private static Withdrawal withdrawal(Project project, File file) {
        var tracked = file.copy().tracked();
        var arrival = file.installation().arrival();
        boolean isRead = file.state() != State.UNREADABLE;
        boolean isEdited = file.state() == State.CHANGED;
        boolean isEntry = tracked.target().place().pointer() != null;
        boolean isOwn = arrival.madeFile();
        int made = arrival.madeAround();
        return new Withdrawal(
                tracked,
                spot(project, file),
                isRead,
                isEdited,
                isOwn,
                isOwn || !isEntry ? made : 0,
                objects(isEntry, isOwn, made),
                file.inputs(),
                arrival.inputs().gaps());
    }

    /// In a file that was made all objects were.
    private static int objects(boolean isEntry, boolean isOwn, int made) {
        if (!isEntry) {
            return 0;
        }
        return isOwn ? Integer.MAX_VALUE : made;
    }
}
