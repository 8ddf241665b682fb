package dev.projectstudio.platform.file;

/// How far a file change has come.
enum Step {
    /// A part of the new text is about to be written to the temporary file.
    WRITING,
    /// The temporary file is complete and on the disk, nothing is committed.
    WRITTEN,
    /// Rows and intent are committed, the file is as it was.
    COMMITTED,
    /// The file is the new one, the intent still stands.
    IN_PLACE,
    /// The intent is gone.
    SETTLED
}
