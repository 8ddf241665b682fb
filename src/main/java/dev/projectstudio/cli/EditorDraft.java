package dev.projectstudio.cli;

import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.error.ToolFailure;
import dev.projectstudio.platform.text.Phrase;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A text on its way through the user's editor: a private copy in the home, which stays there if what was typed in it
/// could not be saved.
final class EditorDraft {

    private static final Logger LOG = LoggerFactory.getLogger(EditorDraft.class);
    private static final String FOLDER = "drafts";

    private final Invocation invocation;
    private final String editor;
    private final byte[] original;
    private final Path folder;
    private final Path file;
    private boolean isSaved;

    private EditorDraft(Invocation invocation, String editor, byte[] original, Path folder, String name) {
        this.invocation = invocation;
        this.editor = editor;
        this.original = original;
        this.folder = folder;
        this.file = folder.resolve(name);
    }

    static EditorDraft of(Invocation invocation, String filename, byte[] text) {
        var editor = editor(invocation);
        var drafts = invocation.home().root().toAbsolutePath().resolve(FOLDER);
        invocation.home().createFolderPrivately(drafts);
        try {
            var name = filename.substring(filename.lastIndexOf('/') + 1);
            var draft = new EditorDraft(invocation, editor, text, Files.createTempDirectory(drafts, ""), name);
            Files.write(draft.file, text);
            return draft;
        } catch (IOException e) {
            throw new StorageFailure("file-not-written", e, filename);
        }
    }

    /// Runs the editor, waits for it, and saves what it left. The draft goes once it is saved, or if it is as it was.
    <T> T edited(Function<byte[], T> saving) {
        try {
            run();
            return saved(saving, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new StorageFailure("editor-failed", e, editor, whereItIs());
        } finally {
            if (isSaved || !isChanged()) {
                delete();
            }
        }
    }

    private <T> T saved(Function<byte[], T> saving, byte[] typed) {
        try {
            var saved = saving.apply(typed);
            isSaved = true;
            return saved;
        } finally {
            if (!isSaved && isChanged()) {
                invocation.note("cli.context.draft-kept", file);
            }
        }
    }

    private void run() {
        try {
            var process = new ProcessBuilder(command()).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new ToolFailure("editor-failed", editor, whereItIs());
            }
        } catch (IOException e) {
            throw new StorageFailure("editor-not-started", e, editor);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailure("editor-failed", editor, whereItIs());
        }
    }

    private Phrase whereItIs() {
        return isChanged()
                ? new Phrase("cli.context.draft-kept", List.of(file))
                : new Phrase("cli.context.draft-untouched", List.of());
    }

    /// What cannot be read may hold what was typed.
    private boolean isChanged() {
        try {
            return Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), original);
        } catch (IOException e) {
            return true;
        }
    }

    /// With what the editor put beside it. Other drafts stay.
    private void delete() {
        try (var left = Files.walk(folder)) {
            for (var path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
            Files.deleteIfExists(folder.resolveSibling(""));
        } catch (DirectoryNotEmptyException e) {
            LOG.debug("Other drafts are there", e);
        } catch (IOException e) {
            LOG.warn("A draft could not be removed: {}", folder, e);
        }
    }

    private static String editor(Invocation invocation) {
        for (var variable : List.of("VISUAL", "EDITOR")) {
            var editor = invocation.environment(variable);
            if (!editor.isBlank()) {
                return editor;
            }
        }
        throw new ToolFailure("no-editor");
    }

    /// An editor may come with arguments, which are the shell's to take apart.
    private List<String> command() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            var words = new ArrayList<>(List.of(editor.strip().split("\\s+")));
            words.add(file.toString());
            return words;
        }
        return List.of("/bin/sh", "-c", editor + " \"$1\"", editor, file.toString());
    }
}
