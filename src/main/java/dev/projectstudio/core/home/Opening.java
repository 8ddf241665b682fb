package dev.projectstudio.core.home;

import dev.projectstudio.core.backup.Backup;
import dev.projectstudio.platform.file.StudioHome;
import java.util.List;

/// How the opening of a home ended.
public sealed interface Opening {

    /// The home is open.
    record Ready(HomeSession session) implements Opening {}

    /// The database cannot be used; it has been left as it is. [Recovery] restores a backup, rebuilds it from the files
    /// or lets it be looked at.
    ///
    /// @param detail in SQLite's words; empty where there are none
    /// @param backups the newest first, not looked into yet
    record Damaged(StudioHome home, Damage damage, String detail, List<Backup> backups) implements Opening {

        public Damaged {
            backups = List.copyOf(backups);
        }
    }
}
