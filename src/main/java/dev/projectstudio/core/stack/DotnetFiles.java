package dev.projectstudio.core.stack;

import dev.projectstudio.core.stack.XmlTree.Element;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What .NET projects are written in: `*.csproj` and its like, and the versions that they share.
final class DotnetFiles {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\(([\\w.]+)\\)");
    private static final int MOST_STEPS = 16;
    private static final Pattern FRAMEWORK = Pattern.compile("^net(?:coreapp)?(\\d+\\.\\d+).*$");

    private DotnetFiles() {}

    static void project(Manifest manifest, Sightings seen) {
        XmlTree.of(manifest, seen).ifPresent(root -> {
            var sdk = root.attributes().get("Sdk");
            if (sdk != null) {
                var name = "sdk:" + sdk.replaceFirst("/.*", "").toLowerCase(Locale.ROOT);
                seen.uses(manifest, Ecosystem.NUGET, name, null, root.line(), "Sdk=\"" + sdk + "\"");
            }
            seen.implies(manifest, "dotnet", root.line(), manifest.name());
            properties(manifest, seen, root);
            for (var group : root.all("PropertyGroup")) {
                group.at("TargetFramework").ifPresent(each -> framework(manifest, seen, each));
                group.at("TargetFrameworks").ifPresent(each -> framework(manifest, seen, each));
            }
            root.all("ItemGroup")
                    .forEach(group -> group.all("PackageReference")
                            .forEach(each -> seen.uses(
                                    manifest,
                                    Ecosystem.NUGET,
                                    name(each),
                                    resolved(manifest, seen, version(each)),
                                    each.line(),
                                    "<PackageReference Include=\"" + name(each) + "\" />")));
        });
    }

    /// `Directory.Packages.props`: versions, for whoever names the package.
    static void shared(Manifest manifest, Sightings seen) {
        XmlTree.of(manifest, seen).ifPresent(root -> {
            properties(manifest, seen, root);
            root.all("ItemGroup")
                    .forEach(group -> group.all("PackageVersion").forEach(each -> {
                        var version = Versions.written(resolved(manifest, seen, version(each)));
                        if (version != null) {
                            seen.locks(manifest.folder(), Ecosystem.NUGET, name(each), null, version);
                        }
                    }));
        });
    }

    /// What `$(Name)` stands for, in this folder and in those below it.
    private static void properties(Manifest manifest, Sightings seen, Element root) {
        var properties = seen.properties(manifest.folder());
        root.all("PropertyGroup")
                .forEach(group -> group.children().forEach(each -> properties.put(each.name(), each.text())));
    }

    /// Null for what stands for something that is not said here.
    private static @Nullable String resolved(Manifest manifest, Sightings seen, String text) {
        var now = text;
        for (int step = 0; step < MOST_STEPS; step++) {
            var matcher = PROPERTY.matcher(now);
            if (!matcher.find()) {
                return now;
            }
            var value = seen.property(manifest.folder(), matcher.group(1));
            if (value == null) {
                return null;
            }
            now = now.substring(0, matcher.start()) + value + now.substring(matcher.end());
        }
        return null;
    }

    /// `packages.lock.json`: the packages of each framework. Whoever names one without a version gets what stands here,
    /// rather than what `Directory.Packages.props` says.
    static void lock(Manifest manifest, Sightings seen) {
        JsonWalk.of(manifest, seen, (path, value, line) -> {
            if (path.size() == 4
                    && path.getFirst().equals("dependencies")
                    && path.getLast().equals("resolved")) {
                seen.locks(manifest, line, manifest.folder(), Ecosystem.NUGET, path.get(2), "", value);
            }
        });
    }

    private static void framework(Manifest manifest, Sightings seen, Element element) {
        var text = resolved(manifest, seen, element.text());
        var matcher = FRAMEWORK.matcher(text == null ? "" : text.replaceFirst(";.*", ""));
        if (matcher.matches()) {
            var words = "<" + element.name() + ">" + element.text() + "</" + element.name() + ">";
            var version = matcher.group(1);
            seen.needs(manifest, "dotnet", version, Ranges.atLeast(version), element.line(), words);
        }
    }

    private static String name(Element reference) {
        return reference.attributes().getOrDefault("Include", "");
    }

    private static String version(Element reference) {
        var attribute = reference.attributes().get("Version");
        return attribute == null ? Objects.requireNonNullElse(reference.text("Version"), "") : attribute;
    }
}
