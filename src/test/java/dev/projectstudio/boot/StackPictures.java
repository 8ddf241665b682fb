package dev.projectstudio.boot;

import dev.projectstudio.core.dependency.DependencyEdit;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;

/// The pictures of a stack: on the overview, and the questions about it.
final class StackPictures {

    private final DrawnWindow window;

    StackPictures(DrawnWindow window) {
        this.window = window;
    }

    /// A project that nothing is known of.
    void drawEmpty(Studio studio, String name) throws IOException {
        var active = studio.projects().active().orElseThrow().id();
        window.open(Route.toProject(PageName.OVERVIEW, active.value()));
        window.save("overview-new-" + name);
        for (var question : new String[] {"suggest", "dependency", "tech"}) {
            window.run("overview." + question);
            window.save(question + "-new-" + name);
            window.closeTop();
        }
    }

    void draw(Studio studio, String name) throws IOException {
        var active = studio.projects().active().orElseThrow().id();
        window.open(Route.toProject(PageName.OVERVIEW, active.value()));
        window.save("overview-" + name);
        window.focus(".stack-chip");
        window.save("overview-focus-chip-" + name);
        window.focus(".dependency-row");
        window.save("overview-focus-dependency-" + name);
        window.run("overview.tech");
        window.save("tech-add-" + name);
        window.drop("#tech-category");
        window.save("tech-categories-" + name);
        window.hide("#tech-category");
        window.closeTop();
        window.act(() -> {
            if (window.scene().lookup(".stack-chip") instanceof Button chip) {
                chip.requestFocus();
                chip.fire();
            }
        });
        window.save("tech-edit-" + name);
        window.closeTop();
        window.act(() -> {
            if (window.scene().lookup(".stack-mapped .stack-chip") instanceof Button chip) {
                chip.fire();
            }
        });
        window.save("tech-mapped-" + name);
        window.closeTop();
        window.run("overview.suggest");
        window.save("suggestions-" + name);
        window.closeTop();
        window.run("overview.dependency");
        window.save("dependency-add-" + name);
        window.closeTop();
        window.act(() -> {
            if (window.scene().lookup(".dependency-row") instanceof Button row) {
                row.requestFocus();
                row.fire();
            }
        });
        window.save("dependency-edit-" + name);
        window.closeTop();
        window.open(Whereabouts.registryItem("skill", "python-api-skill"));
        window.save("registry-used-" + name);
        var tool = studio.dependencies().service().add(active, new DependencyEdit("pytest-tool", ">= 8"));
        window.open(Route.toProject(PageName.OVERVIEW, active.value()));
        window.act(() -> window.scene().getRoot().lookupAll(".dependency-row").stream()
                .filter(row -> String.valueOf(row.getAccessibleText()).startsWith(tool.name()))
                .forEach(row -> ((Button) row).fire()));
        window.save("dependency-tool-" + name);
        window.closeTop();
        studio.dependencies().service().remove(tool);
        broken(studio, name);
    }

    /// Manifests that cannot be read whole: few by name, many in one line.
    private void broken(Studio studio, String name) throws IOException {
        var active = studio.projects().active().orElseThrow();
        var repository = Objects.requireNonNull(active.repoPath());
        var whole = Files.readString(repository.resolve("frontend/package.json"));
        Files.writeString(repository.resolve("frontend/package.json"), whole.replaceFirst(",", ""));
        window.run("overview.detect");
        window.save("overview-unread-" + name);
        for (var folder : List.of("tools", "docs", "scripts", "site")) {
            Files.createDirectories(repository.resolve(folder));
            Files.writeString(repository.resolve(folder).resolve("package.json"), "{\n");
        }
        window.run("overview.detect");
        window.save("overview-unread-many-" + name);
        for (var folder : List.of("tools", "docs", "scripts", "site")) {
            Files.delete(repository.resolve(folder).resolve("package.json"));
        }
        Files.writeString(repository.resolve("frontend/package.json"), whole);
        window.run("overview.detect");
        window.act(() -> List.copyOf(window.session().bench().notices().shown())
                .forEach(window.session().bench().notices()::dismiss));
    }
}
