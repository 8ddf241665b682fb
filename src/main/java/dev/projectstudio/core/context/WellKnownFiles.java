package dev.projectstudio.core.context;

import dev.projectstudio.platform.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The files that coding agents and people look for by name: where they usually are, and what they are called here.
final class WellKnownFiles {

    /// Where adopting looks, in the order in which a name is given away. `*` stands for any name.
    static final List<String> PLACES = List.of(
            "CLAUDE.md",
            ".claude/CLAUDE.md",
            "CLAUDE.local.md",
            "AGENTS.md",
            "GEMINI.md",
            ".github/copilot-instructions.md",
            ".cursor/rules/*.mdc",
            ".cursorrules",
            ".windsurfrules",
            ".specify/memory/constitution.md",
            "ARCHITECTURE.md",
            "docs/architecture.md");

    private static final String PERSONAL = "claude.local.md";

    /// Context file to default target. Any other stands at the same relative path.
    private static final Map<String, String> TARGETS = Map.of(
            "claude.md", "CLAUDE.md",
            "agents.md", "AGENTS.md",
            "gemini.md", "GEMINI.md",
            "copilot-instructions.md", ".github/copilot-instructions.md",
            "constitution.md", ".specify/memory/constitution.md",
            "architecture.md", "ARCHITECTURE.md");

    private WellKnownFiles() {}

    /// Where a context file of this name usually goes.
    static String defaultTarget(String filename) {
        return TARGETS.getOrDefault(Folding.caseless(filename), filename);
    }

    /// What a file found at this place is called here: `CLAUDE.md`, wherever it lies, is `claude.md`; another keeps its
    /// path.
    static String nameFor(String repoPath) {
        var last = Folding.caseless(lastName(repoPath));
        return TARGETS.containsKey(last) ? last : Folding.composed(repoPath);
    }

    /// A file that is its owner's alone: it never shares a text with another.
    static boolean isPersonal(String repoPath) {
        return Folding.caseless(lastName(repoPath)).equals(PERSONAL);
    }

    /// The folders that adopting lists, each once, the repository itself as the empty path.
    static List<String> folders() {
        return PLACES.stream().map(WellKnownFiles::folderOf).distinct().toList();
    }

    /// The well-known ones among the files of the repository, in the order of [#PLACES], the usual spelling first.
    static List<String> among(List<String> repoPaths) {
        var found = new ArrayList<String>();
        for (var place : PLACES) {
            repoPaths.stream()
                    .filter(path -> matches(place, path) && !found.contains(path))
                    .sorted((one, other) -> compare(place, one, other))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /// Where a place stands in the order; the last of all if it is not well known.
    static int rank(String repoPath) {
        for (int at = 0; at < PLACES.size(); at++) {
            if (matches(PLACES.get(at), repoPath)) {
                return at;
            }
        }
        return PLACES.size();
    }

    /// The number that tells a second file of a name from the first: `claude-2.md`.
    static String numbered(String filename, int number) {
        int dot = filename.lastIndexOf('.');
        return dot > filename.lastIndexOf('/') + 1
                ? filename.substring(0, dot) + "-" + number + filename.substring(dot)
                : filename + "-" + number;
    }

    private static int compare(String place, String one, String other) {
        var usual = Boolean.compare(other.equals(place), one.equals(place));
        return usual != 0 ? usual : one.compareTo(other);
    }

    /// The folder to the letter, the name without regard to case.
    private static boolean matches(String place, String path) {
        if (!folderOf(place).equals(folderOf(path))) {
            return false;
        }
        var wanted = Folding.caseless(lastName(place));
        var name = Folding.caseless(lastName(path));
        return wanted.startsWith("*")
                ? name.endsWith(wanted.substring(1)) && name.length() > wanted.length() - 1
                : name.equals(wanted);
    }

    static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
