package dev.projectstudio.ui.overview;

import dev.projectstudio.core.stack.Unread;
import dev.projectstudio.platform.text.Messages;
import java.util.List;
import java.util.Objects;

/// Says which files of a stack could not be read whole, and why.
final class UnreadWords {

    private UnreadWords() {}

    /// One sentence for all of them, with the place and the reason of the first.
    ///
    /// @param unread at least one
    static String of(List<Unread> unread, Messages text) {
        var first = unread.getFirst();
        return text.get("overview.stack.unread", unread.size(), first.file(), first.line(), why(first, text));
    }

    private static String why(Unread unread, Messages text) {
        var fault = unread.fault();
        if (fault != null) {
            return text.get(
                    "cli.stack.malformed",
                    text.get("stack.fault." + fault, Objects.requireNonNullElse(unread.word(), "")));
        }
        var reason = text.find("cli.reason." + unread.reason()).orElse(unread.reason());
        return unread.named() == null ? reason : reason + ": " + unread.named();
    }
}
