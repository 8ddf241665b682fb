package dev.projectstudio.core.stack;

import java.util.Set;

/// What Composer writes.
final class PhpFiles {

    private static final Set<String> REQUIRED = Set.of("require", "require-dev");

    private PhpFiles() {}

    static void composer(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "php", 1, manifest.name());
        JsonWalk.of(manifest, seen, (path, value, line) -> {
            if (path.size() == 2 && REQUIRED.contains(path.getFirst())) {
                var words = "\"" + path.getLast() + "\": \"" + value + "\"";
                if (path.getLast().equals("php")) {
                    seen.needs(manifest, "php", value, Ranges.composer(value), line, words);
                } else {
                    seen.uses(manifest, Ecosystem.COMPOSER, path.getLast(), value, line, words);
                }
            }
        });
    }

    static void composerLock(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "composer", 1, manifest.name());
        var name = new StringBuilder();
        JsonWalk.of(manifest, seen, (path, value, line) -> {
            if (path.size() != 3 || !path.getFirst().startsWith("packages")) {
                return;
            }
            if (path.getLast().equals("name")) {
                name.setLength(0);
                name.append(value);
            } else if (path.getLast().equals("version") && !name.isEmpty()) {
                seen.locks(
                        manifest,
                        line,
                        manifest.folder(),
                        Ecosystem.COMPOSER,
                        name.toString(),
                        null,
                        value.replaceFirst("^v(?=\\d)", ""));
            }
        });
    }
}
