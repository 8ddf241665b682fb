package dev.projectstudio.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftOrderTest {

    @Test
    void putsWhatIsWorstOffFirstAndKeepsTheAlertsOfAProjectTogether() {
        var items = List.of(
                item("atlas", "agents.md", SyncStatus.STALE),
                item("risk", "claude.md", SyncStatus.UNKNOWN),
                item("risk", "agents.md", SyncStatus.STALE),
                item("risk", "constitution.md", SyncStatus.DIVERGED));

        assertThat(order(items))
                .containsExactly("risk constitution.md", "risk agents.md", "risk claude.md", "atlas agents.md");
    }

    @Test
    void goesByNameWhereNothingElseTellsThemApart() {
        var items = List.of(
                item("borealis", "b.md", SyncStatus.STALE),
                item("Atlas", "z.md", SyncStatus.STALE),
                item("Atlas", "a.md", SyncStatus.STALE));

        assertThat(order(items)).containsExactly("Atlas a.md", "Atlas z.md", "borealis b.md");
    }

    private static List<String> order(List<DriftItem> items) {
        return DriftOrder.urgentFirst(items).stream()
                .map(item -> item.projectName() + " " + item.place().filename())
                .toList();
    }

    private static DriftItem item(String project, String file, SyncStatus status) {
        var place = new DriftPlace(
                new TargetId(project + file), new ContextFileId(file), new ProjectId(project), file, file);
        return new DriftItem(place, project, status, "reason", null, null, new Shown("studio", "repo"), null);
    }
}
