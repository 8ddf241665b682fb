package dev.projectstudio.core.exchange;

import java.util.ArrayList;
import java.util.List;

/// Shows texts to people without the secrets in them: of each only how it begins.
public final class Secrets {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String KEY = "PRIVATE KEY";

    private Secrets() {}

    /// A line without the secrets in it.
    ///
    /// @param number in the text, from 1
    public record Line(int number, String words) {}

    /// The lines of a text, or of a patch. Of a private key only the first and the last line stay.
    public static List<String> masked(List<String> lines) {
        return numbered(lines).stream().map(Line::words).toList();
    }

    /// The same, each with its number.
    public static List<Line> numbered(List<String> lines) {
        var shown = new ArrayList<Line>();
        boolean isLogins = NamedSecrets.listsLogins(String.join("\n", lines));
        var flags = new FlagSecrets();
        boolean isInKey = false;
        int number = 0;
        for (var line : lines) {
            number++;
            boolean isEnd = line.contains(END);
            var flagged = flags.next(line);
            if (!isInKey || isEnd) {
                var masked = SecretRules.masked(line, isLogins);
                var words = flagged.map(secret -> masked.replace(secret, SecretRules.shown(secret)))
                        .orElse(masked);
                shown.add(new Line(number, words));
            }
            isInKey = !isEnd && (isInKey || (line.contains(BEGIN) && line.contains(KEY)));
        }
        return shown;
    }
}
