package dev.projectstudio.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;

/// The commands and how they hang together. Only those that a command line names are built: building all of them takes
/// longer than most of them run.
///
/// @param isGroup whether it only holds others
record CommandTree(String name, boolean isGroup, Function<Invocation, Object> command, List<CommandTree> children) {

    private static final List<String> NEED_ALL = List.of("-h", "--help", "generate-completion");

    static final List<CommandTree> COMMANDS = List.of(
            group("project", ProjectCommands::new, leaf("scan", ScanCommand::new), leaf("remove", RemoveCommand::new)),
            group(
                    "context",
                    ContextCommands::new,
                    leaf("adopt", AdoptCommand::new),
                    leaf("target", ContextTargetCommands::new)),
            new CommandTree(
                    "drift",
                    false,
                    DriftCommand::new,
                    List.of(leaf("show", DriftShowCommand::new), leaf("resolve", DriftResolveCommand::new))),
            leaf("sync", SyncCommand::new),
            leaf("watch", WatchCommand::new),
            group("cycle", CycleCommands::new),
            group("task", TaskCommands::new),
            group(
                    "session",
                    SessionCommands::new,
                    leaf("capture", SessionCaptureCommand::new),
                    leaf("import", SessionImportCommand::new)),
            leaf("search", SearchCommand::new),
            group(
                    "decision",
                    DecisionCommands::new,
                    leaf("export", DecisionExportCommand::new),
                    leaf("import", DecisionImportCommand::new)),
            group(
                    "learning",
                    LearningCommands::new,
                    new CommandTree("tags", false, LearningTagsCommand::new, List.of())),
            group(
                    "registry",
                    RegistryCommands::new,
                    leaf("import", RegistryImportCommand::new),
                    leaf("export", RegistryExportCommand::new),
                    leaf("install", RegistryInstallCommand::new),
                    leaf("uninstall", RegistryUninstallCommand::new),
                    leaf("update", RegistryUpdateCommand::new),
                    leaf("take", RegistryTakeCommand::new)),
            group(
                    "template",
                    TemplateCommands::new,
                    leaf("apply", TemplateApplyCommand::new),
                    leaf("create", TemplateCreateCommand::new)),
            group("stack", StackCommands::new, leaf("detect", StackDetectCommand::new)),
            group(
                    "deps",
                    DependencyCommands::new,
                    leaf("check", DependencyCheckCommand::new),
                    leaf("list", DependencyListCommand::new),
                    leaf("allow", DependencyAllowCommand::new)),
            new CommandTree(
                    "activity",
                    false,
                    ActivityCommand::new,
                    List.of(leaf("keep", ActivityKeepCommand::new), leaf("prune", ActivityPruneCommand::new))),
            leaf("undo", UndoCommand::new),
            leaf("sample", SampleCommand::new),
            leaf("doctor", DoctorCommand::new),
            leaf("recover", RecoverCommand::new),
            leaf("generate-completion", CompletionCommand::new));

    /// `studio` with as many of its commands as these arguments can mean.
    static CommandLine root(RootCommand root, Invocation invocation, String... args) {
        var line = new CommandLine(root);
        var words = words(args);
        boolean all = Arrays.stream(args).anyMatch(NEED_ALL::contains);
        if (all || !words.isEmpty()) { // else the window is meant
            grow(line, true, COMMANDS, invocation, all ? List.of() : words, all);
        }
        return line;
    }

    private static void grow(
            CommandLine line,
            boolean isGroup,
            List<CommandTree> children,
            Invocation invocation,
            List<String> words,
            boolean all) {
        var called = children.stream()
                .filter(child -> !words.isEmpty() && child.name.equals(words.getFirst()))
                .findFirst();
        for (var child : children) {
            if (all || (called.isEmpty() && isGroup) || called.orElse(null) == child) {
                var rest = words.isEmpty() ? words : words.subList(1, words.size());
                var grown = new CommandLine(child.command.apply(invocation));
                grow(grown, child.isGroup, child.children, invocation, rest, all);
                line.addSubcommand(child.name, grown);
            }
        }
    }

    /// What follows the options that every command has.
    private static List<String> words(String... args) {
        var words = new ArrayList<>(List.of(args));
        while (!words.isEmpty() && words.getFirst().startsWith("-")) {
            if (words.removeFirst().equals("--home") && !words.isEmpty()) {
                words.removeFirst();
            }
        }
        return words;
    }

    private static CommandTree leaf(String name, Function<Invocation, Object> command) {
        return new CommandTree(name, false, command, List.of());
    }

    private static CommandTree group(String name, Function<Invocation, Object> command, CommandTree... children) {
        return new CommandTree(name, true, command, List.of(children));
    }
}
