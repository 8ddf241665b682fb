package dev.projectstudio.core.template;

import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FolderEntry;
import dev.projectstudio.platform.file.FolderEntry.Kind;
import dev.projectstudio.platform.file.Reason;
import dev.projectstudio.platform.git.IgnoreRules;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells in a folder what tools have built or fetched from what somebody wrote. Where a `.gitignore` says what is not
/// wanted, that decides. Only names that nobody gives to anything else mean the same everywhere. In `bin` are scripts,
/// and what compilers write: there the files decide.
final class BuiltFiles {

    /// The word for what tools have built or fetched.
    static final String BUILT = "built";

    private static final Set<String> ALWAYS = Set.of(
            "node_modules",
            "target",
            "obj",
            "venv",
            ".venv",
            "__pycache__",
            ".gradle",
            ".idea",
            ".next",
            ".nuxt",
            ".tox",
            ".mypy_cache",
            ".pytest_cache",
            ".ruff_cache",
            ".terraform",
            ".cache",
            "coverage");

    /// Of these some are written by hand: the `.gitignore` of such a folder's place knows.
    private static final Set<String> MOSTLY = Set.of("build", "dist", "out", "vendor");

    private static final String BIN = "bin";

    /// What .NET calls the folders in `bin`, one for each way to build.
    private static final Set<String> CONFIGURATIONS = Set.of("Debug", "Release", "x64", "x86", "ARM64");

    private final IgnoreRules rules;

    /// @param folder its real path
    BuiltFiles(Path folder) {
        this.rules = IgnoreRules.above(folder);
    }

    /// To be called before anything in a folder is asked about, from the top downwards.
    void enter(String folder) {
        rules.enter(folder);
    }

    /// Why something is not taken: what git ignores, and folders that tools have made; null for the rest.
    @Nullable
    String reason(String path, FolderEntry entry) {
        boolean isFolder = entry.kind() == Kind.FOLDER;
        if (rules.ignores(path, isFolder)) {
            return "ignored";
        }
        boolean isBuilt = isFolder
                && (ALWAYS.contains(entry.name())
                        || (!rules.covers(path) && (MOSTLY.contains(entry.name()) || isConfiguration(path))));
        return isBuilt ? BUILT : null;
    }

    /// Whether a file in a folder `bin` is what a compiler wrote: no text, or more of one than anybody writes.
    boolean isProduct(String path, FileState state) {
        var names = names(path);
        if (!names.subList(0, names.size() - 1).contains(BIN) || rules.covers(path)) {
            return false;
        }
        return switch (state) {
            case FileState.Present there -> TemplateSpec.text(there.bytes()).isEmpty();
            case FileState.Unreadable(var reason) -> reason.equals(Reason.TOO_LARGE);
            case FileState.Absent _ -> false;
        };
    }

    private static boolean isConfiguration(String path) {
        var names = names(path);
        return names.size() > 1 && names.get(names.size() - 2).equals(BIN) && CONFIGURATIONS.contains(names.getLast());
    }

    private static List<String> names(String path) {
        return Arrays.asList(path.split("/", -1));
    }
}
