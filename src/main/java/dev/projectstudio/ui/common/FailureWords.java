package dev.projectstudio.ui.common;

import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.text.Messages;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A failure as the window words it: what is wrong, and where, and what can be done about it here. Where the advice of
/// a code names a command line, the window has its own, under `window.hint.<code>`.
///
/// @param hint what to do about it; empty for nothing
public record FailureWords(String what, String hint) {

    private static final Logger LOG = LoggerFactory.getLogger(FailureWords.class);

    /// Words it, and logs what is a bug of ours.
    public static FailureWords of(Throwable failure, Messages text) {
        if (failure instanceof AppException known) {
            LOG.info("Refused: {}", known.getMessage());
            return of(known, text);
        }
        LOG.error("Unexpected failure", failure);
        return new FailureWords(text.get("notice.bug"), text.get("notice.bug.hint"));
    }

    private static FailureWords of(AppException known, Messages text) {
        var code = known.code();
        var args = known.args().stream()
                .map(arg -> arg instanceof Path path ? ShownPath.of(path) : arg)
                .toArray();
        var hint = text.find("window.hint." + code, args).orElseGet(() -> text.get("error." + code + ".hint", args));
        return new FailureWords(text.get("error." + code, args), hint);
    }

    /// All of it, for one paragraph.
    public String together() {
        return hint.isEmpty() ? what : what + " " + hint;
    }
}
