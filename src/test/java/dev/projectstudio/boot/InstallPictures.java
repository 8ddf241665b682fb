package dev.projectstudio.boot;

import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

/// The pictures of what is installed: on the item and on the overview, and the questions about it.
final class InstallPictures {

    private final DrawnWindow window;

    InstallPictures(DrawnWindow window) {
        this.window = window;
    }

    /// Leaves nothing installed, so that it can be drawn again.
    void draw(Studio studio, String name) throws IOException {
        var active = studio.projects().active().orElseThrow();
        var item = studio.registry().list(RegistryKind.SKILL).getFirst().item();
        var repository = Objects.requireNonNull(active.repoPath());
        Files.createDirectories(repository.resolve(".agents"));
        var taken = repository.resolve(".agents/skills/" + item.slug() + "/SKILL.md");
        Files.createDirectories(taken.getParent());
        Files.writeString(taken, "mine\n");
        open(item.slug());
        window.run("registry.install");
        window.save("install-" + name);
        window.closeTop();
        var installs = studio.installs();
        installs.install(installs.plan(active.id(), item.id(), List.of()), true);
        var open = studio.registry().open(item.id());
        studio.registry().edit(open, open.files().text() + "\nMore.\n");
        Files.writeString(repository.resolve(".agents/skills/" + item.slug() + "/SKILL.md"), "theirs\n");
        installs.check(item.id());
        open(item.slug());
        window.save("installed-" + name);
        window.run("registry.update");
        window.save("update-" + name);
        window.closeTop();
        window.run("registry.uninstall");
        window.save("uninstall-" + name);
        window.closeTop();
        window.open(Route.toProject(PageName.OVERVIEW, active.id().value()));
        window.save("overview-installed-" + name);
        installs.uninstall(installs.planUninstall(active.id(), item.id(), List.of()), true);
    }

    private void open(String slug) {
        window.open(Whereabouts.registryItem("skill", slug));
    }
}
