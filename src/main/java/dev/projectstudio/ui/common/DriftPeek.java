package dev.projectstudio.ui.common;

import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.platform.diff.DiffRow;
import dev.projectstudio.platform.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A look at how a target differs, in all the room there is, with nothing to decide.
public final class DriftPeek {

    /// Worked out away from the window.
    record Difference(DriftDetail detail, List<DiffRow> rows, Set<String> guardRails) {

        static Difference of(DriftDetail detail) {
            if (detail.isBinary()) {
                return new Difference(detail, List.of(), Set.of());
            }
            return new Difference(detail, detail.diff().rows(), Set.copyOf(detail.lostGuardRails()));
        }
    }

    private DriftPeek() {}

    /// @param read finds the texts of what a row stands for
    public static <T> Peek<T> of(
            Workbench bench,
            DiffForm form,
            Function<? super T, String> title,
            Function<? super T, Optional<DriftDetail>> read) {
        return Peek.<T, Optional<Difference>>reading(
                        bench,
                        title,
                        row -> read.apply(row).map(Difference::of),
                        found -> found.map(each -> show(each, form, bench.text()))
                                .orElseGet(() -> Peeked.nothing(DriftWords.status((String) null, bench.text()))))
                .large()
                .offering(Command.of("peek.command.unified", form::toggle).on("u"));
    }

    static Peeked show(Difference difference, DiffForm form, Messages text) {
        var detail = difference.detail();
        if (!detail.status().isDrift()) {
            var reason = detail.status().reason();
            var remedy = DriftWords.remedy(reason, text);
            var standing = DriftWords.status(reason, text);
            return Peeked.nothing(remedy.isEmpty() ? standing : text.get("drift.remedied", standing, remedy));
        }
        if (detail.isBinary()) {
            return Peeked.nothing(DriftWords.noText(detail, text));
        }
        var sides = new DiffView.Sides(text.get("drift.side.studio"), text.get("drift.side.repo"));
        var view = new DiffView(difference.rows(), difference.guardRails(), sides, form.unifiedProperty(), text);
        return new Peeked(view, view.focusTarget());
    }
}
