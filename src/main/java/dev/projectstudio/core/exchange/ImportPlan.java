package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.TextPlace;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.text.Phrase;
import java.nio.file.Path;
import java.util.List;

/// What an import would bring in. Nothing has been written yet.
///
/// @param source the folder, the archive or the file
/// @param lines by kind and name
/// @param left what lies where items do and cannot be taken
public record ImportPlan(Path source, List<ImportLine> lines, List<Left> left) {

    public ImportPlan {
        lines = List.copyOf(lines);
        left = List.copyOf(left);
    }

    /// Something that is not taken.
    ///
    /// @param path in the source, with the key of an entry behind `#`
    /// @param line from 1; 0 for all of it
    /// @param column from 1; 0 for the whole line
    /// @param words why, a message key with its arguments
    public record Left(String path, int line, int column, Phrase words) {

        static Left of(String path, String word, Object... args) {
            return new Left(path, 0, 0, new Phrase("exchange.left." + word, List.of(args)));
        }

        /// What the reader of files says.
        static Left unreadable(String path, String reason) {
            return new Left(path, 0, 0, new Phrase("drift.reason." + reason, List.of()));
        }

        Left at(TextPlace place) {
            return new Left(path, place.line(), place.column(), words);
        }

        /// The same of something in a folder that the source is as a whole.
        Left in(String folder) {
            return new Left(folder + "/" + path, line, column, words);
        }

        /// The stable word for why.
        public String reason() {
            return words.key().substring(words.key().lastIndexOf('.') + 1);
        }
    }

    /// The same with some of its lines, and with what is left of these, or for their sake.
    public ImportPlan only(List<ImportLine> chosen) {
        var concerning = left.stream()
                .filter(each -> chosen.stream()
                        .anyMatch(line -> concerns(each, line.origin().path())))
                .toList();
        return new ImportPlan(source, chosen, concerning);
    }

    private static boolean concerns(Left left, String path) {
        return left.path().equals(path)
                || left.path().startsWith(path + "/")
                || left.words().args().contains(path);
    }

    /// The one that a person means by its id, its slug, or what it was called outside.
    ///
    /// @throws NotFound `import-item-not-found`
    public List<ImportLine> require(String written) {
        var found = lines.stream()
                .filter(line -> line.id().text().equals(written)
                        || line.id().value().equals(written)
                        || line.origin().name().equals(written))
                .toList();
        if (found.isEmpty()) {
            throw new NotFound("import-item-not-found", written, source);
        }
        return found;
    }
}
