package dev.projectstudio.ui.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.project.ProjectId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private static final List<DriftItem> ITEMS = List.of(
            item("risk", "claude.md", "CLAUDE.md"),
            item("atlas", "agents.md", "AGENTS.md"),
            item("risk", "constitution.md", ".specify/memory/constitution.md"),
            item("atlas", "agents.md", ".github/copilot-instructions.md"));

    @Test
    void findsAnAlertByItsProjectItsFileAndItsPlaceWithoutCase() {
        var alerts = Alerts.of(ITEMS);

        assertThat(alerts.matching(" ATLAS ")).hasSize(2);
        assertThat(alerts.matching("constitution")).hasSize(1);
        assertThat(alerts.matching("copilot")).hasSize(1);
        assertThat(alerts.matching("nothing")).isEmpty();
        assertThat(alerts.matching("")).hasSize(4);
    }

    @Test
    void goesOnWithTheFirstAlertBelowThatIsStillThere() {
        assertThat(successor("b", "a", "d")).isEqualTo("d");
        assertThat(successor("d", "a", "b")).isEqualTo("b");
        assertThat(successor("b", "e")).isEqualTo("e");
        assertThat(successor("none", "c")).isEqualTo("c");
        assertThat(Alerts.successor(List.of(), null, List.of())).isNull();
    }

    private static String successor(String selected, String... now) {
        var before = Stream.of("a", "b", "c", "d").map(TargetId::new).toList();
        var next = Alerts.successor(
                before,
                new TargetId(selected),
                Stream.of(now).map(TargetId::new).toList());
        return Objects.requireNonNull(next).value();
    }

    private static DriftItem item(String project, String file, String path) {
        var place = new DriftPlace(new TargetId(path), new ContextFileId(file), new ProjectId(project), file, path);
        return new DriftItem(
                place, project, SyncStatus.STALE, "repo-behind", "+1 line, -0 lines", null, Shown.NOW, null);
    }
}
