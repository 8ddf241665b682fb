package dev.projectstudio.core.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.watch.WatchEvent.Kind;
import dev.projectstudio.platform.db.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class WatchEventsTest {

    private static final String OLD = "the text before\n";
    private static final String NEW = "the text after, longer than before\n";
    private static final String OTHER = "the text after that, longer than any before\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private Path file;
    private StudioProcess studio;
    private StudioProcess listening;

    @BeforeEach
    void driftThatEverybodyKnows() throws IOException {
        studio = process();
        var repo = Files.createDirectory(folder.toRealPath().resolve("repo"));
        file = Files.writeString(repo.resolve("CLAUDE.md"), OLD);
        studio.track(studio.projects().register(repo, null, null), "claude.md", "CLAUDE.md", OLD);
        listening = process();
        edit(NEW);
        heard();
        studio.forget();
        listening.forget();
    }

    @AfterEach
    void close() {
        listening.close();
        studio.close();
    }

    @Test
    void whatIsDismissedKeepsItsStatusAlsoWhenThePairComesBack() throws IOException {
        studio.resolutions().dismiss(detail().place().target(), detail().shown());
        edit(OTHER);
        edit(NEW);

        assertThat(tuples(studio))
                .containsExactly(
                        tuple(Kind.RESOLVED, "stale", "studio-behind", "dismissed"),
                        tuple(Kind.DETECTED, "stale", "studio-behind", null),
                        tuple(Kind.RESOLVED, "stale", "studio-behind", "dismissed"));
    }

    @Test
    void whatAnotherProcessResolvedIsInSyncThoughItDriftsAgain() throws IOException {
        studio.resolutions().keepStudio(detail().place().target(), detail().shown());
        edit(OTHER);

        assertThat(heard())
                .containsExactly(
                        tuple(Kind.RESOLVED, "synced", null, "kept_studio"),
                        tuple(Kind.DETECTED, "stale", "studio-behind", null));
    }

    @Test
    void whatEndedByItselfIsInSyncThoughItDriftsAgain() throws IOException {
        edit(OLD);
        edit(OTHER);

        assertThat(heard())
                .containsExactly(
                        tuple(Kind.RESOLVED, "synced", null, null),
                        tuple(Kind.DETECTED, "stale", "studio-behind", null));
    }

    @Test
    void whatAnotherProcessDismissedKeepsTheStatusThatItHad() throws IOException {
        studio.resolutions().dismiss(detail().place().target(), detail().shown());
        Files.delete(file);
        check();

        assertThat(heard())
                .containsExactly(
                        tuple(Kind.RESOLVED, "stale", "studio-behind", "dismissed"),
                        tuple(Kind.DETECTED, "stale", "deleted-in-repo", null));
    }

    @Test
    void whatAnotherProcessResolvedIsToldThoughNothingCanBeToldSince() throws IOException {
        studio.resolutions().keepStudio(detail().place().target(), detail().shown());
        var repo = Objects.requireNonNull(file.getParent());
        Files.move(repo, repo.resolveSibling("away"));
        check();

        assertThat(heard())
                .containsExactly(
                        tuple(Kind.RESOLVED, "synced", null, "kept_studio"),
                        tuple(Kind.DETECTED, "unknown", "repo-missing", null));
    }

    @Test
    void ofAPlaceThatIsDroppedNothingIsKnown() throws IOException {
        Files.delete(file);
        check();
        heard();
        listening.forget();

        studio.resolutions().acceptRepo(detail().place().target(), detail().shown());

        assertThat(heard()).containsExactly(tuple(Kind.RESOLVED, "unknown", null, "accepted_repo"));
    }

    private void edit(String text) throws IOException {
        Files.writeString(file, text);
        check();
    }

    private void check() {
        studio.drift().checkAll(CheckOptions.NORMAL);
    }

    private DriftDetail detail() {
        var target = studio.drift().list(0, 1).getFirst().place().target();
        return studio.drift().detail(target).orElseThrow();
    }

    /// What another process has heard of by now.
    private List<Tuple> heard() {
        listening.database().lookForForeignChanges();
        return tuples(listening);
    }

    private static List<Tuple> tuples(StudioProcess process) {
        return process.events().stream()
                .map(event -> tuple(event.kind(), event.syncStatus(), event.reason(), event.resolution()))
                .toList();
    }

    private StudioProcess process() {
        return new StudioProcess(database.get().file(), folder.resolve("home"));
    }
}
