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

    /// Wherever they stand.
    private static final Map<Kind, List<Pattern>> EVERYWHERE = rules(Map.of(
            Kind.FETCHES,
            List.of(
                    FETCH + "[^|]{0,400}\\|\\s*" + SHELL,
                    "\\b(?:bash|sh|zsh|eval|source)\\s+(?:-c\\s+)?[\"']?(?:<\\(|\\$\\(|`)\\s*(?:curl|wget)\\b",
                    "\\b(?:iex|Invoke-Expression)\\b.{0,200}" + FETCH,
                    FETCH + ".{0,200}(?:&&|;)\\s*(?:chmod\\s+\\S{1,20}\\s+\\S{1,80}\\s*(?:&&|;)\\s*)?(?:ba|z)?sh\\s"),
            Kind.DELETES,
            List.of(
                    "\\brm\\s+(?:-{1,2}[\\w-]{1,30}\\s+){0,5}(?:-[a-zA-Z]{0,6}[rR][a-zA-Z]{0,6}|--recursive)\\s",
                    "\\bRemove-Item\\b.{0,200}-Recurse\\b",
                    "\\b(?:rd|rmdir)\\s+/s\\b",
                    "\\bdel\\s+(?:/[a-z]\\s+){0,4}/[sfq]\\b",
                    "\\bmkfs(?:\\.\\w{1,10})?\\s+(?:-\\S+\\s+){0,5}/dev/",
                    "\\bdd\\s.{0,200}\\bof=/dev/",
                    "\\bfind\\s.{0,200}\\s-delete\\b",
                    "\\bgit\\s+clean\\s+-\\w{0,5}f",
                    "\\bshutil\\.rmtree\\s*\\(",
                    "\\bfs\\.rm(?:Sync|dirSync)?\\s*\\(.{0,200}recursive"),
            Kind.CONCEALED,
            List.of(
                    "\\bbase64\\s+(?:-[dD]\\b|--decode\\b)[^|]{0,200}\\|\\s*" + SHELL,
                    "\\bxxd\\s+-r\\b[^|]{0,200}\\|\\s*" + SHELL,
                    "\\beval\\b.{0,100}\\b(?:atob|base64|b64decode|FromBase64String|Buffer\\.from)\\b",
                    "\\bexec\\s*\\(.{0,100}\\b(?:b64decode|decompress|fromhex|unhexlify)\\b",
                    "\\b(?:powershell|pwsh)(?:\\.exe)?\\b.{0,100}\\s-e(?:nc|ncodedcommand)?\\s+[A-Za-z0-9+/=]{20,}",
                    "\\bFromBase64String\\b.{0,200}\\b(?:iex|Invoke-Expression)\\b",
                    "\\b(?:iex|Invoke-Expression)\\b.{0,200}\\bFromBase64String\\b")));

    /// In a file that is a script, where a text would only speak of it.
    private static final List<Pattern> IN_SCRIPTS = List.of(
            pattern(FETCH),
            pattern("\\b(?:urllib\\.request|urlopen|urlretrieve|http\\.client)\\b"),
            pattern("\\b(?:requests|httpx|axios|https?)\\.(?:get|post|put|request)\\s*\\("),
            pattern("\\bfetch\\s*\\(\\s*[\"'`]https?:"),
            pattern("\\b(?:Net\\.WebClient|Start-BitsTransfer)\\b"));

    private static final Pattern SCRIPT = Pattern.compile(
            ".*\\.(?:sh|bash|zsh|fish|ksh|ps1|psm1|bat|cmd|py|js|mjs|cjs|ts|rb|pl|php|lua|vbs)",
            Pattern.CASE_INSENSITIVE);

    private ScriptRules() {}

    static boolean isScript(String path, String text) {
        return text.startsWith("#!") || SCRIPT.matcher(path).matches();
    }

    static Optional<Kind> find(String line, boolean isScript) {
        for (var rule : EVERYWHERE.entrySet()) {
            if (rule.getValue().stream()
                    .anyMatch(pattern -> pattern.matcher(line).find())) {
                return Optional.of(rule.getKey());
            }
        }
        boolean isRemark = line.stripLeading().startsWith("#")
                || line.strip().toLowerCase(Locale.ROOT).startsWith("rem ");
        return isScript
                        && !isRemark
                        && IN_SCRIPTS.stream()
                                .anyMatch(pattern -> pattern.matcher(line).find())
                ? Optional.of(Kind.FETCHES)
                : Optional.empty();
    }

    private static Map<Kind, List<Pattern>> rules(Map<Kind, List<String>> written) {
        var rules = new EnumMap<Kind, List<Pattern>>(Kind.class);
        written.forEach((kind, patterns) ->
                rules.put(kind, patterns.stream().map(ScriptRules::pattern).toList()));
        return rules;
    }

    private static Pattern pattern(String written) {
        return Pattern.compile(written, Pattern.CASE_INSENSITIVE);
    }
}
