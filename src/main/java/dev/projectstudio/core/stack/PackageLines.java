package dev.projectstudio.core.stack;

/// Lock files of one form: `[[package]]` with `name = "…"` and `version = "…"`, each on a line of its own. They are
/// large, and written by programs.
final class PackageLines {

    private PackageLines() {}

    static void read(Manifest manifest, Sightings seen, Ecosystem ecosystem) {
        String name = null;
        int number = 0;
        for (var line : manifest.lines()) {
            number++;
            if (line.startsWith("[")) {
                name = null;
            } else if (line.startsWith("name = ")) {
                name = value(line);
            } else if (line.startsWith("version = ") && name != null) {
                seen.locks(manifest, number, manifest.folder(), ecosystem, name, null, value(line));
            }
        }
    }

    private static String value(String line) {
        return line.substring(line.indexOf('=') + 1).replace("\"", "").strip();
    }
}
