package dev.projectstudio.ui.context;

import dev.projectstudio.platform.diff.GuardRails;
import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.DiffView;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Set;

/// The text that was written here beside the one that somebody else wrote meanwhile, to choose between them.
final class ConflictPeek {

    private record Both(TextDiff diff, Set<String> guardRails) {

        static Both of(String mine, String theirs) {
            return new Both(TextDiff.of(mine, theirs), Set.copyOf(GuardRails.lost(mine, theirs)));
        }
    }

    private ConflictPeek() {}

    static void open(EditorViewModel editor, DiffForm form, Workbench bench) {
        var draft = editor.draftProperty().get();
        if (draft != null) {
            var mine = draft.text();
            draft.theirs()
                    .ifPresent(theirs -> bench.background()
                            .run(() -> Both.of(mine, theirs), both -> show(both, draft, form, bench)));
        }
    }

    private static void show(Both both, Draft draft, DiffForm form, Workbench bench) {
        var text = bench.text();
        var sides = new DiffView.Sides(text.get("context.compare.mine"), text.get("context.compare.theirs"));
        var view = new DiffView(both.diff().rows(), both.guardRails(), sides, form.unifiedProperty(), text);
        Peek.show(
                bench,
                text.get("context.compare", draft.seen().file().filename()),
                new Peeked(view, view.focusTarget()),
                List.of(Command.of("peek.command.unified", form::toggle).on("u")));
    }
}
