package dev.projectstudio.platform.db;

import java.util.List;

/// What stands in a database file.
public sealed interface Found {

    /// There is no file.
    record Missing() implements Found {}

    /// A file without any table.
    record Empty() implements Found {}

    /// A database of this version.
    record Current() implements Found {}

    /// A database of an older version.
    record Older(int version) implements Found {}

    /// A database made elsewhere to the seed's schema, without migration history.
    record Seed() implements Found {}

    /// A database of a version that this one does not know.
    record Newer(int version, int known) implements Found {}

    /// A database that is not to the seed's schema.
    ///
    /// @param differences `- table cycles` (lacking), `+ view v` (further), `~ table tasks` (otherwise)
    record Foreign(List<String> differences) implements Found {

        public Foreign {
            differences = List.copyOf(differences);
        }
    }

    /// A file that cannot be read as a database.
    ///
    /// @param detail in SQLite's words
    record Damaged(String detail) implements Found {}
}
