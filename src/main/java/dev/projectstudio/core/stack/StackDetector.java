package dev.projectstudio.core.stack;

import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.FolderEntry;
import dev.projectstudio.platform.file.FolderEntry.Kind;
import dev.projectstudio.platform.file.Readings;
import dev.projectstudio.platform.file.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Looks for the files that tell what a project is built with, and reads them. It asks nobody outside the project's
/// directory and runs nothing; links are followed inside the directory only, and to files only.
///
/// What programs fill (`node_modules`, `target`, …), what begins with a dot and other repositories inside this one are
/// left out, and so is what lies deeper than [#DEPTH] or comes after [#MOST_FOLDERS].
public final class StackDetector {

    /// How many folders deep: `services/billing/api/src/Api` is five below the top.
    static final int DEPTH = 6;
    static final int MOST_FOLDERS = 2_000;
    static final int MOST_MANIFEST = 1024 * 1024;
    private static final int MOST_NAMES = 20_000;

    /// What the others of a folder are read with comes before them.
    private static final Comparator<FolderEntry> SHARED_FIRST =
            Comparator.comparing(entry -> !entry.name().toLowerCase(Locale.ROOT).endsWith(".props"));
    /// How often requirements may name others.
    private static final int MOST_NAMED = 500;

    private static final Set<String> SKIPPED = Set.of(
            "node_modules",
            "bower_components",
            "jspm_packages",
            "vendor",
            "target",
            "build",
            "dist",
            "out",
            "obj",
            "venv",
            "virtualenv",
            "site-packages",
            "__pycache__",
            "coverage",
            "htmlcov",
            "Pods",
            "DerivedData",
            "Carthage",
            "third_party",
            "testdata",
            "fixtures",
            "__fixtures__",
            "tmp",
            "temp");

    /// Endings of files that nobody calls a folder by: there are many of them, and each would be asked about.
    private static final Set<String> PLAIN = Set.of(
            "c",
            "cc",
            "cpp",
            "cs",
            "css",
            "csv",
            "dart",
            "gif",
            "go",
            "h",
            "hpp",
            "html",
            "ico",
            "java",
            "jpg",
            "js",
            "jsx",
            "kt",
            "less",
            "lua",
            "map",
            "md",
            "mjs",
            "pdf",
            "php",
            "png",
            "properties",
            "py",
            "pyc",
            "rb",
            "rs",
            "scala",
            "scss",
            "sh",
            "sql",
            "svg",
            "swift",
            "ts",
            "tsx",
            "vue",
            "webp",
            "woff2");

    private final KnownTech known = new KnownTech();
    private final ManifestKinds kinds = new ManifestKinds();
    private final FileStore files;

    public StackDetector(FileStore files) {
        this.files = files;
    }

    KnownTech known() {
        return known;
    }

    /// @param isCancelled asked before each folder
    public Look look(FileRoot root, BooleanSupplier isCancelled) {
        var seen = new Sightings(known);
        try (var readings = files.readings()) {
            boolean isWhole = walk(root, readings, seen, isCancelled);
            follow(root, readings, seen);
            return seen.look(isWhole);
        }
    }

    /// What requirements name with `-r` is read as well, wherever in the directory it lies and whatever it is called.
    private static void follow(FileRoot root, Readings readings, Sightings seen) {
        var kind = ManifestKinds.requirements();
        var missing = new HashSet<String>();
        int followed = 0;
        for (var named = seen.nextNamed(); named != null && ++followed <= MOST_NAMED; named = seen.nextNamed()) {
            var path = named.path();
            if (!missing.contains(path) && !seen.isTried(path) && !read(root, path, kind, readings, seen)) {
                missing.add(path);
            }
            if (missing.contains(path)) {
                seen.missing(named);
            }
        }
    }

    private boolean walk(FileRoot root, Readings readings, Sightings seen, BooleanSupplier isCancelled) {
        var open = new ArrayDeque<String>(List.of(""));
        boolean isWhole = true;
        int folders = 0;
        while (!open.isEmpty()) {
            var folder = open.removeFirst();
            if (isCancelled.getAsBoolean() || ++folders > MOST_FOLDERS) {
                return false;
            }
            var entries = files.list(root, folder, MOST_NAMES, name -> isWanted(folder, name))
                    .orElse(null);
            if (entries == null) {
                isWhole = false;
            } else if (folder.isEmpty() || !isRepository(entries)) {
                open.addAll(visit(root, folder, entries, readings, seen));
            }
        }
        return isWhole;
    }

    /// @return the folders below that are to be looked into
    private List<String> visit(
            FileRoot root, String folder, List<FolderEntry> entries, Readings readings, Sightings seen) {
        var below = new ArrayList<String>();
        int depth = folder.isEmpty() ? 0 : folder.split("/", -1).length;
        for (var entry : entries.stream().sorted(SHARED_FIRST).toList()) {
            var path = folder.isEmpty() ? entry.name() : folder + "/" + entry.name();
            if (entry.kind() == Kind.FOLDER) {
                if (depth < DEPTH && isEntered(entry.name())) {
                    below.add(path);
                }
            } else if (entry.kind() != Kind.OTHER) {
                kinds.of(folder, entry.name()).ifPresent(kind -> read(root, path, kind, readings, seen));
            }
        }
        return below;
    }

    /// @return whether it is there
    private static boolean read(
            FileRoot root, String path, ManifestKinds.Kind kind, Readings readings, Sightings seen) {
        switch (readings.read(root, path, null)) {
            case FileState.Absent() -> {
                return false;
            }
            case FileState.Unreadable(var reason) -> {
                if (!reason.equals(Reason.IN_HOME)) {
                    seen.unread(path, 1, reason);
                }
            }
            case FileState.Present present -> {
                if (!kind.isLock() && present.bytes().length > MOST_MANIFEST) {
                    seen.unread(path, 1, Look.TOO_LARGE);
                    return true;
                }
                var text = kind.isText() ? ManifestText.of(present.bytes()).orElse(null) : "";
                if (text == null) {
                    seen.unread(path, 1, "not-a-text");
                } else {
                    kind.reader().read(new Manifest(path, text), seen);
                    seen.read(path);
                }
            }
        }
        return true;
    }

    private boolean isWanted(String folder, String name) {
        return name.equals(".git") || kinds.of(folder, name).isPresent() || (isEntered(name) && !isPlain(name));
    }

    private static boolean isPlain(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && PLAIN.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isEntered(String name) {
        return (!name.startsWith(".") || name.equals(".devcontainer")) && !SKIPPED.contains(name);
    }

    private static boolean isRepository(List<FolderEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.name().equals(".git"));
    }
}
