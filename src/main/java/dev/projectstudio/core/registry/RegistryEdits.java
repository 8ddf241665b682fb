package dev.projectstudio.core.registry;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.context.HomeFinding;
import dev.projectstudio.core.context.HomeFinding.Kind;
import dev.projectstudio.core.context.OtherTexts;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.RegistryFolder.Candidate;
import dev.projectstudio.core.registry.RegistryFolder.Read;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.text.Folding;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the files of the registry again, for what was done to them by hand or by another program: a new one becomes an
/// item, of a changed one the row is read anew, a missing one is reported and keeps its row. Nothing is written but
/// rows.
public final class RegistryEdits implements OtherTexts {

    private final RegistryRepository items = new RegistryRepository();
    private final Database database;
    private final RegistryFolder folder;
    private final ActivityLog activity;
    private final Clock clock;

    public RegistryEdits(Database database, RegistryFolder folder, ActivityLog activity, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.activity = activity;
        this.clock = clock;
    }

    /// Nothing of the registry belongs to a project.
    @Override
    public List<HomeFinding> check(Project project) {
        return List.of();
    }

    @Override
    public List<HomeFinding> check(List<Project> all) {
        return check();
    }

    /// Looks at all kinds. What a stat shows to be unchanged costs no more than that.
    public List<HomeFinding> check() {
        var findings = new ArrayList<HomeFinding>();
        for (var kind : RegistryKind.values()) {
            check(kind, findings);
        }
        return List.copyOf(findings);
    }

    private void check(RegistryKind kind, List<HomeFinding> findings) {
        var listing = folder.list(kind);
        listing.strangers()
                .forEach(stranger ->
                        findings.add(new HomeFinding(Kind.LEFT_ALONE, null, stranger.path(), stranger.reason())));
        Map<String, Candidate> found = new LinkedHashMap<>();
        listing.candidates().forEach(candidate -> found.put(Folding.composed(candidate.path()), candidate));
        for (var item : database.read(sql -> items.all(sql, kind))) {
            look(item, found.remove(Folding.composed(item.path())), findings);
        }
        found.values().forEach(candidate -> takeIn(kind, candidate, findings));
    }

    private void look(RegistryItem item, @Nullable Candidate there, List<HomeFinding> findings) {
        if (there != null && item.copy().isStill(there.stamp(), clock.instant())) {
            return;
        }
        switch (folder.read(item.kind(), item.path())) {
            case Read.Failing(var reason) -> lose(item, reason, findings);
            case Read.Usable(var files) -> {
                boolean isSame = files.hash().equals(item.copy().contentHash());
                var copy = new ItemCopy(files.hash(), there == null ? null : there.stamp(), clock.instant(), null);
                if (isSame && item.copy().reason() == null) {
                    store(item, item.with(copy), null);
                } else {
                    store(item, read(item, files, copy), isSame ? null : "registry_updated");
                    if (item.copy().contentHash() != null) {
                        findings.add(finding(isSame ? Kind.RETURNED : Kind.CHANGED, item, null));
                    }
                }
            }
        }
    }

    private RegistryItem read(RegistryItem item, ItemFiles files, ItemCopy copy) {
        return item.saying(ItemReader.read(item.kind(), item.slug(), files), copy, clock.instant());
    }

    private void lose(RegistryItem item, String reason, List<HomeFinding> findings) {
        boolean isMissing = reason.equals(ItemCopy.MISSING);
        if (database.read(items::isPending)) {
            return;
        }
        if (!reason.equals(item.copy().reason())) {
            store(item, item.with(item.copy().failing(reason)), null);
        }
        findings.add(finding(isMissing ? Kind.MISSING : Kind.UNREADABLE, item, isMissing ? null : reason));
    }

    private void takeIn(RegistryKind kind, Candidate candidate, List<HomeFinding> findings) {
        var read = database.isReadOnly() ? new Read.Failing(ItemCopy.MISSING) : folder.read(kind, candidate.path());
        if (database.read(items::isPending)) {
            return;
        }
        switch (read) {
            case Read.Usable(var files) -> takeIn(kind, candidate, files, findings);
            case Read.Failing(var reason) -> {
                if (!reason.equals(ItemCopy.MISSING)) {
                    var path = folder.path(kind, candidate.path());
                    findings.add(new HomeFinding(Kind.UNREADABLE, null, path, reason));
                }
            }
        }
    }

    private void takeIn(RegistryKind kind, Candidate candidate, ItemFiles files, List<HomeFinding> findings) {
        var now = clock.instant();
        var blank =
                new RegistryItem(new ItemId(kind, ""), "", null, null, candidate.path(), now, now, ItemCopy.NEVER_READ);
        var facts = ItemReader.read(kind, blank.slug(), files);
        var item = new RegistryItem(
                new ItemId(kind, blank.slug()),
                facts.name(),
                facts.description(),
                facts.type(),
                candidate.path(),
                now,
                now,
                new ItemCopy(files.hash(), candidate.stamp(), now, null));
        boolean isTaken = database.write(tx -> {
            if (items.find(tx.sql(), item.id()).isPresent()) {
                return true;
            }
            var named = UniqueName.of(tx.sql(), item);
            items.insert(tx.sql(), named);
            tell(tx, "registry_added", named);
            return false;
        });
        findings.add(isTaken ? finding(Kind.LEFT_ALONE, item, "registry-id-taken") : finding(Kind.ADOPTED, item, null));
    }

    /// @param type of the activity; null if nothing was done to it
    private void store(RegistryItem seen, RegistryItem next, @Nullable String type) {
        if (database.isReadOnly()) {
            return;
        }
        database.write(tx -> {
            var stored = items.find(tx.sql(), seen.id()).orElse(null);
            if (stored != null
                    && Objects.equals(stored.copy().contentHash(), seen.copy().contentHash())
                    && !items.isPending(tx.sql())) {
                var named = UniqueName.of(tx.sql(), next);
                items.update(tx.sql(), stored, named);
                if (type != null) {
                    tell(tx, type, named);
                } else if (!Objects.equals(stored.copy().reason(), next.copy().reason())) {
                    tx.publish(new RegistryChanged(seen.id()));
                }
            }
            return tx;
        });
    }

    private void tell(Tx tx, String type, RegistryItem item) {
        var reference = RegistryStep.REFERENCE + item.kind().word();
        activity.record(
                tx, new Activity(null, type, item.name(), reference, item.id().value()));
        tx.publish(new RegistryChanged(item.id()));
    }

    private HomeFinding finding(Kind kind, RegistryItem item, @Nullable String reason) {
        return new HomeFinding(kind, null, folder.path(item.kind(), item.path()), reason);
    }
}
