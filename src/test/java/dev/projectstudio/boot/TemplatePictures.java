package dev.projectstudio.boot;

import dev.projectstudio.ui.common.Whereabouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;

/// The pictures of templates: applying one, with what stands in its way, and making one of a folder.
final class TemplatePictures {

    private static final int RESTS = 8;

    private final DrawnWindow window;

    TemplatePictures(DrawnWindow window) {
        this.window = window;
    }

    void draw(Studio studio, Path folder, String name) throws IOException {
        apply("python-service");
        window.save("template-apply-" + name);
        type("#variable-DESCRIPTION", "Serves maps to whoever asks");
        window.save("template-apply-filled-" + name);
        check("#apply-replace");
        window.save("template-apply-replacing-" + name);
        window.act(() -> {
            if (window.scene().lookup("#apply-files") instanceof ListView<?> files) {
                for (int i = files.getItems().size() - 1; i >= 0; i--) {
                    if (files.getItems().get(i).toString().contains("DIFFERS")) {
                        files.getSelectionModel().clearAndSelect(i);
                        files.requestFocus();
                    }
                }
            }
        });
        window.save("template-apply-diff-" + name);
        window.act(() -> {
            if (window.scene().lookup("#apply-project") instanceof ComboBox<?> box) {
                box.getSelectionModel().selectLast();
            }
        });
        type("#apply-directory", folder.resolve("new/orion").toString());
        window.save("template-apply-directory-" + name);
        window.focus(".dialog-body .button");
        window.save("template-apply-focus-" + name);
        window.drop("#apply-project");
        window.save("template-apply-projects-" + name);
        window.hide("#apply-project");
        window.closeTop();
        apply("decision-record");
        type("#variable-TITLE", "Use SQLite");
        window.save("template-doc-" + name);
        window.drop("#variable-STATUS");
        window.save("template-doc-choices-" + name);
        window.hide("#variable-STATUS");
        window.closeTop();
        apply("feature-cycle");
        type("#variable-FEATURE", "Sign in with a passkey");
        window.save("template-cycle-" + name);
        window.closeTop();
        create(studio, folder, name);
    }

    private void create(Studio studio, Path folder, String name) throws IOException {
        window.run("registry.create-template");
        window.save("template-create-" + name);
        type("#folder-path", folder.resolve("nowhere").toString());
        window.save("template-create-refused-" + name);
        var repository =
                Objects.requireNonNull(studio.projects().active().orElseThrow().repoPath());
        type("#folder-path", repository.toString());
        window.save("template-create-filled-" + name);
        var secret =
                Files.writeString(repository.resolve("deploy.env"), "TOKEN=ghp_0123456789abcdefghijklmnopqrstuvwxyz\n");
        type("#folder-replace", "risk=PROJECT_SLUG");
        window.save("template-create-secret-" + name);
        Files.delete(secret);
        window.closeTop();
    }

    private void apply(String template) {
        window.open(Whereabouts.registryItem("template", template));
        window.run("registry.apply");
        rest();
    }

    private void type(String field, String words) {
        window.act(() -> {
            if (window.scene().lookup(field) instanceof TextInputControl typed) {
                typed.setText(words);
            }
        });
        rest();
    }

    private void check(String box) {
        window.act(() -> {
            if (window.scene().lookup(box) instanceof CheckBox found) {
                found.setSelected(true);
            }
        });
    }

    private void rest() {
        for (int i = 0; i < RESTS; i++) {
            window.settle();
        }
    }
}
