package dev.projectstudio.core.drift;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.DatabaseFile;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.event.ChangeBus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Another process, to which permissions apply: closes a folder in a repository and prints the alerts that it has then.
public final class ClosedFolder {

    private ClosedFolder() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var file = folder.resolve("studio.db");
        DatabaseFile.upgrade(file, Patience.DEFAULT, () -> {});
        try (var database = new Database(file, new ChangeBus())) {
            var home = new DriftHome(database, new ChangeBus(), folder);
            var atlas = home.project("atlas");
            home.synced(atlas, "a.md", "docs/a.md", "text\n");
            home.synced(atlas, "b.md", "docs/sub/b.md", "text\n");
            home.synced(atlas, "claude.md", "CLAUDE.md", "text\n");
            var docs = home.repo(atlas, "docs");
            Files.setPosixFilePermissions(docs, PosixFilePermissions.fromString("---------"));
            try {
                home.check();
                var alerts = home.drift.alerts(10);
                alerts.newest().forEach(item -> System.out.println(alerts.count() + " " + item.closed()));
            } finally {
                Files.setPosixFilePermissions(docs, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }
}
