package dev.projectstudio.platform.watch;

import java.nio.file.Path;
import java.util.Map;

/// Hears what a {@link FileWatcher} finds, on the watcher's thread: long work belongs elsewhere.
public interface FileListener {

    /// These were touched and have been left alone since. A folder among them means everything in it; what is missing
    /// or empty has been so for long enough to be believed.
    void settled(Map<Path, Sight> paths);

    /// Events may have been missed: everything is to be looked at. Comes first at the start.
    void rescan();

    /// How far the watching reaches is no longer what it was.
    void reached(Reach reach);
}
