package dev.projectstudio.core.install;

import dev.projectstudio.core.registry.ItemFollowers;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.undo.RowChange;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Tx;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Lets installations follow an item that gets another slug, and tells where they are before it is deleted.
public final class InstalledFollowers implements ItemFollowers {

    private final InstallationRepository installations = new InstallationRepository();
    private final Clock clock;

    public InstalledFollowers(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<RowChange> moved(Tx tx, ItemId from, ItemId to) {
        var rows = new StepRows(tx);
        for (var each : installations.of(tx.sql(), from)) {
            rows.write(
                    InstallationRepository.TABLE,
                    each.id(),
                    () -> installations.update(tx.sql(), each.of(to), clock.instant()));
        }
        tx.publish(new InstallationsChanged(null));
        return rows.changes();
    }

    @Override
    public int projects(DSLContext sql, ItemId item) {
        return installations.of(sql, item).stream()
                .map(Installation::project)
                .collect(Collectors.toSet())
                .size();
    }
}
