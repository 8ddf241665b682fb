package dev.projectstudio.core.stack;

import org.jspecify.annotations.Nullable;

/// Files that are there to say which version of a program to take.
final class VersionFiles {

    private VersionFiles() {}

    /// `.nvmrc` and its like: the version is the first line that says something.
    static ManifestReader one(String tool) {
        return (manifest, seen) -> {
            int line = 0;
            for (var text : manifest.lines()) {
                line++;
                var words = text.replaceFirst("#.*", "").strip();
                if (!words.isEmpty()) {
                    var bare = words.replaceFirst("^[a-zA-Z]+-(?=\\d)", "");
                    seen.pins(manifest, tool, bare, line, words);
                    return;
                }
            }
        };
    }

    /// `.tool-versions`: a program and its versions on each line.
    static void tools(Manifest manifest, Sightings seen) {
        int line = 0;
        for (var text : manifest.lines()) {
            line++;
            var words = text.replaceFirst("#.*", "").strip();
            var parts = words.split("\\s+");
            if (parts.length > 1) {
                seen.pins(manifest, parts[0], withoutVendor(parts[1]), line, words);
            }
        }
    }

    /// `global.json` of .NET.
    static void dotnet(Manifest manifest, Sightings seen) {
        JsonWalk.of(manifest, seen, (path, value, line) -> {
            if (path.size() == 2
                    && path.getFirst().equals("sdk")
                    && path.getLast().equals("version")) {
                seen.pins(manifest, "dotnet", value, line, "\"version\": \"" + value + "\"");
            }
        });
    }

    /// `temurin-21.0.2+13.0.LTS` is 21.0.2.
    private static @Nullable String withoutVendor(String version) {
        var bare = version.replaceFirst("^[a-zA-Z_-]+(?=\\d)", "");
        return bare.equals(version) ? version : Versions.ofTag(bare);
    }
}
