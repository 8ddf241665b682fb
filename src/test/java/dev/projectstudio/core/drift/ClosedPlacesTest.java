package dev.projectstudio.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.ClosedPlaces.Unread;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.file.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedPlacesTest {

    private static final Path REPO = Path.of("/repo");

    @TempDir
    Path folder;

    @Test
    void oneAlertStandsForAllInAClosedFolder() {
        var paths = List.of("CLAUDE.md", "docs/a.md", "docs/sub/b.md", "other/c.md");

        var alerts = folded(paths, Set.of(REPO.resolve("docs"), REPO.resolve("docs/sub")), 10);

        assertThat(alerts.count()).isEqualTo(3);
        assertThat(alerts.newest())
                .extracting(item -> item.place().repoPath())
                .containsExactly("CLAUDE.md", "docs/a.md", "other/c.md");
        assertThat(alerts.newest())
                .extracting(DriftItem::closed)
                .containsExactly(null, new ClosedPlace("docs/", 2), null);
    }

    @Test
    void aClosedRepositoryIsOneAlert() {
        var alerts = folded(List.of("CLAUDE.md", "docs/a.md"), Set.of(REPO), 10);

        assertThat(alerts.count()).isEqualTo(1);
        assertThat(alerts.newest()).singleElement().returns(new ClosedPlace("./", 2), DriftItem::closed);
    }

    @Test
    void filesThatAreClosedEachForItselfAreEachAnAlert() {
        var alerts = folded(List.of("CLAUDE.md", "docs/a.md"), Set.of(), 1);

        assertThat(alerts.count()).isEqualTo(2);
        assertThat(alerts.newest()).singleElement().returns(null, DriftItem::closed);
    }

    @Test
    void theEntriesOfAClosedFileAreOneAlert() {
        var alerts = folded(List.of(".mcp.json", ".mcp.json"), Set.of(), 10);

        assertThat(alerts.newest()).singleElement().returns(new ClosedPlace(".mcp.json", 2), DriftItem::closed);
    }

    @Test
    void aFolderWithoutPermissionIsFoundOnTheDisk() {
        try (var process = JavaProcess.startUnprivileged(ClosedFolder.class, folder)) {
            assertThat(process.end(0)).contains("1 ClosedPlace[path=docs/, targets=2]");
        }
    }

    private static DriftAlerts folded(List<String> paths, Set<Path> closed, int most) {
        List<Unread> unread = new ArrayList<>();
        List<DriftItem> items = new ArrayList<>();
        for (var path : paths) {
            var id = new TargetId("target " + items.size());
            var project = new ProjectId("atlas");
            var place = new DriftPlace(id, new ContextFileId(id.value()), project, path, path);
            unread.add(new Unread(id, project, REPO.toString(), path));
            items.add(new DriftItem(
                    place, "atlas", SyncStatus.UNKNOWN, Reason.NO_PERMISSION, null, null, Shown.NOW, null));
        }
        return ClosedPlaces.of(unread, path -> !closed.contains(path))
                .fold(new DriftAlerts(items, items.size(), List.of()), most);
    }
}
