package dev.projectstudio.ui.drift;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.ManyResolutions;
import dev.projectstudio.core.drift.ManyResolved;
import dev.projectstudio.core.drift.Resolution;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.ui.common.Marks;
import dev.projectstudio.ui.common.Workbench;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The alerts that are marked, and the one answer to all of them.
final class MarkedAlerts {

    private final Marks<TargetId> marks = new Marks<>();
    private final Map<TargetId, Shown> pairs = new HashMap<>();
    private final DriftService drift;
    private final ManyResolutions resolutions;
    private final Workbench bench;

    MarkedAlerts(DriftService drift, ManyResolutions resolutions, Workbench bench) {
        this.drift = drift;
        this.resolutions = resolutions;
        this.bench = bench;
    }

    Marks<TargetId> marks() {
        return marks;
    }

    /// Keeps the two texts that a row stands for when it is marked: what comes after is another alert.
    void remember(List<DriftItem> rows) {
        pairs.keySet().removeIf(target -> !marks.has(target));
        rows.stream()
                .filter(row -> marks.has(row.place().target()))
                .forEach(row -> pairs.putIfAbsent(row.place().target(), row.shown()));
    }

    MarkedAnswers answers(List<DriftItem> rows) {
        return MarkedAnswers.of(
                rows.stream().filter(row -> marks.has(row.place().target())).toList());
    }

    /// Answers them in the order in which they are shown. Those that cannot be answered so, and those whose texts are
    /// no longer the ones that were marked, stay marked; from then on as their rows show them.
    ///
    /// @param shown the one whose texts are shown now: it must still be these
    /// @param step is told the id of what takes the answers back
    void answer(Resolution answer, List<DriftItem> rows, @Nullable DriftShown shown, Consumer<String> step) {
        Map<TargetId, Shown> marked = new LinkedHashMap<>();
        for (var row : rows) {
            var target = row.place().target();
            if (marks.has(target)) {
                marked.put(target, pairs.getOrDefault(target, row.shown()));
            }
        }
        if (shown != null) {
            marked.computeIfPresent(
                    shown.detail().place().target(), (_, _) -> shown.detail().shown());
        }
        bench.edits()
                .runTraced(
                        () -> resolve(answer, marked),
                        done -> {
                            pairs.clear();
                            return sentence(answer, done);
                        },
                        step);
    }

    private ManyResolved resolve(Resolution answer, Map<TargetId, Shown> marked) {
        Map<DriftPlace, Shown> alerts = new LinkedHashMap<>();
        int left = 0;
        for (var alert : marked.entrySet()) {
            var now = drift.detail(alert.getKey()).orElse(null);
            if (now != null
                    && whyNot(answer).apply(Answers.of(now, bench.text())).isEmpty()) {
                alerts.put(now.place(), alert.getValue());
            } else if (now != null) {
                left++;
            }
        }
        var many = resolutions.resolve(alerts, answer);
        return new ManyResolved(many.done(), many.left() + left);
    }

    private static Function<Answers, String> whyNot(Resolution answer) {
        return switch (answer) {
            case ACCEPTED_REPO -> Answers::accept;
            case KEPT_STUDIO -> Answers::keep;
            case DISMISSED -> Answers::dismiss;
            case MERGED -> Answers::merge;
        };
    }

    private String sentence(Resolution answer, ManyResolved many) {
        var key =
                switch (answer) {
                    case KEPT_STUDIO -> "drift.done.keep-many";
                    case DISMISSED -> "drift.done.dismiss-many";
                    case ACCEPTED_REPO, MERGED -> "drift.done.accept-many";
                };
        return bench.text().get(key, many.done().size(), many.left());
    }
}
