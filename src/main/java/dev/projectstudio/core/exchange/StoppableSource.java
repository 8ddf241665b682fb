package dev.projectstudio.core.exchange;

import dev.projectstudio.platform.file.FolderEntry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Another source, of which no more is read once somebody has stopped it.
record StoppableSource(Source of, BooleanSupplier isStopped) implements Source {

    @Override
    public String name() {
        return of.name();
    }

    @Override
    public boolean isNamedByFolder() {
        return of.isNamedByFolder();
    }

    @Override
    public String place() {
        return of.place();
    }

    @Override
    public List<String> names() {
        return of.names();
    }

    /// @throws CancellationException once it is stopped
    @Override
    public List<FolderEntry> list(String folder) {
        requireGoingOn();
        return of.list(folder);
    }

    @Override
    public Set<String> closed() {
        return of.closed();
    }

    @Override
    public boolean isWorkedIn() {
        return of.isWorkedIn();
    }

    /// @throws CancellationException once it is stopped
    @Override
    public Read read(String path) {
        requireGoingOn();
        return of.read(path);
    }

    @Override
    public void close() {
        of.close();
    }

    /// @throws CancellationException once it is stopped
    void requireGoingOn() {
        if (isStopped.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
