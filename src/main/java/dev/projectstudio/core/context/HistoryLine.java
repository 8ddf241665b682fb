package dev.projectstudio.core.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A version of a file, and how it stands to Studio's text of now.
public record HistoryLine(ContextVersion version, Standing standing) {

    /// What a version is by now.
    public enum Standing {
        /// Studio's text.
        CURRENT,
        /// Newer than Studio's text: an undo has put the older one back.
        TAKEN_BACK,
        /// Kept from before, or from a place in the repository.
        EARLIER;

        /// The word of the command line.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public int number() {
        return version.number();
    }

    /// @param versions the newest first
    /// @param hash of Studio's text of now; null where that is not known
    public static List<HistoryLine> of(List<ContextVersion> versions, @Nullable String hash) {
        int current = versions.stream()
                .filter(version ->
                        version.repoPath() == null && version.textHash().equals(hash))
                .mapToInt(ContextVersion::number)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        List<HistoryLine> lines = new ArrayList<>();
        for (var version : versions) {
            boolean isLater = version.repoPath() == null && version.number() > current;
            lines.add(new HistoryLine(
                    version,
                    version.number() == current ? Standing.CURRENT : isLater ? Standing.TAKEN_BACK : Standing.EARLIER));
        }
        return List.copyOf(lines);
    }
}
