package dev.projectstudio.boot;

import dev.projectstudio.core.dependency.DependencyEdit;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import java.io.IOException;
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
        window.run("overview.tech");
        window.save("tech-add-" + name);
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
    }
}
