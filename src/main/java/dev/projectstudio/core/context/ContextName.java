package dev.projectstudio.core.context;

import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.PortableName;
import dev.projectstudio.platform.file.SafePath;
import dev.projectstudio.platform.file.TempNames;
import dev.projectstudio.platform.text.Folding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names that context files may have: what is a relative path on every file system, and differs from the others of
/// the project by more than case.
final class ContextName {

    /// A file system takes 255 bytes; the rest is for what goes around a name.
    private static final int MOST_BYTES = 200;
    private static final int MOST_PATH_BYTES = 1000;

    private ContextName() {}

    /// The name as it is kept: composed, `/` between folders.
    ///
    /// @throws InvalidInput `context-name-empty`, `context-name-refused`
    static String checked(String name) {
        if (name.isBlank()) {
            throw new InvalidInput("context-name-empty");
        }
        return parse(name).orElseThrow(() -> new InvalidInput("context-name-refused", name));
    }

    /// The same, empty for a name that cannot be.
    static Optional<String> parse(String name) {
        return SafePath.parse(Folding.composed(name.strip()))
                .filter(path -> path.names().stream().allMatch(ContextName::isName))
                .map(SafePath::text)
                .filter(text -> text.getBytes(StandardCharsets.UTF_8).length <= MOST_PATH_BYTES);
    }

    /// The nearest name to a file's own that can be.
    static Optional<String> near(String found) {
        var spelled = Stream.of(found.split("/")).map(PortableName::near).collect(Collectors.joining("/"));
        return parse(spelled);
    }

    /// Whether a name would be another's without regard to case, or need a folder where another has a file.
    static boolean isTaken(String name, List<String> others) {
        return holder(name, others).isPresent();
    }

    /// The one of `others` that takes a name.
    static Optional<String> holder(String name, List<String> others) {
        var key = Folding.name(name);
        return others.stream()
                .filter(other -> {
                    var otherKey = Folding.name(other);
                    return otherKey.equals(key) || otherKey.startsWith(key + "/") || key.startsWith(otherKey + "/");
                })
                .findFirst();
    }

    private static boolean isName(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                && PortableName.is(name)
                && !TempNames.isTemp(name);
    }
}
