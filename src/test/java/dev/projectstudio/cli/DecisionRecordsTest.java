package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.CommandRun.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionRecordsTest {

    private static final String FIRST = "docs/decisions/0001-use-jwt.md";

    @TempDir
    Path folder;

    private Place studio;
    private Path repository;

    @BeforeEach
    void registerAProject() throws IOException {
        folder = folder.toRealPath();
        repository = Files.createDirectories(folder.resolve("code/atlas"));
        studio = Place.of(folder.resolve("home"), folder);
        studio.run("project", "add", "code/atlas");
    }

    @Test
    void writesADecisionToTheNextRecordAndNothingWhenItSaysTheSame() throws IOException {
        write("docs/decisions/0006-older.md", "# Older\n");
        studio.run("decision", "add", "atlas", "Use JWT: für alle!", "--rationale", "No session store");

        var exported = studio.run("decision", "export", "atlas", "--json");
        var record = repository.resolve("docs/decisions/0007-use-jwt-fur-alle.md");
        var first = Files.readString(record);
        studio.run("decision", "export", "atlas");

        assertThat(exported.status()).isZero();
        assertThat(exported.json().at("/decisions/0/record_path").textValue())
                .isEqualTo("docs/decisions/0007-use-jwt-fur-alle.md");
        assertThat(first).startsWith("---\nstatus: proposed\n").contains("because No session store");
        assertThat(record).hasContent(first);
        assertThat(studio.run("drift", "atlas").status()).isZero();
    }

    @Test
    void takesAnEditOfARecordForDriftLikeThatOfAnyOtherText() throws IOException {
        studio.run("decision", "add", "atlas", "Use JWT");
        studio.run("decision", "export", "atlas");
        var edited = Files.readString(repository.resolve(FIRST))
                .replace("\"Use JWT\".", "\"Use JWT\", because it is known.\n\n## Links\n\nNone.");
        write(FIRST, edited);

        var drift = studio.run("drift", "atlas", "--json");
        var refused = studio.run("decision", "import", "atlas", FIRST, "--json");
        studio.run("drift", "resolve", "atlas", FIRST, "--accept-repo");
        var behind = studio.run("decision", "export", "atlas", "--json");
        studio.run("decision", "import", "atlas", FIRST);
        studio.run("decision", "accept", "use jwt");
        studio.run("decision", "export", "atlas");

        assertThat(drift.status()).isEqualTo(1);
        assertThat(drift.json().at("/drift/0/filename").textValue()).isEqualTo(FIRST);
        assertThat(refused.error()).isEqualTo("record-drifts");
        assertThat(behind.error()).isEqualTo("record-changed");
        var decision =
                studio.run("decision", "show", "use jwt", "--json").json().get("decision");
        assertThat(decision.get("rationale").textValue()).isEqualTo("it is known.");
        assertThat(repository.resolve(FIRST)).hasContent(edited.replace("status: proposed", "status: accepted"));
    }

    @Test
    void leavesARecordAsItIsThatSaysNeitherStatusNorDate() throws IOException {
        var bare = "# Use JWT\n\n## Decision Outcome\n\nIt is known.\n";
        write(FIRST, bare);
        studio.run("decision", "import", "atlas", FIRST);

        studio.run("decision", "export", "atlas");
        assertThat(Files.readString(repository.resolve(FIRST))).isEqualTo(bare);

        studio.run("decision", "accept", "use jwt");
        studio.run("decision", "export", "atlas");
        assertThat(Files.readString(repository.resolve(FIRST))).isEqualTo("---\nstatus: accepted\n---\n\n" + bare);

        studio.run("decision", "edit", "use jwt", "--date", "2026-02-03");
        studio.run("decision", "export", "atlas");
        assertThat(Files.readString(repository.resolve(FIRST)))
                .isEqualTo("---\nstatus: accepted\ndate: 2026-02-03\n---\n\n" + bare);
    }

    @Test
    void readsTheRecordsOfARepositoryWithWhatTookThePlaceOfWhat() throws IOException {
        write(FIRST, "---\r\nstatus: superseded by ADR-0002\r\ndate: 2025-02-03\r\n---\r\n\r\n# Use JWT\r\n");
        write("docs/decisions/0002-use-paseto.md", """
                ---
                status: accepted
                decision-makers: Ada
                ---
                # Use PASETO

                ## Considered Options

                * Use PASETO
                * mTLS

                ## Decision Outcome

                Chosen option: "Use PASETO", because it is safer.
                """);
        write("docs/decisions/README.md", "# Decisions\n");

        var imported = studio.run("decision", "import", "atlas", "--json");
        var exported = studio.run("decision", "export", "atlas");

        var decisions = imported.json().get("decisions");
        assertThat(decisions).hasSize(2);
        assertThat(decisions.at("/0/title").textValue()).isEqualTo("Use JWT");
        assertThat(decisions.at("/0/superseded_by")).isEqualTo(decisions.at("/1/id"));
        assertThat(decisions.at("/0/created_at").textValue()).startsWith("2025-02-0");
        assertThat(decisions.at("/1/alternatives/0/title").textValue()).isEqualTo("mTLS");
        assertThat(exported.status()).isZero();
        assertThat(Files.readString(repository.resolve(FIRST))).contains("\r\n# Use JWT\r\n");
        assertThat(Files.readString(repository.resolve("docs/decisions/0002-use-paseto.md")))
                .contains("decision-makers: Ada");
    }

    @Test
    void namesTheRecordThatTookThePlaceOfAnother() throws IOException {
        studio.run("decision", "add", "atlas", "Use JWT");
        studio.run("decision", "add", "atlas", "Use PASETO");
        studio.run("decision", "supersede", "use jwt", "--by", "use paseto");

        studio.run("decision", "export", "atlas");

        assertThat(Files.readString(repository.resolve(FIRST))).contains("status: superseded by ADR-0002\n");
        assertThat(repository.resolve("docs/decisions/0002-use-paseto.md")).exists();
    }

    @Test
    void refusesAFileThatIsNoRecord() throws IOException {
        write("docs/decisions/0001-notes.md", "Just notes.\n");

        assertThat(studio.run("decision", "import", "atlas", "--json").error()).isEqualTo("not-a-record");
        assertThat(studio.run("decision", "list", "--all", "--json").json().get("decisions"))
                .isEmpty();
    }

    private void write(String path, String text) throws IOException {
        var file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
