package dev.projectstudio.core.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.undo.FeatureStep;
import dev.projectstudio.core.undo.StepRows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one operation writes of the registry, for its lines in the activity log and the way back.
final class RegistryStep extends FeatureStep<ItemId> {

    /// What an item is in the activity log, together with its kind: `registry_skill`.
    static final String REFERENCE = "registry_";

    private final RegistryRepository items = new RegistryRepository();
    private final MappingRepository mappings = new MappingRepository();

    RegistryStep(StepRows rows, Instant now) {
        super(rows, now);
    }

    RegistryItem insert(RegistryItem item) {
        write(item.id(), () -> items.insert(sql(), item));
        return item;
    }

    RegistryItem update(RegistryItem before, RegistryItem after) {
        write(after.id(), () -> items.update(sql(), before, after));
        return after;
    }

    void delete(RegistryItem item) {
        write(item.id(), () -> items.delete(sql(), item.id()));
    }

    /// Lets what is mapped to one item be mapped to another.
    void point(ItemId from, ItemId to) {
        for (var mapping : mappings.of(sql(), from)) {
            rows().write(MappingRepository.TABLE, mapping, () -> mappings.point(sql(), mapping, to));
        }
    }

    void unmap(ItemId item) {
        for (var mapping : mappings.of(sql(), item)) {
            rows().write(MappingRepository.TABLE, mapping, () -> mappings.delete(sql(), mapping));
        }
    }

    /// A line in the activity log.
    void tell(String type, RegistryItem item) {
        tell(type, item, null);
    }

    /// @param from the slug that it had before; null if it had no other
    void tell(String type, RegistryItem item, @Nullable String from) {
        var reference = REFERENCE + item.kind().word();
        var detail = from == null
                ? null
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("from", from)
                        .put("to", item.slug())
                        .toString();
        act(new Activity(null, type, item.name(), reference, item.id().value(), detail));
    }

    private void write(ItemId id, Runnable work) {
        write(RegistryRepository.table(id.kind()), id.value(), id, work);
    }
}
