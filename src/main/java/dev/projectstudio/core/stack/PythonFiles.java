package dev.projectstudio.core.stack;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What Python projects write: `pyproject.toml`, requirements, `Pipfile`.
final class PythonFiles {

    /// A requirement: a name, extras, and which versions.
    private static final Pattern REQUIREMENT =
            Pattern.compile("^([A-Za-z0-9][A-Za-z0-9._-]*)\\s*(?:\\[[^\\]]*\\])?\\s*\\(?([^;#@)]*)\\)?(.*)$");

    /// A line as only requirements have it: no sentence is one, and no point of a list.
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9][A-Za-z0-9._-]*+\\s*+(?:\\[[^\\]]*])?\\s*+(?:[<>=!~;@#(\\\\].*)?" + "|-[rcefi]\\b.*|--[a-z].*");

    private PythonFiles() {}

    static void pyproject(Manifest manifest, Sightings seen) {
        TomlFile.of(manifest, seen).ifPresent(toml -> {
            if (toml.isThere("project")) {
                seen.implies(manifest, "python", toml.line("project"), "[project]");
            }
            python(manifest, seen, toml.text("project", "requires-python"));
            toml.texts((text, line) -> requirement(manifest, seen, text, line), "project", "dependencies");
            for (var extra : toml.keys("project", "optional-dependencies")) {
                toml.texts(
                        (text, line) -> requirement(manifest, seen, text, line),
                        "project",
                        "optional-dependencies",
                        extra);
            }
            for (var group : toml.keys("dependency-groups")) {
                toml.texts((text, line) -> requirement(manifest, seen, text, line), "dependency-groups", group);
            }
            toml.texts((text, line) -> requirement(manifest, seen, text, line), "tool", "uv", "dev-dependencies");
            poetry(manifest, seen, toml);
            for (var tool : toml.keys("tool")) {
                seen.uses(manifest, Ecosystem.PYPI, tool, null, toml.line("tool", tool), "[tool." + tool + "]");
            }
            if (toml.isThere("tool", "uv")) {
                seen.implies(manifest, "uv", toml.line("tool", "uv"), "[tool.uv]");
            }
        });
    }

    static void requirements(Manifest manifest, Sightings seen) {
        int line = 0;
        for (var text : manifest.lines()) {
            line++;
            var stripped = text.strip();
            NamedFile.of(manifest, line, stripped).ifPresent(seen::names);
            if (!stripped.isEmpty() && !stripped.startsWith("#") && !stripped.startsWith("-")) {
                requirement(manifest, seen, stripped, line);
            }
        }
        seen.implies(manifest, "python", 1, manifest.name());
    }

    /// The same, where the name of a file does not tell: one in which anything else stands is none.
    static void requirementsIfSuch(Manifest manifest, Sightings seen) {
        var said = manifest.lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (!said.isEmpty()
                && said.stream().allMatch(line -> PLAIN.matcher(line).matches())) {
            requirements(manifest, seen);
        }
    }

    static void pipfile(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "pipenv", 1, manifest.name());
        seen.implies(manifest, "python", 1, manifest.name());
        TomlFile.of(manifest, seen).ifPresent(toml -> {
            pipenv(manifest, seen, toml.text("requires", "python_version"));
            pipenv(manifest, seen, toml.text("requires", "python_full_version"));
            packages(manifest, seen, toml, "packages");
            packages(manifest, seen, toml, "dev-packages");
        });
    }

    static void pipfileLock(Manifest manifest, Sightings seen) {
        JsonWalk.of(manifest, seen, (path, value, line) -> {
            if (path.size() == 3 && path.getLast().equals("version")) {
                seen.locks(
                        manifest, line, manifest.folder(), Ecosystem.PYPI, path.get(1), null, value.replace("==", ""));
            }
        });
    }

    static void poetryLock(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "poetry", 1, manifest.name());
        PackageLines.read(manifest, seen, Ecosystem.PYPI);
    }

    static void uvLock(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "uv", 1, manifest.name());
        PackageLines.read(manifest, seen, Ecosystem.PYPI);
    }

    private static void poetry(Manifest manifest, Sightings seen, TomlFile toml) {
        if (!toml.isThere("tool", "poetry")) {
            return;
        }
        seen.implies(manifest, "poetry", toml.line("tool", "poetry"), "[tool.poetry]");
        seen.implies(manifest, "python", toml.line("tool", "poetry"), "[tool.poetry]");
        packages(manifest, seen, toml, "tool", "poetry", "dependencies");
        packages(manifest, seen, toml, "tool", "poetry", "dev-dependencies");
        for (var group : toml.keys("tool", "poetry", "group")) {
            packages(manifest, seen, toml, "tool", "poetry", "group", group, "dependencies");
        }
    }

    private static void packages(Manifest manifest, Sightings seen, TomlFile toml, String... path) {
        for (var entry : toml.entries(path)) {
            if (entry.name().equalsIgnoreCase("python")) {
                python(manifest, seen, entry);
            } else {
                seen.uses(manifest, Ecosystem.PYPI, entry.name(), entry.version(), entry.line(), words(entry));
            }
        }
    }

    private static void python(Manifest manifest, Sightings seen, TomlFile.@Nullable Entry entry) {
        if (entry != null) {
            var range = Ranges.python(entry.version());
            seen.needs(manifest, "python", entry.version(), range, entry.line(), words(entry));
        }
    }

    /// The beginning of a version.
    private static void pipenv(Manifest manifest, Sightings seen, TomlFile.@Nullable Entry entry) {
        if (entry != null) {
            seen.needs(manifest, "python", entry.version(), entry.version(), entry.line(), words(entry));
        }
    }

    private static void requirement(Manifest manifest, Sightings seen, String text, int line) {
        var matcher = REQUIREMENT.matcher(
                text.replaceFirst("\\s--hash=.*$", "").replaceFirst("\\\\$", "").strip());
        if (matcher.matches()) {
            boolean isElsewhere = matcher.group(3).startsWith("@");
            var version = isElsewhere ? null : matcher.group(2).strip();
            seen.uses(manifest, Ecosystem.PYPI, matcher.group(1), version, line, text);
        }
    }

    private static String words(TomlFile.Entry entry) {
        return entry.version() == null ? entry.name() : entry.name() + " = \"" + entry.version() + "\"";
    }
}
