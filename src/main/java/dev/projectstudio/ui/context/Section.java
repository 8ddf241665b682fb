package dev.projectstudio.ui.context;

/// What is shown of a context file.
enum Section {
    EDIT,
    PREVIEW,
    HISTORY
}
