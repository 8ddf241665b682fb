package dev.projectstudio.core.context;

import dev.projectstudio.core.activity.ActDetail;
import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.undo.RowChange;
import dev.projectstudio.core.undo.RowImages;
import dev.projectstudio.platform.db.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Writes the rows of one operation and notes how they were, so that the operation can be taken back.
final class ContextRows {

    /// Where a new row's check finds both sides equal, it sets these.
    private static final Set<String> FILLED_BY_CHECKS =
            Set.of("base_hash", "base_content_hash", "last_sync_at", "line_ending", "has_bom", "final_newlines");

    private final ContextFileRepository files = new ContextFileRepository();
    private final ContextTargetRepository targets = new ContextTargetRepository();
    private final ContextVersionRepository versions = new ContextVersionRepository();
    private final RowImages images = new RowImages();
    private final List<RowChange> changes = new ArrayList<>();
    private final Map<ContextFileId, ContextFile> touched = new LinkedHashMap<>();
    private final Tx tx;
    private final Instant now;

    ContextRows(Tx tx, Instant now) {
        this.tx = tx;
        this.now = now;
    }

    Tx tx() {
        return tx;
    }

    DSLContext sql() {
        return tx.sql();
    }

    Instant now() {
        return now;
    }

    void insert(ContextFile file) {
        files.insert(sql(), file, now);
        inserted(ContextFileRepository.TABLE, file.id().value(), FILLED_BY_CHECKS);
        touch(file);
    }

    void update(ContextFile file) {
        var before = images.of(sql(), ContextFileRepository.TABLE, file.id().value());
        files.update(sql(), file, now);
        changes.add(images.since(sql(), ContextFileRepository.TABLE, file.id().value(), before));
        touched.put(file.id(), file);
    }

    /// A target that was never synced. What checks fill in later does not stand in the way of undo.
    void insert(ContextTarget target) {
        targets.insert(sql(), target, now);
        inserted(ContextTargetRepository.TABLE, target.id().value(), FILLED_BY_CHECKS);
    }

    /// A target that begins in sync.
    void insertSynced(ContextTarget target) {
        targets.insert(sql(), target, now);
        inserted(ContextTargetRepository.TABLE, target.id().value(), Set.of());
    }

    /// Gives a target another place among its file's.
    void move(ContextTarget target, int order) {
        var id = target.id().value();
        var before = images.of(sql(), ContextTargetRepository.TABLE, id);
        targets.updateOrder(sql(), target.id(), order);
        changes.add(images.since(sql(), ContextTargetRepository.TABLE, id, before));
    }

    /// A version that is to go, and to come back, with the file's row.
    void inserted(ContextVersion version) {
        inserted(ContextVersionRepository.TABLE, versions.idOf(sql(), version), Set.of());
    }

    void delete(ContextTarget target) {
        var before = images.of(sql(), ContextTargetRepository.TABLE, target.id().value());
        targets.delete(sql(), target.id());
        deleted(ContextTargetRepository.TABLE, target.id().value(), before);
    }

    /// Takes a file's row with its targets and its history.
    void delete(ContextFile file) {
        targets.ofFile(sql(), file.id()).forEach(this::delete);
        for (var version : versions.ids(sql(), file.id())) {
            var before = images.of(sql(), ContextVersionRepository.TABLE, version);
            deleted(ContextVersionRepository.TABLE, version, before);
        }
        versions.deleteAll(sql(), file.id());
        var before = images.of(sql(), ContextFileRepository.TABLE, file.id().value());
        files.delete(sql(), file.id());
        deleted(ContextFileRepository.TABLE, file.id().value(), before);
        touch(file);
    }

    /// Another of the file's rows changed: its title stands in the activity log too.
    void touch(ContextFile file) {
        touched.putIfAbsent(file.id(), file);
    }

    void add(List<RowChange> more) {
        changes.addAll(more);
    }

    /// Says in the activity log which files were touched, and tells those who show them.
    void announce(ActivityLog activity) {
        announce(activity, null);
    }

    /// @param act what was done to them, if it was more than a change of the text
    void announce(ActivityLog activity, @Nullable String act) {
        var detail = act == null ? null : ActDetail.of(act);
        for (var file : touched.values()) {
            var id = file.id().value();
            var project = file.projectId().value();
            activity.record(
                    tx,
                    new Activity(project, "context_updated", targets.title(sql(), file), "context_file", id, detail));
            tx.publish(new ContextChanged(file.id(), file.projectId()));
        }
    }

    /// Tells those who show the files that were touched, and says nothing in the activity log.
    void publish() {
        touched.values().forEach(file -> tx.publish(new ContextChanged(file.id(), file.projectId())));
    }

    List<RowChange> changes() {
        return List.copyOf(changes);
    }

    private void inserted(String table, String id, Set<String> without) {
        var image = new LinkedHashMap<String, @Nullable Object>(images.of(sql(), table, id));
        image.keySet().removeAll(without);
        changes.add(new RowChange(table, id, Map.of(), image));
    }

    private void deleted(String table, String id, Map<String, @Nullable Object> before) {
        changes.add(new RowChange(table, id, before, Map.of()));
    }
}
