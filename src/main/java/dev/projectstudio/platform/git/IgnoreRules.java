package dev.projectstudio.platform.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What git ignores in a folder, as the `.gitignore` files say and the `info/exclude` of the repository around it. They
/// are only read: git itself runs in no repository that nobody trusts. What it tracks although it is ignored is not
/// known here, nor are rules of the user's own.
///
/// Paths are relative to the folder, `/` between names.
public final class IgnoreRules {

    /// More than any repository has: each is asked about each path.
    private static final int MOST = 2_000;

    private final Path folder;
    private final String prefix;
    private final List<IgnoreRule> rules = new ArrayList<>();

    private IgnoreRules(Path folder, String prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    /// The rules that hold in a folder for what stands above it, if it is in a repository. Those of the folder itself,
    /// and of what is in it, come with [#enter]. In a folder that is ignored as a
    /// whole none of those above hold: whoever means it wants what is in it.
    ///
    /// @param folder its real path
    public static IgnoreRules above(Path folder) {
        var repository = around(folder).orElse(null);
        if (repository == null) {
            return new IgnoreRules(folder, "");
        }
        var top = repository.workTree();
        var inside = text(top.relativize(folder));
        var rules = new IgnoreRules(folder, inside.isEmpty() ? "" : inside + "/");
        rules.add("", repository.commonDirectory().resolve("info").resolve("exclude"));
        var at = top;
        while (!at.equals(folder)) {
            rules.add(text(top.relativize(at)), at.resolve(".gitignore"));
            at = at.resolve(at.relativize(folder).getName(0));
            if (rules.ignoresWhole(text(top.relativize(at)), true)) {
                return new IgnoreRules(folder, "");
            }
        }
        return rules;
    }

    /// Takes up what a folder says of what is in it; to be called from the top downwards.
    ///
    /// @param path the empty one for the folder itself
    public void enter(String path) {
        var base = prefix + path;
        add(
                base.endsWith("/") ? base.substring(0, base.length() - 1) : base,
                folder.resolve(path).resolve(".gitignore"));
    }

    /// Whether somebody has said for the place of something what is ignored there: what is not, is wanted.
    public boolean covers(String path) {
        return rules.stream().anyMatch(rule -> rule.covers(prefix + path));
    }

    /// Whether it is ignored by itself; in a folder that is ignored everything is.
    public boolean ignores(String path, boolean isFolder) {
        return ignoresWhole(prefix + path, isFolder);
    }

    /// @param whole the path in the repository
    private boolean ignoresWhole(String whole, boolean isFolder) {
        for (var rule : rules.reversed()) {
            if (rule.matches(whole, isFolder)) {
                return !rule.isNegated();
            }
        }
        return false;
    }

    private void add(String base, Path file) {
        BoundedText.read(file)
                .ifPresent(text -> text.lines()
                        .limit(MOST)
                        .flatMap(line -> IgnoreRule.of(base, line).stream())
                        .limit(MOST - rules.size())
                        .forEach(rules::add));
    }

    private static Optional<GitDirectory> around(Path folder) {
        for (var at = folder; at != null; at = at.getParent()) {
            var found = GitDirectory.at(at);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String text(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
