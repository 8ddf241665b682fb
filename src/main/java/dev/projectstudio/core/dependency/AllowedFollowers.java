package dev.projectstudio.core.dependency;

import dev.projectstudio.core.registry.ItemDependents;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.undo.StepRows;
import org.jspecify.annotations.Nullable;

/// Lets what is allowed for a tool follow it to another slug, and takes it back with the tool, so that another one of
/// the same slug may not be run by it.
public final class AllowedFollowers implements ItemDependents {

    private final AllowedCommandRepository allowed = new AllowedCommandRepository();

    /// A line that the other slug is allowed already is kept once.
    @Override
    public void follow(StepRows rows, RegistryItem from, @Nullable ItemId to) {
        if (from.kind() != RegistryKind.TOOL) {
            return;
        }
        var sql = rows.sql();
        for (var command : allowed.of(sql, from.slug())) {
            rows.write(AllowedCommandRepository.TABLE, command.id(), () -> allowed.delete(sql, command.id()));
            if (to != null && allowed.find(sql, to.value(), command.argv()).isEmpty()) {
                var next = new AllowedCommand(command.id(), to.value(), command.argv(), command.allowedAt());
                rows.write(AllowedCommandRepository.TABLE, next.id(), () -> allowed.insert(sql, next));
            }
        }
    }
}
