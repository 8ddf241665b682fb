package dev.projectstudio.core.install;

import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.context.InputVariables.Added;
import dev.projectstudio.core.context.Spot;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What uninstalling an item from a project would do, as it was found at one moment.
///
/// @param itemName as it is known; the id if the item is gone
public record UninstallPlan(Project project, ItemId item, String itemName, List<File> files) {

    public UninstallPlan {
        files = List.copyOf(files);
    }

    public enum State {
        /// As it was written: it goes.
        UNCHANGED,
        /// As the item says it, and it was there before it was installed: nobody knows who else needs it, and it stays
        /// unless that is asked for.
        FOUND,
        /// It is gone already: only Studio's side goes.
        GONE,
        /// Somebody edited it, in the repository or in Studio: it stays unless that is asked for.
        CHANGED,
        /// It cannot be read: it stays, and so does what Studio knows, unless that is asked for.
        UNREADABLE
    }

    /// One copy.
    ///
    /// @param reason why it cannot be read; else null
    public record File(
            InstalledCopy copy,
            Installation installation,
            @Nullable Spot spot,
            State state,
            @Nullable String reason) {

        /// The variables that go with a server: nobody changed them, and no other server names them.
        public List<String> leaving() {
            var whole = spot == null ? null : spot.whole();
            return spot == null || whole == null
                    ? List.of()
                    : InputVariables.leaving(spot.place(), whole, inputs()).stream()
                            .map(input -> InputVariables.place(spot.place().filePath(), input.id()))
                            .toList();
        }

        /// What was defined in the file for it.
        List<Added> inputs() {
            return installation.arrival().inputs().all();
        }

        private File ofTheItem() {
            return state == State.FOUND ? new File(copy, installation, spot, State.UNCHANGED, reason) : this;
        }

        public String place() {
            return copy.place();
        }

        public boolean isChosen(boolean forced) {
            return forced || state == State.UNCHANGED || state == State.GONE;
        }
    }

    /// The same for what the item itself no longer has: where it was there before does not matter then.
    UninstallPlan ofTheItem() {
        return new UninstallPlan(
                project, item, itemName, files.stream().map(File::ofTheItem).toList());
    }

    public List<File> chosen(boolean forced) {
        return files.stream().filter(file -> file.isChosen(forced)).toList();
    }

    public List<File> left(boolean forced) {
        return files.stream().filter(file -> !file.isChosen(forced)).toList();
    }
}
