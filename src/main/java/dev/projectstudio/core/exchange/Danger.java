package dev.projectstudio.core.exchange;

import java.util.Comparator;
import java.util.Locale;

/// A place in a file that somebody should look at before the file is let in, or out.
///
/// @param file as its reader knows it
/// @param line from 1; 0 for the whole file
/// @param excerpt what stands there, on one line; of a secret only how it begins; empty for a whole file
public record Danger(Kind kind, String file, int line, String excerpt) {

    /// Those that are not to be overlooked before all others, which keep their order.
    public static final Comparator<Danger> SECRETS_FIRST = Comparator.comparing(danger -> danger.kind() != Kind.SECRET);

    public enum Kind {
        /// Gets something from the network; in a script, or to run it at once.
        FETCHES,
        /// Deletes without asking.
        DELETES,
        /// Runs what cannot be read there.
        CONCEALED,
        /// Characters that nobody sees, or that show a text as another one.
        HIDDEN,
        /// A password, a token, a key.
        SECRET,
        /// A program or an archive, into which nobody can look.
        PROGRAM;

        /// The stable word for it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The same as seen from another place.
    Danger in(String other, int linesBefore) {
        return new Danger(kind, other, line == 0 ? 0 : line + linesBefore, excerpt);
    }
}
