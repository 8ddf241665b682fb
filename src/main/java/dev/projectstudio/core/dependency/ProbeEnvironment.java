package dev.projectstudio.core.dependency;

import dev.projectstudio.platform.process.ProgramSearch;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a program that is asked for its version gets to see of the environment: where things are, and that it is to
/// fetch, install and report nothing. What tells programs to load or run more, such as `NODE_OPTIONS`, is left out.
final class ProbeEnvironment {

    private static final Set<String> KEPT = Set.of(
            "HOME",
            "USER",
            "LOGNAME",
            "TMPDIR",
            "TMP",
            "TEMP",
            "SYSTEMROOT",
            "SYSTEMDRIVE",
            "WINDIR",
            "USERPROFILE",
            "APPDATA",
            "LOCALAPPDATA",
            "PROGRAMDATA",
            "PROGRAMFILES",
            "PATHEXT");

    /// Folders of programs, which are left out where they, or programs in them, are not to be trusted.
    private static final List<String> FOLDERS = List.of(
            "JAVA_HOME",
            "DOTNET_ROOT",
            "ASDF_DIR",
            "ASDF_DATA_DIR",
            "MISE_DATA_DIR",
            "NVM_DIR",
            "VOLTA_HOME",
            "PYENV_ROOT",
            "RBENV_ROOT",
            "GOENV_ROOT",
            "SDKMAN_DIR",
            "RUSTUP_HOME",
            "CARGO_HOME");

    /// Where programs are in such a folder.
    private static final List<String> PLACES = List.of("", "bin", "shims", "jre/bin");

    private static final Map<String, String> SAID = Map.of(
            "LC_ALL", "C",
            "NO_COLOR", "1",
            "GOTOOLCHAIN", "local",
            "RUSTUP_AUTO_INSTALL", "0",
            "COREPACK_ENABLE_NETWORK", "0",
            "CHECKPOINT_DISABLE", "1",
            "DOTNET_CLI_TELEMETRY_OPTOUT", "1",
            "DOTNET_SKIP_FIRST_TIME_EXPERIENCE", "1",
            "PYTHONDONTWRITEBYTECODE", "1",
            "NO_UPDATE_NOTIFIER", "1");

    private ProbeEnvironment() {}

    /// @param path the PATH that it gets to see
    static Map<String, String> of(Map<String, String> environment, ProgramSearch search, String path) {
        var variables = new HashMap<String, String>();
        environment.forEach((name, value) -> {
            if (KEPT.contains(name.toUpperCase(Locale.ROOT)) || (FOLDERS.contains(name) && isTrusted(value, search))) {
                variables.put(name, value);
            }
        });
        variables.put("PATH", path);
        variables.putAll(SAID);
        return variables;
    }

    private static boolean isTrusted(String folder, ProgramSearch search) {
        try {
            var path = Path.of(folder);
            return path.isAbsolute() && PLACES.stream().map(path::resolve).noneMatch(search::isLeadingToRefused);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
