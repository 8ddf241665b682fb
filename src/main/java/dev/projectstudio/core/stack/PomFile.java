package dev.projectstudio.core.stack;

import dev.projectstudio.core.stack.XmlTree.Element;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A `pom.xml`: parent, dependencies, plugins, and the release of Java. Properties stand for what this file or those
/// above it say.
final class PomFile {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final int MOST_STEPS = 16;
    private static final List<String> JAVA =
            List.of("maven.compiler.release", "java.version", "maven.compiler.target", "maven.compiler.source");

    private final Manifest manifest;
    private final Sightings seen;
    private final Element project;

    private PomFile(Manifest manifest, Sightings seen, Element project) {
        this.manifest = manifest;
        this.seen = seen;
        this.project = project;
    }

    static void read(Manifest manifest, Sightings seen) {
        XmlTree.of(manifest, seen)
                .filter(root -> root.name().equals("project"))
                .ifPresent(root -> new PomFile(manifest, seen, root).read());
    }

    private void read() {
        seen.implies(manifest, "maven", project.line(), "<project>");
        seen.runsOn(manifest, "java", project.line(), "<project>");
        var properties = seen.properties(manifest.folder());
        project.at("properties")
                .ifPresent(all -> all.children().forEach(each -> properties.put(each.name(), each.text())));
        project.at("parent").ifPresent(parent -> {
            properties.put(String.join(".", "project", "parent", "version"), String.valueOf(parent.text("version")));
            uses(parent);
        });
        var version = project.text("version");
        if (version != null) {
            properties.put(String.join(".", "project", "version"), version);
        }
        managed();
        project.at("dependencies").ifPresent(all -> all.all("dependency").forEach(this::uses));
        project.at("profiles")
                .ifPresent(all -> all.all("profile")
                        .forEach(profile -> profile.at("dependencies")
                                .ifPresent(those -> those.all("dependency").forEach(this::uses))));
        project.at("build", "plugins").ifPresent(all -> all.all("plugin").forEach(this::plugin));
        java();
    }

    /// What is managed is only used where it is imported; it tells which version others mean.
    private void managed() {
        project.at("dependencyManagement", "dependencies").ifPresent(all -> {
            for (var dependency : all.all("dependency")) {
                var version = Versions.written(resolved(dependency.text("version")));
                if ("import".equals(dependency.text("scope"))) {
                    uses(dependency);
                } else if (version != null) {
                    seen.locks(manifest.folder(), Ecosystem.MAVEN, name(dependency), null, version);
                }
            }
        });
    }

    private void uses(Element dependency) {
        var artifact = dependency.at("artifactId").orElse(dependency);
        seen.uses(
                manifest,
                Ecosystem.MAVEN,
                name(dependency),
                resolved(dependency.text("version")),
                artifact.line(),
                "<artifactId>" + artifact.text() + "</artifactId>");
    }

    private void plugin(Element plugin) {
        uses(plugin);
        if ("maven-compiler-plugin".equals(plugin.text("artifactId"))) {
            for (var name : List.of("release", "target", "source")) {
                plugin.at("configuration", name).ifPresent(each -> java(each.text(), each));
            }
        }
    }

    private void java() {
        for (var name : JAVA) {
            project.at("properties", name).ifPresent(each -> java(each.text(), each));
        }
    }

    private void java(String version, Element element) {
        var words = "<" + element.name() + ">" + version + "</" + element.name() + ">";
        var meant = resolved(version);
        seen.needs(manifest, "java", meant, Ranges.atLeast(meant), element.line(), words);
    }

    private String name(Element dependency) {
        return resolved(dependency.text("groupId")) + ":" + dependency.text("artifactId");
    }

    /// Null for what stands for something that is not said here.
    private @Nullable String resolved(@Nullable String text) {
        var now = text;
        for (int step = 0; now != null && step < MOST_STEPS; step++) {
            var matcher = PROPERTY.matcher(now);
            if (!matcher.find()) {
                return now;
            }
            var value = seen.property(manifest.folder(), matcher.group(1));
            now = value == null ? null : now.substring(0, matcher.start()) + value + now.substring(matcher.end());
        }
        return null;
    }
}
