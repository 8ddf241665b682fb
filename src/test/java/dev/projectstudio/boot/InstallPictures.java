package dev.projectstudio.boot;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

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
        window.focus("#install-for-claude");
        window.save("install-focus-" + name);
        window.drop("#install-project");
        window.save("install-projects-" + name);
        window.hide("#install-project");
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
        var copy = installs.of(item.id()).getFirst();
        studio.resolution().acceptRepo(copy.tracked().target().id(), Shown.NOW);
        open(item.slug());
        window.save("installed-edited-" + name);
        window.run("registry.update");
        window.save("update-edited-" + name);
        tick("#update-merge");
        window.save("update-merging-" + name);
        window.closeTop();
        window.run("registry.take");
        window.save("take-" + name);
        tick("#take-over");
        window.save("take-over-" + name);
        peek("#take-list");
        window.save("take-peek-" + name);
        window.closeTop();
        window.closeTop();
        window.open(Route.toProject(PageName.OVERVIEW, active.id().value()));
        window.save("overview-edited-" + name);
        installs.uninstall(installs.planUninstall(active.id(), item.id(), List.of()), true);
        dismissed(studio, active.id(), item, name);
        server(studio, name);
        many(studio, active.id(), name);
    }

    /// A copy whose difference was put aside: on the item, on the overview, and in the inbox of drift.
    private void dismissed(Studio studio, ProjectId project, RegistryItem item, String name) throws IOException {
        var installs = studio.installs();
        installs.install(installs.plan(project, item.id(), List.of()), true);
        var repository =
                Objects.requireNonNull(studio.projects().require(project).repoPath());
        Files.writeString(repository.resolve(".agents/skills/" + item.slug() + "/SKILL.md"), "theirs\n");
        installs.check(item.id());
        var copy = installs.of(item.id()).stream()
                .filter(each -> each.place().equals(".agents/skills/" + item.slug() + "/SKILL.md"))
                .findFirst()
                .orElseThrow();
        studio.resolution().dismiss(copy.tracked().target().id(), Shown.NOW);
        open(item.slug());
        window.save("installed-dismissed-" + name);
        window.open(Route.toProject(PageName.OVERVIEW, project.value()));
        window.save("overview-dismissed-" + name);
        window.open(Route.to(PageName.DRIFT));
        window.save("drift-dismissed-" + name);
        installs.uninstall(installs.planUninstall(project, item.id(), List.of()), true);
    }

    private void tick(String box) {
        window.act(() -> {
            if (window.scene().lookup(box) instanceof CheckBox found) {
                found.requestFocus();
                found.fire();
            }
        });
    }

    /// One that asks for values, and gives a secret away.
    private void server(Studio studio, String name) throws IOException {
        var tool = studio.registry().add(RegistryKind.TOOL, "tracker", """
                        {"name": "tracker", "description": "Issues", "tool_type": "mcp", "command": "npx",
                         "args": ["-y", "@example/tracker", "ghp_0123456789abcdefghijklmnopqrstuvwxyz"],
                         "env": {"A": "${input:token}", "B": "${input:user}"}}
                        """).item();
        window.open(Whereabouts.registryItem("tool", "tracker"));
        window.run("registry.install");
        window.act(() -> {
            if (window.scene().lookup("#install-for-vscode") instanceof CheckBox box) {
                box.fire();
            }
        });
        window.save("install-inputs-" + name);
        window.closeTop();
        studio.registry().delete(tool);
    }

    /// More of everything than fits.
    private void many(Studio studio, ProjectId project, String name) throws IOException {
        var files = new ArrayList<ContextFile>();
        for (int i = 1; i <= 5; i++) {
            files.add(studio.context().add(project, "notes-" + i + ".md", ContextText.of("# Notes"), List.of()));
        }
        var installs = studio.installs();
        var items = new ArrayList<RegistryItem>();
        for (int i = 1; i <= 7; i++) {
            var item = studio.registry()
                    .add(RegistryKind.PROMPT, "prompt-" + i, "# Prompt " + i + "\n")
                    .item();
            installs.install(installs.plan(project, item.id(), List.of()), false);
            items.add(item);
        }
        window.open(Route.toProject(PageName.OVERVIEW, project.value()));
        window.save("overview-many-" + name);
        items.forEach(item -> {
            installs.uninstall(installs.planUninstall(project, item.id(), List.of()), true);
            studio.registry().delete(studio.registry().require(item.id()));
        });
        files.forEach(file -> studio.context().delete(file.id()));
    }

    private void peek(String list) {
        window.act(() -> {
            if (window.scene().lookup(list) instanceof ListView<?> rows) {
                rows.requestFocus();
                rows.getSelectionModel().selectFirst();
                Event.fireEvent(
                        rows, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, false, false, false));
            }
        });
    }

    private void open(String slug) {
        window.open(Whereabouts.registryItem("skill", slug));
    }
}
