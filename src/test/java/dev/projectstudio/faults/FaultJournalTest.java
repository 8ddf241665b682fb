package dev.projectstudio.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultJournalTest {

    private static final List<CatalogueEntry> CATALOGUE = List.of(
            new CatalogueEntry("C01", "kill", "nothing lost", null),
            new CatalogueEntry("C02", "no space", "a sentence", null));

    @TempDir
    private Path folder;

    private FaultJournal one;
    private FaultJournal other;

    @BeforeEach
    void twoProcessesOfOneRun() {
        one = new FaultJournal(folder.resolve("faults").resolve("run.tsv"));
        other = new FaultJournal(folder.resolve("faults").resolve("run.tsv"));
    }

    @Test
    void addsUpWhatSeveralProcessesNote() throws IOException {
        one.passed(List.of("C01", "C02"), "A.one");
        one.write();
        other.failed(List.of("C01"), "B.two");
        other.notRun(List.of("C02"), "B.three", "no\nsuch\ttool");

        var ledger = other.write().orElseThrow();

        assertThat(ledger.table(CATALOGUE))
                .contains("| FAILED: B.two | A.one, B.two |")
                .contains("| passed, 1 test; in part NOT RUN: no such tool | A.one, B.three |");
    }

    @Test
    void addsNothingTwice() throws IOException {
        one.passed(List.of("C01"), "A.one");
        one.write();
        one.passed(List.of("C01"), "A.two");

        assertThat(one.write().orElseThrow().table(CATALOGUE)).contains("| passed, 2 tests | A.one, A.two |");
    }

    @Test
    void saysNothingOfTestsThatBelongToNoCase() throws IOException {
        one.passed(List.of(), "A.one");

        assertThat(one.write()).isEmpty();
        assertThat(folder.resolve("faults")).doesNotExist();
    }
}
