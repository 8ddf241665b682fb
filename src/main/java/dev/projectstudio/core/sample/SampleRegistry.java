package dev.projectstudio.core.sample;

import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.sample.Sample.Item;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.AppException;
import java.util.List;

/// The items of the registry in the sample. One that the user has changed is theirs when the sample goes.
public final class SampleRegistry {

    private final SampleRepository rows = new SampleRepository();
    private final Database database;
    private final RegistryService registry;
    private final UndoJournal journal;

    public SampleRegistry(Database database, RegistryService registry, UndoJournal journal) {
        this.database = database;
        this.registry = registry;
        this.journal = journal;
    }

    /// Adds all of them, as if that had been done in the past.
    void insert(Sample sample, SamplePast past) {
        for (var item : sample.registry()) {
            registry.add(item.itemKind(), item.slug(), item.bytes());
        }
        forgetSteps(sample.registry());
        database.write(tx -> {
            for (var item : sample.registry()) {
                rows.dateItem(tx.sql(), item.itemKind(), item.slug(), past.hoursAgo(item.hoursAgo()));
            }
            return sample;
        });
    }

    /// Takes those away that are as they were made.
    void delete(Sample sample) {
        var gone = sample.registry().stream().filter(this::isUntouched).toList();
        for (var item : gone) {
            registry.delete(registry.require(id(item)));
        }
        forgetSteps(gone);
        database.write(tx -> {
            for (var item : gone) {
                rows.deleteItemActivity(tx.sql(), item.itemKind(), item.slug());
            }
            return gone;
        });
    }

    private boolean isUntouched(Item item) {
        try {
            return registry.find(id(item)).isPresent()
                    && registry.open(id(item)).files().holds(item.bytes());
        } catch (AppException e) {
            return false;
        }
    }

    private void forgetSteps(List<Item> items) {
        database.write(tx -> {
            for (var kind : RegistryKind.values()) {
                journal.forget(
                        tx,
                        RegistryService.table(kind),
                        items.stream()
                                .filter(item -> item.itemKind() == kind)
                                .map(Item::slug)
                                .toList());
            }
            return items;
        });
    }

    private static ItemId id(Item item) {
        return new ItemId(item.itemKind(), item.slug());
    }
}
