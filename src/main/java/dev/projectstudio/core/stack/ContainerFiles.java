package dev.projectstudio.core.stack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What containers are built from and composed of.
final class ContainerFiles {

    private static final Pattern FROM = Pattern.compile("(?i)^FROM\\s+(?:--\\S+\\s+)*(\\S+)(?:\\s+AS\\s+(\\S+))?\\s*$");
    private static final Pattern ARGUMENT = Pattern.compile("(?i)^ARG\\s+(\\w+)=[\"']?([^\"'\\s]+)[\"']?");
    private static final Pattern SET = Pattern.compile("(?i)^ENV\\s+(.*)$");
    private static final Pattern VERSION = Pattern.compile(
            "\\b(PYTHON|NODE|GO|GOLANG|RUBY|PHP|JAVA|RUST|BUN|DENO|PNPM|POETRY|UV|TERRAFORM)_VERSION[=\\s]+[\"']?([^\"'\\s]+)");
    private static final Pattern NAMED = Pattern.compile("\\$\\{?(\\w+)(?::?-([^}]*))?}?");

    private ContainerFiles() {}

    static void dockerfile(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "docker", 1, manifest.name());
        Map<String, String> arguments = new HashMap<>();
        Set<String> stages = new HashSet<>();
        int line = 0;
        for (var text : manifest.lines()) {
            line++;
            var words = text.strip();
            var argument = ARGUMENT.matcher(words);
            var from = FROM.matcher(words);
            var set = SET.matcher(words);
            if (argument.find()) {
                arguments.put(argument.group(1), argument.group(2));
            } else if (from.matches()) {
                var image = resolved(from.group(1), arguments);
                if (image != null && !stages.contains(image.toLowerCase(Locale.ROOT))) {
                    image(manifest, seen, image, line, words);
                }
                if (from.group(2) != null) {
                    stages.add(from.group(2).toLowerCase(Locale.ROOT));
                }
            } else if (set.matches()) {
                versions(manifest, seen, set.group(1), line, arguments);
            }
        }
    }

    static void compose(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "docker-compose", 1, manifest.name());
        seen.runsOn(manifest, "docker", 1, manifest.name());
        YamlWalk.of(manifest, seen, (path, value, line) -> {
            boolean isImage = path.getLast().equals("image")
                    && (path.size() == 3 || (path.size() == 2 && path.getFirst().startsWith("x-")));
            var image = isImage ? resolved(value, Map.of()) : null;
            if (image != null) {
                image(manifest, seen, image, line, "image: " + value);
            }
            return true;
        });
    }

    private static void image(Manifest manifest, Sightings seen, String image, int line, String words) {
        var bare = image.replaceFirst("@sha256:.*$", "");
        int colon = bare.indexOf(':', bare.lastIndexOf('/') + 1);
        var name = colon < 0 ? bare : bare.substring(0, colon);
        var version = colon < 0 ? null : Versions.ofTag(bare.substring(colon + 1));
        seen.uses(manifest, Ecosystem.IMAGE, name, version, line, words);
    }

    /// `ENV PYTHON_VERSION=3.12`, as the images of languages are made.
    private static void versions(
            Manifest manifest, Sightings seen, String set, int line, Map<String, String> arguments) {
        VERSION.matcher(set)
                .results()
                .forEach(each -> seen.holds(
                        manifest,
                        each.group(1).toLowerCase(Locale.ROOT),
                        resolved(each.group(2), arguments),
                        line,
                        "ENV " + each.group()));
    }

    /// With what the arguments are when nobody gives them; null where that is nothing.
    private static @Nullable String resolved(String text, Map<String, String> arguments) {
        var matcher = NAMED.matcher(text);
        var resolved = new StringBuilder();
        while (matcher.find()) {
            var value = arguments.getOrDefault(matcher.group(1), matcher.group(2));
            if (value == null) {
                return null;
            }
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(resolved).toString();
    }
}
