package dev.projectstudio.cli;

import dev.projectstudio.platform.text.Messages;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with how a command was written, in Studio's words rather than the parser's.
record UsageWords(Messages messages) {

    String of(ParameterException failure) {
        var command = failure.getCommandLine().getCommandSpec();
        return switch (failure) {
            case UnmatchedArgumentException unmatched -> unmatched(command, unmatched);
            case MissingParameterException missing -> missing(command, missing);
            case OverwrittenOptionException twice -> say("twice", name(twice.getOverwritten()));
            case MutuallyExclusiveArgsException _, MaxValuesExceededException _ ->
                say("only-one-of", names(alternatives(command)));
            default -> value(command, failure);
        };
    }

    private String unmatched(CommandSpec command, UnmatchedArgumentException failure) {
        var word = failure.getUnmatched().getFirst();
        if (failure.isUnknownOption()) {
            return say("no-such-option", command.qualifiedName(), word);
        }
        boolean isGroup = !command.subcommands().isEmpty()
                && command.positionalParameters().isEmpty();
        return say(isGroup ? "no-such-command" : "too-much", command.qualifiedName(), word);
    }

    private String missing(CommandSpec command, MissingParameterException failure) {
        var missing = failure.getMissing();
        var first = missing.getFirst();
        if (missing.size() > 1) {
            boolean isChoice = missing.stream().allMatch(each -> each.group() != null);
            return say(isChoice ? "one-of" : "too-little", command.qualifiedName(), names(missing.stream()));
        }
        if (first instanceof OptionSpec option) {
            return isWritten(option, failure)
                    ? say("no-value", name(option), option.paramLabel())
                    : say("too-little", command.qualifiedName(), name(option));
        }
        return say("too-little", command.qualifiedName(), names(requiredFrom(command, first)));
    }

    /// The parser says the same of an option without its value, and of one that is not there.
    private static boolean isWritten(OptionSpec option, MissingParameterException failure) {
        var words = failure.getCommandLine().getParseResult().originalArgs();
        return Arrays.stream(option.names()).anyMatch(words::contains);
    }

    /// The parser names only the first that is missing.
    private static Stream<? extends ArgSpec> requiredFrom(CommandSpec command, ArgSpec first) {
        return command.positionalParameters().stream()
                .dropWhile(each -> !each.equals(first))
                .filter(ArgSpec::required);
    }

    private String value(CommandSpec command, ParameterException failure) {
        var asked = failure.getArgSpec();
        if (asked == null) {
            return say("unclear", command.qualifiedName());
        }
        var given = String.valueOf(failure.getValue());
        var type = asked.typeInfo().getType();
        if (type == boolean.class) {
            return say("value-too-much", name(asked), given);
        }
        if (type == int.class || type == Integer.class) {
            return say(given.matches("[+-]?\\d+") ? "number-too-far" : "no-number", name(asked), given);
        }
        return say("value-refused", name(asked), given);
    }

    private static Stream<ArgSpec> alternatives(CommandSpec command) {
        return command.argGroups().stream().flatMap(group -> group.args().stream());
    }

    private static String names(Stream<? extends ArgSpec> all) {
        return all.map(UsageWords::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec one) {
        return one instanceof OptionSpec option ? option.longestName() : one.paramLabel();
    }

    private String say(String key, Object... args) {
        return messages.get("cli.usage." + key, args);
    }
}
