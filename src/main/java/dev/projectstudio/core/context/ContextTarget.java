package dev.projectstudio.core.context;

/// A place in the repository that should hold a context file's text.
///
/// @param form the habits of the file there, given back on writing
public record ContextTarget(
        TargetId id, ContextFileId contextFileId, TargetPlace place, TargetState state, TextForm form) {

    /// The word for a target among the subjects of file changes.
    public static final String SUBJECT = "target";

    public String repoPath() {
        return place.repoPath();
    }

    /// The file, whether the text is all of it or an entry.
    public String filePath() {
        return place.filePath();
    }

    public SyncStatus status() {
        return state.status();
    }

    public ContextTarget withState(TargetState newState) {
        return new ContextTarget(id, contextFileId, place, newState, form);
    }

    public ContextTarget withForm(TextForm newForm) {
        return new ContextTarget(id, contextFileId, place, state, newForm);
    }
}
