package dev.projectstudio.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.faults.FaultCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DriftStatusTest {

    /// The table of the product, one row a line. A side is a letter for a text, `-` for no file, `!` for one that
    /// cannot be read, `gone` for a repository that is not there, `none` for no repository; `~` is any of them. The
    /// first row that fits counts.
    private static final String TABLE = """
            base | studio | repo | status   | reason            | default
            ~    | ~      | none | unknown  | no-target         | NONE
            ~    | ~      | gone | unknown  | repo-missing      | RELOCATE
            ~    | ~      | !    | unknown  | no-permission     | NONE
            ~    | -      | ~    | unknown  | studio-missing    | RESTORE
            ~    | none   | ~    | unknown  | studio-missing    | RESTORE
            ~    | !      | ~    | unknown  | studio-unreadable | RESTORE
            ~    | gone   | ~    | unknown  | studio-unreadable | RESTORE
            -    | [abc]  | -    | stale    | not-in-repo-yet   | KEEP_STUDIO
            [ab] | [abc]  | -    | stale    | deleted-in-repo   | NONE
            ~    | a      | a    | synced   |                   | NONE
            ~    | b      | b    | synced   |                   | NONE
            ~    | c      | c    | synced   |                   | NONE
            -    | [abc]  | [abc]| diverged | never-synced      | COMPARE
            a    | [bc]   | a    | stale    | repo-behind       | KEEP_STUDIO
            b    | [ac]   | b    | stale    | repo-behind       | KEEP_STUDIO
            a    | a      | [bc] | stale    | studio-behind     | ACCEPT_REPO
            b    | b      | [ac] | stale    | studio-behind     | ACCEPT_REPO
            a    | [bc]   | [bc] | diverged | both-edited       | MERGE
            b    | [ac]   | [ac] | diverged | both-edited       | MERGE
            """;

    private static final List<String> BASES = List.of("-", "a", "b");
    private static final List<String> SIDES = List.of("a", "b", "c", "-", "!", "gone", "none");

    static Stream<List<String>> combinations() {
        return BASES.stream()
                .flatMap(base ->
                        SIDES.stream().flatMap(studio -> SIDES.stream().map(repo -> List.of(base, studio, repo))));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    @FaultCase("C51")
    void isWhatTheTableSays(List<String> given) {
        var expected =
                rows().stream().filter(row -> row.fits(given)).findFirst().orElseThrow();

        var status = DriftStatus.of(base(given.get(0)), side(given.get(1)), side(given.get(2)));

        assertThat(status)
                .isEqualTo(new DriftStatus(
                        SyncStatus.of(expected.cells().get(3)),
                        expected.cells().get(4).isEmpty()
                                ? null
                                : expected.cells().get(4),
                        SafeDefault.valueOf(expected.cells().get(5))));
    }

    @Test
    void everyRowOfTheTableIsReached() {
        var reached = new ArrayList<Row>();
        combinations()
                .forEach(given -> rows().stream()
                        .filter(row -> row.fits(given))
                        .findFirst()
                        .ifPresent(reached::add));

        assertThat(reached).containsAll(rows());
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void callsDriftOnlyWhatIsStaleOrDiverged(List<String> given) {
        var status = DriftStatus.of(base(given.get(0)), side(given.get(1)), side(given.get(2)));

        assertThat(status.isDrift())
                .isEqualTo(List.of("stale", "diverged").contains(status.sync().word()));
    }

    @ParameterizedTest
    @CsvSource({
        "diverged stale unknown synced, diverged",
        "synced stale unknown, stale",
        "synced unknown, unknown",
        "synced, synced",
        "'', unknown"
    })
    void aFileIsAsTheWorstOfItsTargets(String targets, String file) {
        var statuses = Arrays.stream(targets.split(" "))
                .filter(word -> !word.isEmpty())
                .map(SyncStatus::of)
                .toList();

        assertThat(SyncStatus.worst(statuses).word()).isEqualTo(file);
    }

    private static @Nullable String base(String sign) {
        return sign.equals("-") ? null : sign;
    }

    private static Side side(String sign) {
        return switch (sign) {
            case "-" -> new Side.Absent();
            case "!" -> new Side.Unreadable("no-permission");
            case "gone" -> new Side.Unreadable("repo-missing");
            case "none" -> new Side.Nowhere();
            default -> new Side.Text(sign);
        };
    }

    private static List<Row> rows() {
        return TABLE.lines()
                .skip(1)
                .map(line -> new Row(
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList()))
                .toList();
    }

    private record Row(List<String> cells) {

        boolean fits(List<String> given) {
            for (int i = 0; i < 3; i++) {
                var cell = cells.get(i);
                boolean isSet = cell.startsWith("[");
                if (!cell.equals("~") && !(isSet ? Pattern.matches(cell, given.get(i)) : cell.equals(given.get(i)))) {
                    return false;
                }
            }
            return true;
        }
    }
}
