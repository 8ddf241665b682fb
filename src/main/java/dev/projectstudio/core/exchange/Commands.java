package dev.projectstudio.core.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The command lines that an item brings, so that they can be seen before it is taken in. None is ever run by that. Of
/// secrets in them only how they begin is shown.
final class Commands {

    /// What Claude Code runs as soon as a command or a skill is called, unless it goes on a word
    /// (https://code.claude.com/docs/en/skills). It reads no Markdown, and runs what stands in an example as well.
    private static final Pattern AT_ONCE = Pattern.compile("(?<![\\w!])!`([^`\\n]{1,2000})`");

    private static final String FENCE = "```";
    private static final String AT_ONCE_FENCE = FENCE + "!";

    private Commands() {}

    static List<String> of(Taken taken) {
        return written(taken).stream().map(SecretRules::masked).toList();
    }

    private static List<String> written(Taken taken) {
        var text = taken.text();
        return switch (taken.kind()) {
            case TOOL -> JsonFields.parsed(text).map(Commands::of).orElse(List.of());
            case SKILL, PROMPT -> of(text);
            case AGENT ->
                JsonFields.parsed(text)
                        .flatMap(agent -> agent.object("claude"))
                        .map(claude -> HeadCommands.of(SubagentText.of(claude).head()))
                        .orElse(List.of());
            case TEMPLATE -> List.of();
        };
    }

    private static List<String> of(String text) {
        var commands = new ArrayList<>(HeadCommands.of(HeadedText.of(text).head()));
        AT_ONCE.matcher(text).results().map(match -> match.group(1)).forEach(commands::add);
        addFenced(text, commands);
        return commands;
    }

    private static void addFenced(String text, List<String> commands) {
        boolean isRun = false;
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith(FENCE)) {
                isRun = !isRun && line.startsWith(AT_ONCE_FENCE);
            } else if (isRun && !line.isEmpty()) {
                commands.add(line);
            }
        }
    }

    private static List<String> of(JsonFields tool) {
        var commands = new ArrayList<String>();
        var server = tool.object("server").orElse(tool);
        server.string("command").ifPresent(command -> {
            var words = new ArrayList<>(List.of(command));
            words.addAll(server.strings("args"));
            commands.add(String.join(" ", words));
        });
        tool.string("install_command").ifPresent(commands::add);
        tool.string("version_check").ifPresent(commands::add);
        return commands;
    }
}
