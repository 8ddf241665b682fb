package dev.projectstudio.core.session;

/// Hears how far an import is, and may end it.
public interface ImportProgress {

    ImportProgress NONE = (_, _) -> true;

    /// @param done how many of `all` files were read
    /// @return false if it is to end, and all of it to be taken back
    boolean read(int done, int all);
}
