package dev.projectstudio.core.drift;

import static dev.projectstudio.platform.db.schema.Tables.CONTENTS;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Faults;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.Contents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Many records of one file: the catalogue's C55.
class DriftGrowthTest {

    private static final String TEXT = "A rule that holds in every module.\n".repeat(230);
    private static final int MOST_BYTES_A_RECORD = 3_072;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    @FaultCase("C55")
    void staysSmallHoweverOftenAFileDrifts() throws IOException {
        driftOften(Faults.times(10_000));
    }

    private void driftOften(int times) throws IOException {
        var home = new DriftHome(database.get(), database.bus(), folder);
        var atlas = home.project("atlas");
        var target = home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        var targets = new ContextTargets(database.get(), home.clock);
        var recorder = new Recorder(targets, new Contents(home.clock), new ActivityLog(home.clock));
        var same = home.sides.read(targets.some(List.of(target)).getFirst());
        DriftHome.write(home.repo(atlas, "CLAUDE.md"), TEXT + "More.\n");
        var moved = home.sides.read(targets.some(List.of(target)).getFirst());
        long before = size();

        database.get().write(tx -> {
            for (int i = 0; i < times; i++) {
                for (var look : List.of(moved, same)) {
                    var fresh = targets.find(tx.sql(), target).orElseThrow();
                    assertThat(recorder.record(tx, List.of(look.of(fresh))).events())
                            .hasSize(1);
                }
            }
            return times;
        });

        assertThat(size() - before).isLessThan((long) times * MOST_BYTES_A_RECORD);
        assertThat(database.get().<Integer>read(sql -> sql.fetchCount(CONTENTS)))
                .isEqualTo(2);
        var file = new ContextFileId(
                database.get().read(sql -> sql.fetchSingle(CONTEXT_FILES)).getId());
        List<String> paged = new ArrayList<>();
        for (int skipped = 0; skipped < times; skipped += 60) {
            home.drift.history(file, skipped, 60).forEach(record -> paged.add(record.id()));
        }
        assertThat(paged).hasSize(times).doesNotHaveDuplicates();
    }

    private long size() {
        return database.get()
                .read(sql -> sql.fetchSingle("select page_count * page_size from pragma_page_count, pragma_page_size")
                        .get(0, Long.class));
    }
}
