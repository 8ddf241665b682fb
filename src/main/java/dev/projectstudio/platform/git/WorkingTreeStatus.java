package dev.projectstudio.platform.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What `git status` says of a working tree.
///
/// @param head null where git names none
/// @param ahead commits that the branch it follows lacks; null where it follows none, so is `behind`
/// @param changed files that differ from the last commit, or are new
public record WorkingTreeStatus(
        @Nullable Head head,
        @Nullable Integer ahead,
        @Nullable Integer behind,
        int changed) {

    private static final Pattern AHEAD_BEHIND = Pattern.compile("\\+(\\d{1,9}) -(\\d{1,9})");
    private static final String DETACHED = "(detached)";

    /// Reads `--porcelain=v2 --branch -z`: entries end in NUL, and so does the old path that follows a rename.
    static WorkingTreeStatus parse(byte[] output) {
        var reading = new Reading();
        var entries = entries(output).iterator();
        while (entries.hasNext()) {
            var entry = entries.next();
            switch (entry.charAt(0)) {
                case '#' -> reading.header(entry.substring(1).strip());
                case '1', 'u', '?' -> reading.changed++;
                case '2' -> {
                    reading.changed++;
                    entries.next();
                }
                default -> {} // ignored files, and what a later git may add
            }
        }
        return reading.result();
    }

    private static List<String> entries(byte[] output) {
        var entries = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < output.length; i++) {
            if (output[i] == 0) {
                if (i > start) {
                    entries.add(new String(output, start, i - start, StandardCharsets.UTF_8));
                }
                start = i + 1;
            }
        }
        return entries;
    }

    private static final class Reading {

        private String branch = "";
        private String commit = "";
        private @Nullable Integer ahead;
        private @Nullable Integer behind;
        private int changed;

        void header(String text) {
            int blank = text.indexOf(' ');
            var value = blank < 0 ? "" : text.substring(blank + 1);
            switch (blank < 0 ? text : text.substring(0, blank)) {
                case "branch.oid" -> commit = value;
                case "branch.head" -> branch = value;
                case "branch.ab" -> counts(value);
                default -> {} // the name of what it follows, stashes
            }
        }

        private void counts(String value) {
            var matcher = AHEAD_BEHIND.matcher(value);
            if (matcher.matches()) {
                ahead = Integer.valueOf(matcher.group(1));
                behind = Integer.valueOf(matcher.group(2));
            }
        }

        WorkingTreeStatus result() {
            return new WorkingTreeStatus(head(), ahead, behind, changed);
        }

        private @Nullable Head head() {
            if (branch.equals(DETACHED)) {
                return Head.detached(commit);
            }
            return branch.isEmpty() ? null : new Head(branch, false);
        }
    }
}
