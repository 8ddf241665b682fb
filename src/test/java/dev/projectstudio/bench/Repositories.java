package dev.projectstudio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// Makes folders that look like git repositories, with context files of a given size.
final class Repositories {

    static final String[] FILES = {
        "CLAUDE.md",
        "AGENTS.md",
        "GEMINI.md",
        ".github/copilot-instructions.md",
        ".specify/memory/constitution.md",
        "ARCHITECTURE.md",
        ".cursorrules",
        ".windsurfrules",
        ".cursor/rules/style.mdc",
        ".cursor/rules/tests.mdc"
    };

    private Repositories() {}

    /// `count` repositories below `root`, each with the first `files` of [#FILES], `bytes` long and all different.
    static void create(Path root, int count, int files, int bytes) throws IOException {
        var random = new Random(7);
        for (int i = 0; i < count; i++) {
            var repository = root.resolve("repo-%04d".formatted(i));
            Files.createDirectories(repository.resolve(".git/refs/heads"));
            Files.createDirectories(repository.resolve(".git/objects"));
            Files.writeString(repository.resolve(".git/HEAD"), "ref: refs/heads/main\n");
            for (int j = 0; j < files; j++) {
                var file = repository.resolve(FILES[j]);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text(random, bytes));
            }
        }
    }

    /// Where Studio keeps its copy of a file when it adopts it.
    static String canonical(String file) {
        return file.startsWith(".cursor/")
                ? file
                : file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    static String text(Random random, int bytes) {
        var text = new StringBuilder(bytes + 80);
        while (text.length() < bytes - 1) {
            text.append("- rule ").append(Long.toHexString(random.nextLong())).append(" holds in every module\n");
        }
        text.setLength(bytes - 1);
        return text.append('\n').toString();
    }
}
