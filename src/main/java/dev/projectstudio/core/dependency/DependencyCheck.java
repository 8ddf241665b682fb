package dev.projectstudio.core.dependency;

import dev.projectstudio.core.dependency.ProgramProbe.Answer;
import dev.projectstudio.core.registry.ToolCommands;
import dev.projectstudio.platform.process.ProgramSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Looks for the program of a dependency and asks it for its version: that of the PATH first, and where that will not
/// do, what version managers have installed, the newest that will.
final class DependencyCheck {

    private final KnownPrograms programs;
    private final ProgramProbe probe;
    private final ProgramSearch search;
    private final VersionManagers managers;
    private final ToolBook tools;
    private final BiPredicate<String, List<String>> isAllowed;
    private final Map<List<String>, Answer> answers;

    /// @param isAllowed whether the user has allowed these words for the tool of this slug
    /// @param answers those of this round, so that no program is asked twice
    DependencyCheck(
            KnownPrograms programs,
            ProgramProbe probe,
            ProgramSearch search,
            ToolBook tools,
            BiPredicate<String, List<String>> isAllowed,
            Map<List<String>, Answer> answers) {
        this.programs = programs;
        this.probe = probe;
        this.search = search;
        this.managers = probe.managers();
        this.tools = tools;
        this.isAllowed = isAllowed;
        this.answers = answers;
    }

    /// A program that is there.
    ///
    /// @param reason why its version is not known; null where it is
    private record There(
            Path program,
            @Nullable String version,
            @Nullable CheckReason reason) {

        There modern(KnownProgram known) {
            return version == null ? this : new There(program, known.modern(version), null);
        }
    }

    /// Runs the program.
    Standing standing(Dependency dependency) {
        var known = programs.find(dependency.name()).orElse(null);
        return known == null ? ofOther(dependency) : ofKnown(dependency, known);
    }

    private Standing ofKnown(Dependency dependency, KnownProgram known) {
        Path passedOver = null;
        There there = null;
        for (var command : known.commands()) {
            var sought = search.find(command.getFirst());
            passedOver = passedOver == null ? sought.passedOver() : passedOver;
            var program = sought.program();
            if (program != null) {
                there = asked(program, command, known.before());
                break;
            }
        }
        var required = dependency.requiredVersion();
        var wanted = required == null ? null : known.modern(required);
        var standing = standing(wanted, there == null ? null : there.modern(known), passedOver);
        return standing.isInstalled() ? standing : managed(known, wanted, standing);
    }

    /// A program that Studio does not know: it is looked for, and asked only by what the user has allowed.
    private Standing ofOther(Dependency dependency) {
        var tool = tools.find(dependency.name()).orElse(null);
        var line = tool == null ? null : tool.versionCheck();
        var words = line == null ? null : VersionCheck.words(line).orElse(null);
        if (tool != null && words != null && isAllowed.test(tool.slug(), words)) {
            var sought = search.find(words.getFirst());
            var program = sought.program();
            var there = program == null ? null : asked(program, words, "");
            return standing(dependency.requiredVersion(), there, sought.passedOver());
        }
        var sought = search.find(name(dependency, tool));
        var program = sought.program();
        var reason = line == null
                ? CheckReason.NO_COMMAND
                : words == null ? CheckReason.CHECK_REFUSED : CheckReason.NOT_ALLOWED;
        var there = program == null ? null : new There(program, null, reason);
        return standing(dependency.requiredVersion(), there, sought.passedOver());
    }

    private static String name(Dependency dependency, @Nullable ToolCommands tool) {
        var command = tool == null ? null : tool.command();
        return command == null ? dependency.name() : command.split("\\s", 2)[0];
    }

    private There asked(Path program, List<String> command, String before) {
        var words = new ArrayList<>(List.of(program.toString()));
        words.addAll(command.subList(1, command.size()));
        var answer = answers.computeIfAbsent(
                List.copyOf(words), _ -> probe.ask(program, command.subList(1, command.size()), before, search));
        return new There(program, answer.version(), answer.reason());
    }

    private static Standing standing(@Nullable String wanted, @Nullable There there, @Nullable Path passedOver) {
        if (there == null) {
            return passedOver == null
                    ? Standing.of(DependencyStatus.NOT_INSTALLED, null, null)
                    : Standing.unknown(passedOver.toString(), null, CheckReason.UNSAFE_PLACE);
        }
        var path = there.program.toString();
        if (there.version == null) {
            boolean isEnough = wanted == null && isOnlyUntold(there.reason);
            return isEnough
                    ? Standing.of(DependencyStatus.INSTALLED, path, null)
                    : Standing.unknown(path, null, there.reason == null ? CheckReason.NO_VERSION : there.reason);
        }
        return compared(wanted, path, there.version);
    }

    /// Whether the program is there, and nothing but its version is not known.
    private static boolean isOnlyUntold(@Nullable CheckReason reason) {
        return reason == CheckReason.NO_COMMAND
                || reason == CheckReason.CHECK_REFUSED
                || reason == CheckReason.NOT_ALLOWED
                || reason == CheckReason.NEEDS_SHELL
                || reason == CheckReason.NO_VERSION;
    }

    private static Standing compared(@Nullable String wanted, String path, String version) {
        if (wanted == null) {
            return Standing.of(DependencyStatus.INSTALLED, path, version);
        }
        var range = VersionRange.of(wanted).orElse(null);
        var number = VersionNumber.of(version).orElse(null);
        if (range == null || number == null) {
            return Standing.unknown(
                    path, version, range == null ? CheckReason.RANGE_NOT_UNDERSTOOD : CheckReason.NO_VERSION);
        }
        return Standing.of(
                range.isMetBy(number) ? DependencyStatus.INSTALLED : DependencyStatus.VERSION_MISMATCH, path, version);
    }

    /// What will do of that which version managers have; else what the PATH has, and where it has nothing, the newest.
    private Standing managed(KnownProgram known, @Nullable String wanted, Standing onPath) {
        var all = managers.of(known.name(), search).stream()
                .map(each -> compared(wanted, each.program().toString(), known.modern(each.version())))
                .toList();
        boolean isNowhereElse =
                onPath.path() == null || CheckReason.UNSAFE_PLACE.word().equals(onPath.reason());
        return all.stream()
                .filter(Standing::isInstalled)
                .findFirst()
                .orElseGet(() -> isNowhereElse && !all.isEmpty() ? all.getFirst() : onPath);
    }
}
