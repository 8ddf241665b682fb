package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.ImportLine;
import dev.projectstudio.core.exchange.Secrets;
import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.platform.diff.DeceptiveCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The text of what would come in, line by line, without secrets, with the numbers of its lines; those of which
/// something is said are marked.
final class ImportText {

    private static final int MOST_LINES = 400;
    private static final int MOST_LETTERS = 2_000;
    private static final String MORE = "…";
    private static final Pattern PART = Pattern.compile("@@ -\\d+(?:,\\d+)? \\+(\\d+)(?:,\\d+)? @@.*");

    private ImportText() {}

    /// A line of what comes in.
    ///
    /// @param number in its file, from 1; 0 for what is no line of it
    /// @param isMarked whether something is said of it
    record Shown(String words, Kind kind, int number, boolean isMarked) {

        enum Kind {
            FILE,
            SAME,
            ADDED,
            REMOVED
        }

        static Shown file(String path) {
            return new Shown(path, Kind.FILE, 0, false);
        }

        private static Kind kind(String words) {
            return words.startsWith("+") ? Kind.ADDED : words.startsWith("-") ? Kind.REMOVED : Kind.SAME;
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
            return changed(line, line.diff().lines().toList());
        }
        var all = new ArrayList<Shown>();
        line.taken().files().forEach((path, bytes) -> {
            all.add(Shown.file(path));
            if (all.size() < MOST_LINES) {
                TemplateSpec.text(bytes)
                        .ifPresent(text -> all.addAll(whole(text.lines().toList(), marked(line, path))));
            }
        });
        return all;
    }

    private static List<Shown> whole(List<String> lines, Set<Integer> marked) {
        var masked = beginning(lines);
        // of a private key lines are left out, so what follows has other numbers
        boolean isNumbered = masked.size() == Math.min(lines.size(), MOST_LINES + 1);
        var all = new ArrayList<Shown>();
        for (int i = 0; i < masked.size(); i++) {
            int number = isNumbered && i < MOST_LINES ? i + 1 : 0;
            all.add(new Shown(masked.get(i), Shown.Kind.SAME, number, marked.contains(number)));
        }
        return all;
    }

    /// As much as somebody reads, without secrets; a file may be one line.
    private static List<String> beginning(List<String> lines) {
        var shown = new ArrayList<String>();
        for (var line : Secrets.masked(lines.stream().limit(MOST_LINES).toList())) {
            shown.add(line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS) + MORE : line);
        }
        if (lines.size() > MOST_LINES) {
            shown.add(MORE);
        }
        return shown;
    }

    /// Of a difference, with the name of a file once in the place of its two heads.
    private static List<Shown> changed(ImportLine line, List<String> lines) {
        var masked = beginning(lines);
        boolean isNumbered = masked.size() == Math.min(lines.size(), MOST_LINES + 1);
        var all = new ArrayList<Shown>();
        var marked = Set.<Integer>of();
        int next = 0;
        for (int i = 0; i < masked.size(); i++) {
            var words = masked.get(i);
            var part = PART.matcher(words);
            if (words.startsWith("--- a/")
                    && i + 1 < masked.size()
                    && masked.get(i + 1).startsWith("+++ b/")) {
                i++;
                var path = masked.get(i).substring("+++ b/".length());
                all.add(Shown.file(path));
                marked = marked(line, path);
                next = 0;
            } else if (part.matches()) {
                all.add(new Shown(words, Shown.Kind.SAME, 0, false));
                next = isNumbered ? Integer.parseInt(part.group(1)) : 0;
            } else {
                var kind = Shown.kind(words);
                boolean isLine = next > 0 && kind != Shown.Kind.REMOVED;
                all.add(new Shown(words, kind, isLine ? next : 0, isLine && marked.contains(next)));
                next += isLine ? 1 : 0;
            }
        }
        return all;
    }

    /// The numbers of the lines of a file of which something is said. What is said of another form of it, as it is
    /// outside, has other numbers and marks nothing.
    ///
    /// @param path under the kind's folder
    private static Set<Integer> marked(ImportLine line, String path) {
        var numbers = new TreeSet<Integer>();
        var inside = path.substring(path.indexOf('/') + 1);
        boolean isAlone = !path.contains("/");
        for (var danger : line.look().dangers()) {
            var file = danger.file();
            boolean isOfIt = isAlone ? ending(file).equals(ending(path)) : (("/" + file).endsWith("/" + inside));
            if (isOfIt && danger.line() > 0) {
                numbers.add(danger.line());
            }
        }
        for (var finding : line.look().findings()) {
            var file = finding.file();
            if (finding.line() > 0 && path.equals(file == null ? line.taken().main() : file)) {
                numbers.add(finding.line());
            }
        }
        return numbers;
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /// Behind its number, in the colour of its sign.
    static HBox row(Shown shown) {
        var number = new Label(shown.number() == 0 ? "" : String.valueOf(shown.number()));
        number.getStyleClass().addAll("mono", "caption", "number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var words = new Label(DeceptiveCharacters.spelledOut(shown.words()));
        words.getStyleClass().addAll("mono", "caption");
        switch (shown.kind()) {
            case FILE -> words.getStyleClass().add("file");
            case SAME -> words.getStyleClass().add("muted");
            case ADDED -> words.getStyleClass().add("added");
            case REMOVED -> words.getStyleClass().add("removed");
        }
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = shown.kind() == Shown.Kind.FILE ? new HBox(words) : new HBox(8, number, words);
        row.getStyleClass().add("import-line");
        if (shown.isMarked()) {
            row.getStyleClass().add("marked");
        }
        return row;
    }
}
