package dev.projectstudio.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One case of the fault catalogue.
///
/// @param fault what is done
/// @param expected what must come of it
/// @param notRun why no test shows it; null where one does
record CatalogueEntry(
        String id, String fault, String expected, @Nullable String notRun) {

    private static final String FILE = "/faults/catalogue.txt";

    static List<CatalogueEntry> all() {
        try (var in = Objects.requireNonNull(CatalogueEntry.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(CatalogueEntry::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CatalogueEntry parse(String line) {
        var columns = List.of(line.split("\\s*\\|\\s*"));
        return new CatalogueEntry(
                columns.get(0), columns.get(1), columns.get(2), columns.size() > 3 ? columns.get(3) : null);
    }
}
