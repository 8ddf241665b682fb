package dev.projectstudio.core.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The command lines in the frontmatter of skills, commands and subagents: those of hooks, which Claude Code runs by
/// itself, and of MCP servers that a subagent brings along.
///
/// The forms are those of https://code.claude.com/docs/en/hooks and https://code.claude.com/docs/en/sub-agents.
final class HeadCommands {

    private static final List<String> FIELDS = List.of("hooks", "mcpServers");
    private static final String COMMAND = "command";
    private static final Pattern LINE = Pattern.compile("(?:^|[\\s{,\"'-])command[\"']?\\s*:\\s*(\\S.*)");

    private HeadCommands() {}

    /// @param lines the frontmatter with its fences, or none
    static List<String> of(List<String> lines) {
        if (lines.size() < 2) {
            return List.of();
        }
        var head = Head.of(lines);
        var commands = new ArrayList<String>();
        for (var field : FIELDS) {
            var said = head.structure(field);
            if (said.isPresent()) {
                add(said.get(), commands);
            } else {
                head.linesOf(field).forEach(line -> byLine(line, commands));
            }
        }
        return commands;
    }

    private static void add(Object said, List<String> commands) {
        if (said instanceof Map<?, ?> map) {
            if (map.get(COMMAND) instanceof String command) {
                commands.add(line(command, map.get("args")));
            }
            map.values().stream().filter(HeadCommands::isNested).forEach(each -> add(each, commands));
        } else if (said instanceof Collection<?> items) {
            items.stream().filter(HeadCommands::isNested).forEach(each -> add(each, commands));
        }
    }

    private static boolean isNested(Object value) {
        return value instanceof Map<?, ?> || value instanceof Collection<?>;
    }

    private static String line(String command, @Nullable Object arguments) {
        var words = new ArrayList<>(List.of(command));
        if (arguments instanceof Collection<?> items) {
            items.stream().map(String::valueOf).forEach(words::add);
        }
        return String.join(" ", words);
    }

    /// Of what is no YAML; its reader may be more patient.
    private static void byLine(String line, List<String> commands) {
        var found = LINE.matcher(line);
        if (found.find()) {
            commands.add(found.group(1).strip());
        }
    }
}
