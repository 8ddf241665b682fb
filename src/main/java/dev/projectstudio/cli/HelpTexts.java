package dev.projectstudio.cli;

import dev.projectstudio.platform.text.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.Model.CommandSpec;

/// Puts the words of the help in when help is asked for, and only then.
///
/// The keys are `help.command.<names>` with its `.example`, `help.option.<name>` and `help.parameter.<label>`.
/// Where a command means something else by one, `help.command.<names>` with `.option.<name>` or `.parameter.<label>`.
final class HelpTexts implements IHelpFactory {

    private final Messages messages;

    HelpTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Help create(CommandSpec command, Help.ColorScheme colours) {
        describe(command);
        command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .distinct()
                .forEach(this::describe);
        return new Help(command, colours);
    }

    private void describe(CommandSpec command) {
        var key = "help.command." + command.qualifiedName(".");
        var usage = command.usageMessage();
        usage.header(messages.get(key));
        usage.synopsisHeading("%n" + messages.get("help.heading.usage") + " ");
        usage.parameterListHeading("%n");
        usage.optionListHeading("%n");
        usage.commandListHeading("%n");
        usage.footerHeading("%n" + messages.get("help.heading.example") + "%n");
        usage.footer(List.of(messages.get(key + ".example").split("\n")).stream()
                .map(line -> "  " + line)
                .toArray(String[]::new));
        command.resourceBundle(new Descriptions(descriptions(command, key)));
    }

    /// Under the keys that picocli looks for. What means something else to one command has words of its own.
    private Map<String, String> descriptions(CommandSpec command, String key) {
        var texts = new HashMap<String, String>();
        for (var option : command.options()) {
            var name = option.longestName().substring(2);
            texts.put(
                    name, messages.find(key + ".option." + name).orElseGet(() -> messages.get("help.option." + name)));
        }
        for (var parameter : command.positionalParameters()) {
            var label = parameter.paramLabel();
            var name = label.toLowerCase(Locale.ROOT);
            texts.put(
                    label + "[" + parameter.index() + "]",
                    messages.find(key + ".parameter." + name).orElseGet(() -> messages.get("help.parameter." + name)));
        }
        return texts;
    }

    private static final class Descriptions extends ResourceBundle {

        private final Map<String, String> texts;

        Descriptions(Map<String, String> texts) {
            this.texts = texts;
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
