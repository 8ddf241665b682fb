package dev.projectstudio.core.sample;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.learning.LearningChanged;
import dev.projectstudio.core.learning.LearningId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.sample.Sample.Learning;
import dev.projectstudio.core.sample.SampleWorkRepository.Place;
import dev.projectstudio.core.session.Promotion.Target;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Tx;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The learnings of the sample. Learnings outlive their project, so these have ids by which they are known again when
/// the sample goes.
final class SampleLearnings {

    static final String TABLE = "learnings";

    private final SampleWorkRepository rows = new SampleWorkRepository();
    private final SamplePast past;
    private final SamplePieces pieces;
    private final UndoJournal journal;

    SampleLearnings(SamplePast past, SamplePieces pieces, UndoJournal journal) {
        this.past = past;
        this.pieces = pieces;
        this.journal = journal;
    }

    /// The same in every home.
    static String id(Learning learning) {
        var name = "project-studio/sample/learning/" + learning.key();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static List<String> ids(Sample sample) {
        return sample.learnings().stream().map(SampleLearnings::id).toList();
    }

    /// @param project null for those that are everyone's
    void insert(
            Tx tx,
            @Nullable String project,
            List<Learning> learnings,
            Map<String, MadeCycle> cycles,
            Map<String, MadeSession> sessions) {
        for (var learning : learnings) {
            var id = id(learning);
            var at = past.hoursAgo(learning.hoursAgo());
            var cycle = learning.cycle() == null
                    ? null
                    : Objects.requireNonNull(cycles.get(learning.cycle())).id();
            var session = learning.from() == null
                    ? null
                    : SamplePieces.required(sessions, learning.from()).id();
            rows.insert(tx.sql(), id, new Place(project, cycle, session), learning, at);
            past.tell(tx, new Activity(project, "learning_added", learning.title(), "learning", id), at);
            pieces.link(tx, learning.from(), sessions, Target.LEARNING, id, at);
            tx.publish(new LearningChanged(new LearningId(id), ProjectId.orNull(project)));
        }
    }

    /// Takes them away after their projects. One that the user has put into a project of their own is theirs.
    void delete(Tx tx, Sample sample) {
        var gone = rows.deleteEveryones(tx.sql(), ids(sample));
        journal.forget(tx, TABLE, gone);
        gone.forEach(id -> tx.publish(new LearningChanged(new LearningId(id), null)));
    }
}
