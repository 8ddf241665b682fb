package dev.projectstudio.core.home;

/// Why a home's database is not opened.
public enum Damage {
    /// The file is gone, and what else is in the home shows that there was one.
    MISSING,
    /// The file is there and holds nothing, in a home that holds something.
    EMPTY,
    /// The file is no database, or its check finds something wrong.
    BROKEN
}
