package dev.projectstudio.core.exchange;

import java.util.ArrayList;
import java.util.List;

/// Shows texts to people without the secrets in them: of each only how it begins.
public final class Secrets {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String KEY = "PRIVATE KEY";

    private Secrets() {}

    /// The lines of a text, or of a patch. Of a private key only the first and the last line stay.
    public static List<String> masked(List<String> lines) {
        var shown = new ArrayList<String>();
        boolean isLogins = NamedSecrets.listsLogins(String.join("\n", lines));
        var flags = new FlagSecrets();
        boolean isInKey = false;
        for (var line : lines) {
            boolean isEnd = line.contains(END);
            var flagged = flags.next(line);
            if (!isInKey || isEnd) {
                var masked = SecretRules.masked(line, isLogins);
                shown.add(flagged.map(secret -> masked.replace(secret, SecretRules.shown(secret)))
                        .orElse(masked));
            }
            isInKey = !isEnd && (isInKey || (line.contains(BEGIN) && line.contains(KEY)));
        }
        return shown;
    }
}
