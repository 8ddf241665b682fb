package dev.projectstudio.core.dependency;

import dev.projectstudio.platform.process.ProgramSearch;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What version managers have installed, read from their folders: which version it is stands in the folder's name.
/// Nothing of theirs is run, and links between the folders are not followed.
///
/// The places are those that the manuals of nvm, fnm, Volta, pyenv, rbenv, goenv, asdf, mise, SDKMAN! and rustup name.
final class VersionManagers {

    private static final int MOST_VERSIONS = 300;

    /// @param variable which holds the manager's folder; empty for none
    /// @param usual where that is below the user's folder
    /// @param versions the folder of the versions below it
    /// @param binary the program below a version
    private record Place(String program, String variable, String usual, String versions, String binary) {}

    private static final List<Place> PLACES = places();
    private static final List<Place> SHIMS = List.of(
            new Place("", "PYENV_ROOT", ".pyenv", "shims", ""),
            new Place("", "RBENV_ROOT", ".rbenv", "shims", ""),
            new Place("", "GOENV_ROOT", ".goenv", "shims", ""),
            new Place("", "NODENV_ROOT", ".nodenv", "shims", ""),
            new Place("", "JENV_ROOT", ".jenv", "shims", ""),
            new Place("", "ASDF_DATA_DIR", ".asdf", "shims", ""),
            new Place("", "MISE_DATA_DIR", ".local/share/mise", "shims", ""),
            new Place("", "VOLTA_HOME", ".volta", "bin", ""));

    private final Map<String, String> environment;
    private final Path userHome;

    VersionManagers(Map<String, String> environment, Path userHome) {
        this.environment = Map.copyOf(environment);
        this.userHome = userHome;
    }

    /// The folders of scripts that stand for programs and run the manager to find out which.
    List<Path> shims() {
        return SHIMS.stream()
                .flatMap(place -> Optional.ofNullable(root(place)).stream().map(root -> root.resolve(place.versions)))
                .toList();
    }

    /// One version of a program.
    record Installed(String version, VersionNumber number, Path program) {}

    /// The newest first.
    List<Installed> of(String program, ProgramSearch search) {
        var all = new ArrayList<Installed>();
        for (var place : PLACES) {
            if (place.program.equals(program)) {
                read(place, search, all);
            }
        }
        all.sort(Comparator.comparing(Installed::number)
                .thenComparing(each -> each.number().numbers().size())
                .reversed()
                .thenComparing(each -> each.program().toString()));
        return all;
    }

    private void read(Place place, ProgramSearch search, List<Installed> all) {
        var root = root(place);
        if (root == null) {
            return;
        }
        var versions = root.resolve(place.versions);
        if (!Files.isDirectory(versions, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var folders = Files.newDirectoryStream(versions)) {
            int seen = 0;
            for (var folder : folders) {
                if (++seen > MOST_VERSIONS) {
                    return;
                }
                var program = folder.resolve(place.binary);
                var version = ToldVersion.ofFolder(String.valueOf(folder.getFileName()))
                        .orElse(null);
                var number = version == null ? null : VersionNumber.of(version).orElse(null);
                if (version != null
                        && number != null
                        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && search.isUsable(program)) {
                    all.add(new Installed(version, number, program));
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return;
        }
    }

    private @Nullable Path root(Place place) {
        var said = environment.getOrDefault(place.variable, "");
        try {
            var root = said.isBlank() ? userHome.resolve(place.usual) : Path.of(said);
            return root.isAbsolute() ? root : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static List<Place> places() {
        var places = new ArrayList<>(List.of(
                new Place("node", "NVM_DIR", ".nvm", "versions/node", "bin/node"),
                new Place("node", "FNM_DIR", ".local/share/fnm", "node-versions", "installation/bin/node"),
                new Place("node", "VOLTA_HOME", ".volta", "tools/image/node", "bin/node"),
                new Place("npm", "VOLTA_HOME", ".volta", "tools/image/npm", "bin/npm"),
                new Place("yarn", "VOLTA_HOME", ".volta", "tools/image/yarn", "bin/yarn"),
                new Place("pnpm", "VOLTA_HOME", ".volta", "tools/image/pnpm", "bin/pnpm"),
                new Place("python", "PYENV_ROOT", ".pyenv", "versions", "bin/python"),
                new Place("ruby", "RBENV_ROOT", ".rbenv", "versions", "bin/ruby"),
                new Place("go", "GOENV_ROOT", ".goenv", "versions", "bin/go"),
                new Place("java", "SDKMAN_DIR", ".sdkman", "candidates/java", "bin/java"),
                new Place("maven", "SDKMAN_DIR", ".sdkman", "candidates/maven", "bin/mvn"),
                new Place("gradle", "SDKMAN_DIR", ".sdkman", "candidates/gradle", "bin/gradle"),
                new Place("kotlin", "SDKMAN_DIR", ".sdkman", "candidates/kotlin", "bin/kotlinc"),
                new Place("scala", "SDKMAN_DIR", ".sdkman", "candidates/scala", "bin/scala"),
                new Place("rust", "RUSTUP_HOME", ".rustup", "toolchains", "bin/rustc")));
        // program, what asdf calls it, what mise calls it, where it is below a version
        var shared = List.of(
                List.of("node", "nodejs", "node", "bin/node"),
                List.of("python", "python", "python", "bin/python"),
                List.of("ruby", "ruby", "ruby", "bin/ruby"),
                List.of("go", "golang", "go", "bin/go"),
                List.of("go", "golang", "go", "go/bin/go"),
                List.of("java", "java", "java", "bin/java"),
                List.of("rust", "rust", "rust", "bin/rustc"),
                List.of("php", "php", "php", "bin/php"),
                List.of("maven", "maven", "maven", "bin/mvn"),
                List.of("gradle", "gradle", "gradle", "bin/gradle"),
                List.of("elixir", "elixir", "elixir", "bin/elixir"),
                List.of("pnpm", "pnpm", "pnpm", "bin/pnpm"),
                List.of("yarn", "yarn", "yarn", "bin/yarn"),
                List.of("poetry", "poetry", "poetry", "bin/poetry"),
                List.of("terraform", "terraform", "terraform", "bin/terraform"),
                List.of("bun", "bun", "bun", "bin/bun"),
                List.of("deno", "deno", "deno", "bin/deno"));
        for (var each : shared) {
            places.add(new Place(each.get(0), "ASDF_DATA_DIR", ".asdf", "installs/" + each.get(1), each.get(3)));
            places.add(new Place(
                    each.get(0), "MISE_DATA_DIR", ".local/share/mise", "installs/" + each.get(2), each.get(3)));
        }
        return List.copyOf(places);
    }
}
