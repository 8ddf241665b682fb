package dev.projectstudio.core.install;

import dev.projectstudio.core.registry.ItemDependents;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.undo.StepRows;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Lets installations follow an item that gets another slug, and tells where they are before it is deleted.
public final class InstalledFollowers implements ItemDependents {

    private final InstallationRepository installations = new InstallationRepository();
    private final Clock clock;

    public InstalledFollowers(Clock clock) {
        this.clock = clock;
    }

    /// What is installed stays where it is when its item is deleted.
    @Override
    public void follow(StepRows rows, RegistryItem from, @Nullable ItemId to) {
        if (to == null) {
            return;
        }
        for (var each : installations.of(rows.sql(), from.id())) {
            rows.write(
                    InstallationRepository.TABLE,
                    each.id(),
                    () -> installations.update(rows.sql(), each.of(to), clock.instant()));
        }
        rows.tx().publish(new InstallationsChanged(null));
    }

    @Override
    public int projects(DSLContext sql, ItemId item) {
        return installations.of(sql, item).stream()
                .map(Installation::project)
                .collect(Collectors.toSet())
                .size();
    }
}
