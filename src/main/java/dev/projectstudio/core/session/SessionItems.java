package dev.projectstudio.core.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lists in a session's file: one item to a line that begins with `- `, its further lines indented by two blanks.
/// What is no such item is left over, and stays in the file.
final class SessionItems {

    private static final Pattern BEGINNING = Pattern.compile("[-*+](?:[ \\t]+(.*)|$)");
    private static final Pattern FILE =
            Pattern.compile("(`+)(.+?)\\1(?!`)(?:[ \\t]*\\(\\+(\\d{1,9}) -(\\d{1,9})\\))?[ \\t]*");

    private final List<String> items = new ArrayList<>();
    private final List<String> leftOver = new ArrayList<>();

    private SessionItems() {}

    static SessionItems of(List<String> lines) {
        var read = new SessionItems();
        var item = new ArrayList<String>();
        for (var line : lines) {
            var beginning = BEGINNING.matcher(line);
            if (beginning.matches()) {
                read.take(item);
                item.clear();
                item.add(beginning.group(1) == null ? "" : beginning.group(1));
            } else if (!item.isEmpty() && (line.isBlank() || line.startsWith("  "))) {
                item.add(line.isBlank() ? "" : line.substring(2));
            } else if (!line.isBlank()) {
                read.take(item);
                item.clear();
                read.leftOver.add(line);
            }
        }
        read.take(item);
        return read;
    }

    List<String> items() {
        return List.copyOf(items);
    }

    /// What is no item, line by line, without empty lines.
    List<String> leftOver() {
        return List.copyOf(leftOver);
    }

    static List<String> written(List<String> items) {
        var lines = new ArrayList<String>();
        for (var item : items) {
            var escaped = SessionFormat.SKELETON.escape(item.lines().toList(), false);
            lines.add("- " + escaped.getFirst());
            escaped.stream()
                    .skip(1)
                    .map(line -> line.isEmpty() ? "" : "  " + line)
                    .forEach(lines::add);
        }
        return lines;
    }

    /// An item of the list of files; a path without code marks is one as well.
    static ChangedFile file(String item) {
        var file = FILE.matcher(item);
        if (!file.matches()) {
            return ChangedFile.of(item);
        }
        var path = file.group(2);
        boolean isPadded = path.length() > 2 && path.startsWith(" ") && path.endsWith(" ");
        return new ChangedFile(
                isPadded ? path.substring(1, path.length() - 1) : path,
                file.group(3) == null ? null : Integer.valueOf(file.group(3)),
                file.group(4) == null ? null : Integer.valueOf(file.group(4)));
    }

    /// The path as a span of code, whose marks are longer than any in it.
    static String written(ChangedFile file) {
        int longest = 0;
        for (int i = 0, run = 0; i < file.path().length(); i++) {
            run = file.path().charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        var marks = "`".repeat(longest + 1);
        boolean pads = file.path().startsWith("`") || file.path().endsWith("`");
        var span = marks + (pads ? " " + file.path() + " " : file.path()) + marks;
        return file.added() == null ? span : span + " (+%d -%d)".formatted(file.added(), file.removed());
    }

    private void take(List<String> item) {
        if (!item.isEmpty()) {
            items.add(String.join("\n", SessionFormat.SKELETON.unescape(item, false))
                    .strip());
        }
    }
}
