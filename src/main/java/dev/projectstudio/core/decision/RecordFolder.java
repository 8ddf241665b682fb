package dev.projectstudio.core.decision;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `docs/decisions/NNNN-title.md`: where the records of a repository are, and what they are called.
final class RecordFolder {

    static final String FOLDER = "docs/decisions";

    private static final Pattern NAME = Pattern.compile("(\\d{4,6})-.*\\.md", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_ENTRIES = 20_000;
    private static final int LONGEST = 60;

    private RecordFolder() {}

    /// The records in a repository, by number.
    static List<String> list(@Nullable Path repository) {
        var found = new ArrayList<String>();
        if (repository == null) {
            return found;
        }
        try (var entries = Files.newDirectoryStream(repository.resolve(FOLDER))) {
            for (var entry : entries) {
                var name = entry.getFileName().toString();
                if (NAME.matcher(name).matches()) {
                    found.add(FOLDER + "/" + name);
                }
                if (found.size() == MOST_ENTRIES) {
                    break;
                }
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
            // no folder, no records
            return List.copyOf(found);
        }
        return found.stream().sorted().toList();
    }

    /// The number of a record by its path; empty for a file that is called otherwise.
    static OptionalInt number(String path) {
        var name = NAME.matcher(path.substring(path.lastIndexOf('/') + 1));
        return name.matches() ? OptionalInt.of(Integer.parseInt(name.group(1))) : OptionalInt.empty();
    }

    /// The place of a new record after all that are taken.
    static String next(String title, Stream<String> taken) {
        int last = taken.map(RecordFolder::number)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max()
                .orElse(0);
        return "%s/%04d-%s.md".formatted(FOLDER, last + 1, slug(title));
    }

    /// Letters and digits of any language, without accents, in lower case, with dashes between words.
    private static String slug(String title) {
        var plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        var composed = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var words = BETWEEN.matcher(composed).replaceAll("-");
        var trimmed = words.replaceAll("^-|-$", "");
        if (trimmed.isEmpty()) {
            return "decision";
        }
        int end = trimmed.offsetByCodePoints(0, Math.min(LONGEST, trimmed.codePointCount(0, trimmed.length())));
        return trimmed.substring(0, end).replaceAll("-$", "");
    }
}
