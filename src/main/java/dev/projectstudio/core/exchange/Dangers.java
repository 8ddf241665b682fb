package dev.projectstudio.core.exchange;

import dev.projectstudio.core.exchange.Danger.Kind;
import dev.projectstudio.platform.diff.DeceptiveCharacters;
import dev.projectstudio.platform.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds what looks dangerous in files that come from outside or go there. It is an eye for the obvious: that nothing
/// is found does not mean that a file is harmless. Nothing is run, and nothing is asked of anybody.
public final class Dangers {

    /// One in so many letters of a text may drive a terminal.
    private static final int MOST_CONTROLS = 10;

    private Dangers() {}

    /// Of several files, by their paths, in the order of the paths and lines.
    public static List<Danger> in(Map<String, byte[]> files) {
        var found = new ArrayList<Danger>();
        files.forEach((path, bytes) -> found.addAll(in(path, bytes)));
        return List.copyOf(found);
    }

    /// @param path by its ending scripts are known; what hides in it is a danger as well
    public static List<Danger> in(String path, byte[] bytes) {
        var found = new ArrayList<Danger>();
        if (!HiddenRules.find(path).isEmpty()) {
            found.add(new Danger(Kind.HIDDEN, path, 0, DeceptiveCharacters.spelledOut(path)));
        }
        found.addAll(inContent(path, bytes));
        return List.copyOf(found);
    }

    private static List<Danger> inContent(String path, byte[] bytes) {
        if (ProgramFiles.isProgram(bytes)) {
            return List.of(new Danger(Kind.PROGRAM, path, 0, ""));
        }
        var text = text(bytes);
        return text.isEmpty() ? List.of() : in(path, text.get());
    }

    /// The same of a text.
    public static List<Danger> in(String path, String text) {
        var plain = text.replace("\r\n", "\n");
        boolean isScript = ScriptRules.isScript(path, plain);
        var lines = ReadLines.of(path, plain, isScript);
        boolean isLogins = NamedSecrets.listsLogins(plain);
        var found = new ArrayList<Danger>();
        var known = new EnumMap<Kind, TreeSet<Integer>>(Kind.class);
        var flags = new FlagSecrets();
        for (var line : lines.single()) {
            var flagged = flags.next(line.text());
            ScriptRules.find(line.text(), isScript).ifPresent(kind -> {
                known.computeIfAbsent(kind, _ -> new TreeSet<>()).add(line.number());
                found.add(new Danger(kind, path, line.number(), line.excerpt()));
            });
            SecretRules.find(line.text(), isLogins)
                    .or(() -> flagged.map(SecretRules::shown))
                    .ifPresent(secret -> found.add(new Danger(Kind.SECRET, path, line.number(), secret)));
        }
        for (var call : lines.together()) {
            ScriptRules.find(call.text(), isScript)
                    .filter(kind -> !isIn(call, known.get(kind)))
                    .ifPresent(kind -> found.add(new Danger(kind, path, call.number(), call.excerpt())));
        }
        HiddenRules.find(plain).forEach((line, hidden) -> found.add(new Danger(Kind.HIDDEN, path, line, hidden)));
        found.sort(Comparator.comparingInt(Danger::line));
        return List.copyOf(found);
    }

    /// Whether one of the lines says it by itself.
    private static boolean isIn(ScannedLine call, @Nullable TreeSet<Integer> lines) {
        var line = lines == null ? null : lines.ceiling(call.number());
        return line != null && line <= call.last();
    }

    /// Only the secrets, for what is written for others to read.
    public static List<Danger> secretsIn(Map<String, byte[]> files) {
        return in(files).stream().filter(danger -> danger.kind() == Kind.SECRET).toList();
    }

    /// Pictures and the like hold no text. A few bytes that belong to none do not make a picture of a script.
    private static Optional<String> text(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0x1FD) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16));
        }
        var text = Utf8.decoded(bytes).orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
        long controls = text.chars()
                .filter(letter -> Character.isISOControl(letter) && !Character.isWhitespace(letter))
                .count();
        return controls * MOST_CONTROLS > text.length() ? Optional.empty() : Optional.of(text);
    }
}
