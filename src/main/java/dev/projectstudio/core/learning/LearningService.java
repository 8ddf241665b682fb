package dev.projectstudio.core.learning;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Everything that can be done with learnings and their tags.
///
/// What is like a learning that is being written is a question to the search over everything, with the words of its
/// title and problem.
public final class LearningService {

    private final LearningRepository learnings = new LearningRepository();
    private final LearningLookup lookup = new LearningLookup(learnings);
    private final Database database;
    private final ProjectService projects;
    private final CycleService cycles;
    private final LearningWriter writer;

    public LearningService(Database database, ProjectService projects, CycleService cycles, LearningWriter writer) {
        this.database = database;
        this.projects = projects;
        this.cycles = cycles;
        this.writer = writer;
    }

    /// A tag as it is kept.
    public static String tag(String written) {
        return Tags.required(written);
    }

    /// A page, the newest first.
    public List<Learning> list(LearningFilter filter) {
        return database.read(sql -> learnings.page(sql, filter));
    }

    /// Those that are there, in this order.
    public List<Learning> all(List<LearningId> ids) {
        return database.read(sql -> learnings.all(sql, ids));
    }

    public Optional<Learning> find(LearningId id) {
        return database.read(sql -> learnings.find(sql, id));
    }

    public Learning require(LearningId id) {
        return database.read(sql -> require(sql, id));
    }

    /// The learning a person means by an id, at least four letters of its beginning, or a title without regard to case.
    ///
    /// @param project where a title is looked for; null: everywhere but in archived projects
    /// @throws Conflict `ambiguous-learning` for what several have
    public Learning require(String written, @Nullable ProjectId project) {
        return database.read(sql -> lookup.require(sql, written, project));
    }

    /// Every tag with how many learnings have it, the most used first.
    public List<TagUse> tags() {
        return database.read(learnings::tags);
    }

    public Learning add(NewLearning made) {
        return add(made, (_, _) -> {});
    }

    /// @param along what else is written in the same step
    public Learning add(NewLearning made, BiConsumer<StepRows, Learning> along) {
        requireThere(new LearningPlace(made.project(), made.cycle()));
        return writer.apply("undo.learning.add", step -> {
            var blank = new Learning(
                    LearningId.random(),
                    made.project(),
                    made.cycle(),
                    made.session(),
                    "",
                    "",
                    "",
                    List.of(),
                    step.now(),
                    step.now());
            var learning = blank.edited(made.says(), step.now());
            requireSomething(learning);
            step.insert(learning);
            step.tell("learning_added", learning);
            along.accept(step.rows(), learning);
            return learning;
        });
    }

    /// Changes what a form shows, and refuses if the learning is no longer what was seen.
    public Learning edit(Learning seen, LearningEdit edit) {
        return edit(seen, edit, LearningPlace.of(seen));
    }

    /// The same, and puts it into a project and a cycle, or into none. The session it came from stays.
    public Learning edit(Learning seen, LearningEdit edit, LearningPlace place) {
        boolean isMoved = !place.equals(LearningPlace.of(seen));
        if (isMoved) {
            requireThere(place);
        }
        boolean isOnlyMoved = isMoved && edit.equals(LearningEdit.of(seen));
        return writer.apply(isOnlyMoved ? "undo.learning.move" : "undo.learning.edit", step -> {
            var stored = require(step.sql(), seen.id());
            if (!stored.says(seen) || (isMoved && !LearningPlace.of(stored).equals(LearningPlace.of(seen)))) {
                throw new Conflict("learning-changed-meanwhile", seen.title());
            }
            var edited = stored.edited(edit, step.now());
            requireSomething(edited);
            var next = isMoved ? edited.at(place) : edited;
            if (next.says(stored) && !isMoved) {
                return stored;
            }
            step.update(stored, next);
            if (!next.says(stored)) {
                step.tell("learning_updated", next);
            }
            if (isMoved) {
                step.tell("learning_moved", next);
            }
            return next;
        });
    }

    public void delete(LearningId id) {
        writer.apply("undo.learning.delete", step -> {
            var learning = require(step.sql(), id);
            step.tell("learning_removed", learning);
            step.delete(learning);
            return learning;
        });
    }

    /// Gives a tag another name everywhere. If that is a tag already, the two are one from now on. One step back.
    ///
    /// @return how many learnings had it
    /// @throws NotFound `tag-not-found` if none has
    public int renameTag(String from, String to) {
        var old = Tags.required(from);
        var next = Tags.required(to);
        return writer.apply("undo.learning.rename-tag", List.of(old, next), step -> {
            var all = learnings.tagged(step.sql(), old);
            if (all.isEmpty()) {
                throw new NotFound("tag-not-found", old);
            }
            if (!old.equals(next)) {
                all.forEach(each -> step.update(each, each.tagged(renamed(each.tags(), old, next), step.now())));
                step.tell(new Activity(null, "tag_renamed", old + " → " + next, null, null));
            }
            return all.size();
        });
    }

    private static List<String> renamed(List<String> tags, String from, String to) {
        return tags.stream().map(tag -> tag.equals(from) ? to : tag).toList();
    }

    private static void requireSomething(Learning learning) {
        if (learning.problem().isEmpty() && learning.solution().isEmpty()) {
            throw new InvalidInput("learning-empty", learning.title());
        }
    }

    private void requireThere(LearningPlace place) {
        if (place.project() != null) {
            projects.require(place.project());
        }
        var cycle = place.cycle() == null ? null : cycles.require(place.cycle());
        if (cycle != null && !cycle.projectId().equals(place.project())) {
            throw new InvalidInput(
                    place.project() == null ? "cycle-without-project" : "cycle-of-another-project", cycle.name());
        }
    }

    private Learning require(DSLContext sql, LearningId id) {
        return learnings.find(sql, id).orElseThrow(() -> new NotFound("learning-not-found", id.value()));
    }
}
