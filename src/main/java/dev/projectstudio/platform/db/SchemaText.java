package dev.projectstudio.platform.db;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// SQL as the words it is made of, so that two spellings of one statement are equal.
final class SchemaText {

    private static final Pattern TOKEN = Pattern.compile(
            "(--[^\\n]*|/\\*.*?\\*/)|('(?:[^']|'')*')|(\"(?:[^\"]|\"\")*\"|\\[[^\\]]*\\]|`[^`]*`)|(\\w+)|(\\S)",
            Pattern.DOTALL);
    private static final int COMMENT = 1;
    private static final int QUOTED_NAME = 3;
    private static final int WORD = 4;

    private SchemaText() {}

    /// Without comments, blanks, quotes around names and upper case; texts keep theirs.
    static List<String> tokens(String sql) {
        return TOKEN.matcher(sql)
                .results()
                .filter(match -> match.group(COMMENT) == null)
                .map(match -> {
                    var quoted = match.group(QUOTED_NAME);
                    if (quoted != null) {
                        return quoted.substring(1, quoted.length() - 1).toLowerCase(Locale.ROOT);
                    }
                    return match.group(WORD) == null
                            ? match.group()
                            : match.group().toLowerCase(Locale.ROOT);
                })
                .toList();
    }
}
