package dev.projectstudio.platform.file;

import dev.projectstudio.platform.error.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything Studio keeps, and where in it what is. Only its owner may look into it.
public record StudioHome(Path root) {

    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final List<String> FOLDERS = List.of(
            "projects",
            "registry",
            "registry/skills",
            "registry/agents",
            "registry/tools",
            "registry/templates",
            "registry/prompts",
            "backups",
            "logs",
            "tmp");
    /// What an id must not contain to be a folder's name on every system.
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|]|^\\.|[. ]$|^$");

    public StudioHome {
        root = Dots.out(root);
    }

    /// The home that is meant: the option, else `PROJECT_STUDIO_HOME`, else `.project-studio` in the user's folder.
    public static StudioHome locate(@Nullable Path option, Map<String, String> environment, Path userHome) {
        if (option != null) {
            return new StudioHome(option);
        }
        var variable = environment.getOrDefault("PROJECT_STUDIO_HOME", "").strip();
        if (variable.isEmpty()) {
            return new StudioHome(userHome.resolve(".project-studio"));
        }
        return new StudioHome(
                variable.equals("~") || variable.startsWith("~/")
                        ? userHome.resolve(variable.substring(Math.min(2, variable.length())))
                        : Path.of(variable));
    }

    /// Makes the folders that are missing, for the owner only. A home that may only be read stays as it is.
    ///
    /// @return this home under its real path
    public StudioHome create() {
        try {
            makeFolder(root);
            var real = new StudioHome(root.toRealPath());
            if (Files.isWritable(real.root)) {
                for (var folder : FOLDERS) {
                    makeFolder(real.root.resolve(folder));
                }
            }
            return real;
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInput("home-not-a-directory", root.toString());
        } catch (IOException e) {
            throw Failures.toWrite(e, root, 0);
        }
    }

    /// An empty file for the owner only, if none is there: what writes to it later keeps its permissions.
    public void createPrivately(Path file) {
        try {
            if (Folder.isPosix(root)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            throw Failures.toWrite(e, file, 0);
        }
    }

    /// A folder for the owner only, if none is there.
    public void createFolderPrivately(Path folder) {
        try {
            makeFolder(folder);
        } catch (IOException e) {
            throw Failures.toWrite(e, folder, 0);
        }
    }

    public Path database() {
        return root.resolve("studio.db");
    }

    public Path projects() {
        return root.resolve("projects");
    }

    public Path registry() {
        return root.resolve("registry");
    }

    public Path backups() {
        return root.resolve("backups");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /// Which temporary files the processes that use this home have made, so that those of a dead one are swept.
    Path temporaries() {
        return root.resolve("tmp");
    }

    public Path projectFolder(String projectId) {
        return root.resolve("projects").resolve(folderName(projectId));
    }

    public Path contextFolder(String projectId) {
        return projectFolder(projectId).resolve("context");
    }

    public Path sessionsFolder(String projectId) {
        return projectFolder(projectId).resolve("sessions");
    }

    public Path projectFile(String projectId) {
        return projectFolder(projectId).resolve("project.json");
    }

    /// The home as the root of file changes; the three paths below are relative to it.
    public FileRoot fileRoot() {
        return FileRoot.home(root);
    }

    public String contextPath(String projectId, String filePath) {
        return "projects/" + folderName(projectId) + "/context/" + filePath;
    }

    public String sessionPath(String projectId, String sessionId) {
        return "projects/" + folderName(projectId) + "/sessions/" + folderName(sessionId) + ".md";
    }

    public String projectFilePath(String projectId) {
        return "projects/" + folderName(projectId) + "/project.json";
    }

    /// What of the home others than its owner may open: the folder itself, the database, and what lies beside it.
    public List<Path> openToOthers() {
        var open = new ArrayList<Path>();
        try {
            if (!Folder.isPosix(root)) {
                return open;
            }
            for (var path : outermost()) {
                var owners = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? OWNER_FOLDER : OWNER_FILE;
                if (!owners.containsAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS))) {
                    open.add(path);
                }
            }
            return open;
        } catch (IOException e) {
            throw Failures.noPermission(e, root);
        }
    }

    /// Takes from others what [#openToOthers] found.
    public void closeToOthers() {
        for (var path : openToOthers()) {
            try {
                Files.setPosixFilePermissions(
                        path, Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? OWNER_FOLDER : OWNER_FILE);
            } catch (IOException e) {
                throw Failures.toWrite(e, path, 0);
            }
        }
    }

    private List<Path> outermost() throws IOException {
        var paths = new ArrayList<Path>(List.of(root));
        try (var entries = Files.list(root)) {
            entries.filter(path -> !Files.isSymbolicLink(path)).sorted().forEach(paths::add);
        }
        return paths;
    }

    /// An id made elsewhere may be anything; one that is no folder's name is written with percent signs.
    private static String folderName(String id) {
        if (!UNSAFE.matcher(id).find() && id.length() <= 120) {
            return id;
        }
        if (id.isEmpty() || id.length() > 120) {
            return "id-" + Hashes.sha256(id.getBytes(StandardCharsets.UTF_8));
        }
        return UNSAFE.matcher(id)
                .replaceAll(match -> "%%%02X".formatted((int) match.group().charAt(0)));
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var parent = folder.getParent();
        if (parent != null && !Files.exists(parent)) {
            makeFolder(parent);
        }
        try {
            if (parent != null && Folder.isPosix(parent)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException e) {
            // Another process may have been faster.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }
}
