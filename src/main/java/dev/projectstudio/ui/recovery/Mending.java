package dev.projectstudio.ui.recovery;

import java.nio.file.Path;
import java.util.function.Consumer;

/// What can be done about a damaged home. Each way works in the background; where it succeeds, the window opens the
/// home and this is over. `onFailure` hears, in the user's words, why it did not, on the JavaFX thread.
public interface Mending {

    void restore(Path backup, Consumer<String> onFailure);

    void rebuild(Consumer<String> onFailure);

    /// @param onUnreadable hears the same where nothing of it can be read, so that looking again would be in vain
    void look(Consumer<String> onFailure, Consumer<String> onUnreadable);
}
