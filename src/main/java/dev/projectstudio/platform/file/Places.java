package dev.projectstudio.platform.file;

import dev.projectstudio.platform.text.Folding;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds where a path leads, one folder at a time, without ever leaving the root.
///
/// A link is followed by looking up what it names from the root again, so that what is opened in the end was checked
/// part by part, whatever anybody does to the tree meanwhile.
final class Places {

    private static final int MOST_LINKS = 40;

    private final Roots roots;
    private final @Nullable Path home;

    /// @param home what of it lies in a repository is none of the repository's
    Places(Roots roots, @Nullable Path home) {
        this.roots = roots;
        this.home = home;
    }

    /// The root itself, held open; empty where it may not be looked into.
    Optional<Folder> top(FileRoot root) throws IOException {
        return roots.open(root) instanceof Roots.Opened(var folder) ? Optional.of(folder) : Optional.empty();
    }

    Place find(FileRoot root, SafePath path) throws IOException {
        return find(root, path.names(), 0);
    }

    private Place find(FileRoot root, List<String> names, int links) throws IOException {
        return switch (roots.open(root)) {
            case Roots.Refused(var reason) -> new Place.Refused(reason);
            case Roots.Opened(var folder) -> walk(root, folder, names, links);
        };
    }

    private Place walk(FileRoot root, Folder start, List<String> names, int links) throws IOException {
        var folder = start;
        var given = false;
        try {
            for (int i = 0; ; i++) {
                var name = spelling(folder, names.get(i));
                var last = i == names.size() - 1;
                var found = folder.find(name).orElse(null);
                if (found == null || (last && !found.isSymbolicLink())) {
                    var missing = last ? List.<String>of() : names.subList(i, names.size() - 1);
                    var place = new Place.Known(folder, missing, last ? name : names.getLast(), last ? found : null);
                    if (isInHome(root, place)) {
                        return new Place.Refused(Reason.IN_HOME);
                    }
                    given = true;
                    return place;
                }
                if (found.isSymbolicLink()) {
                    return follow(root, folder.path().resolve(name), names.subList(i + 1, names.size()), links);
                }
                if (!found.isDirectory()) {
                    return new Place.Refused(Reason.NOT_A_FILE);
                }
                var next = folder.enter(name);
                folder.close();
                folder = next;
            }
        } finally {
            if (!given) {
                folder.close();
            }
        }
    }

    /// In any case: not every disk tells one from another.
    boolean isInHome(FileRoot root, Place.Known place) {
        return home != null
                && home.startsWith(root.folder())
                && !home.equals(root.folder())
                && caseless(place.realPath()).startsWith(caseless(home));
    }

    boolean isHome(Path folder) {
        return folder.equals(home);
    }

    private static Path caseless(Path path) {
        return Path.of(Folding.caseless(path.toString()));
    }

    private Place follow(FileRoot root, Path link, List<String> rest, int links) throws IOException {
        if (links >= MOST_LINKS) {
            return new Place.Refused(Reason.LINK_LOOP);
        }
        Path real;
        try {
            real = link.toRealPath();
        } catch (NoSuchFileException e) {
            return new Place.Refused(Reason.BROKEN_LINK);
        } catch (FileSystemLoopException e) {
            return new Place.Refused(Reason.LINK_LOOP);
        } catch (FileSystemException e) {
            return new Place.Refused(e.getClass() == FileSystemException.class ? Reason.LINK_LOOP : Failures.reason(e));
        }
        var folder = root.folder().toRealPath();
        if (!real.startsWith(folder)) {
            return new Place.Refused(Roots.outside(root));
        }
        if (real.equals(folder) && rest.isEmpty()) {
            return new Place.Refused(Reason.NOT_A_FILE);
        }
        var names = new ArrayList<String>();
        if (!real.equals(folder)) {
            folder.relativize(real).forEach(part -> names.add(part.toString()));
        }
        names.addAll(rest);
        if (SafePath.parse(String.join("/", names)).isPresent()) {
            return find(root, names, links + 1);
        }
        return new Place.Refused(names.stream().anyMatch(SafePath::isGit) ? Reason.IN_GIT : Roots.outside(root));
    }

    /// The name as the folder has it: macOS may have taken an accented letter apart.
    private static String spelling(Folder folder, String name) throws IOException {
        if (SafePath.isAscii(name) || folder.find(name).isPresent()) {
            return name;
        }
        var composed = Normalizer.normalize(name, Form.NFC);
        return folder.names().stream()
                .filter(entry -> Normalizer.normalize(entry, Form.NFC).equals(composed))
                .sorted()
                .findFirst()
                .orElse(name);
    }
}
