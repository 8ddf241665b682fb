package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.context.TargetPlace;
import dev.projectstudio.core.context.TargetText;
import dev.projectstudio.core.context.TargetText.Held;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.file.Attention;
import dev.projectstudio.platform.file.Attentions;
import dev.projectstudio.platform.file.FileConflict;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Committed texts that could not be put in place, because somebody else had written meanwhile: both texts become
/// versions of the context file, and what differs by now is drift again.
public final class WriteConflicts {

    private static final String CAUSE = "written_meanwhile";
    private static final String CONTEXT_FILE = "context_file";

    private final Database database;
    private final DriftService drift;
    private final ContextService contexts;
    private final ContextTargets targets;
    private final ContextVersions versions;
    private final FileStore store;
    private final Attentions attentions;

    public WriteConflicts(
            Database database,
            DriftService drift,
            ContextService contexts,
            ContextTargets targets,
            ContextVersions versions,
            FileStore store,
            Clock clock) {
        this.database = database;
        this.drift = drift;
        this.contexts = contexts;
        this.targets = targets;
        this.versions = versions;
        this.store = store;
        this.attentions = new Attentions(clock);
    }

    /// Settles each one as soon as it is known.
    public Subscription follow(ChangeBus bus) {
        return bus.subscribe(change -> {
            if (change instanceof FileConflict) {
                settle();
            }
        });
    }

    /// Settles those that are known. What belongs to no context file any more stays for somebody to look at.
    public void settle() {
        if (database.isReadOnly()) {
            return;
        }
        var open = database.read(attentions::list).stream()
                .filter(attention -> attention.kind().equals(Attention.WRITE_CONFLICT))
                .toList();
        for (var conflict : open) {
            settle(conflict);
        }
    }

    private void settle(Attention conflict) {
        var id = conflict.subjectId();
        if (id == null) {
            return;
        }
        if (ContextTarget.SUBJECT.equals(conflict.subjectType())) {
            targets.some(List.of(new TargetId(id))).forEach(target -> settle(conflict, target));
        } else if (CONTEXT_FILE.equals(conflict.subjectType())) {
            contexts.find(new ContextFileId(id)).ifPresent(file -> settle(conflict, file));
        } else if ("project".equals(conflict.subjectType())) {
            // its text says what the rows say, and whoever wrote there is read like any other hand
            database.write(tx -> {
                attentions.settle(tx, conflict.id());
                return id;
            });
        }
    }

    private void settle(Attention conflict, TrackedTarget target) {
        var path = target.target().repoPath();
        var found = target.repository() == null
                ? new FileState.Absent()
                : store.read(FileRoot.repo(target.repository()), target.target().filePath());
        database.write(tx -> {
            keep(tx, conflict, target.file().id(), target.target().place(), found);
            return path;
        });
        drift.check(List.of(target.target().id()), CheckOptions.NORMAL);
    }

    private void settle(Attention conflict, ContextFile file) {
        database.write(tx -> {
            keep(tx, conflict, file.id(), null, new FileState.Absent());
            return file;
        });
        drift.check(file.projectId(), CheckOptions.NORMAL); // reads what stands there, by hand
    }

    private void keep(Tx tx, Attention conflict, ContextFileId file, @Nullable TargetPlace place, FileState found) {
        var texts = new ArrayList<ContextText>();
        versions.text(tx.sql(), conflict.contentHash()).ifPresent(texts::add);
        if (found instanceof FileState.Present present) {
            texts.add(ContextText.of(present));
        }
        var path = place == null ? null : place.repoPath();
        texts.stream()
                .map(text -> place == null ? new Held.Text(text) : TargetText.in(place, text))
                .filter(Held.Text.class::isInstance)
                .forEach(held -> versions.keep(tx, file, path, CAUSE, ((Held.Text) held).text()));
        attentions.settle(tx, conflict.id());
    }
}
