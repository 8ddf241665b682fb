package dev.projectstudio.ui.registry;

import dev.projectstudio.core.install.InstallService;
import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.project.DirectoryState;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be done with the copies of items, with the previews that come before it.
final class InstallActs {

    private final InstallService installs;
    private final ProjectService projects;
    private final Workbench bench;

    InstallActs(InstallService installs, ProjectService projects, Workbench bench) {
        this.installs = installs;
        this.projects = projects;
        this.bench = bench;
    }

    void install(RegistryItem item) {
        bench.background().run(this::reachable, found -> {
            if (found.isEmpty()) {
                bench.notices().nothing(bench.text().get("registry.install.no-project"));
            } else {
                new InstallDialog(installs, item, found, bench).open();
            }
        });
    }

    void uninstall(RegistryItem item) {
        bench.background().run(() -> installedIn(item), found -> {
            if (found.isEmpty()) {
                bench.notices().nothing(bench.text().get("registry.uninstall.nowhere", item.name()));
            } else {
                new UninstallDialog(installs, item, found, bench).open();
            }
        });
    }

    void update(RegistryItem item) {
        bench.background().run(() -> UpdateDialog.Found.of(installs, item, false), found -> {
            if (found.report().lines().isEmpty()) {
                nothing(item.id(), item.name());
            } else {
                new UpdateDialog(installs, item, found, bench).open();
            }
        });
    }

    /// Asks which of the item's copies it is to become.
    void take(RegistryItem item) {
        take(item.id(), item.name(), null);
    }

    /// The same, for one of them.
    void take(InstalledCopy copy) {
        var name = Objects.requireNonNullElse(copy.itemName(), copy.item().value());
        take(copy.item(), name, copy.project());
    }

    private void take(ItemId item, String name, @Nullable ProjectId first) {
        bench.background()
                .run(
                        () -> {
                            installs.check(item);
                            return TakeDialog.Place.of(installs.of(item), first);
                        },
                        places -> {
                            if (places.isEmpty()) {
                                nothing(item, name);
                            } else {
                                new TakeDialog(installs, item, name, bench).open(places);
                            }
                        });
    }

    /// Says that no copy says anything else, or that there is none.
    private void nothing(ItemId item, String name) {
        bench.background()
                .run(
                        () -> installs.of(item).isEmpty(),
                        isNowhere -> bench.notices()
                                .nothing(bench.text()
                                        .get(
                                                isNowhere ? "registry.uninstall.nowhere" : "registry.update.nothing",
                                                name)));
    }

    /// Those whose directory is there, the active one first.
    private List<Project> reachable() {
        var active = projects.active().map(Project::id);
        var first = new ArrayList<Project>();
        var others = new ArrayList<Project>();
        for (var project : projects.list(false)) {
            if (project.directory() == DirectoryState.PRESENT) {
                (active.equals(Optional.of(project.id())) ? first : others).add(project);
            }
        }
        first.addAll(others);
        return first;
    }

    private List<Project> installedIn(RegistryItem item) {
        var ids = new LinkedHashSet<ProjectId>();
        installs.of(item.id()).forEach(copy -> ids.add(copy.project()));
        return ids.stream().flatMap(id -> projects.find(id).stream()).toList();
    }
}
