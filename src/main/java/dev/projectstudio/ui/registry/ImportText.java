package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.ImportLine;
import dev.projectstudio.core.exchange.Secrets;
import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.platform.diff.DeceptiveCharacters;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.platform.text.Phrase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The text of what would come in, line by line, without secrets, with the numbers of its lines; those of which
/// something is said are marked, and shown however far down they stand.
final class ImportText {

    private static final int MOST_LINES = 400;
    /// So many lines more are shown around those of which something is said.
    private static final int MOST_AROUND = 400;
    /// Of a difference: what lies further down is not read.
    private static final int MOST_READ = 20_000;
    private static final int AROUND = 3;
    private static final int MOST_LETTERS = 2_000;
    private static final String MORE = "…";
    private static final Pattern PART = Pattern.compile("@@ -\\d+(?:,\\d+)? \\+(\\d+)(?:,\\d+)? @@.*");

    private ImportText() {}

    /// A line of what comes in.
    ///
    /// @param number in its file, from 1; 0 for what is no line of it; for [Kind#MORE_FILES] how many they are
    /// @param said what is said of it
    record Shown(String words, Kind kind, int number, List<Phrase> said) {

        enum Kind {
            FILE,
            MORE_FILES,
            SAME,
            ADDED,
            REMOVED
        }

        Shown {
            said = List.copyOf(said);
        }

        static Shown file(String path) {
            return new Shown(path, Kind.FILE, 0, List.of());
        }

        /// In the place of lines that are not shown.
        static Shown more() {
            return new Shown(MORE, Kind.SAME, 0, List.of());
        }

        /// In the place of files that are not shown.
        static Shown moreFiles(int count) {
            return new Shown("", Kind.MORE_FILES, count, List.of());
        }

        private static Kind kind(String words) {
            return words.startsWith("+") ? Kind.ADDED : words.startsWith("-") ? Kind.REMOVED : Kind.SAME;
        }

        /// Whether something is said of it.
        boolean isMarked() {
            return !said.isEmpty();
        }
    }

    /// To stand below what is said of the row: how what is in the registry would become another, or all of what is new.
    /// Not on the JavaFX thread.
    static List<Shown> of(@Nullable ImportRow row) {
        var line = row == null ? null : row.line();
        if (line == null) {
            return List.of();
        }
        if (line.state() == ImportLine.State.DIFFERS) {
            return beginning(changed(line, line.diff().lines().limit(MOST_READ).toList()));
        }
        var all = new ArrayList<Shown>();
        var files = line.taken().files();
        var main = line.taken().main();
        int named = 0;
        for (var file : files.entrySet().stream()
                .sorted(Comparator.comparing(file -> !file.getKey().equals(main)))
                .toList()) {
            var path = file.getKey();
            all.add(Shown.file(path));
            int before = all.size() - ++named;
            TemplateSpec.text(file.getValue()).ifPresent(text -> all.addAll(whole(text, before, said(line, path))));
        }
        return beginning(all);
    }

    /// As far as it can be shown.
    ///
    /// @param before how many lines stand above it
    private static List<Shown> whole(String text, int before, SortedMap<Integer, List<Phrase>> said) {
        int most = Math.max(MOST_LINES - before, said.isEmpty() ? 0 : said.lastKey() + AROUND);
        var lines = Secrets.numbered(text.lines().limit(Math.max(0, most) + 1L).toList());
        return lines.stream()
                .map(line -> new Shown(
                        cut(line.words()), Shown.Kind.SAME, line.number(), said.getOrDefault(line.number(), List.of())))
                .toList();
    }

    /// A file may be one line.
    private static String cut(String line) {
        return line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS) + MORE : line;
    }

    /// As much as somebody reads, and from there on what stands around the lines of which something is said, in files
    /// that have such lines; the others are counted.
    private static List<Shown> beginning(List<Shown> all) {
        var shown = new ArrayList<Shown>();
        int lines = 0;
        int filesLeft = 0;
        for (int from = 0; from < all.size(); ) {
            var file = all.subList(from, end(all, from));
            boolean isSaid = file.stream().anyMatch(Shown::isMarked);
            if (isRoom(lines, isSaid)) {
                lines = add(shown, file, lines);
            } else {
                filesLeft++;
            }
            from += file.size();
        }
        if (filesLeft > 0) {
            shown.add(Shown.moreFiles(filesLeft));
        }
        return shown;
    }

    /// Where the next file begins.
    private static int end(List<Shown> all, int from) {
        int end = from + 1;
        while (end < all.size() && all.get(end).kind() != Shown.Kind.FILE) {
            end++;
        }
        return end;
    }

    /// @param file its name, and its lines
    /// @param before how many lines stand above it
    /// @return how many stand there then
    private static int add(List<Shown> shown, List<Shown> file, int before) {
        int lines = before;
        boolean isLeftOut = false;
        for (int i = 0; i < file.size(); i++) {
            if (i == 0 || isRoom(lines, isAround(file, i))) {
                lines++;
                isLeftOut = false;
                shown.add(file.get(i));
            } else if (!isLeftOut) {
                isLeftOut = true;
                shown.add(Shown.more());
            }
        }
        return lines;
    }

    private static boolean isRoom(int lines, boolean isSaid) {
        return lines < (isSaid ? MOST_LINES + MOST_AROUND : MOST_LINES);
    }

    private static boolean isAround(List<Shown> file, int index) {
        return file.subList(Math.max(0, index - AROUND), Math.min(file.size(), index + AROUND + 1)).stream()
                .anyMatch(Shown::isMarked);
    }

    /// Of a difference, with the name of a file once in the place of its two heads.
    private static List<Shown> changed(ImportLine line, List<String> lines) {
        var masked = new HashMap<Integer, String>();
        Secrets.numbered(lines).forEach(each -> masked.put(each.number() - 1, cut(each.words())));
        var all = new ArrayList<Shown>();
        SortedMap<Integer, List<Phrase>> said = Collections.emptySortedMap();
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            var part = PART.matcher(lines.get(i));
            if (lines.get(i).startsWith("--- a/")
                    && i + 1 < lines.size()
                    && lines.get(i + 1).startsWith("+++ b/")) {
                i++;
                var path = lines.get(i).substring("+++ b/".length());
                all.add(Shown.file(path));
                said = said(line, path);
                next = 0;
            } else if (part.matches()) {
                all.add(new Shown(lines.get(i), Shown.Kind.SAME, 0, List.of()));
                next = Integer.parseInt(part.group(1));
            } else {
                var kind = Shown.kind(lines.get(i));
                int number = kind == Shown.Kind.REMOVED ? 0 : next;
                var words = masked.get(i);
                if (words != null) { // of a private key lines are left out
                    all.add(new Shown(words, kind, number, said.getOrDefault(number, List.of())));
                }
                next += number > 0 ? 1 : 0;
            }
        }
        return all;
    }

    /// What is said of the lines of a file, by their numbers. What is said of another form of it, as it is outside, has
    /// other numbers and marks nothing.
    ///
    /// @param path under the kind's folder
    private static SortedMap<Integer, List<Phrase>> said(ImportLine line, String path) {
        var said = new TreeMap<Integer, List<Phrase>>();
        var inside = path.substring(path.indexOf('/') + 1);
        boolean isAlone = !path.contains("/");
        for (var danger : line.look().dangers()) {
            var file = danger.file();
            boolean isOfIt = isAlone ? ending(file).equals(ending(path)) : (("/" + file).endsWith("/" + inside));
            if (isOfIt && danger.line() > 0) {
                add(
                        said,
                        danger.line(),
                        new Phrase("exchange.danger." + danger.kind().word(), List.of()));
            }
        }
        for (var finding : line.look().findings()) {
            var file = finding.file();
            if (finding.line() > 0 && path.equals(file == null ? line.taken().main() : file)) {
                add(said, finding.line(), finding.words());
            }
        }
        return said;
    }

    private static void add(SortedMap<Integer, List<Phrase>> said, int line, Phrase words) {
        var all = said.computeIfAbsent(line, _ -> new ArrayList<>());
        if (!all.contains(words)) {
            all.add(words);
        }
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /// Behind its number, in the colour of its sign; below it what is said of it, which may stand far up.
    static Region row(Shown shown, Messages text) {
        if (shown.kind() == Shown.Kind.MORE_FILES) {
            return bare(words(text.get("registry.import.more-files", shown.number()), "muted"));
        }
        var number = new Label(shown.number() == 0 ? "" : String.valueOf(shown.number()));
        number.getStyleClass().addAll("mono", "caption", "number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var words = words(DeceptiveCharacters.spelledOut(shown.words()), "mono");
        switch (shown.kind()) {
            case FILE -> words.getStyleClass().add("file");
            case SAME, MORE_FILES -> words.getStyleClass().add("muted");
            case ADDED -> words.getStyleClass().add("added");
            case REMOVED -> words.getStyleClass().add("removed");
        }
        var row = bare(words);
        if (shown.kind() != Shown.Kind.FILE) {
            row.setSpacing(8);
            row.getChildren().addFirst(number);
        }
        if (!shown.isMarked()) {
            return row;
        }
        var all = new VBox(row);
        all.getStyleClass().add("marked");
        shown.said().stream()
                .map(phrase -> text.get(phrase.key(), phrase.args().toArray()))
                .map(said -> words(DeceptiveCharacters.spelledOut(said), "said"))
                .forEach(all.getChildren()::add);
        return all;
    }

    private static HBox bare(Label words) {
        var row = new HBox(words);
        row.getStyleClass().add("import-line");
        return row;
    }

    private static Label words(String what, String style) {
        var words = new Label(what);
        words.getStyleClass().addAll(style, "caption");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }
}
