package dev.projectstudio.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultLedgerTest {

    private static final List<CatalogueEntry> CATALOGUE = List.of(
            new CatalogueEntry("C01", "kill", "nothing lost", null),
            new CatalogueEntry("C02", "no space", "a sentence", null),
            new CatalogueEntry("C03", "another disk", "one file", "there is no such disk"));

    private final FaultLedger ledger = new FaultLedger();

    @Test
    void takesACaseWithoutATestForNotRun() {
        ledger.passed(List.of("C02"), "B.two");

        assertThat(ledger.table(CATALOGUE))
                .contains("| C01 | kill | nothing lost | NOT RUN: no test of it was part of this run |  |")
                .contains("| C02 | no space | a sentence | passed, 1 test | B.two |")
                .contains("| C03 | another disk | one file | NOT RUN: there is no such disk |  |");
        assertThat(ledger.summary(CATALOGUE))
                .isEqualTo("3 cases: 1 passed (0 of them in part not run), 0 failed, 2 not run");
    }

    @Test
    void failsACaseForOneOfItsTests() {
        ledger.passed(List.of("C01", "C02"), "A.one");
        ledger.failed(List.of("C01"), "A.two");

        assertThat(ledger.table(CATALOGUE))
                .contains("| FAILED: A.two | A.one, A.two |")
                .contains("| passed, 1 test | A.one |");
        assertThat(ledger.summary(CATALOGUE)).contains("1 passed", "1 failed", "1 not run");
    }

    @Test
    void saysWhatOfACaseWasNotRun() {
        ledger.passed(List.of("C01"), "A.one");
        ledger.notRun(List.of("C01", "C02"), "A.two", "no such tool");

        assertThat(ledger.table(CATALOGUE))
                .contains("| passed, 1 test; in part NOT RUN: no such tool | A.one, A.two |")
                .contains("| NOT RUN: no such tool | A.two |");
        assertThat(ledger.summary(CATALOGUE))
                .isEqualTo("3 cases: 1 passed (1 of them in part not run), 0 failed, 2 not run");
    }
}
