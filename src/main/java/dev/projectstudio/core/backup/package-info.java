/// Backups of the database, each shown to be good before it gets its name. Start with [BackupService].
@NullMarked
package dev.projectstudio.core.backup;

import org.jspecify.annotations.NullMarked;
