package dev.projectstudio.core.stack;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which files tell of the stack, and who reads them. Lock files are larger than what people write.
final class ManifestKinds {

    private static final Pattern REQUIREMENTS = Pattern.compile("(?:.*[-_.])?requirements(?:[-_.].*)?\\.(?:txt|in)");
    private static final Pattern DOCKERFILE =
            Pattern.compile("(?:dockerfile|containerfile)(?:\\.[\\w.-]+)?|[\\w.-]+\\.dockerfile");
    private static final Pattern COMPOSE = Pattern.compile("(?:docker-)?compose(?:[.-][\\w.-]+)?\\.ya?ml");
    /// What lies in a folder that is called `requirements`.
    private static final Pattern REQUIREMENTS_IN_FOLDER = Pattern.compile("[\\w.-]+\\.(?:txt|in)");
    private static final Pattern DOTNET = Pattern.compile(".*\\.(?:csproj|fsproj|vbproj)");

    private final Map<String, Kind> byName = new HashMap<>();

    ManifestKinds() {
        manifest("package.json", NpmFiles::manifest);
        manifest("pyproject.toml", PythonFiles::pyproject);
        manifest("Pipfile", PythonFiles::pipfile);
        manifest("pom.xml", PomFile::read);
        manifest("build.gradle", GradleFiles::build);
        manifest("build.gradle.kts", GradleFiles::build);
        manifest("settings.gradle", GradleFiles::build);
        manifest("settings.gradle.kts", GradleFiles::build);
        manifest("libs.versions.toml", GradleFiles::catalog);
        manifest("go.mod", LineFiles::goMod);
        manifest("go.work", LineFiles::goMod);
        manifest("Cargo.toml", RustFiles::cargo);
        manifest("Gemfile", LineFiles::gemfile);
        manifest("composer.json", PhpFiles::composer);
        manifest("Directory.Packages.props", DotnetFiles::shared);
        manifest("Directory.Build.props", DotnetFiles::project);
        manifest(".tool-versions", VersionFiles::tools);
        manifest(".nvmrc", VersionFiles.one("node"));
        manifest(".node-version", VersionFiles.one("node"));
        manifest(".python-version", VersionFiles.one("python"));
        manifest(".ruby-version", VersionFiles.one("ruby"));
        manifest(".java-version", VersionFiles.one("java"));
        manifest("rust-toolchain", RustFiles::toolchain);
        manifest("rust-toolchain.toml", RustFiles::toolchain);
        manifest("global.json", VersionFiles::dotnet);
        manifest("mise.toml", VersionFiles::mise);
        manifest(".mise.toml", VersionFiles::mise);
        manifest(".sdkmanrc", VersionFiles::sdkman);
        manifest("mvnw", (manifest, seen) -> seen.wraps(manifest, "maven"));
        manifest("mvnw.cmd", (manifest, seen) -> seen.wraps(manifest, "maven"));
        manifest("gradlew", (manifest, seen) -> seen.wraps(manifest, "gradle"));
        manifest("gradlew.bat", (manifest, seen) -> seen.wraps(manifest, "gradle"));
        lock("package-lock.json", NpmFiles::packageLock);
        lock("npm-shrinkwrap.json", NpmFiles::packageLock);
        lock("yarn.lock", NpmFiles::yarnLock);
        lock("pnpm-lock.yaml", NpmFiles::pnpmLock);
        lock("bun.lock", NpmFiles::bunLock);
        byName.put("bun.lockb", new Kind(NpmFiles::binaryBunLock, true, false));
        lock("poetry.lock", PythonFiles::poetryLock);
        lock("uv.lock", PythonFiles::uvLock);
        lock("Pipfile.lock", PythonFiles::pipfileLock);
        lock("Cargo.lock", RustFiles::cargoLock);
        lock("Gemfile.lock", LineFiles::gemfileLock);
        lock("composer.lock", PhpFiles::composerLock);
        lock("packages.lock.json", DotnetFiles::lock);
        lock("gradle.lockfile", GradleFiles::lock);
        // go.mod has the exact versions itself
        lock("go.sum", (_, _) -> {});
    }

    /// @param isLock whether a program writes it
    /// @param isText whether its text is read; of another file only that it is there
    record Kind(ManifestReader reader, boolean isLock, boolean isText) {}

    /// @param folder that it lies in, relative to the project's directory
    Optional<Kind> of(String folder, String name) {
        var known = byName.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        var folded = name.toLowerCase(Locale.ROOT);
        if (DOCKERFILE.matcher(folded).matches()) {
            return Optional.of(text(ContainerFiles::dockerfile));
        }
        if (COMPOSE.matcher(folded).matches()) {
            return Optional.of(text(ContainerFiles::compose));
        }
        if (REQUIREMENTS.matcher(folded).matches()) {
            return Optional.of(requirements());
        }
        if (isInRequirements(folder, folded)) {
            return Optional.of(text(PythonFiles::requirementsIfSuch));
        }
        return DOTNET.matcher(folded).matches() ? Optional.of(text(DotnetFiles::project)) : Optional.empty();
    }

    static Kind requirements() {
        return text(PythonFiles::requirements);
    }

    /// `requirements/base.txt`
    private static boolean isInRequirements(String folder, String name) {
        return folder.substring(folder.lastIndexOf('/') + 1).equals("requirements")
                && REQUIREMENTS_IN_FOLDER.matcher(name).matches();
    }

    private static Kind text(ManifestReader reader) {
        return new Kind(reader, false, true);
    }

    private void manifest(String name, ManifestReader reader) {
        byName.put(name, text(reader));
    }

    private void lock(String name, ManifestReader reader) {
        byName.put(name, new Kind(reader, true, true));
    }
}
