package dev.projectstudio.core.decision;

import static dev.projectstudio.core.decision.Decisions.ATLAS;
import static dev.projectstudio.core.decision.Decisions.BOREALIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.AppException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DecisionServiceTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Decisions decisions = new Decisions(database.get());

    @Test
    void recordsWhatWasDecidedAndWhatElseWasConsidered() {
        var made = decisions.service.add(NewDecision.titled(ATLAS, "  Use\n JWT ")
                .because(" No session store.\r\nAnd no lookup. ")
                .ratherThan(
                        List.of(new Alternative("Server sessions", "One more thing to run"), Alternative.of("None"))));

        assertThat(made.title()).isEqualTo("Use JWT");
        assertThat(made.rationale()).isEqualTo("No session store.\nAnd no lookup.");
        assertThat(made.status()).contains(DecisionStatus.PROPOSED);
        assertThat(decisions.service.require(made.id())).isEqualTo(made);
        assertThat(database.published()).contains(new DecisionChanged(made.id(), ATLAS));
        assertThat(decisions.activities()).containsExactly("decision_recorded Use JWT");
    }

    @Test
    void readsAlternativesInBothFormsAndWritesTheFuller() {
        decisions.execute("INSERT INTO decisions (id, project_id, title, alternatives) VALUES"
                + " ('old', 'atlas', 'Use JWT', '[\"Sessions\", {\"title\": \"Cookies\", \"why_not\": \"No\"}]')");

        var read = decisions.service.require(new DecisionId("old"));
        decisions.service.edit(
                read, DecisionEdit.of(read).ratherThan(read.alternatives().reversed()));

        assertThat(read.alternatives()).containsExactly(Alternative.of("Sessions"), new Alternative("Cookies", "No"));
        assertThat(column("alternatives", "old"))
                .isEqualTo("[{\"title\":\"Cookies\",\"why_not\":\"No\"},{\"title\":\"Sessions\",\"why_not\":null}]");
    }

    @Test
    void leavesWhatItDoesNotUnderstandWhenSomethingElseIsEdited() {
        decisions.execute("INSERT INTO decisions (id, project_id, title, alternatives) VALUES"
                + " ('old', 'atlas', 'Use JWT', 'sessions, or cookies')");
        var read = decisions.service.require(new DecisionId("old"));

        decisions.service.edit(read, DecisionEdit.of(read).titled("Use PASETO"));

        assertThat(column("alternatives", "old")).isEqualTo("sessions, or cookies");
    }

    @Test
    void takesThoseOfAnOlderHomeForProposed() {
        decisions.execute("INSERT INTO decisions (id, project_id, title) VALUES ('old', 'atlas', 'Use JWT')");

        assertThat(decisions.service.require(new DecisionId("old")).status()).contains(DecisionStatus.PROPOSED);
    }

    @Test
    void refusesToEditWhatChangedMeanwhile() {
        var seen = decisions.record("Use JWT");
        decisions.service.edit(seen, DecisionEdit.of(seen).because("Stateless"));

        assertRefused(
                "decision-changed-meanwhile",
                () -> decisions.service.edit(seen, DecisionEdit.of(seen).because("Fast")));
        assertThat(decisions.service.require(seen.id()).rationale()).isEqualTo("Stateless");
    }

    @Test
    void refusesToEditWhatWasConfirmedMeanwhile() {
        var seen = decisions.record("Use JWT");
        decisions.service.accept(seen.id());

        assertRefused(
                "decision-changed-meanwhile",
                () -> decisions.service.edit(seen, DecisionEdit.of(seen).because("Fast")));
    }

    @Test
    void confirmsAndTurnsDown() {
        var one = decisions.record("Use JWT");
        var other = decisions.record("Use Go");

        decisions.service.accept(one.id());
        decisions.service.reject(other.id());
        decisions.service.reject(other.id());

        assertThat(decisions.titles(DecisionFilter.all().standing(DecisionStatus.ACCEPTED)))
                .containsExactly("Use JWT");
        assertThat(decisions.titles(DecisionFilter.all().standing(DecisionStatus.PROPOSED)))
                .isEmpty();
        assertThat(decisions.activities())
                .endsWith("decision_accepted Use JWT", "decision_rejected Use Go")
                .hasSize(4);
    }

    @Test
    void linksADecisionAndTheOneThatTookItsPlaceBothWays() {
        var old = decisions.record("Use JWT");
        var next = decisions.record("Use PASETO");

        var superseded = decisions.service.supersede(old.id(), next.id());

        assertThat(superseded.status()).contains(DecisionStatus.SUPERSEDED);
        assertThat(superseded.supersededBy()).isEqualTo(next.id());
        assertThat(decisions.service.replacedBy(next.id())).containsExactly(superseded);
        assertThat(decisions.service.accept(old.id()).supersededBy()).isNull();
        assertThat(decisions.service.replacedBy(next.id())).isEmpty();
    }

    @Test
    void refusesADecisionThatWouldTakeItsOwnPlace() {
        var one = decisions.record("Use JWT");
        var two = decisions.record("Use PASETO");
        var three = decisions.record("Use mTLS");
        decisions.service.supersede(one.id(), two.id());
        decisions.service.supersede(two.id(), three.id());

        assertRefused("supersedes-itself", () -> decisions.service.supersede(one.id(), one.id()));
        assertRefused("supersession-loop", () -> decisions.service.supersede(three.id(), one.id()));
    }

    @Test
    void bringsADeletedDecisionBackWithWhatItTookThePlaceOf() {
        var old = decisions.record("Use JWT");
        var next = decisions.record("Use PASETO");
        var superseded = decisions.service.supersede(old.id(), next.id());

        decisions.service.delete(next.id());
        var alone = decisions.service.require(old.id());
        decisions.undo.undoLast();

        assertThat(alone.supersededBy()).isNull();
        assertThat(alone.status()).contains(DecisionStatus.SUPERSEDED);
        assertThat(decisions.service.require(next.id())).isEqualTo(next);
        assertThat(decisions.service.require(old.id())).isEqualTo(superseded);
        assertThat(decisions.activities()).contains("decision_removed Use PASETO");
    }

    @Test
    void takesEachActBack() {
        var made = decisions.record("Use JWT");
        decisions.service.accept(made.id());

        decisions.undo.undoLast();
        assertThat(decisions.service.require(made.id())).isEqualTo(made);
        decisions.undo.undoLast();
        assertThat(decisions.service.find(made.id())).isEmpty();
        decisions.undo.redo();
        assertThat(decisions.service.require(made.id())).isEqualTo(made);
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        for (int i = 0; i < 7; i++) {
            decisions.record("Decision " + i);
        }
        decisions.execute("INSERT INTO decisions (id, project_id, title, created_at) VALUES"
                + " ('z', 'atlas', 'Seconds', '2026-03-01 12:00:03'), ('b', 'atlas', 'Timeless B', NULL),"
                + " ('a', 'atlas', 'Timeless A', NULL), ('c', 'borealis', 'Elsewhere', NULL)");

        var all = decisions.titles(DecisionFilter.of(ATLAS));

        assertThat(all).hasSize(10).startsWith("Decision 6").endsWith("Timeless B", "Timeless A");
        for (int size = 1; size <= 10; size++) {
            assertThat(paged(DecisionFilter.of(ATLAS).atMost(size))).isEqualTo(all);
        }
    }

    @Test
    void listsThoseOfACycleAndLeavesArchivedProjectsOut() {
        var cycle = decisions.cycles.add(NewCycle.named(ATLAS, "Auth flow", CycleType.FEATURE));
        decisions.service.add(NewDecision.titled(ATLAS, "Use JWT").in(cycle.id()));
        decisions.record("Use Go");
        decisions.service.add(NewDecision.titled(BOREALIS, "Use Rust"));
        decisions.execute("UPDATE projects SET archived_at = '2026-03-01 12:00:00.000' WHERE id = 'borealis'");

        assertThat(decisions.titles(DecisionFilter.of(cycle.id()))).containsExactly("Use JWT");
        assertThat(decisions.titles(DecisionFilter.all())).containsExactly("Use Go", "Use JWT");
        assertThat(decisions.titles(DecisionFilter.of(BOREALIS))).containsExactly("Use Rust");
    }

    @Test
    void stayWhenTheirCycleIsDeleted() {
        var cycle = decisions.cycles.add(NewCycle.named(ATLAS, "Auth flow", CycleType.FEATURE));
        var made = decisions.service.add(NewDecision.titled(ATLAS, "Use JWT").in(cycle.id()));

        decisions.cycleRemoval.delete(cycle.id());

        assertThat(decisions.service.require(made.id()).cycleId()).isNull();
    }

    @Test
    void refusesACycleOfAnotherProject() {
        var cycle = decisions.cycles.add(NewCycle.named(BOREALIS, "Auth flow", CycleType.FEATURE));

        assertRefused(
                "cycle-of-another-project",
                () -> decisions.service.add(NewDecision.titled(ATLAS, "Use JWT").in(cycle.id())));
    }

    @Test
    void findsADecisionByItsIdABeginningOfItOrItsTitle() {
        var made = decisions.record("Use JWT");
        decisions.service.add(NewDecision.titled(BOREALIS, "use jwt"));

        assertThat(decisions.service.require(made.id().value(), null)).isEqualTo(made);
        assertThat(decisions.service.require(made.id().inShort().toUpperCase(Locale.ROOT), null))
                .isEqualTo(made);
        assertThat(decisions.service.require(" USE jwt", ATLAS)).isEqualTo(made);
        assertRefused("ambiguous-decision", () -> decisions.service.require("use jwt", null));
        assertRefused("decision-not-found", () -> decisions.service.require("Use Go", null));
    }

    @Test
    void refusesATitleThatSaysNothing() {
        assertRefused("decision-title-refused", () -> decisions.record("  "));
        assertRefused("alternative-empty", () -> Alternative.of("\n"));
    }

    @Test
    void keepsADateThatIsGiven() {
        var day = Instant.parse("2025-01-01T00:00:00Z");

        assertThat(decisions
                        .service
                        .add(NewDecision.titled(ATLAS, "Use JWT").at(day))
                        .decidedAt())
                .isEqualTo(day);
    }

    @Test
    void readsAPageWithoutSortingOrScanning() {
        var filters = List.of(
                DecisionFilter.all(),
                DecisionFilter.of(ATLAS),
                DecisionFilter.of(ATLAS).standing(DecisionStatus.ACCEPTED));
        var rows = new DecisionRepository();

        database.get().read(sql -> {
            for (var filter : filters) {
                var query = rows.pageQuery(sql, filter, DSL.noCondition(), 50);
                assertThat(sql.fetch("EXPLAIN QUERY PLAN " + sql.renderInlined(query))
                                .getValues("detail", String.class))
                        .as("%s", filter)
                        .noneMatch(line -> line.contains("TEMP B-TREE") || line.equals("SCAN decisions"))
                        .anyMatch(line -> line.contains("idx_decisions_"));
            }
            return sql;
        });
    }

    private List<String> paged(DecisionFilter first) {
        var titles = new ArrayList<String>();
        for (var filter = first; ; ) {
            var page = decisions.service.list(filter);
            page.forEach(each -> titles.add(each.title()));
            if (page.size() < filter.limit()) {
                return titles;
            }
            filter = first.after(page.getLast().id());
        }
    }

    private String column(String name, String id) {
        return database.get()
                .read(sql -> String.valueOf(sql.fetchValue("SELECT " + name + " FROM decisions WHERE id = ?", id)));
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        AppException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
