package dev.projectstudio.cli;

import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.context.InputVariables.Input;
import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.install.Consumer;
import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.install.PlannedFile;
import dev.projectstudio.core.install.UninstallPlan;
import dev.projectstudio.core.install.UpdateLine;
import dev.projectstudio.core.install.UpdateLine.Change;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is installed of items as the command line reads and shows it.
record InstallRows(Invocation invocation) {

    /// The item that is meant, with what was done to it by hand; one that is gone while its copies are not is known by
    /// its id.
    ItemId item(String written) {
        var registry = invocation.registry();
        try {
            return registry.require(written).id();
        } catch (NotFound e) {
            return invocation.services().installs().items().stream()
                    .filter(id -> id.text().equals(written) || id.value().equals(written))
                    .findFirst()
                    .orElseThrow(() -> e);
        }
    }

    /// @throws AppException if a word names no consumer of the kind
    List<Consumer> consumers(String command, RegistryKind kind, List<String> words) {
        return words.stream().map(word -> consumer(command, kind, word)).toList();
    }

    private Consumer consumer(String command, RegistryKind kind, String word) {
        return Consumer.of(kind, word)
                .orElseThrow(() -> invocation.refused(
                        "studio registry " + command,
                        "cli.install.no-consumer",
                        word,
                        Consumer.of(kind).stream().map(Consumer::word).collect(Collectors.joining(", "))));
    }

    Map<String, @Nullable Object> json(PlannedFile file) {
        return Json.object(
                "consumer", file.consumer().word(),
                "target", file.place(),
                "state", word(file.state()),
                "binary", !file.isText(),
                "detail", file.detail());
    }

    String state(PlannedFile file) {
        return invocation.text("cli.install.state." + word(file.state()));
    }

    /// Where a variable is put that a server asks for.
    String place(PlannedFile file, Input input) {
        return InputVariables.place(file.spot().place().filePath(), input.id());
    }

    /// What there is to say of a file that can be shown by its name only.
    String nature(PlannedFile file) {
        return file.isText() ? "" : invocation.text("cli.install.binary");
    }

    /// Why a file is left, or what it is taken from.
    String detail(PlannedFile file) {
        var detail = Objects.requireNonNullElse(file.detail(), "");
        return switch (file.state()) {
            case DIFFERS -> invocation.text("cli.install.differs");
            case CHANGED -> invocation.text("cli.install.changed");
            case DELETED -> invocation.text("cli.install.deleted");
            case UNUSABLE -> invocation.reason(detail);
            case TAKEN -> invocation.text("cli.install.taken", detail);
            case NEW, IDENTICAL, INSTALLED -> detail;
        };
    }

    /// @param isLeft whether the file stays
    Map<String, @Nullable Object> json(UninstallPlan.File file, boolean isLeft) {
        return Json.object(
                "consumer", word(file.copy().consumer()),
                "target", file.place(),
                "filename", file.copy().filename(),
                "state", word(file.state()),
                "reason", file.reason(),
                "executable", (isLeft && file.losesRight()) ? false : null);
    }

    String state(UninstallPlan.File file) {
        var reason = file.reason();
        if (file.losesRight()) {
            return invocation.text("cli.uninstall.loses-right");
        }
        return reason == null
                ? invocation.text("cli.uninstall.state." + word(file.state()))
                : invocation.reason(reason);
    }

    /// Why it is still there, once it was not to go.
    String stayed(UninstallPlan.File file) {
        if (!file.isGivenUp()) {
            return state(file);
        }
        return invocation.text("cli.uninstall.stayed." + (file.losesRight() ? "barred" : word(file.state())));
    }

    /// Why it does not go by itself, for a question about that.
    String why(UninstallPlan.File file) {
        var reason = file.reason();
        if (file.losesRight()) {
            return invocation.text("cli.uninstall.why.loses-right");
        }
        return reason == null ? invocation.text("cli.uninstall.why." + word(file.state())) : invocation.reason(reason);
    }

    Map<String, @Nullable Object> json(UpdateLine line) {
        return Json.object(
                "item", line.item().text(),
                "project", line.projectName(),
                "project_id", line.project().value(),
                "target", line.place(),
                "act", line.act().word(),
                "reason", line.reason(),
                "line",
                        line.isNoJson() && line.change().number() > 0
                                ? line.change().number()
                                : null,
                "executable", line.program().orElse(null));
    }

    /// A folder that an item leaves, and what stays in it.
    Map<String, @Nullable Object> staying(UpdateLine line) {
        return Json.object(
                "item", line.item().text(),
                "project", line.projectName(),
                "project_id", line.project().value(),
                "folder", line.place(),
                "files", line.change().number());
    }

    /// One file of an item that would become what a copy says.
    Map<String, @Nullable Object> json(Change change) {
        return Json.object(
                "target", change.place(),
                "act", change.act().word(),
                "reason", change.reason());
    }

    /// What there is to say of a copy besides what is done: why it is left, or who may run it.
    String detail(UpdateLine line) {
        var reason = line.reason();
        int number = line.change().number();
        if (line.act() == UpdateLine.Act.STAYS) {
            return invocation.text("cli.update.own-files", number);
        }
        if (line.isNoJson() && number > 0) {
            return invocation.text("cli.update.not-json", number);
        }
        return reason == null
                ? line.program()
                        .map(given -> invocation.text("cli.update.program." + (given ? "given" : "taken")))
                        .orElse("")
                : invocation.reason(reason);
    }

    Map<String, @Nullable Object> json(InstalledCopy copy) {
        return Json.object(
                "item", copy.item().text(),
                "project", copy.projectName(),
                "project_id", copy.project().value(),
                "consumer", word(copy.consumer()),
                "target", copy.place(),
                "filename", copy.filename(),
                "state", copy.state().word());
    }

    /// Where an item is, as a table.
    List<String> lines(List<InstalledCopy> copies) {
        var table = invocation.terminal().table();
        for (var copy : copies) {
            table.row(copy.projectName(), copy.place(), invocation.text("install.state." + hyphened(copy.state())));
        }
        return table.lines();
    }

    /// What is installed in a project, under a line that says so; nothing where nothing is.
    List<String> section(List<InstalledCopy> copies) {
        if (copies.isEmpty()) {
            return List.of();
        }
        var table = invocation.terminal().table();
        copies.forEach(copy -> table.row(
                "  " + copy.item().text(), copy.place(), invocation.text("install.state." + hyphened(copy.state()))));
        return Stream.concat(Stream.of(invocation.text("cli.project.installed")), table.lines().stream())
                .toList();
    }

    Map<String, @Nullable Object> json(Danger danger) {
        return Json.object(
                "kind", danger.kind().word(),
                "file", danger.file(),
                "line", danger.line() == 0 ? null : danger.line(),
                "excerpt", danger.excerpt());
    }

    /// Says what looks dangerous, each with its place.
    void warn(List<Danger> dangers) {
        for (var danger : dangers) {
            var place = danger.line() == 0 ? danger.file() : danger.file() + ":" + danger.line();
            var what = invocation.text("exchange.danger." + danger.kind().word());
            invocation.note("cli.install.danger", place, what, danger.excerpt());
        }
    }

    static Map<String, @Nullable Object> of(Project project, ItemId item) {
        return Json.object(
                "item",
                item.text(),
                "project",
                project.name(),
                "project_id",
                project.id().value());
    }

    private static @Nullable String word(@Nullable Consumer consumer) {
        return consumer == null ? null : consumer.word();
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String hyphened(InstalledCopy.State state) {
        return state.word().replace('_', '-');
    }
}
