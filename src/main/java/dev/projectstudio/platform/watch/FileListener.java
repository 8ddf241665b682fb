package dev.projectstudio.platform.watch;

import java.nio.file.Path;
import java.util.Set;

/// Hears what a {@link FileWatcher} finds, on the watcher's thread: long work belongs elsewhere.
public interface FileListener {

    /// These were touched and have been left alone since; a folder among them means everything in it.
    void settled(Set<Path> paths);

    /// Events may have been missed: everything is to be looked at. Comes first at the start.
    void rescan();

    /// How far the watching reaches is no longer what it was.
    void reached(Reach reach);
}
