package dev.projectstudio.ui.shell;

import dev.projectstudio.ui.common.Shortcut.Stroke;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands what is pressed and typed to whoever asks for new keys, for as long as it is asked for; no command hears
/// of it.
final class KeyCapture {

    private @Nullable Consumer<Stroke> listener;

    void begin(Consumer<Stroke> wanted) {
        listener = wanted;
    }

    void end() {
        listener = null;
    }

    /// Whether somebody took it.
    boolean take(Stroke stroke) {
        var taker = listener;
        if (taker != null) {
            taker.accept(stroke);
        }
        return taker != null;
    }
}
