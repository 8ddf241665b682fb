package dev.projectstudio.core.exchange;

import dev.projectstudio.core.exchange.Danger.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What commands do that nobody should run without having read them: in a script, and in a text that tells an agent
/// what to run.
final class ScriptRules {

    private static final String SHELL = "(?:sudo\\s+)?(?:env\\s+)?(?:[\\w./]{0,40}/)?"
            + "(?:(?:ba|z|da|k|fi)?sh|python[\\d.]*|node|perl|ruby|php|pwsh|powershell|iex|Invoke-Expression)\\b";
    private static final String FETCH =
            "\\b(?:curl|wget|iwr|irm|Invoke-WebRequest|Invoke-RestMethod|DownloadString)\\b";

    /// Where a command begins, in a shell or in a text that is handed to one.
    private static final String COMMAND = "(?:^|[\\s;&|(\"'`@])";
    /// How programs hand words to a shell, or to another program.
    private static final String RUN = "(?:system|run|call|check_call|check_output|Popen|exec(?:File)?(?:Sync)?"
            + "|spawn(?:Sync)?|Command)\\s*\\(\\s*\\[?\\s*[\"'`]";

    /// Where a command begins that is run there, and not only spoken of.
    private static final String STARTS = "(?:^\\s*[!@]?|[;&|({`]\\s*|\\b(?:sudo|then|do|else|command|exec)\\s+"
            + "|\\btrap\\s+[\"']|" + RUN + ")(?:sudo\\s+)?(?:/usr)?(?:/bin/)?";

    /// A path that leads out of the folder that a script is run in.
    private static final String OUTSIDE = "[\"']?(?:~|/|\\.\\./|[A-Z]:[\\\\/]|%USERPROFILE%|\\$\\{?(?:HOME|env:|XDG_))";

    private static final List<String> FETCHERS = List.of("curl", "wget", "iwr", "irm", "invoke-", "downloadstring");

    /// Wherever they stand.
    private static final Map<Kind, List<Rule>> EVERYWHERE = everywhere();

    /// In a file that is a script, where a text would only speak of it.
    private static final Map<Kind, List<Rule>> IN_SCRIPTS = inScripts();

    private static final Pattern SCRIPT = Pattern.compile(
            ".*\\.(?:sh|bash|zsh|fish|ksh|ps1|psm1|bat|cmd|py|js|mjs|cjs|ts|rb|pl|pm|php|lua|vbs|go|rs)",
            Pattern.CASE_INSENSITIVE);

    private ScriptRules() {}

    static boolean isScript(String path, String text) {
        return text.startsWith("#!") || SCRIPT.matcher(path).matches();
    }

    static Optional<Kind> find(String line, boolean isScript) {
        var small = line.toLowerCase(Locale.ROOT);
        var found = find(EVERYWHERE, line, small);
        return found.isPresent() || !isScript || isRemark(small.stripLeading()) ? found : find(IN_SCRIPTS, line, small);
    }

    private static Optional<Kind> find(Map<Kind, List<Rule>> rules, String line, String small) {
        return rules.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(rule -> rule.isIn(line, small)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// @param line without the white space at its beginning
    static boolean isRemark(String line) {
        return line.startsWith("#") || line.startsWith("//") || line.regionMatches(true, 0, "rem ", 0, 4);
    }

    /// What a line must hold, in small letters, before it is worth looking for the pattern.
    private record Rule(List<String> signs, Pattern pattern) {

        Rule(List<String> signs, String written) {
            this(signs, Pattern.compile(written, Pattern.CASE_INSENSITIVE));
        }

        boolean isIn(String line, String small) {
            return signs.stream().anyMatch(small::contains)
                    && pattern.matcher(line).find();
        }
    }

    private static Rule rule(String written, String... signs) {
        return new Rule(List.of(signs), written);
    }

    private static Map<Kind, List<Rule>> everywhere() {
        var rules = new EnumMap<Kind, List<Rule>>(Kind.class);
        rules.put(Kind.FETCHES, fetching());
        rules.put(Kind.DELETES, deleting());
        rules.put(Kind.CONCEALED, concealing());
        return rules;
    }

    private static Map<Kind, List<Rule>> inScripts() {
        var rules = new EnumMap<Kind, List<Rule>>(Kind.class);
        rules.put(Kind.FETCHES, fetchingInScripts());
        rules.put(Kind.DELETES, deletingInScripts());
        rules.put(Kind.CONCEALED, concealingInScripts());
        return rules;
    }

    private static List<Rule> fetchingInScripts() {
        return List.of(
                new Rule(FETCHERS, FETCH),
                rule("\\b(?:urllib\\.request|urlopen|urlretrieve|http\\.client)\\b", "url", "http.client"),
                rule("\\b(?:requests|httpx|axios|https?)\\.(?:get|post|put|request)\\s*\\(", "."),
                rule("\\bfetch\\s*\\(\\s*[\"'`]https?:", "fetch"),
                rule("\\b(?:Net\\.WebClient|Start-BitsTransfer)\\b", "net.webclient", "bitstransfer"),
                rule("\\bgit[\"',\\s]{1,10}clone\\b", "clone"),
                rule(COMMAND + "(?:aria2c|scp|sftp|rsync)\\s+[^\\s=]", "aria2c", "scp", "sftp", "rsync"),
                rule("\\b(?:import|from)\\s+httpx\\b|\\bhttpx\\.(?:(?:Async)?Client|stream)\\s*\\(", "httpx"),
                rule("\\bLWP::|\\bgetstore\\s*\\(", "lwp::", "getstore"),
                rule("\\breqwest::", "reqwest::"),
                rule(STARTS + "(?:python[\\d.]*\\s+-m\\s+)?pip3?\\s+install\\s+(?!\\.|-e\\s)\\S", "pip"),
                rule("[\"']pip3?[\"']\\s*,\\s*[\"']install[\"']", "pip"),
                rule(STARTS + "npx\\s+(?:-y|--yes)\\s", "npx"),
                rule("[\"']npx[\"']\\s*,\\s*\\[?\\s*[\"'](?:-y|--yes)[\"']", "npx"));
    }

    private static List<Rule> deletingInScripts() {
        return List.of(
                rule("\\bos\\.(?:remove|removeall|unlink|rmdir|removedirs)\\s*\\(", "os."),
                rule(STARTS + "rm\\s+(?:-\\S{1,30}\\s+){0,5}[^\\s=<>|&;)]", "rm "),
                rule(RUN + "(?:/usr)?(?:/bin/)?rm[\"'`]\\s*,", "rm"),
                rule("\\brmtree\\s*\\(", "rmtree"),
                rule("(?<![\\w.$]|function |def |func |fn )(?:rm|rmdir|unlink)\\s*\\(", "rm", "unlink"),
                rule(STARTS + "unlink\\s+[^\\s=<>|&;)]", "unlink "),
                rule("\\bremove_(?:dir_all|dir|file)\\s*\\(", "remove_"),
                rule("\\bfs(?:p|Promises|\\.promises)?\\.(?:rm|rmdir|unlink)(?:Sync)?\\s*\\(", "fs"),
                rule("\\b(?:rm|rmdir|unlink)Sync\\s*\\(", "sync"),
                rule("\\.unlink\\s*\\(", ".unlink"),
                rule("\\brimraf\\b", "rimraf"),
                rule("\\bFileUtils\\.(?:rm|remove)\\w*", "fileutils."),
                rule("\\b(?:File|Dir)\\.(?:delete|unlink|rmdir)\\b", "file.", "dir."),
                rule(COMMAND + "shred\\s+\\S", "shred"));
    }

    private static List<Rule> concealingInScripts() {
        return List.of(
                rule(
                        "\\b(?:powershell|pwsh)(?:\\.exe)?\\b.{0,100}\\s-e(?:c|nc|ncodedcommand)?\\s+\\S",
                        "powershell",
                        "pwsh"),
                rule(STARTS + "eval\\s+[\"']?\\$[\\w{]", "eval"),
                rule("\\bnew\\s+Function\\s*\\(\\s*[^\\s)]", "function"));
    }

    private static List<Rule> fetching() {
        return List.of(
                rule("\\bcertutil(?:\\.exe)?\\s.{0,100}[-/]urlcache\\b", "certutil"),
                rule("\\bbitsadmin(?:\\.exe)?\\s.{0,100}/transfer\\b", "bitsadmin"),
                rule("\\b(?:nc|ncat|netcat)\\s(?:[^|;&]{0,100}\\s)?-(?:[a-z]{0,5}e|-exec|-sh-exec)\\s", "nc", "netcat"),
                rule("/dev/(?:tcp|udp)/\\S", "/dev/tcp/", "/dev/udp/"),
                new Rule(FETCHERS, FETCH + "[^|]{0,400}\\|\\s*" + SHELL),
                rule(
                        "\\b(?:bash|sh|zsh|eval|source)\\s+(?:-c\\s+)?[\"']?(?:<\\(|\\$\\(|`)\\s*(?:curl|wget)\\b",
                        "curl",
                        "wget"),
                rule("\\b(?:iex|Invoke-Expression)\\b.{0,200}" + FETCH, "iex", "invoke-expression"),
                new Rule(
                        FETCHERS,
                        FETCH
                                + ".{0,200}(?:&&|;)\\s*(?:chmod\\s+\\S{1,20}\\s+\\S{1,80}\\s*(?:&&|;)\\s*)?(?:ba|z)?sh\\s"));
    }

    private static List<Rule> deleting() {
        return List.of(
                rule(
                        "\\brm\\s+(?:-{1,2}[\\w-]{1,30}\\s+){0,5}(?:-[a-zA-Z]{0,6}[rR][a-zA-Z]{0,6}|--recursive)\\s",
                        "rm "),
                rule(
                        "\\brm\\s+(?:-{1,2}[\\w-]{1,30}\\s+){0,5}(?:-\\w{0,6}f\\w{0,6}|--force)\\s+(?:[^\\s;&|]{1,100}\\s+){0,5}"
                                + OUTSIDE,
                        "rm "),
                rule("\\bRemove-Item\\b.{0,200}-Recurse\\b", "remove-item"),
                rule("\\b(?:rd|rmdir)\\s+/s\\b", "/s"),
                rule("\\bdel\\s+(?:/[a-z]\\s+){0,4}/[sfq]\\b", "del "),
                rule("\\bmkfs(?:\\.\\w{1,10})?\\s+(?:-\\S+\\s+){0,5}/dev/", "mkfs"),
                rule("\\bdd\\s.{0,200}\\bof=/dev/", "of=/dev/"),
                rule("\\bfind\\s.{0,200}\\s-delete\\b", "-delete"),
                rule("\\bfind\\s.{0,200}\\s-(?:exec|execdir|ok)\\s+(?:/bin/)?(?:rm|shred|unlink)\\s", "find"),
                rule("\\bxargs\\s+(?:-\\S{1,30}\\s+){0,5}(?:rm|shred|unlink)\\b", "xargs"),
                rule("\\bshred\\s+-\\S", "shred"),
                rule("\\btruncate\\s+(?:-s|--size)\\b", "truncate"),
                rule("\\bFileUtils\\.(?:rm_r|rm_rf|rmtree|remove_dir|remove_entry)\\b", "fileutils."),
                rule("\\brimraf\\s*\\(|\\brimraf\\s+[^\\s]*[~/*]", "rimraf"),
                rule("\\bgit\\s+clean\\s+-\\w{0,5}f", "git"),
                rule("\\bshutil\\.rmtree\\s*\\(", "rmtree"),
                rule("\\bfs\\.rm(?:Sync|dirSync)?\\s*\\(.{0,200}recursive", "fs.rm"));
    }

    private static List<Rule> concealing() {
        return List.of(
                rule("\\bbase64\\s+(?:-[dD]\\b|--decode\\b)[^|]{0,200}\\|\\s*" + SHELL, "base64"),
                rule("\\bxxd\\s+-r\\b[^|]{0,200}\\|\\s*" + SHELL, "xxd"),
                rule("\\beval\\b.{0,100}\\b(?:atob|base64|b64decode|FromBase64String|Buffer\\.from)\\b", "eval"),
                rule("\\bexec\\s*\\(.{0,100}\\b(?:b64decode|decompress|fromhex|unhexlify)\\b", "exec"),
                rule(
                        "\\b(?:powershell|pwsh)(?:\\.exe)?\\b.{0,100}\\s-e(?:nc|ncodedcommand)?\\s+[A-Za-z0-9+/=]{20,}",
                        "powershell",
                        "pwsh"),
                rule("\\bFromBase64String\\b.{0,200}\\b(?:iex|Invoke-Expression)\\b", "frombase64string"),
                rule("\\b(?:iex|Invoke-Expression)\\b.{0,200}\\bFromBase64String\\b", "frombase64string"));
    }
}
