package dev.projectstudio.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.session.SessionRow.CycleName;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.db.schema.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SessionListsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private SessionWorld world;
    private SessionLists lists;

    @BeforeEach
    void open() {
        world = new SessionWorld(database.get(), folder);
        lists = new SessionLists(database.get());
    }

    @Test
    void namesTheProjectAndTheCycleOfEach() {
        world.cycle("Auth flow");
        var session = world.capture("# Auth\n\n**Cycle:** CYC-101\n");

        assertThat(lists.page(SessionFilter.ALL, null, 10).rows())
                .containsExactly(new SessionRow(session, "atlas", new CycleName("CYC-101", "Auth flow")));
        assertThat(lists.find(session.id())).isPresent();
        assertThat(lists.isAny()).isTrue();
    }

    @Test
    void goesOnFromThePageBefore() {
        for (int day = 1; day <= 5; day++) {
            world.capture("# S" + day + "\n\n**Date:** 2026-03-0" + day + " 09:00 AM\n");
        }

        var first = lists.page(SessionFilter.ALL, null, 3);
        var second = lists.page(SessionFilter.ALL, first.next(), 3);

        assertThat(titles(first.rows())).containsExactly("S5", "S4", "S3");
        assertThat(titles(second.rows())).containsExactly("S2", "S1");
        assertThat(second.next()).isNull();
    }

    @Test
    void walksTheSameListOneByOneInBothDirectionsAlsoWhereDatesAreEqualOrMissing() {
        var all = new ArrayList<SessionId>();
        for (int i = 0; i < 6; i++) {
            var session = world.capture("# S" + i + "\n\n**Date:** 2026-03-0" + (1 + i / 2) + " 09:00 AM\n");
            all.add(session.id());
        }
        undate(all.subList(4, 6));
        var listed = lists.page(SessionFilter.ALL, null, 10).rows().stream()
                .map(row -> row.session().id())
                .toList();

        for (int i = 0; i < listed.size(); i++) {
            var session = world.sessions.require(listed.get(i));
            var beside = lists.neighbours(SessionFilter.ALL, session);

            assertThat(beside.newer()).isEqualTo(at(listed, i - 1));
            assertThat(beside.older()).isEqualTo(at(listed, i + 1));
        }
    }

    @Test
    void findsTheNewerOneWithoutLookingAtEverySession() {
        var cycle = world.cycle("Auth flow");
        var key = SessionKey.of(world.capture("# Auth\n\n**Cycle:** CYC-101\n"));
        database.get().write(tx -> tx.sql().execute("ANALYZE"));
        var sessions = new SessionRepository();

        var plans = database.get()
                .read(sql -> Stream.of(
                                SessionFilter.ALL, SessionFilter.of(SessionWorld.ATLAS), SessionFilter.of(cycle.id()))
                        .map(filter -> sql
                                .fetch("EXPLAIN QUERY PLAN " + sql.renderInlined(sessions.newerQuery(sql, filter, key)))
                                .getValues("detail", String.class)
                                .stream()
                                .filter(step -> step.contains("sessions") || step.contains("TEMP"))
                                .collect(Collectors.joining("\n")))
                        .toList());

        assertThat(plans)
                .allSatisfy(plan -> assertThat(plan).contains("USING INDEX").doesNotContain("TEMP B-TREE"));
    }

    private void undate(List<SessionId> ids) {
        database.get()
                .write(tx -> tx.sql()
                        .update(Tables.SESSIONS)
                        .setNull(Tables.SESSIONS.CREATED_AT)
                        .where(Tables.SESSIONS.ID.in(
                                ids.stream().map(SessionId::value).toList()))
                        .execute());
    }

    private static @Nullable SessionId at(List<SessionId> ids, int index) {
        return index < 0 || index >= ids.size() ? null : ids.get(index);
    }

    private static List<String> titles(List<SessionRow> rows) {
        return rows.stream().map(row -> row.session().title()).toList();
    }
}
