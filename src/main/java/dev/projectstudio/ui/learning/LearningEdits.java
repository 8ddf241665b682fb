package dev.projectstudio.ui.learning;

import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.core.learning.LearningEdit;
import dev.projectstudio.core.learning.LearningPlace;
import dev.projectstudio.core.learning.LearningService;
import dev.projectstudio.core.learning.NewLearning;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Edits;
import dev.projectstudio.ui.common.InputDialog;
import java.util.function.Consumer;

/// What can be done to learnings and their tags, in the background, each with the sentence that says it was done.
final class LearningEdits {

    private final LearningService learnings;
    private final Edits edits;
    private final Messages text;

    LearningEdits(LearningService learnings, Edits edits, Messages text) {
        this.learnings = learnings;
        this.edits = edits;
        this.text = text;
    }

    void add(NewLearning made, InputDialog asked, Consumer<Learning> then) {
        edits.run(asked, () -> learnings.add(made), now -> text.get("learnings.done.add", now.title()), then);
    }

    void edit(Learning seen, LearningEdit edit, LearningPlace place, InputDialog asked) {
        edits.run(
                asked,
                () -> learnings.edit(seen, edit, place),
                now -> text.get("learnings.done.edit", now.title()),
                _ -> {});
    }

    void delete(Learning learning) {
        edits.run(
                () -> {
                    learnings.delete(learning.id());
                    return learning;
                },
                gone -> text.get("learnings.done.delete", gone.title()));
    }

    void renameTag(String from, String to, InputDialog asked, Consumer<String> then) {
        edits.run(
                asked,
                () -> learnings.renameTag(from, to),
                count -> text.get("learnings.done.rename-tag", from, to.strip(), count),
                _ -> then.accept(to));
    }
}
