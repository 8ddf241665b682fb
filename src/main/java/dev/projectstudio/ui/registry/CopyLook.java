package dev.projectstudio.ui.registry;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.exchange.Secrets;
import dev.projectstudio.platform.diff.DiffRow;
import dev.projectstudio.platform.diff.GuardRails;
import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DiffView;
import dev.projectstudio.ui.common.DiffView.Sides;
import dev.projectstudio.ui.common.Peeked;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// What there is to see of a file that is about to become another, without the secrets in it.
///
/// @param words all of it, where it is new or would go
/// @param rows how the one becomes the other; empty where nothing does, or one of them is not there
/// @param lost the rules that would go with what is there
/// @param size in bytes of what is no text; [#OF_SECRETS] where nothing but secrets differs, [#GIVEN] and [#TAKEN]
///     where nothing but the right to run it does; else -1
record CopyLook(String words, List<DiffRow> rows, Set<String> lost, int size) {

    private static final int KILOBYTE = 1024;
    private static final int OF_SECRETS = -2;
    private static final int GIVEN = -3;
    private static final int TAKEN = -4;

    /// @param before null for nothing
    /// @param after null for nothing
    static CopyLook of(@Nullable ContextText before, @Nullable ContextText after) {
        if (before == null || after == null) {
            var there = before == null ? after : before;
            return there == null
                    ? words("")
                    : there.isText() ? words(shown(there.text().orElse(""))) : binary(there);
        }
        if (!before.isText() || !after.isText()) {
            return binary(after.isText() ? before : after);
        }
        var now = before.text().orElse("");
        var next = after.text().orElse("");
        return now.equals(next) ? words("") : between(now, next);
    }

    /// Of a file that says what it said.
    ///
    /// @param given whether it can be run then, and could not before
    static CopyLook ofRight(boolean given) {
        return new CopyLook("", List.of(), Set.of(), given ? GIVEN : TAKEN);
    }

    private static CopyLook between(String now, String next) {
        var before = shown(now);
        var after = shown(next);
        return before.equals(after)
                ? new CopyLook("", List.of(), Set.of(), OF_SECRETS)
                : new CopyLook("", TextDiff.of(before, after).rows(), Set.copyOf(GuardRails.lost(now, next)), -1);
    }

    private static String shown(String text) {
        return text.isEmpty()
                ? ""
                : String.join("\n", Secrets.masked(text.lines().toList())) + "\n";
    }

    private static CopyLook words(String words) {
        return new CopyLook(words, List.of(), Set.of(), -1);
    }

    private static CopyLook binary(ContextText content) {
        return new CopyLook("", List.of(), Set.of(), content.canonicalBytes().length);
    }

    Peeked peeked(Sides sides, Messages text) {
        if (size == OF_SECRETS) {
            return Peeked.nothing(text.get("registry.install.secrets"));
        }
        if (size == GIVEN || size == TAKEN) {
            return Peeked.nothing(text.get("registry.update.right", size == GIVEN ? 1 : 0));
        }
        if (size >= 0) {
            return Peeked.nothing(text.get("registry.install.binary", Math.ceilDiv(size, KILOBYTE)));
        }
        if (!rows.isEmpty()) {
            var diff = new DiffView(rows, lost, sides, new SimpleBooleanProperty(true), text);
            return new Peeked(diff, diff.focusTarget());
        }
        return words.isEmpty() ? Peeked.nothing(text.get("registry.install.same")) : Peeked.text(words);
    }
}
