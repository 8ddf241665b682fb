package dev.projectstudio.platform.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One line of `git config --list --show-scope -z`.
///
/// @param key section and name in lower case, what stands between them as it is
record ConfigEntry(String scope, String key, String value) {

    private static final Set<String> OF_REPOSITORY = Set.of("local", "worktree");

    /// The scope ends in NUL, the key in a line feed, the value in NUL; a key without value has no line feed.
    static List<ConfigEntry> parse(byte[] listing) {
        var fields = new String(listing, StandardCharsets.UTF_8).split("\0", -1);
        var entries = new ArrayList<ConfigEntry>();
        for (int i = 0; i + 1 < fields.length; i += 2) {
            int end = fields[i + 1].indexOf('\n');
            entries.add(
                    end < 0
                            ? new ConfigEntry(fields[i], fields[i + 1], "")
                            : new ConfigEntry(
                                    fields[i], fields[i + 1].substring(0, end), fields[i + 1].substring(end + 1)));
        }
        return entries;
    }

    /// Whether the repository says so itself. What the user set for all repositories is the user's own.
    boolean isOfRepository() {
        return OF_REPOSITORY.contains(scope);
    }
}
