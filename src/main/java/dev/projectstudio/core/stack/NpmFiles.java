package dev.projectstudio.core.stack;

import java.util.List;
import java.util.Set;

/// What npm and those that go its ways write: `package.json` and the lock files of npm and Bun.
final class NpmFiles {

    private static final Set<String> DEPENDENCIES =
            Set.of("dependencies", "devDependencies", "peerDependencies", "optionalDependencies");
    private static final String INSTALLED = "node_modules/";

    private NpmFiles() {}

    static void manifest(Manifest manifest, Sightings seen) {
        seen.runsOn(manifest, "node", 1, manifest.name());
        JsonWalk.of(manifest, seen, (path, value, line) -> {
            var words = "\"" + path.getLast() + "\": \"" + value + "\"";
            if (path.size() == 2 && DEPENDENCIES.contains(path.getFirst())) {
                seen.uses(manifest, Ecosystem.NPM, path.getLast(), value, line, words);
            } else if (path.size() == 2 && path.getFirst().equals("engines")) {
                seen.needs(manifest, path.getLast(), value, Ranges.npm(value), line, words);
            } else if (path.size() == 2 && path.getFirst().equals("volta")) {
                seen.pins(manifest, path.getLast(), value, line, words);
            } else if (path.equals(List.of("packageManager"))) {
                var parts = value.split("[@+]", 3);
                seen.pins(manifest, parts[0], parts.length > 1 ? parts[1] : null, line, words);
            }
        });
    }

    static void packageLock(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "npm", 1, manifest.name());
        JsonWalk.of(manifest, seen, (path, value, line) -> {
            if (path.size() != 3 || !path.getLast().equals("version")) {
                return;
            }
            var name = path.get(1);
            if (path.getFirst().equals("dependencies")) {
                lock(manifest, line, seen, name, value);
            } else if (path.getFirst().equals("packages")) {
                int at = name.lastIndexOf(INSTALLED);
                var place = at > 0 ? name.substring(0, at - 1) : "";
                // what is installed below another package is none of ours
                if (at >= 0 && !place.contains(INSTALLED)) {
                    seen.locks(
                            manifest,
                            line,
                            join(manifest.folder(), place),
                            Ecosystem.NPM,
                            name.substring(at + INSTALLED.length()),
                            null,
                            value);
                }
            }
        });
    }

    /// Of Bun before 1.2.
    static void binaryBunLock(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "bun", 1, manifest.name());
    }

    static void bunLock(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "bun", 1, manifest.name());
        JsonWalk.of(manifest, seen, (path, value, line) -> {
            int at = value.lastIndexOf('@');
            if (path.size() == 3
                    && path.getFirst().equals("packages")
                    && at > 0
                    && value.substring(0, at).equals(path.get(1))) {
                lock(manifest, line, seen, path.get(1), value.substring(at + 1));
            }
        });
    }

    /// `"react@^18.2.0", react@^18.0.0:` and, below it, `version "18.2.0"`; newer ones write `version: 18.2.0`.
    static void yarnLock(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "yarn", 1, manifest.name());
        var wanted = List.<String>of();
        int number = 0;
        for (var line : manifest.lines()) {
            number++;
            if (!line.isEmpty() && !Character.isWhitespace(line.charAt(0)) && line.endsWith(":")) {
                wanted = List.of(
                        line.substring(0, line.length() - 1).replace("\"", "").split(",\\s*"));
            } else if (line.startsWith("  version")) {
                var version = line.substring("  version".length()).replaceAll("[\":\\s]", "");
                for (var each : wanted) {
                    lockOfYarn(manifest, number, seen, each, version);
                }
                wanted = List.of();
            }
        }
    }

    static void pnpmLock(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "pnpm", 1, manifest.name());
        YamlWalk.of(manifest, seen, (path, value, line) -> {
            var in = path.getFirst().equals("importers") && path.size() > 2 ? path.get(1) : ".";
            var rest = path.getFirst().equals("importers") && path.size() > 2 ? path.subList(2, path.size()) : path;
            boolean isVersion =
                    rest.size() == 2 || (rest.size() == 3 && rest.getLast().equals("version"));
            if (isVersion && DEPENDENCIES.contains(rest.getFirst()) && !value.contains(":")) {
                var folder = in.equals(".") ? manifest.folder() : join(manifest.folder(), in);
                seen.locks(manifest, line, folder, Ecosystem.NPM, rest.get(1), null, value.replaceAll("[(_].*", ""));
            }
            return !path.getFirst().equals("packages");
        });
    }

    private static void lockOfYarn(Manifest manifest, int line, Sightings seen, String wanted, String version) {
        int at = wanted.lastIndexOf('@');
        if (at > 0) {
            var range = wanted.substring(at + 1);
            // `react@npm:^18.2.0`
            var plain = range.startsWith("npm:") ? range.substring("npm:".length()) : range;
            seen.locks(manifest, line, manifest.folder(), Ecosystem.NPM, wanted.substring(0, at), plain, version);
        }
    }

    private static void lock(Manifest manifest, int line, Sightings seen, String name, String version) {
        seen.locks(manifest, line, manifest.folder(), Ecosystem.NPM, name, null, version);
    }

    private static String join(String folder, String inside) {
        if (inside.isEmpty()) {
            return folder;
        }
        return folder.isEmpty() ? inside : folder + "/" + inside;
    }
}
