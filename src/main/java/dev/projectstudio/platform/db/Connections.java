package dev.projectstudio.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/// How this program opens SQLite files. Every connection waits a moment by itself; who needs longer tries again.
final class Connections {

    static final int BUSY_MILLIS = 100;

    private static final int WAL_KEPT_BYTES = 64 * 1024 * 1024;
    /// With SQLite's usual 2 MB, a large database is copied a fifth slower.
    private static final int COPIER_KIB = 64 * 1024;
    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "webdav",
            "davfs",
            "9p",
            "fuse.sshfs",
            "fuse.davfs2",
            "fuse.rclone");

    private Connections() {}

    /// For transactions that write: what is committed survives a power cut.
    static Connection writer(Path file) throws SQLException {
        var config = common();
        config.setJournalSizeLimit(WAL_KEPT_BYTES);
        config.setSynchronous(SynchronousMode.FULL);
        var connection = open(config, file.toString());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = " + journalFor(file).getValue());
        } catch (SQLException e) {
            if (!SqlFailures.isBusy(e)) {
                connection.close();
                throw e;
            }
            // somebody uses the file: it keeps the journal that it has
        }
        return connection;
    }

    /// For reading a database that others write.
    static Connection reader(Path file) throws SQLException {
        return open(common(), file.toString(), "PRAGMA query_only = ON");
    }

    /// For copying a database that others write.
    static Connection copier(Path file) throws SQLException {
        var config = common();
        config.setCacheSize(-COPIER_KIB);
        return open(config, file.toString());
    }

    /// For looking at a file without creating or changing anything beside it.
    static Connection look(Path file) throws SQLException {
        var config = common();
        config.setReadOnly(true);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return open(config, file.toString());
    }

    /// For a file that nobody writes, in a folder where nothing can be created.
    static Connection unchanging(Path file) throws SQLException {
        var config = common();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        return open(config, file.toUri().toString() + "?immutable=1");
    }

    private static SQLiteConfig common() {
        var config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(Pragma.MMAP_SIZE, "0");
        return config;
    }

    private static Connection open(SQLiteConfig config, String name, String... pragmas) throws SQLException {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + name);
        var connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            for (var pragma : pragmas) {
                statement.execute(pragma);
            }
        }
        return connection;
    }

    /// The write-ahead log needs memory shared between processes, which a network file system cannot give.
    private static JournalMode journalFor(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            var type = Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
            return NETWORK.contains(type) ? JournalMode.DELETE : JournalMode.WAL;
        } catch (IOException e) {
            return JournalMode.WAL;
        }
    }
}
