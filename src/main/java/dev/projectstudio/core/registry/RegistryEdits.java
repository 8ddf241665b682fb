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
import dev.projectstudio.platform.file.FileStamp;
import dev.projectstudio.platform.text.Folding;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the files of the registry again, for what was done to them by hand or by another program: a new one becomes an
/// item, of a changed one the row is read anew, a missing one is reported and keeps its row. Nothing is written but
/// rows.
public final class RegistryEdits implements OtherTexts {

    /// So many rows are written in one go: each going costs a wait for the disk, and others wait meanwhile.
    private static final int AT_ONCE = 500;

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
            var seen = new Seen(findings, new ArrayList<>());
            check(kind, seen);
            write(seen.writes());
        }
        return List.copyOf(findings);
    }

    /// What came of looking at the files of a kind.
    ///
    /// @param writes what is to be written of it
    private record Seen(List<HomeFinding> findings, List<Consumer<Tx>> writes) {

        void add(HomeFinding finding) {
            findings.add(finding);
        }
    }

    private void write(List<Consumer<Tx>> writes) {
        for (int from = 0; from < writes.size(); from += AT_ONCE) {
            var some = writes.subList(from, Math.min(writes.size(), from + AT_ONCE));
            database.write(tx -> {
                some.forEach(each -> each.accept(tx));
                return tx;
            });
        }
    }

    private void check(RegistryKind kind, Seen seen) {
        var listing = folder.list(kind);
        listing.strangers()
                .forEach(stranger ->
                        seen.add(new HomeFinding(Kind.LEFT_ALONE, null, stranger.path(), stranger.reason())));
        Map<String, Candidate> found = new LinkedHashMap<>();
        listing.candidates().forEach(candidate -> found.put(Folding.composed(candidate.path()), candidate));
        for (var item : database.read(sql -> items.all(sql, kind))) {
            look(item, found.remove(Folding.composed(item.path())), seen);
        }
        found.values().forEach(candidate -> takeIn(kind, candidate, seen));
    }

    private void look(RegistryItem item, @Nullable Candidate there, Seen seen) {
        if (there != null && there.isReadable() && item.copy().isStill(there.stamp(), clock.instant())) {
            return;
        }
        switch (folder.read(item.kind(), item.path())) {
            case Read.Failing(var reason) -> lose(item, reason, seen);
            case Read.Usable(var files) -> {
                boolean isSame = files.hash().equals(item.copy().contentHash());
                var copy = new ItemCopy(files.hash(), there == null ? null : there.stamp(), clock.instant(), null);
                if (isSame && item.copy().reason() == null) {
                    store(seen, item, item.with(copy), null);
                } else {
                    store(seen, item, read(item, files, copy), isSame ? null : "registry_updated");
                    if (item.copy().contentHash() != null) {
                        seen.add(finding(isSame ? Kind.RETURNED : Kind.CHANGED, item, null));
                    }
                }
            }
        }
    }

    private RegistryItem read(RegistryItem item, ItemFiles files, ItemCopy copy) {
        return item.saying(ItemReader.read(item.kind(), item.slug(), files), copy, clock.instant());
    }

    private void lose(RegistryItem item, String reason, Seen seen) {
        boolean isMissing = reason.equals(ItemCopy.MISSING);
        if (database.read(items::isPending)) {
            return;
        }
        if (!reason.equals(item.copy().reason())) {
            store(seen, item, item.with(item.copy().failing(reason)), null);
        }
        seen.add(finding(isMissing ? Kind.MISSING : Kind.UNREADABLE, item, isMissing ? null : reason));
    }

    private void takeIn(RegistryKind kind, Candidate candidate, Seen seen) {
        var read = database.isReadOnly() ? new Read.Failing(ItemCopy.MISSING) : folder.read(kind, candidate.path());
        if (database.read(items::isPending)) {
            return;
        }
        switch (read) {
            case Read.Usable(var files) -> takeIn(kind, candidate, files, seen);
            case Read.Failing(var reason) -> {
                if (!reason.equals(ItemCopy.MISSING)) {
                    var path = folder.path(kind, candidate.path());
                    seen.add(new HomeFinding(Kind.UNREADABLE, null, path, reason));
                }
            }
        }
    }

    private void takeIn(RegistryKind kind, Candidate candidate, ItemFiles files, Seen seen) {
        var now = clock.instant();
        var slug = RegistryItem.unread(kind, candidate.path()).slug();
        var facts = ItemReader.read(kind, slug, files);
        var item = new RegistryItem(
                new ItemId(kind, slug),
                facts.name(),
                facts.description(),
                facts.type(),
                candidate.path(),
                now,
                now,
                new ItemCopy(files.hash(), candidate.stamp(), now, null));
        seen.writes().add(tx -> {
            if (items.find(tx.sql(), item.id()).isPresent()) {
                seen.add(finding(Kind.LEFT_ALONE, item, "registry-id-taken"));
                return;
            }
            var named = UniqueName.of(tx.sql(), item);
            items.insert(tx.sql(), named);
            tell(tx, "registry_added", named);
            seen.add(finding(Kind.ADOPTED, item, null));
        });
    }

    /// @param type of the activity; null if nothing was done to it
    private void store(Seen seen, RegistryItem before, RegistryItem next, @Nullable String type) {
        if (database.isReadOnly()) {
            return;
        }
        seen.writes().add(tx -> {
            var stored = items.find(tx.sql(), before.id()).orElse(null);
            if (stored != null
                    && Objects.equals(stored.copy().contentHash(), before.copy().contentHash())
                    && !items.isPending(tx.sql())) {
                var named = UniqueName.of(tx.sql(), next);
                items.update(tx.sql(), stored, named);
                if (type != null) {
                    tell(tx, type, named);
                } else if (!Objects.equals(stored.copy().reason(), next.copy().reason())
                        || isOtherButForItsText(
                                stored.copy().stamp(), next.copy().stamp())) {
                    tx.publish(new RegistryChanged(before.id()));
                }
            }
        });
    }

    /// Whether files of the same size and time are others, as where one of them can be run by now.
    private static boolean isOtherButForItsText(@Nullable FileStamp before, @Nullable FileStamp next) {
        return before != null
                && next != null
                && !before.equals(next)
                && before.size() == next.size()
                && before.mtimeNs() == next.mtimeNs();
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
