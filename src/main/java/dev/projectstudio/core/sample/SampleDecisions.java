package dev.projectstudio.core.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.sample.Sample.Decision;
import dev.projectstudio.core.sample.Sample.SampleProject;
import dev.projectstudio.core.sample.SampleWorkRepository.Place;
import dev.projectstudio.core.session.Promotion.Target;
import dev.projectstudio.platform.db.Tx;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The decisions of the sample, and what became of them.
final class SampleDecisions {

    private final SampleWorkRepository rows = new SampleWorkRepository();
    private final SamplePast past;
    private final SamplePieces pieces;

    SampleDecisions(SamplePast past, SamplePieces pieces) {
        this.past = past;
        this.pieces = pieces;
    }

    void insert(
            Tx tx, SampleProject project, String id, Map<String, MadeCycle> cycles, Map<String, MadeSession> sessions) {
        var named = new HashMap<String, String>();
        var made = new HashMap<Decision, String>();
        for (var decision : project.decisions()) {
            var key = UUID.randomUUID().toString();
            var at = past.hoursAgo(decision.hoursAgo());
            var cycle = Objects.requireNonNull(cycles.get(decision.cycle()), decision.cycle());
            rows.insert(tx.sql(), key, new Place(id, cycle.id(), null), decision, at);
            past.tell(tx, new Activity(id, "decision_recorded", decision.title(), "decision", key), at);
            pieces.link(tx, decision.from(), sessions, Target.DECISION, key, at);
            made.put(decision, key);
            if (decision.key() != null) {
                named.put(decision.key(), key);
            }
        }
        made.forEach((decision, key) -> settle(tx, decision, new Settled(id, key), named));
    }

    private record Settled(String project, String decision) {}

    private void settle(Tx tx, Decision decision, Settled settled, Map<String, String> named) {
        var hours = decision.settledHoursAgo();
        if (hours == null) {
            return;
        }
        var by = decision.supersededBy() == null ? null : Objects.requireNonNull(named.get(decision.supersededBy()));
        if (by != null) {
            rows.supersede(tx.sql(), settled.decision(), by);
        }
        var type = "decision_" + decision.status();
        var detail = by == null
                ? null
                : JsonNodeFactory.instance.objectNode().put("by", by).toString();
        past.tell(
                tx,
                new Activity(settled.project(), type, decision.title(), "decision", settled.decision(), detail),
                hours);
    }
}
