package dev.projectstudio.ui.session;

/// How what stands in the form stands to what is saved.
enum FormState {
    /// Nothing in it would be lost.
    SAVED,
    /// Typed, and about to be kept.
    TYPED,
    /// Kept as a draft, not saved.
    KEPT,
    SAVING,
    /// The session became another one meanwhile: somebody has to choose.
    CONFLICT
}
