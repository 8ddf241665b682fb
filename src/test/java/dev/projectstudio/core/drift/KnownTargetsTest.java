package dev.projectstudio.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.ContextChanged;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.GitStateChanged;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.ForeignChange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KnownTargetsTest {

    private static final ProjectId ATLAS = new ProjectId("atlas");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private DriftHome home;
    private ProjectId atlas;
    private TargetId claude;
    private KnownTargets known;

    @BeforeEach
    void fill() throws Exception {
        home = new DriftHome(database.get(), database.bus(), folder);
        atlas = home.project(ATLAS.value());
        claude = home.synced(atlas, "claude.md", "CLAUDE.md", "A rule.\n");
        known = new KnownTargets(database.get(), new ContextTargets(database.get(), Clock.systemUTC()), database.bus());
    }

    @Test
    void readsThemAgainOnlyWhenSomethingIsStored() {
        var first = known.all();
        database.bus().publish(new GitStateChanged(ATLAS));

        assertThat(known.all()).isSameAs(first);
        for (var change : List.<Change>of(new ProjectChanged(ATLAS), new ForeignChange())) {
            var before = known.all();
            database.bus().publish(change);
            assertThat(known.all()).isNotSameAs(before);
        }
    }

    @Test
    void seesWhatSomebodyElseStored() {
        assertThat(known.all().targets()).hasSize(1);

        database.get().write(tx -> tx.sql().execute("UPDATE projects SET archived_at = CURRENT_TIMESTAMP"));
        database.bus().publish(new ForeignChange());

        assertThat(known.all().targets()).isEmpty();
    }

    @Test
    void readsOfTheOpenRecordsOnlyThoseOfTheTargetsAskedFor() throws IOException {
        var agents = home.synced(atlas, "agents.md", "AGENTS.md", "A rule.\n");
        for (var path : List.of("CLAUDE.md", "AGENTS.md")) {
            DriftHome.write(home.repo(atlas, path), "Another rule.\n");
        }
        home.check();

        assertThat(known.of(Set.of(claude)).open()).containsOnlyKeys(claude);
        assertThat(known.all().open()).containsOnlyKeys(claude, agents);
    }

    @Test
    void readsOneAgainOnceItWasFoundToDrift() throws IOException {
        var before = known.all();
        assertThat(known.of(Set.of(claude)).targets().getFirst())
                .isSameAs(before.targets().getFirst());

        DriftHome.write(home.repo(atlas, "CLAUDE.md"), "Another rule.\n");
        home.check();

        var now = known.of(Set.of(claude));
        assertThat(now.targets().getFirst().target().status()).isEqualTo(SyncStatus.STALE);
        assertThat(now.open()).containsOnlyKeys(claude);
    }

    @Test
    void keepsTheOthersThen() throws IOException {
        var agents = home.synced(atlas, "agents.md", "AGENTS.md", "A rule.\n");
        var before = known.all().byId().get(agents);
        DriftHome.write(home.repo(atlas, "CLAUDE.md"), "Another rule.\n");
        home.check();

        assertThat(known.of(Set.of(agents)).targets()).singleElement().isSameAs(before);
        assertThat(known.of(Set.of(agents, claude)).targets())
                .hasSize(2)
                .noneSatisfy(tracked -> assertThat(tracked).isSameAs(before));
    }

    @Test
    void readsThoseOfAProjectAgainWhoseFilesChanged() {
        var before = known.all().targets().getFirst();

        database.bus().publish(new ContextChanged(before.file().id(), new ProjectId("other")));
        assertThat(known.of(Set.of(claude)).targets()).singleElement().isSameAs(before);

        database.bus().publish(new ContextChanged(before.file().id(), ATLAS));
        assertThat(known.of(Set.of(claude)).targets()).singleElement().isNotSameAs(before);
    }

    @Test
    void readsOneAgainThatWasRememberedInSilence() {
        var before = known.all().targets().getFirst();

        known.forget(Set.of(claude));

        assertThat(known.of(Set.of(claude)).targets()).singleElement().isNotSameAs(before);
        assertThat(known.all().targets()).singleElement().isNotSameAs(before);
    }

    @Test
    void asksForRecordsWithoutATargetByTheirIndexAlone() {
        var records = new DriftRecordRepository();
        database.get().write(tx -> {
            tx.sql().execute("""
                    INSERT INTO drift_records (id, context_file_id, target_id, resolved_at)
                    WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 2000)
                    SELECT 'r' || n, file.id, CASE n % 2 WHEN 0 THEN target.id END, '2026-03-01 10:00:00.000'
                    FROM many, context_files AS file, context_targets AS target
                    """);
            return tx.sql().execute("ANALYZE");
        });
        var plan = database.get()
                .read(sql -> sql.fetch("EXPLAIN QUERY PLAN " + sql.renderInlined(records.astrayQuery(sql))));

        assertThat(plan.getValues("detail", String.class))
                .singleElement()
                .asString()
                .contains("USING COVERING INDEX idx_drift_astray");
    }

    @Test
    void findsOneThatIsNew() throws IOException {
        known.all();

        var agents = home.synced(atlas, "agents.md", "AGENTS.md", "A rule.\n");

        assertThat(known.of(Set.of(agents)).targets()).hasSize(1);
        assertThat(known.of(Set.of(new TargetId("gone"))).targets()).isEmpty();
    }
}
