package dev.projectstudio.core.install;

import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.context.InputVariables.Added;
import dev.projectstudio.core.context.Spot;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.ItemId;
import java.util.List;
import java.util.Set;
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

        /// Whether the file stays, and nobody may run it any more: it was there before, and got the right to that when
        /// the item was installed.
        public boolean losesRight() {
            var whole = spot == null ? null : spot.whole();
            return state == State.FOUND
                    && whole != null
                    && whole.isProgram()
                    && installation.arrival().gaveRight();
        }

        /// Whether it is no copy of the item any more where it stays. Of what cannot be read all that is known stays.
        public boolean isGivenUp() {
            return state != State.UNREADABLE;
        }

        /// Whether Studio alone has the text that it holds.
        boolean isOnlyInStudio() {
            var own = copy.tracked().file().copy().hash();
            var there = spot == null ? null : spot.text();
            boolean isInRepo = there != null && there.hash().equals(own);
            return !isInRepo && !installation.itemHash().equals(own);
        }

        private File ofTheItem() {
            return state == State.FOUND ? going() : this;
        }

        /// What was edited goes with the rest, if it still is what Studio holds: its text goes elsewhere.
        private File moved() {
            boolean isKnown = spot != null
                    && spot.text() != null
                    && spot.text().hash().equals(copy.tracked().file().copy().hash());
            return state == State.CHANGED && isKnown ? going() : this;
        }

        private File going() {
            return new File(copy, installation, spot, State.UNCHANGED, reason);
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

    /// The same for copies whose texts go to other places, edited ones among them.
    ///
    /// @param moved the places at which those are
    UninstallPlan moving(Set<String> moved) {
        return new UninstallPlan(
                project,
                item,
                itemName,
                files.stream()
                        .map(file -> moved.contains(file.place()) ? file.moved() : file)
                        .toList());
    }

    public List<File> chosen(boolean forced) {
        return files.stream().filter(file -> file.isChosen(forced)).toList();
    }

    public List<File> left(boolean forced) {
        return files.stream().filter(file -> !file.isChosen(forced)).toList();
    }
}
