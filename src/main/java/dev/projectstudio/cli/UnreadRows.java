package dev.projectstudio.cli;

import dev.projectstudio.core.registry.UnreadFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What lies among the files of the registry and becomes no item, as the command line shows it.
record UnreadRows(Invocation invocation) {

    /// As a finding of `studio registry validate`.
    Map<String, @Nullable Object> json(UnreadFile file) {
        return Json.object(
                "item",
                null,
                "registry_type",
                file.kind().word(),
                "file",
                file.path(),
                "line",
                null,
                "column",
                null,
                "error",
                true,
                "code",
                file.reason(),
                "message",
                words(file));
    }

    /// As compilers write it.
    String line(UnreadFile file) {
        return file.kind().folder() + "/" + file.path() + ": " + invocation.text("cli.registry.error") + ": "
                + words(file);
    }

    /// Says after a list of items how many files it does not tell of.
    void note(List<UnreadFile> files) {
        if (!files.isEmpty() && !invocation.isJson()) {
            invocation.note("cli.registry.unread-count", files.size());
        }
    }

    private String words(UnreadFile file) {
        var reason = invocation.reason(file.reason());
        var better = file.betterName();
        return better == null
                ? invocation.text("cli.registry.unread", reason)
                : invocation.text("cli.registry.unread-so", reason, better);
    }
}
