package dev.projectstudio.core.stack;

/// What Cargo and rustup write.
final class RustFiles {

    private static final String[] KINDS = {"dependencies", "dev-dependencies", "build-dependencies"};

    private RustFiles() {}

    static void cargo(Manifest manifest, Sightings seen) {
        TomlFile.of(manifest, seen).ifPresent(toml -> {
            var rust = toml.text("package", "rust-version");
            if (rust != null) {
                var words = "rust-version = \"" + rust.version() + "\"";
                seen.needs(manifest, "rust", rust.version(), Ranges.atLeast(rust.version()), rust.line(), words);
            }
            seen.implies(manifest, "rust", 1, manifest.name());
            for (var kind : KINDS) {
                packages(manifest, seen, toml, kind);
                for (var target : toml.keys("target")) {
                    packages(manifest, seen, toml, "target", target, kind);
                }
            }
            packages(manifest, seen, toml, "workspace", "dependencies");
        });
    }

    static void cargoLock(Manifest manifest, Sightings seen) {
        PackageLines.read(manifest, seen, Ecosystem.CARGO);
    }

    static void toolchain(Manifest manifest, Sightings seen) {
        if (manifest.text().contains("[toolchain]")) {
            TomlFile.of(manifest, seen).ifPresent(toml -> {
                var channel = toml.text("toolchain", "channel");
                if (channel != null) {
                    seen.pins(
                            manifest,
                            "rust",
                            channel.version(),
                            channel.line(),
                            "channel = \"" + channel.version() + "\"");
                }
            });
        } else {
            VersionFiles.one("rust").read(manifest, seen);
        }
    }

    private static void packages(Manifest manifest, Sightings seen, TomlFile toml, String... path) {
        for (var entry : toml.entries(path)) {
            var words = entry.version() == null ? entry.name() : entry.name() + " = \"" + entry.version() + "\"";
            seen.uses(manifest, Ecosystem.CARGO, entry.name(), entry.version(), entry.line(), words);
        }
    }
}
