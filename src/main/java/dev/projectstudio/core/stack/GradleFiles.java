package dev.projectstudio.core.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What Gradle builds are written in, read line by line, and the catalogue of versions.
final class GradleFiles {

    private static final String QUOTED = "['\"]([^'\"\\s]+)['\"]";
    private static final Pattern PLUGIN =
            Pattern.compile("\\bid\\s*\\(?\\s*" + QUOTED + "\\s*\\)?(?:\\s*version\\s*\\(?\\s*" + QUOTED + ")?");
    private static final Pattern APPLIED = Pattern.compile("apply\\s+plugin:\\s*" + QUOTED);
    private static final Pattern KOTLIN =
            Pattern.compile("\\bkotlin\\s*\\(\\s*['\"](\\w+)['\"]\\s*\\)(?:\\s*version\\s*\\(?\\s*" + QUOTED + ")?");
    private static final Pattern DEPENDENCY =
            Pattern.compile("['\"]([\\w.-]+):([\\w.-]+)(?::([^'\":@\\s]+))?(?:[:@][^'\"]*)?['\"]");
    /// `group: 'g', name: 'n', version: 'v'`; Kotlin writes an equals sign.
    private static final Pattern PARTS =
            Pattern.compile("\\bgroup\\s*[:=]\\s*['\"]([\\w.-]+)['\"]\\s*,\\s*name\\s*[:=]\\s*['\"]([\\w.-]+)['\"]"
                    + "(?:\\s*,\\s*version\\s*[:=]\\s*(?:['\"]([^'\"@\\s]+)['\"]|([A-Za-z_]\\w*)))?");
    private static final Pattern JAVA = Pattern.compile(
            "(?:sourceCompatibility|targetCompatibility|languageVersion|jvmToolchain|release)\\b[^\\d]*?(?:VERSION_)?(?:1[._])?(\\d+)\\b");
    private static final Pattern TOOLCHAIN = Pattern.compile("languageVersion|jvmToolchain");
    private static final Pattern VARIABLE = Pattern.compile("\\b([A-Za-z_]\\w*)\\s*=\\s*['\"]([\\w.+-]+)['\"]");
    private static final Pattern NAMED = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)}?");

    private static final Pattern LOCKED = Pattern.compile("^([\\w.-]+:[\\w.-]+):([\\w.+-]+)=");

    private GradleFiles() {}

    static void build(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "gradle", 1, manifest.name());
        seen.runsOn(manifest, "java", 1, manifest.name());
        var variables = variables(manifest);
        var statements = new StringBuilder();
        int line = 0;
        for (var text : manifest.lines()) {
            line++;
            var words = text.strip();
            if (line > 1) {
                statements.append('\n');
            }
            if (!words.startsWith("//") && !words.startsWith("*") && !words.startsWith("/*")) {
                statements.append(words);
                statement(manifest, seen, words, line, variables);
            }
        }
        inParts(manifest, seen, statements.toString(), variables);
    }

    /// Dependencies that are written with a name for each part, on one line or on several.
    private static void inParts(Manifest manifest, Sightings seen, String text, Map<String, String> variables) {
        int line = 1;
        int read = 0;
        var parts = PARTS.matcher(text);
        while (parts.find()) {
            line += (int) text.substring(read, parts.start())
                    .chars()
                    .filter(letter -> letter == '\n')
                    .count();
            read = parts.start();
            var version = parts.group(4) == null ? resolved(parts.group(3), variables) : variables.get(parts.group(4));
            uses(manifest, seen, parts.group(1) + ":" + parts.group(2), version, line, parts.group());
        }
    }

    /// `libs.versions.toml`.
    static void catalog(Manifest manifest, Sightings seen) {
        TomlFile.of(manifest, seen).ifPresent(toml -> {
            for (var key : toml.keys("libraries")) {
                library(manifest, seen, toml, key);
            }
            for (var key : toml.keys("plugins")) {
                var text = toml.text("plugins", key);
                var id = toml.text("plugins", key, "id");
                if (text != null && text.version() != null) {
                    var parts = text.version().split(":", 2);
                    plugin(manifest, seen, parts[0], parts.length > 1 ? parts[1] : null, text.line(), text.version());
                } else if (id != null && id.version() != null) {
                    var words = key + " = { id = \"" + id.version() + "\" }";
                    plugin(manifest, seen, id.version(), version(toml, "plugins", key), id.line(), words);
                }
            }
        });
    }

    private static void library(Manifest manifest, Sightings seen, TomlFile toml, String key) {
        var text = toml.text("libraries", key);
        var module = toml.text("libraries", key, "module");
        var group = toml.text("libraries", key, "group");
        var name = toml.text("libraries", key, "name");
        if (text != null && text.version() != null) {
            var parts = text.version().split(":", 3);
            if (parts.length > 1) {
                var version = parts.length > 2 ? parts[2] : null;
                uses(manifest, seen, parts[0] + ":" + parts[1], version, text.line(), text.version());
            }
        } else if (module != null && module.version() != null) {
            uses(manifest, seen, module.version(), version(toml, "libraries", key), module.line(), module.version());
        } else if (group != null && name != null) {
            var whole = group.version() + ":" + name.version();
            uses(manifest, seen, whole, version(toml, "libraries", key), name.line(), whole);
        }
    }

    /// A version of its own, or the one that it refers to.
    private static @Nullable String version(TomlFile toml, String table, String key) {
        var reference = toml.text(table, key, "version", "ref");
        return reference == null || reference.version() == null
                ? written(toml, table, key, "version")
                : written(toml, "versions", reference.version());
    }

    /// A version as a text, or in a table that says more: the one that is preferred before the range that is allowed.
    private static @Nullable String written(TomlFile toml, String... path) {
        for (var more : List.of("", "prefer", "require", "strictly")) {
            var at = new ArrayList<>(List.of(path));
            if (!more.isEmpty()) {
                at.add(more);
            }
            var entry = toml.text(at.toArray(String[]::new));
            if (entry != null) {
                return entry.version();
            }
        }
        return null;
    }

    private static void statement(
            Manifest manifest, Sightings seen, String words, int line, Map<String, String> variables) {
        var plugin = PLUGIN.matcher(words);
        while (plugin.find()) {
            plugin(manifest, seen, plugin.group(1), resolved(plugin.group(2), variables), line, words);
        }
        var applied = APPLIED.matcher(words);
        if (applied.find()) {
            plugin(manifest, seen, applied.group(1), null, line, words);
        }
        var kotlin = KOTLIN.matcher(words);
        if (kotlin.find()) {
            var id = "org.jetbrains.kotlin." + kotlin.group(1);
            plugin(manifest, seen, id, resolved(kotlin.group(2), variables), line, words);
        }
        var dependency = DEPENDENCY.matcher(words);
        while (dependency.find()) {
            var name = dependency.group(1) + ":" + dependency.group(2);
            uses(manifest, seen, name, resolved(dependency.group(3), variables), line, words);
        }
        var java = JAVA.matcher(words);
        if (java.find()) {
            var version = java.group(1);
            boolean isToolchain = TOOLCHAIN.matcher(words).find();
            var range = isToolchain ? version : Ranges.atLeast(version);
            seen.needs(manifest, "java", version, range, line, words);
        }
    }

    /// `gradle.lockfile`: `group:name:version=` and for what it is.
    static void lock(Manifest manifest, Sightings seen) {
        int number = 0;
        for (var line : manifest.lines()) {
            number++;
            var locked = LOCKED.matcher(line);
            if (locked.find()) {
                seen.locks(
                        manifest, number, manifest.folder(), Ecosystem.MAVEN, locked.group(1), null, locked.group(2));
            }
        }
    }

    private static void plugin(
            Manifest manifest, Sightings seen, String id, @Nullable String version, int line, String words) {
        uses(manifest, seen, "plugin:" + id, version, line, words);
    }

    private static void uses(
            Manifest manifest, Sightings seen, String name, @Nullable String version, int line, String words) {
        seen.uses(manifest, Ecosystem.MAVEN, name, version, line, words);
    }

    private static Map<String, String> variables(Manifest manifest) {
        var variables = new HashMap<String, String>();
        for (var line : manifest.lines()) {
            VARIABLE.matcher(line).results().forEach(each -> variables.put(each.group(1), each.group(2)));
        }
        return variables;
    }

    /// Null for what stands for something that is not said here.
    private static @Nullable String resolved(@Nullable String version, Map<String, String> variables) {
        var named = NAMED.matcher(version == null ? "" : version);
        return named.find() ? variables.get(named.group(1)) : version;
    }
}
