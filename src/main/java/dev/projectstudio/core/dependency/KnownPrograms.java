package dev.projectstudio.core.dependency;

import dev.projectstudio.platform.text.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The programs of `programs.txt`: the only ones that Studio asks for their versions by itself, and only with the
/// command lines that stand there.
final class KnownPrograms {

    private static final String FILE = "programs.txt";

    private final Map<String, KnownProgram> byName = new LinkedHashMap<>();

    KnownPrograms() {
        for (var line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line.split("\\s*\\|\\s*", -1));
            }
        }
    }

    /// By any of its names, in any case.
    Optional<KnownProgram> find(String name) {
        return Optional.ofNullable(byName.get(Folding.name(name)));
    }

    /// In the order of the file.
    List<KnownProgram> all() {
        return byName.values().stream().distinct().toList();
    }

    private void add(String... fields) {
        var commands = words(fields[2]).stream()
                .map(command -> List.of(command.split(" ")))
                .toList();
        var program = new KnownProgram(fields[0], commands, fields[3].strip());
        byName.put(Folding.name(fields[0]), program);
        words(fields[1]).forEach(other -> byName.putIfAbsent(Folding.name(other), program));
    }

    private static List<String> words(String field) {
        return Arrays.stream(field.split("\\s*,\\s*"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(KnownPrograms.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
