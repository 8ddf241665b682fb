package dev.projectstudio.core.context;

import dev.projectstudio.core.context.TargetText.Held;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.Readings;

/// One look at places of a project's repository, for one thread: what is known of the project is read once for all of
/// them, and each folder is opened once.
public final class Survey implements AutoCloseable {

    private final FileRoot root;
    private final TakenPlaces taken;
    private final Readings readings;

    Survey(FileRoot root, TakenPlaces taken, Readings readings) {
        this.root = root;
        this.taken = taken;
        this.readings = readings;
    }

    /// @param path relative to the repository; of an entry of a JSON file with its pointer behind a `#`
    public Spot look(String path) {
        var place = taken.place(path);
        var holder = taken.occupant(place).orElse(null);
        return switch (readings.read(root, place.filePath(), null)) {
            case FileState.Absent _ -> new Spot(root, place, holder, null, null, null);
            case FileState.Unreadable(var reason) -> new Spot(root, place, holder, reason, null, null);
            case FileState.Present present -> {
                var whole = ContextText.of(present);
                yield switch (TargetText.in(place, whole)) {
                    case Held.Text(var text) -> new Spot(root, place, holder, null, whole, text);
                    case Held.Missing _ -> new Spot(root, place, holder, null, whole, null);
                    case Held.Unusable(var reason) -> new Spot(root, place, holder, reason, null, null);
                };
            }
        };
    }

    @Override
    public void close() {
        readings.close();
    }
}
