package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.core.cycle.PhaseMove;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.RelativeTime;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// When a cycle went where, and how long it stayed there: a dot for each move, and a line that is longer for a longer
/// stay.
final class TimelineView extends VBox {

    private static final double DAY = 56;
    private static final double GUTTER = 12;
    private static final double LEAST = 24;
    private static final double MOST = 56;

    private final RelativeTime time;
    private final Messages text;

    TimelineView(RelativeTime time, Messages text) {
        this.time = time;
        this.text = text;
        setId("cycle-timeline");
        getStyleClass().add("timeline");
    }

    void show(List<PhaseMove> moves) {
        getChildren().clear();
        if (moves.isEmpty()) {
            getChildren().add(CycleRows.styled(text.get("cycles.timeline.none"), "muted"));
        }
        for (int i = 0; i < moves.size(); i++) {
            var next = i + 1 < moves.size() ? moves.get(i + 1) : null;
            getChildren().add(line(moves.get(i), next));
        }
    }

    private Node line(PhaseMove move, @Nullable PhaseMove next) {
        var at = move.at();
        boolean isEnd = next == null && move.to().equals(Phase.COMPLETE.word());
        var day = CycleRows.styled(at == null ? "—" : time.dayOf(at), "caption");
        day.setMinWidth(DAY);
        if (at != null) {
            day.setTooltip(new Tooltip(time.exact(at)));
        }
        var dot = new Region();
        dot.getStyleClass().add(next == null ? "timeline-now" : "timeline-dot");
        var stem = new Region();
        stem.getStyleClass().add("timeline-stem");
        VBox.setVgrow(stem, Priority.ALWAYS);
        stem.setVisible(next != null);
        var gutter = new VBox(dot, stem);
        gutter.setAlignment(Pos.TOP_CENTER);
        gutter.setMinWidth(GUTTER);
        gutter.getStyleClass().add("timeline-gutter");
        var name = what(move);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var stay = CycleRows.styled(isEnd || at == null ? "" : stay(at, next), "caption");
        stay.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, day, gutter, name, stay);
        line.setMinHeight(at == null || next == null ? LEAST : height(at, next.at()));
        return line;
    }

    /// The phase, and below it what was said when it was completed.
    private VBox what(PhaseMove move) {
        var name = new Label(CycleWords.phase(move.to(), text));
        var what = new VBox(name);
        name.setMinWidth(0);
        what.setMinWidth(0);
        var answer = move.answer();
        if (answer != null) {
            what.getChildren()
                    .add(said(text.find("cycles.timeline." + answer.replace('_', '-'))
                            .orElse(answer)));
        }
        var note = move.note();
        if (note != null) {
            what.getChildren().add(said(note));
        }
        return what;
    }

    private static Label said(String words) {
        var said = CycleRows.styled(words, "caption");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        return said;
    }

    private String stay(Instant from, @Nullable PhaseMove next) {
        if (next == null) {
            return text.get("cycles.timeline.since", time.span(from, null));
        }
        return next.at() == null ? "" : time.span(from, next.at());
    }

    /// A day more is some pixels more, up to a bound.
    private static double height(Instant from, @Nullable Instant until) {
        if (until == null) {
            return LEAST;
        }
        double days = (until.toEpochMilli() - from.toEpochMilli()) / 86_400_000.0;
        return Math.clamp(LEAST + 4 * days, LEAST, MOST);
    }
}
