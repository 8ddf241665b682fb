package dev.projectstudio.core.stack;

/// Reads one kind of file. What it cannot make out it reports, and goes on or leaves the file there.
@FunctionalInterface
interface ManifestReader {

    void read(Manifest manifest, Sightings seen);
}
