package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.ContextVersion;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.undo.FileUndo;
import dev.projectstudio.core.undo.RowChange;
import dev.projectstudio.core.undo.RowImages;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.undo.UndoStep;
import dev.projectstudio.platform.db.InstantConverter;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.MadeFolders;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Carries a rewrite out: files and rows together, what is replaced kept as versions first, with the way back.
final class Rewriter {

    static final String TARGETS = "context_targets";

    private static final String FILES = "context_files";
    private static final String RECORDS = "drift_records";

    private final RowImages images = new RowImages();
    private final Recorder recorder;
    private final ContextVersions versions;
    private final Contents contents;
    private final Filing filing;
    private final UndoJournal undo;
    private final Clock clock;

    Rewriter(
            Recorder recorder,
            ContextVersions versions,
            Contents contents,
            Filing filing,
            UndoJournal undo,
            Clock clock) {
        this.recorder = recorder;
        this.versions = versions;
        this.contents = contents;
        this.filing = filing;
        this.undo = undo;
        this.clock = clock;
    }

    /// What the user reads when the rewrite is taken back.
    ///
    /// @param batch what the rewrite is a part of; null if it stands alone
    record Label(
            String projectId,
            String key,
            List<String> args,
            @Nullable UndoBatch batch) {

        Label(String projectId, String key, List<String> args) {
            this(projectId, key, args, null);
        }
    }

    /// @param resolved whose record ends, and how
    /// @return the undo step's id
    /// @throws Conflict `changed-meanwhile` if a file or a row is no longer what was read
    String apply(Rewrite rewrite, Map<TargetId, Resolution> resolved, Label label) {
        return apply(
                rewrite, resolved, label, resolved.values().iterator().next().word(), _ -> List.of());
    }

    /// @param cause why the new texts are versions
    /// @param more what else is written with it
    String apply(
            Rewrite rewrite,
            Map<TargetId, Resolution> resolved,
            Label label,
            String cause,
            Function<Tx, List<RowChange>> more) {
        return filing.apply(writes(rewrite), (tx, made) -> {
            List<RowChange> rows = new ArrayList<>(more.apply(tx));
            return store(tx, new Carried(rewrite, resolved, label, cause, made), rows);
        });
    }

    /// Keeps Studio's text at each of the targets.
    ///
    /// @param standing hears the undo step's id once the rows stand, also where a file cannot be put in place then
    String keep(Rewrite rewrite, Label label, Consumer<String> standing) {
        Map<TargetId, Resolution> resolved = new HashMap<>();
        rewrite.looks().forEach(look -> resolved.put(look.id(), Resolution.KEPT_STUDIO));
        var steps = new ArrayList<String>();
        return filing.apply(
                writes(rewrite),
                (tx, made) -> {
                    var cause = Resolution.KEPT_STUDIO.word();
                    steps.add(store(tx, new Carried(rewrite, resolved, label, cause, made), new ArrayList<>()));
                    return steps.getLast();
                },
                () -> steps.forEach(standing));
    }

    private static List<FileChange> writes(Rewrite rewrite) {
        return rewrite.writes().stream().map(Rewrite.Write::change).toList();
    }

    private record Carried(
            Rewrite rewrite, Map<TargetId, Resolution> resolved, Label label, String cause, MadeFolders made) {}

    /// Like [#apply], of targets that are dropped then: their files are gone already.
    String drop(Look look, Label label) {
        return filing.apply(List.of(), tx -> {
            var now = clock.instant();
            List<RowChange> rows = new ArrayList<>();
            var base = look.base();
            versions.text(tx.sql(), base == null ? null : base.contentHash())
                    .ifPresent(text -> versions.keep(
                            tx,
                            look.tracked().file().id(),
                            look.tracked().target().repoPath(),
                            ContextVersion.DELETED,
                            text));
            var before = images(tx, List.of(look));
            close(tx, look, Resolution.ACCEPTED_REPO, now, rows);
            rows.addAll(untied(recorder.recordsOf(tx, look.id()), look.id()));
            recorder.drop(tx, look);
            rows.addAll(since(tx, before));
            return remember(tx, rows, List.of(), label);
        });
    }

    private String store(Tx tx, Carried carried, List<RowChange> rows) {
        var rewrite = carried.rewrite();
        var cause = carried.cause();
        var now = clock.instant();
        var before = images(tx, rewrite.looks());
        List<FileUndo> files = new ArrayList<>();
        // what is replaced is older than what replaces it, on whatever side
        rewrite.changes().forEach(change -> keepReplaced(tx, change, cause));
        rewrite.changes().forEach(change -> keepNext(tx, change, cause));
        rewrite.writes().forEach(write -> files.add(undone(tx, write, carried.made())));
        for (var look : rewrite.looks()) {
            var resolution = carried.resolved().get(look.id());
            if (resolution != null) {
                close(tx, look, resolution, now, rows);
            }
        }
        if (!recorder.record(tx, rewrite.looks()).overtaken().isEmpty()) {
            throw new Conflict("changed-meanwhile", carried.label().args().getLast());
        }
        rows.addAll(since(tx, before));
        return remember(tx, rows, files, carried.label());
    }

    private void keepReplaced(Tx tx, Rewrite.Change change, String cause) {
        var before = change.before();
        if (before != null && change.repoPath() == null) {
            versions.keepReplaced(tx, change.file().id(), before);
        } else if (before != null) {
            versions.keep(tx, change.file().id(), change.repoPath(), cause, before);
        }
    }

    /// The new text of Studio becomes a version.
    private void keepNext(Tx tx, Rewrite.Change change, String cause) {
        if (change.repoPath() == null) {
            versions.keepNext(tx, change.file().id(), cause, change.before(), change.after());
        }
    }

    /// Both texts stay within reach of an undo.
    private FileUndo undone(Tx tx, Rewrite.Write write, MadeFolders made) {
        var change = write.change();
        var before = write.before();
        boolean wasProgram = before != null && before.isProgram();
        return new FileUndo(
                change.root(),
                change.path(),
                before == null ? null : contents.put(tx, before.bytes()),
                contents.put(tx, write.after().bytes()),
                wasProgram,
                change.running().isRightAfter(wasProgram),
                made.above(change.root(), change.path()));
    }

    private void close(Tx tx, Look look, Resolution resolution, Instant now, List<RowChange> rows) {
        var open = recorder.open(tx, look.id()).orElse(null);
        if (open == null) {
            return;
        }
        recorder.close(tx, open, look.tracked(), resolution, now);
        Map<String, @Nullable Object> before = new HashMap<>();
        before.put("resolved_at", null);
        before.put("resolution", null);
        Map<String, @Nullable Object> after = new HashMap<>();
        after.put("resolved_at", InstantConverter.format(now));
        after.put("resolution", resolution.word());
        rows.add(new RowChange(RECORDS, open.id(), before, after));
    }

    private static List<RowChange> untied(List<String> records, TargetId target) {
        List<RowChange> rows = new ArrayList<>();
        for (var record : records) {
            Map<String, @Nullable Object> after = new HashMap<>();
            after.put("target_id", null);
            rows.add(new RowChange(RECORDS, record, Map.of("target_id", target.value()), after));
        }
        return rows;
    }

    private List<Row> images(Tx tx, List<Look> looks) {
        Set<String> files = new LinkedHashSet<>();
        List<Row> rows = new ArrayList<>();
        for (var look : looks) {
            files.add(look.tracked().file().id().value());
            rows.add(image(tx, TARGETS, look.id().value()));
        }
        files.forEach(file -> rows.add(image(tx, FILES, file)));
        return rows;
    }

    private Row image(Tx tx, String table, String id) {
        return new Row(table, id, images.of(tx.sql(), table, id));
    }

    private List<RowChange> since(Tx tx, List<Row> before) {
        return before.stream()
                .map(row -> images.since(tx.sql(), row.table(), row.id(), row.image()))
                .toList();
    }

    private String remember(Tx tx, List<RowChange> rows, List<FileUndo> files, Label label) {
        var step = UndoStep.of(label.projectId(), label.key(), label.args(), rows, files);
        return undo.record(tx, step, label.batch());
    }

    private record Row(String table, String id, Map<String, @Nullable Object> image) {}
}
