package dev.projectstudio.core.image;

import dev.projectstudio.platform.file.SafePath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/// Tells which file of a repository a text means by what it names as an image.
final class ImagePath {

    private ImagePath() {}

    /// The path from the repository's root; empty for an address, and for a path that leads anywhere else.
    ///
    /// @param folder where the text lies in the repository; empty for its root
    static Optional<String> of(String folder, String destination) {
        var path = decoded(withoutTail(destination.strip()));
        // a scheme, a drive, a stream of a file, a share, another host
        if (path.isEmpty() || path.indexOf(':') >= 0 || path.indexOf('\\') >= 0 || path.startsWith("//")) {
            return Optional.empty();
        }
        var names = new ArrayDeque<String>();
        if (!path.startsWith("/") && !folder.isEmpty()) {
            names.addAll(List.of(folder.split("/")));
        }
        for (var name : path.split("/")) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return SafePath.parse(String.join("/", names)).map(SafePath::text);
    }

    /// What follows the path in an address means nothing in a folder.
    private static String withoutTail(String destination) {
        int end = 0;
        while (end < destination.length() && destination.charAt(end) != '#' && destination.charAt(end) != '?') {
            end++;
        }
        return destination.substring(0, end);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noCode) {
            return path;
        }
    }
}
