package dev.projectstudio.platform.db;

import dev.projectstudio.platform.error.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/// Tells what the disk or another program caused from what is a mistake in a statement.
final class SqlFailures {

    private static final int PRIMARY_CODE = 0xff;
    /// What a journal and its index need at the least.
    private static final long JOURNAL_BYTES = 128 * 1024;
    private static final int SHORT_READ = 522;
    /// Of a virtual table, of which there are none but those of the search index.
    private static final int CORRUPT_VTAB = 267;

    private SqlFailures() {}

    static boolean isBusy(Throwable failure) {
        return switch (primaryCode(failure)) {
            case 5, 6 -> true; // BUSY, LOCKED
            default -> false;
        };
    }

    static boolean isDamage(Throwable failure) {
        return switch (primaryCode(failure)) {
            case 11, 26 -> true; // CORRUPT, NOTADB
            default -> false;
        };
    }

    /// What the user can cure, or null where `failure` is a bug or a broken rule of the schema.
    static @Nullable StorageFailure curable(Throwable failure, Path file) {
        int code = primaryCode(failure);
        if (code(failure) == SHORT_READ) {
            return new StorageFailure("database-journal-gone", failure, file);
        }
        if (code(failure) == CORRUPT_VTAB) {
            return new StorageFailure("search-index-damaged", failure, file);
        }
        if ((code == 10 || code == 14) && isFull(file)) {
            return new StorageFailure("disk-full", failure, file, 0);
        }
        return switch (code) {
            case 5, 6 -> new StorageFailure("database-busy", failure, file, 0);
            case 3, 8, 14, 23 -> new StorageFailure("database-no-access", failure, file); // PERM READONLY CANTOPEN AUTH
            case 10 -> new StorageFailure("database-failed", failure, file); // IOERR
            case 11, 26 -> new StorageFailure("database-damaged", failure, file);
            case 13 -> new StorageFailure("disk-full", failure, file, 0); // FULL
            default -> null;
        };
    }

    /// SQLite has no word of its own for a journal that finds no space: it fails to open, or to be written.
    static boolean isFull(Path file) {
        try {
            var disk = Files.getFileStore(file.toAbsolutePath().getParent());
            return disk.getTotalSpace() > 0 && disk.getUsableSpace() < JOURNAL_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private static int primaryCode(Throwable failure) {
        return code(failure) & PRIMARY_CODE;
    }

    private static int code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return sqlite.getResultCode().code;
            }
        }
        return 0;
    }
}
