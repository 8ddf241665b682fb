package dev.projectstudio.core.dependency;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Splits the `version_check` of a tool at its spaces into the words that would be run, and refuses every line that
/// does more than ask for a version. A list of what must not be said would never be complete, so this is one of what
/// may: after the name of a program, perhaps one part of it that has a version of its own, come only words that ask
/// (`--version`, `version`) and words for how the answer is to look. None of them is a file, an address or code.
final class VersionCheck {

    private static final int LONGEST = 200;
    private static final Pattern PROGRAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");
    private static final Pattern MODULE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /// `python3.12` and `Node.exe` are known by less.
    private static final Pattern EDITION = Pattern.compile("[-.0-9]*(?:\\.(?:exe|cmd|bat|com|ps1))?$");

    private static final String WORD = "version";

    private static final Set<String> ASKING = set("""
            version --version -version --Version -Version -v -V -vV -VV --full-version -fullversion --short-version
            --numeric-version --show-version --print-version -dumpversion -dumpfullversion -productVersion
            """);

    private static final Set<String> HOW = set("""
            --client --client=true --client-only --remote=false --short --long --all -a --json -json --plain --raw
            --quiet -q --verbose --no-color --no-ansi --nologo -nologo -hide_banner
            """);

    /// Elsewhere than at the front `-v` is mostly a wish to hear more of what is done.
    private static final Set<String> ASKING_A_PART = Set.of("--version", "-V");

    private static final Map<String, Set<String>> PARTS = Map.of(
            "docker", set("compose buildx scout"),
            "podman", set("compose"),
            "git", set("lfs annex flow"),
            "kubectl", set("krew"),
            "gh", set("copilot"),
            "dotnet", set("ef"),
            "jupyter", set("lab notebook"),
            "cargo", set("clippy fmt nextest audit deny watch make binstall tarpaulin llvm-cov expand tauri"));

    /// Of the programs with parts those whose parts know the word as well.
    private static final Set<String> PARTS_KNOW_THE_WORD = Set.of("docker", "podman", "git", "kubectl");

    private static final Set<String> WITH_MODULES = Set.of("python", "pythonw", "pypy");

    /// Programs that take a word for what they are to run, open, fetch or change: they are asked by an option.
    private static final Set<String> TAKING_A_WORD = set("""
            sh bash dash ash zsh ksh mksh fish csh tcsh nu elvish xonsh cmd command powershell pwsh busybox toybox
            python pythonw pypy ipython node nodejs bun deno tsx ts-node ruby irb jruby perl php lua luajit java javaw
            jshell groovy scala kotlin julia r rscript tclsh wish guile racket elixir erl escript runghc runhaskell
            ocaml swift dart awk gawk mawk nawk sed expect osascript cscript wscript
            env xargs parallel find fd sudo su doas runuser pkexec chroot nohup nice ionice timeout time stdbuf setsid
            setarch taskset unshare nsenter flock strace ltrace gdb valgrind perf watch script screen at batch crontab
            fakeroot proxychains torify xvfb-run systemd-run start open xdg-open exec eval source call
            dotenv cross-env direnv ssh sftp scp rsync telnet nc ncat curl wget http https
            npx pnpx bunx uvx pipx yarn make gmake nmake rake just task ninja ant gradle gradlew sbt mage grunt gulp
            nox tox invoke inv fab rm rmdir mkdir touch mv cp ln dd tee kill pkill killall
            """);

    private VersionCheck() {}

    /// Empty for what is refused.
    static Optional<List<String>> words(String line) {
        var text = line.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var words = List.of(text.split(" +"));
        return PROGRAM.matcher(words.getFirst()).matches() && asks(words) ? Optional.of(words) : Optional.empty();
    }

    private static boolean asks(List<String> words) {
        var program = EDITION.matcher(words.getFirst().toLowerCase(Locale.ROOT)).replaceFirst("");
        int parts = parts(program, words);
        var rest = words.subList(1 + parts, words.size());
        boolean knowsTheWord = parts == 0 ? !TAKING_A_WORD.contains(program) : PARTS_KNOW_THE_WORD.contains(program);
        var asking = parts == 0 ? ASKING : ASKING_A_PART;
        boolean isAsked = false;
        for (var word : rest) {
            boolean isAsking = word.equals(WORD) ? knowsTheWord : asking.contains(word);
            if (!isAsking && !HOW.contains(word)) {
                return false;
            }
            isAsked |= isAsking;
        }
        return isAsked;
    }

    /// How many words after the program name a part of it.
    private static int parts(String program, List<String> words) {
        if (words.size() > 1 && PARTS.getOrDefault(program, Set.of()).contains(words.get(1))) {
            return 1;
        }
        boolean isModule = words.size() > 2
                && WITH_MODULES.contains(program)
                && words.get(1).equals("-m")
                && MODULE.matcher(words.get(2)).matches();
        return isModule ? 2 : 0;
    }

    private static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
