package dev.projectstudio.core.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One project of the sample. Its texts are resources, under `sample/`.
///
/// @param agreed the files of its first commit
/// @param editedInRepo those that somebody has edited in the repository since
/// @param editedInStudio the context files that somebody has edited in Studio since
/// @param deleted those that somebody has deleted in the repository since
record SampleProject(
        String name,
        List<String> agreed,
        List<String> editedInRepo,
        List<String> editedInStudio,
        List<String> deleted) {

    static final List<SampleProject> ALL = List.of(
            new SampleProject(
                    "risk-workbench",
                    List.of("AGENTS.md", "CLAUDE.md", "README.md", ".specify/memory/constitution.md"),
                    List.of("AGENTS.md", "CLAUDE.md"),
                    List.of("agents.md"),
                    List.of()),
            new SampleProject(
                    "atlas-api",
                    List.of("AGENTS.md", "ARCHITECTURE.md", "CLAUDE.md", "README.md"),
                    List.of("CLAUDE.md"),
                    List.of("architecture.md", "claude.md"),
                    List.of()),
            new SampleProject(
                    "field-notes",
                    List.of("AGENTS.md", "GEMINI.md", "README.md"),
                    List.of(),
                    List.of(),
                    List.of("GEMINI.md")));

    /// The first commit: texts by path, in git's order.
    Map<String, byte[]> agreedTexts() {
        return new TreeMap<>(texts("agreed", agreed));
    }

    Map<String, byte[]> repoTexts() {
        return texts("repo", editedInRepo);
    }

    Map<String, byte[]> studioTexts() {
        return texts("studio", editedInStudio);
    }

    private Map<String, byte[]> texts(String folder, List<String> paths) {
        var texts = new LinkedHashMap<String, byte[]>();
        for (var path : paths) {
            texts.put(path, text("/sample/" + folder + "/" + name + "/" + path));
        }
        return texts;
    }

    private static byte[] text(String resource) {
        try (var in = SampleProject.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
