package dev.projectstudio.core.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
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
                var versions = Arrays.asList(parts).subList(1, parts.length);
                seen.pins(manifest, parts[0], withoutVendor(parts[1]), range(versions), line, words);
            }
        }
    }

    /// `mise.toml`: under `[tools]` each program with a version, several, or a table that has one.
    static void mise(Manifest manifest, Sightings seen) {
        TomlFile.of(manifest, seen).ifPresent(toml -> {
            for (var entry : toml.entries("tools")) {
                var versions = new ArrayList<String>();
                if (entry.version() == null) {
                    toml.texts((text, _) -> versions.add(text), "tools", entry.name());
                } else {
                    versions.add(entry.version());
                }
                if (!versions.isEmpty()) {
                    var quoted = versions.stream()
                            .map(version -> '"' + version + '"')
                            .toList();
                    var words = entry.name() + " = " + (quoted.size() == 1 ? quoted.getFirst() : quoted);
                    var first = withoutVendor(versions.getFirst());
                    seen.pins(manifest, entry.name(), first, range(versions), entry.line(), words);
                }
            }
        });
    }

    /// `.sdkmanrc`: `java=21.0.2-tem`.
    static void sdkman(Manifest manifest, Sightings seen) {
        int line = 0;
        for (var text : manifest.lines()) {
            line++;
            var words = text.replaceFirst("#.*", "").strip();
            var parts = words.split("\\s*=\\s*", 2);
            if (parts.length > 1) {
                seen.pins(manifest, parts[0], Versions.ofTag(parts[1]), range(List.of(parts[1])), line, words);
            }
        }
    }

    /// `global.json` of .NET.
    static void dotnet(Manifest manifest, Sightings seen) {
        var sdk = new HashMap<String, String>();
        var lines = new HashMap<String, Integer>();
        JsonWalk.of(manifest, seen, (path, value, line) -> {
            if (path.size() == 2 && path.getFirst().equals("sdk")) {
                sdk.put(path.getLast(), value);
                lines.put(path.getLast(), line);
            }
        });
        var version = sdk.get("version");
        if (version != null) {
            var range = Ranges.dotnet(version, sdk.get("rollForward"));
            var words = "\"version\": \"" + version + "\"";
            seen.pins(manifest, "dotnet", version, range, lines.getOrDefault("version", 1), words);
        }
    }

    /// Null where the program that the system has will do.
    private static @Nullable String range(List<String> versions) {
        var bare = versions.stream()
                .map(version ->
                        Objects.requireNonNullElse(withoutVendor(version.replaceFirst("-[a-z]+$", "")), version))
                .toList();
        return bare.contains("system") ? null : Ranges.anyOf(bare);
    }

    /// `temurin-21.0.2+13.0.LTS` is 21.0.2.
    private static @Nullable String withoutVendor(String version) {
        var bare = version.replaceFirst("^[a-zA-Z_-]+(?=\\d)", "");
        return bare.equals(version) ? version : Versions.ofTag(bare);
    }
}
