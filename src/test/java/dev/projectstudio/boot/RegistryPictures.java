package dev.projectstudio.boot;

import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/// The pictures of the registry: each kind, items with mistakes, one whose file is gone, the further files of a skill,
/// quick looks, what has focus, and the page's questions.
final class RegistryPictures {

    private static final String BROKEN = """
            {
              "description": "Reads what others wrote",
              "skills": ["code-review", "does-not-exist"],
              "tools": "pytest-tool",
              "model": 4
            }
            """;

    private final DrawnWindow window;

    RegistryPictures(DrawnWindow window) {
        this.window = window;
    }

    void draw(Studio studio, String name) throws IOException {
        for (var kind : RegistryKind.values()) {
            var first = studio.registry().list(kind).getFirst().item();
            open(first.id());
            window.save("registry-" + kind.word() + "-" + name);
            window.run("registry.edit");
            window.save("registry-edit-" + kind.word() + "-" + name);
            window.closeTop();
        }
        mistakes(studio, name);
        mistakes(studio, RegistryKind.SKILL, "---\nname: Care Less\ndescription: [\n---\n\nNo title.\n", name);
        mistakes(studio, RegistryKind.TOOL, "{\n  \"name\": \"careless\",\n  \"tool_type\": \"gui\",\n}\n", name);
        mistakes(studio, RegistryKind.PROMPT, "", name);
        faulty(studio, name);
        files(name);
        questions(name);
        peeks(studio, name);
        focus(name);
        unread(studio, name);
    }

    private void unread(Studio studio, String name) throws IOException {
        var folder = studio.home().registry().resolve("skills");
        var files = List.of(folder.resolve("Foo Bar.md"), folder.resolve("notes.txt"));
        for (var file : files) {
            Files.writeString(file, "# Foo\n");
        }
        window.open(Route.to(PageName.DASHBOARD));
        open(new ItemId(RegistryKind.SKILL, "python-api-skill"));
        window.save("registry-unread-" + name);
        for (var file : files) {
            Files.delete(file);
        }
    }

    /// Several with something wrong, of which one can only be read badly.
    private void faulty(Studio studio, String name) throws IOException {
        var registry = studio.registry();
        registry.add(RegistryKind.SKILL, "untitled", "Do it.\n");
        registry.add(RegistryKind.SKILL, "web-forms", "---\nname: forms\ndescription: Forms\n---\n# Web forms\n");
        var broken = registry.add(RegistryKind.AGENT, "careless", BROKEN).item();
        var gone = registry.add(RegistryKind.TOOL, "gone", "{}").item();
        Files.delete(studio.home().registry().resolve("tools").resolve(gone.path()));
        registry.reread();
        window.open(Route.to(PageName.REGISTRY));
        window.run("registry.next-mistake");
        window.save("registry-faulty-" + name);
        registry.delete(broken);
        for (var item : List.of("skill/untitled", "skill/web-forms", "tool/gone")) {
            registry.delete(registry.require(item));
        }
        registry.reread();
    }

    private void files(String name) throws IOException {
        open(new ItemId(RegistryKind.SKILL, "code-review"));
        window.run("registry.edit-file");
        window.save("registry-files-" + name);
        window.act(() -> {
            if (window.scene().lookup("#item-file-list") instanceof ListView<?> list) {
                list.getSelectionModel().selectLast();
            }
            if (window.scene().lookup("#item-file-go") instanceof Button go) {
                go.fire();
            }
        });
        window.save("registry-edit-file-" + name);
        window.closeTop();
    }

    private void mistakes(Studio studio, String name) throws IOException {
        var broken =
                studio.registry().add(RegistryKind.AGENT, "careless", BROKEN).item();
        open(broken.id());
        window.save("registry-mistakes-" + name);
        window.run("registry.edit");
        window.save("registry-edit-mistakes-" + name);
        window.closeTop();
        Files.delete(studio.home().registry().resolve("agents").resolve(broken.path()));
        studio.registry().reread();
        window.settle();
        window.save("registry-missing-" + name);
        studio.registry().delete(studio.registry().require(broken.id()));
        studio.registry().reread();
    }

    private void mistakes(Studio studio, RegistryKind kind, String words, String name) throws IOException {
        var broken = studio.registry().add(kind, "careless", words).item();
        open(broken.id());
        window.save("registry-mistakes-" + kind.word() + "-" + name);
        window.run("registry.edit");
        window.save("registry-edit-mistakes-" + kind.word() + "-" + name);
        window.closeTop();
        studio.registry().delete(studio.registry().require(broken.id()));
    }

    private void questions(String name) throws IOException {
        open(new ItemId(RegistryKind.SKILL, "python-api-skill"));
        for (var question : new String[] {"add", "edit", "rename", "duplicate", "delete"}) {
            window.run("registry." + question);
            window.save("registry-" + question + "-" + name);
            window.closeTop();
        }
    }

    /// What Space shows of a text, of an object, and of one with mistakes.
    private void peeks(Studio studio, String name) throws IOException {
        var broken =
                studio.registry().add(RegistryKind.AGENT, "careless", BROKEN).item();
        for (var item : List.of(
                new ItemId(RegistryKind.SKILL, "python-api-skill"),
                new ItemId(RegistryKind.TOOL, "openapi-tool"),
                broken.id())) {
            open(item);
            window.focus("#registry-list");
            window.press(KeyCode.SPACE);
            window.save("registry-peek-" + item.value() + "-" + name);
            window.closeTop();
        }
        studio.registry().delete(broken);
    }

    /// The marks of focus, and choices that are dropped down.
    private void focus(String name) throws IOException {
        open(new ItemId(RegistryKind.SKILL, "python-api-skill"));
        for (var part :
                List.of("#registry-filter", "#item-to-backend-agent", ".kind-tabs .link-button", "#item-text")) {
            window.focus(part);
            window.save("registry-focus-" + part.replaceAll("^\\W+", "").replaceAll("\\W+", "-") + "-" + name);
        }
        window.run("registry.add");
        window.drop("#item-kind");
        window.save("registry-add-kinds-" + name);
        window.hide("#item-kind");
        window.closeTop();
    }

    private void open(ItemId item) {
        window.open(Whereabouts.registryItem(item.kind().word(), item.value()));
    }
}
