package dev.projectstudio.core.install;

import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.context.InputVariables.Added;
import dev.projectstudio.core.context.Placements.Withdrawal;
import dev.projectstudio.core.undo.StepRows;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Remembers which variables were defined in a file for a server, so that they go with it and what somebody else
/// defined does not.
final class InstalledInputs {

    private final InstallationRepository installations = new InstallationRepository();
    private final Clock clock;

    InstalledInputs(Clock clock) {
        this.clock = clock;
    }

    void insert(StepRows rows, Installation server, List<Added> inputs) {
        var known = ids(installations.inputs(rows.sql(), server.target()).values());
        for (var input : inputs) {
            if (!known.contains(input.id())) {
                write(rows, server, input);
            }
        }
    }

    /// Of a server that goes: those that stay, because another server names them or somebody changed them, are from now
    /// on the heir's, and so is that the list of them was made.
    void pass(StepRows rows, Installation gone, Withdrawal withdrawal, Optional<Installation> heir) {
        var inputs = installations.inputs(rows.sql(), gone.target());
        if (inputs.isEmpty()) {
            return;
        }
        inputs.keySet()
                .forEach(id ->
                        rows.write(InstallationRepository.TABLE, id, () -> installations.deleteBeside(rows.sql(), id)));
        var whole = withdrawal.spot().whole();
        if (heir.isEmpty() || whole == null) {
            return;
        }
        var all = List.copyOf(inputs.values());
        var leaving = InputVariables.leaving(withdrawal.tracked().target().place(), whole, all);
        insert(
                rows,
                heir.get(),
                all.stream().filter(each -> !leaving.contains(each)).toList());
        if (all.stream().anyMatch(Added::madeArray)) {
            installations.inputs(rows.sql(), heir.get().target()).entrySet().stream()
                    .filter(each -> !each.getValue().madeArray())
                    .findFirst()
                    .ifPresent(each -> {
                        rows.write(
                                InstallationRepository.TABLE,
                                each.getKey(),
                                () -> installations.deleteBeside(rows.sql(), each.getKey()));
                        write(rows, heir.get(), each.getValue().inMadeArray());
                    });
        }
    }

    private void write(StepRows rows, Installation server, Added input) {
        var id = UUID.randomUUID().toString();
        rows.write(
                InstallationRepository.TABLE,
                id,
                () -> installations.insertInput(rows.sql(), id, server, input, clock.instant()));
    }

    private static Set<String> ids(Collection<Added> inputs) {
        return inputs.stream().map(Added::id).collect(Collectors.toSet());
    }
}
