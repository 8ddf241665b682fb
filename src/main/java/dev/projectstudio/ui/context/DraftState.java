package dev.projectstudio.ui.context;

/// How the text in the editor stands to the one that is kept.
enum DraftState {
    SAVED,
    UNSAVED,
    SAVING,
    /// The kept text became another one meanwhile: somebody has to choose.
    CONFLICT
}
