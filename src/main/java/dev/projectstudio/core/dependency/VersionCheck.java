package dev.projectstudio.core.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Splits the `version_check` of a tool into the words that would be run, without a shell: at spaces; what stands
/// between two equal quotation marks is one word. Nothing else has a meaning, and a line with a letter that has one for
/// a shell, with a program by its path, with a program that would run another, or with a program in one of its
/// words, is
/// refused.
final class VersionCheck {

    private static final int LONGEST = 200;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 _.,:=@/+\"'-]*");
    private static final Pattern PROGRAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");
    private static final Pattern WORD = Pattern.compile("\\G *(?:\"([^\"]*)\"|'([^']*)'|([^ \"']+))(?= |$)");
    private static final Set<String> RUNNERS = Set.of(
            "sh",
            "bash",
            "dash",
            "zsh",
            "ksh",
            "fish",
            "csh",
            "tcsh",
            "cmd",
            "powershell",
            "pwsh",
            "env",
            "xargs",
            "sudo",
            "su",
            "doas",
            "eval",
            "exec",
            "nohup",
            "timeout",
            "busybox",
            "start",
            "ssh",
            "curl",
            "wget");

    /// Programs that run what a word of the command line says, and the words that announce it.
    private static final Pattern INTERPRETER =
            Pattern.compile("(?:python|pythonw|pypy|node|nodejs|ruby|perl|php|bun|deno|lua)[0-9.]*");

    private static final Pattern CODE =
            Pattern.compile("eval|--(?:eval|print|run|require|import)(?:=.*)?|(?!-version$)-[A-Za-z]*[ceEprR].*");

    private VersionCheck() {}

    /// Empty for what is refused.
    static Optional<List<String>> words(String line) {
        var text = line.strip();
        if (text.isEmpty() || text.length() > LONGEST || !PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.find()) {
            for (int group = 1; group <= 3; group++) {
                if (matcher.group(group) != null) {
                    words.add(matcher.group(group));
                }
            }
            end = matcher.end();
        }
        boolean isWhole = end == text.length() && !words.isEmpty();
        return isWhole && PROGRAM.matcher(words.getFirst()).matches() && !runsWhatItIsGiven(words)
                ? Optional.of(List.copyOf(words))
                : Optional.empty();
    }

    private static boolean runsWhatItIsGiven(List<String> words) {
        var program = words.getFirst().toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", "");
        return RUNNERS.contains(program)
                || (INTERPRETER.matcher(program).matches()
                        && words.stream()
                                .skip(1)
                                .anyMatch(word -> CODE.matcher(word).matches()));
    }
}
