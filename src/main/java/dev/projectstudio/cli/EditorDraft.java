package dev.projectstudio.cli;

import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.error.ToolFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// A text on its way through the user's editor: a private copy, which is kept if it cannot be saved.
final class EditorDraft {

    private final Invocation invocation;
    private final Path file;

    private EditorDraft(Invocation invocation, Path file) {
        this.invocation = invocation;
        this.file = file;
    }

    static EditorDraft of(Invocation invocation, String filename, byte[] text) {
        try {
            var name = filename.substring(filename.lastIndexOf('/') + 1);
            var file = Files.createTempDirectory("studio-edit-").resolve(name);
            Files.write(file, text);
            return new EditorDraft(invocation, file);
        } catch (IOException e) {
            throw new StorageFailure("file-not-written", e, filename);
        }
    }

    /// Runs the editor on the draft, and waits for it.
    byte[] edited() {
        var editor = editor();
        try {
            var process = new ProcessBuilder(command(editor)).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new ToolFailure("editor-failed", editor, file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            delete();
            throw new StorageFailure("editor-not-started", e, editor);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailure("editor-failed", editor, file);
        }
    }

    /// Saves the draft, and deletes it only then.
    <T> T keptUnless(Supplier<T> saving) {
        try {
            var saved = saving.get();
            delete();
            return saved;
        } catch (AppException e) {
            invocation.note("cli.context.draft-kept", file);
            throw e;
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new StorageFailure("file-not-written", e, file);
        }
    }

    private String editor() {
        for (var variable : List.of("VISUAL", "EDITOR")) {
            var editor = invocation.environment(variable);
            if (!editor.isBlank()) {
                return editor;
            }
        }
        throw new ToolFailure("no-editor");
    }

    /// An editor may come with arguments, which are the shell's to take apart.
    private List<String> command(String editor) {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            var words = new ArrayList<>(List.of(editor.strip().split("\\s+")));
            words.add(file.toString());
            return words;
        }
        return List.of("/bin/sh", "-c", editor + " \"$1\"", editor, file.toString());
    }
}
