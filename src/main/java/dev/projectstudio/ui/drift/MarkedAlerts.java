package dev.projectstudio.ui.drift;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.DriftStatus;
import dev.projectstudio.core.drift.ManyResolutions;
import dev.projectstudio.core.drift.ManyResolved;
import dev.projectstudio.core.drift.Resolution;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.FailureWords;
import dev.projectstudio.ui.common.Marks;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The alerts that are marked, and the one answer to all of them.
final class MarkedAlerts {

    // as many as a toast has room for; the others' rows stay marked, and say how they stand
    private static final int MOST_REASONS = 2;

    /// @param left why each of the others is
    private record Outcome(int settled, List<String> left) {}

    private final Marks<TargetId> marks = new Marks<>();
    private final Map<TargetId, Shown> pairs = new HashMap<>();
    private final DriftService drift;
    private final ManyResolutions resolutions;
    private final Workbench bench;
    private final Lane reads;
    private final ReadOnlyObjectWrapper<List<DriftPlace>> followers = new ReadOnlyObjectWrapper<>(List.of());

    MarkedAlerts(DriftService drift, ManyResolutions resolutions, Workbench bench) {
        this.drift = drift;
        this.resolutions = resolutions;
        this.bench = bench;
        this.reads = bench.background().lane();
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
        lookAhead();
    }

    /// Looks which other targets the answer to them writes.
    void lookAhead() {
        var marked = marks.markedProperty().get();
        reads.run(() -> marked.isEmpty() ? List.of() : drift.followers(marked), followers::set);
    }

    /// The other targets that are written where Studio takes over the texts of all that are marked.
    ReadOnlyObjectProperty<List<DriftPlace>> followersProperty() {
        return followers.getReadOnlyProperty();
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

    private Outcome resolve(Resolution answer, Map<TargetId, Shown> marked) {
        Map<DriftPlace, Shown> alerts = new LinkedHashMap<>();
        List<String> left = new ArrayList<>();
        for (var alert : marked.entrySet()) {
            var now = drift.detail(alert.getKey()).orElse(null);
            if (now == null || now.status().equals(DriftStatus.SYNCED)) {
                continue;
            }
            var reason = whyNot(answer).apply(Answers.of(now, bench.text()));
            if (reason.isEmpty()) {
                alerts.put(now.place(), alert.getValue());
            } else {
                var key = now.status().isDrift() ? "drift.left.refused" : "drift.left.unread";
                left.add(bench.text().get(key, now.place().repoPath(), reason));
            }
        }
        var many = resolutions.resolve(alerts, answer);
        many.left().forEach(each -> left.add(why(each)));
        return new Outcome(many.settled(), left);
    }

    private String why(ManyResolved.Left left) {
        var why = left.why();
        var place = left.place();
        return why == null
                ? bench.text().get("drift.left.overtaken", place.repoPath(), place.filename())
                : FailureWords.of(why, bench.text()).what();
    }

    private static Function<Answers, String> whyNot(Resolution answer) {
        return switch (answer) {
            case ACCEPTED_REPO -> Answers::accept;
            case KEPT_STUDIO -> Answers::keep;
            case DISMISSED -> Answers::dismiss;
            case MERGED -> Answers::merge;
        };
    }

    private String sentence(Resolution answer, Outcome many) {
        var key =
                switch (answer) {
                    case KEPT_STUDIO -> "drift.done.keep-many";
                    case DISMISSED -> "drift.done.dismiss-many";
                    case ACCEPTED_REPO, MERGED -> "drift.done.accept-many";
                };
        var done = bench.text().get(key, many.settled(), many.left().size());
        return Stream.concat(Stream.of(done), many.left().stream().distinct().limit(MOST_REASONS))
                .collect(Collectors.joining(" "));
    }
}
