package dev.projectstudio.ui.overview;

import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Edits;
import dev.projectstudio.ui.common.KeyCaps;
import java.util.List;

/// The ways on from the overview, by name and by key.
record OverviewCommands(
        Command editor,
        Command terminal,
        Command folder,
        Command trust,
        Command locate,
        Command rename,
        Command detect,
        Command tech,
        Command suggest,
        Command check,
        Command dependency) {

    static OverviewCommands of(OverviewViewModel model, Edits edits) {
        var missing = model.whyNotOpenProperty();
        return new OverviewCommands(
                Command.of("overview.command.editor", model::openEditor)
                        .on("Mod+Shift+A")
                        .unless(missing),
                // the other one goes from window to window there
                Command.of("overview.command.terminal", model::openTerminal)
                        .on(KeyCaps.MAC ? "Ctrl+`" : "Mod+`")
                        .unless(missing),
                Command.of("overview.command.folder", model::openFolder)
                        .on("Mod+Shift+E")
                        .unless(missing),
                edits.changing(Command.of("overview.command.trust", model::toggleTrust)
                        .on("t")
                        .unless(missing)),
                edits.changing(
                        Command.of("overview.command.locate", model::locate).on("l")),
                edits.changing(
                        Command.of("overview.command.rename", model::rename).on("F2")),
                edits.changing(Command.of("overview.command.detect", model::detectStack)
                        .on("s")
                        .unless(missing)),
                edits.changing(
                        Command.of("overview.command.tech", model::addTech).on("a")),
                Command.of("overview.command.suggest", model::suggest).on("m"),
                edits.changing(Command.of("overview.command.check-dependencies", model::checkDependencies)
                        .on("d")
                        .unless(missing)),
                edits.changing(Command.of("overview.command.dependency", model::addDependency)
                        .on("p")));
    }

    List<Command> all() {
        return List.of(editor, terminal, folder, trust, locate, rename, detect, tech, suggest, check, dependency);
    }
}
