package dev.projectstudio.platform.diff;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lines that forbid something or ask for a question first: the ones whose loss should not slip by.
public final class GuardRails {

    private static final Pattern RAIL =
            Pattern.compile("\\b(?:never|must not|mustn['’]t|do not|don['’]t|ask before)\\b", Pattern.CASE_INSENSITIVE);

    private GuardRails() {}

    /// The guard rails of one text that another lacks, without their indentation, in the order of the text.
    public static List<String> lost(String from, String to) {
        var kept = TextLines.of(to).stream().map(String::strip).collect(Collectors.toSet());
        return TextLines.of(from).stream()
                .map(String::strip)
                .filter(line -> RAIL.matcher(line).find() && !kept.contains(line))
                .toList();
    }
}
