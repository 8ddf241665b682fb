package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What stands above every page for as long as it is so, such as that nothing can be written. Used on the JavaFX
/// thread.
public final class Banners {

    /// One line of it.
    ///
    /// @param id what it is about; there is one banner about a thing
    /// @param hint what to do about it; empty for nothing
    /// @param way what can be done about it at once; null for nothing
    /// @param isClosable whether it may be put away while it is still so
    public record Banner(
            String id,
            Tone tone,
            ObservableValue<String> text,
            String hint,
            @Nullable Command way,
            boolean isClosable) {}

    private final ObservableList<Banner> shown = FXCollections.observableArrayList();
    // one view for all: it hears of changes only while somebody holds it
    private final ObservableList<Banner> shownView = FXCollections.unmodifiableObservableList(shown);

    /// The oldest first.
    public ObservableList<Banner> shown() {
        return shownView;
    }

    /// Shows it, in the place of the one about the same thing.
    public void show(Banner banner) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).id().equals(banner.id())) {
                shown.set(i, banner);
                return;
            }
        }
        shown.add(banner);
    }

    /// Puts away all that may be while they are still so.
    Command hideAll(Messages text) {
        var none = Bindings.createStringBinding(
                () -> shown.stream().anyMatch(Banner::isClosable) ? "" : text.get("command.blocked.no-banner"), shown);
        return Command.of("command.hide-banners", () -> shown.removeIf(Banner::isClosable))
                .unless(none);
    }

    public void hide(String id) {
        shown.removeIf(banner -> banner.id().equals(id));
    }
}
