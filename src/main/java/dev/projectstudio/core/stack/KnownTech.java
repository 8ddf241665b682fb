package dev.projectstudio.core.stack;

import dev.projectstudio.platform.text.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The technologies that packages stand for, from `known-technologies.txt`. What is not in it is not listed.
final class KnownTech {

    private static final String FILE = "known-technologies.txt";
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9.+#-]*");

    private final Map<String, Known> exact = new HashMap<>();
    private final List<Map.Entry<String, Known>> beginnings = new ArrayList<>();
    private final Map<String, Known> byName = new HashMap<>();

    KnownTech() {
        for (var line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line.split(" ", 4));
            }
        }
    }

    /// @param isImplied whether the package only goes along with the technology, and has a version of its own
    record Known(Category category, String name, boolean isImplied) {}

    Optional<Known> of(Ecosystem ecosystem, String name) {
        var key = ecosystem.word() + " " + ecosystem.key(name);
        var known = exact.get(key);
        return known != null
                ? Optional.of(known)
                : beginnings.stream()
                        .filter(each -> key.startsWith(each.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /// The technology of this name, in any case.
    Optional<Known> named(String name) {
        return Optional.ofNullable(byName.get(Folding.name(name)));
    }

    /// By what texts call them: the names, and what single packages and images are called that stand for just one, such
    /// as `postgres`; folded.
    Map<String, String> spellings() {
        var spellings = new HashMap<String, String>();
        var ambiguous = new HashSet<String>();
        exact.forEach((key, known) -> {
            var word = key.substring(key.indexOf(' ') + 1);
            if (!known.isImplied() && WORD.matcher(word).matches()) {
                var other = spellings.put(Folding.name(word), Folding.name(known.name()));
                if (other != null && !other.equals(Folding.name(known.name()))) {
                    ambiguous.add(Folding.name(word));
                }
            }
        });
        spellings.keySet().removeAll(ambiguous);
        byName.keySet().forEach(name -> spellings.put(name, name));
        return spellings;
    }

    private void add(String... words) {
        boolean isImplied = words[2].startsWith("~");
        var category = Category.of(isImplied ? words[2].substring(1) : words[2]).orElseThrow();
        var known = new Known(category, words[3], isImplied);
        var key = words[0] + " " + words[1];
        if (key.endsWith("*")) {
            beginnings.add(Map.entry(key.substring(0, key.length() - 1), known));
        } else {
            exact.put(key, known);
        }
        byName.putIfAbsent(Folding.name(known.name()), known);
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(KnownTech.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
