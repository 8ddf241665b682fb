package dev.projectstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ProjectLookupTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final ProjectService projects = Projects.service(database.get(), Path.of("/nowhere"));
    private Path atlas = Path.of("");

    @BeforeEach
    void registerAtlas() throws IOException {
        atlas = Files.createDirectories(folder.resolve("atlas"));
        projects.register(atlas, "Atlas", null);
    }

    @Test
    void findsByIdBeforeName() throws IOException {
        var id = projects.list(true).getFirst().id();
        projects.register(Files.createDirectory(folder.resolve("b")), id.value(), null);

        assertThat(found(id.value())).isEqualTo("Atlas");
    }

    @Test
    void findsByNameInAnyCaseBeforePath() throws IOException {
        var misleading = Files.createDirectories(folder.resolve("c/ATLAS"));
        projects.register(misleading, "Other", null);

        assertThat(projects.require(" aTLAS", folder.resolve("c")).name()).isEqualTo("Atlas");
        assertThat(projects.require("./ATLAS", folder.resolve("c")).name()).isEqualTo("Other");
    }

    @Test
    void takesATextThatIsSpelledAsAPathForANameFirst() throws IOException {
        var inner = Files.createDirectories(atlas.resolve("packages/inner"));
        projects.register(inner, "Inner", null);
        projects.register(Files.createDirectory(folder.resolve("d")), inner.toString(), null);

        assertThat(projects.require(inner.toString(), folder).repoPath()).isEqualTo(folder.resolve("d"));
        assertThat(projects.require(inner + "/./", folder).name()).isEqualTo("Inner");
        assertThat(projects.require("atlas/packages/inner/", folder).name()).isEqualTo("Inner");
        assertThat(projects.require("atlas/packages/", folder).name()).isEqualTo("Atlas");
    }

    @Test
    void findsTheDeepestProjectThatHoldsAPath() throws IOException {
        var inner = Files.createDirectories(atlas.resolve("packages/inner/src"));
        projects.register(atlas.resolve("packages/inner"), "Inner", null);

        assertThat(projects.holding(inner)).map(Project::name).contains("Inner");
        assertThat(projects.holding(atlas.resolve("packages")))
                .map(Project::name)
                .contains("Atlas");
        assertThat(projects.holding(folder)).isEmpty();
        assertThat(projects.require(".", inner).name()).isEqualTo("Inner");
    }

    @Test
    void findsThroughALink() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), atlas);

        assertThat(found(link.toString())).isEqualTo("Atlas");
    }

    @Test
    void goesBackFromWhereALinkLeads() throws IOException {
        var meant = Files.createDirectories(folder.resolve("other/atlas"));
        projects.register(meant, "Meant", null);
        Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("other/deep")));

        assertThat(found("link/../atlas")).isEqualTo("Meant");
        assertThat(found(folder.resolve("link") + "/../atlas")).isEqualTo("Meant");

        Files.delete(meant);
        assertThat(found("link/../atlas")).isEqualTo("Meant");
    }

    @Test
    void takesADirectoryThatBecameALinkForTheProjectItLeadsTo() throws IOException {
        var other = Files.createDirectory(folder.resolve("other"));
        projects.register(other, "Other", null);
        Files.delete(atlas);
        Files.createSymbolicLink(atlas, other);

        assertThat(found(atlas.toString())).isEqualTo("Other");
        assertThat(found("./atlas")).isEqualTo("Other");
    }

    @Test
    void findsAProjectByThePathOfItsMissingDirectory() throws IOException {
        Files.delete(atlas);

        assertThat(found(atlas.toString())).isEqualTo("Atlas");
    }

    @Test
    void doesNotTakeAMistypedNameForAFileOfTheProjectOneStandsIn() {
        assertThatThrownBy(() -> projects.require("atals", atlas))
                .isInstanceOfSatisfying(
                        NotFound.class, missing -> assertThat(missing.code()).isEqualTo("project-not-found"));
    }

    @Test
    void findsAnArchivedOneByNameUnlessAnotherHasItNow() throws IOException {
        var old = projects.list(true).getFirst();
        projects.archive(old.id());
        assertThat(found("atlas")).isEqualTo("Atlas");

        var next = projects.register(Files.createDirectory(folder.resolve("next")), "atlas", null);
        assertThat(projects.require("ATLAS", folder)).isEqualTo(next);
    }

    @Test
    void listsThoseThatANameCouldMean() {
        for (var id : new String[] {"one", "two"}) {
            database.get()
                    .write(tx -> tx.sql()
                            .execute(
                                    "INSERT INTO projects (id, name, repo_path) VALUES (?, ?, ?)",
                                    id,
                                    " Twin",
                                    "/" + id));
        }

        assertThatThrownBy(() -> projects.require("twin", folder)).isInstanceOfSatisfying(Conflict.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("ambiguous-project");
            assertThat(refusal.args()).contains("one (/one), two (/two)");
        });
        assertThat(found("two")).isEqualTo(" Twin");
    }

    @Test
    void readsWhatAnOlderHomeHolds() {
        database.get().write(tx -> tx.sql().execute("""
                INSERT INTO projects (id, name, repo_path, created_at, updated_at)
                VALUES ('old id/1', '', char(0) || 'x', 'yesterday', NULL)"""));

        var project = projects.require(new ProjectId("old id/1"));

        assertThat(project.repoPath()).isNull();
        assertThat(project.directory()).isEqualTo(DirectoryState.NONE);
        assertThat(projects.rename(project.id(), "Named").name()).isEqualTo("Named");
        var kept = database.get()
                .read(sql -> sql.fetch("SELECT created_at || '' FROM projects WHERE id = 'old id/1'")
                        .getValues(0, String.class));
        assertThat(kept).containsExactly("yesterday");
    }

    private String found(String text) {
        return projects.require(text, folder).name();
    }
}
