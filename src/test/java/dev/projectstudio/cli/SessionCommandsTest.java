package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.CommandRun.Place;
import dev.projectstudio.platform.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCommandsTest {

    private static final String TEXT = """
            # Auth middleware

            **Date:** 2026-02-22 10:42 AM
            **Duration:** 45 minutes
            **Cycle:** Auth flow (CYC-101)

            ## Summary
            JWT validation.

            ## Files Changed
            - `src/auth.ts` (+45 -12)

            ## Decisions Made
            - Use JWT

            ## Open Questions
            - And on logout?

            ## Mood
            Good.
            """;

    @TempDir
    Path folder;

    private Place studio;

    @BeforeEach
    void registerAProject() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("code/atlas"));
        studio = Place.of(folder.resolve("home"), folder);
        studio.run("project", "add", "code/atlas");
        studio.run("cycle", "add", "atlas", "Auth flow");
    }

    @Test
    void importsTheSessionsOfADirectoryAndNoneTwice() throws IOException {
        var old = Files.createDirectories(folder.resolve("old").resolve("2026"));
        Files.writeString(folder.resolve("old").resolve("auth.md"), TEXT);
        Files.writeString(old.resolve("undated.md"), "# Undated\n\n## Notes\nBy hand.\n");
        Files.writeString(old.resolve("untitled.md"), "Nothing of a session.\n");
        Files.writeString(old.resolve("other.txt"), "# No session\n");

        var planned = studio.run("session", "import", "old", "--project", "atlas", "--dry-run", "--json");
        assertThat(planned.json().get("sessions")).hasSize(2);
        assertThat(studio.run("session", "list", "atlas", "--json").json().get("sessions"))
                .isEmpty();

        var imported = studio.run("session", "import", "old", "--project", "atlas", "--json");
        var again = studio.run("session", "import", "old/auth.md", "old/2026/undated.md", "--project", "atlas");

        assertThat(imported.status()).as(imported.err()).isEqualTo(1);
        assertThat(imported.json().get("sessions")).hasSize(2);
        assertThat(imported.json().at("/left_out/0/reason").textValue()).isEqualTo("session-without-title");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo("Imported no session; 2 were there already.\n");
        assertThat(studio.run("session", "show", "Auth mid").out()).isEqualTo(TEXT);
        assertThat(studio.run("session", "list", "atlas", "--json").json().get("sessions"))
                .hasSize(2);
        assertThat(studio.run("doctor").status()).isZero();
    }

    @Test
    void capturesAFileAsItIsAndShowsIt() throws IOException {
        Files.writeString(folder.resolve("session.md"), TEXT);

        var captured = studio.run("session", "capture", "atlas", "--from", "session.md", "--json");
        var shown = studio.run("session", "show", "Auth mid");
        var parts = studio.run("session", "show", "Auth mid", "--json").json().get("session");

        assertThat(captured.status()).as(captured.err()).isZero();
        assertThat(shown.out()).isEqualTo(TEXT);
        assertThat(parts).isEqualTo(captured.json().get("session"));
        assertThat(parts.get("project").textValue()).isEqualTo("atlas");
        assertThat(parts.get("cycle").textValue()).isEqualTo("Auth flow");
        assertThat(parts.get("duration_minutes").intValue()).isEqualTo(45);
        assertThat(parts.at("/files_changed/0/added").intValue()).isEqualTo(45);
        assertThat(parts.at("/decisions_made/0").textValue()).isEqualTo("Use JWT");
        assertThat(parts.at("/open_questions/0").textValue()).isEqualTo("And on logout?");
        assertThat(parts.get("text").textValue()).isEqualTo(TEXT);
        assertThat(folder.resolve("home/projects/" + parts.get("project_id").textValue() + "/sessions/"
                        + parts.get("id").textValue() + ".md"))
                .hasContent(TEXT);
    }

    @Test
    void putsIntoATextFromItsInputWhatTheOptionsSay() {
        var captured = studio.in(folder.resolve("code/atlas"))
                .typing(TEXT)
                .run("session", "capture", "--from", "-", "--title", "Other", "--question", "And then?", "--json");

        var text = captured.json().at("/session/text").textValue();
        assertThat(text)
                .isEqualTo(TEXT.replace("# Auth middleware", "# Other")
                        .replace("- And on logout?\n", "- And on logout?\n- And then?\n"));
    }

    @Test
    void capturesFromOptionsAlone() {
        var captured = studio.run(
                "session",
                "capture",
                "atlas",
                "--title",
                "Spike",
                "--cycle",
                "auth FLOW",
                "--date",
                "2026-02-03 09:15",
                "--duration",
                "1h 30m",
                "--summary",
                "It works.",
                "--file",
                "a.txt",
                "--decision",
                "Keep it",
                "--notes",
                "More.",
                "--json");

        var session = captured.json().get("session");
        assertThat(captured.status()).as(captured.err()).isZero();
        assertThat(session.get("text").textValue())
                .startsWith("# Spike\n\n**Date:** 2026-02-03 09:15 AM ")
                .contains("**Duration:** 90 minutes\n**Cycle:** Auth flow (CYC-101)\n\n## Summary\nIt works.\n")
                .contains("- `a.txt`\n\n## Decisions Made\n- Keep it\n\n## Open Questions\n\n## Notes\nMore.\n");
        assertThat(session.get("cycle").textValue()).isEqualTo("Auth flow");
    }

    @Test
    void listsPageByPageWithWhatTheFilterAsksFor() {
        for (var day : new String[] {"2026-01-30", "2026-02-01", "2026-02-02"}) {
            studio.run("session", "capture", "atlas", "--title", "On " + day, "--date", day);
        }
        studio.run("session", "capture", "atlas", "--title", "In cycle", "--date", "2026-02-03", "--cycle", "CYC-101");

        var first =
                studio.run("session", "list", "atlas", "--limit", "2", "--json").json();
        var next = first.get("next").textValue();
        var second = studio.run("session", "list", "--all", "--older-than", next, "--json")
                .json();

        assertThat(first.get("sessions").findValuesAsText("title")).containsExactly("In cycle", "On 2026-02-02");
        assertThat(second.get("sessions").findValuesAsText("title")).containsExactly("On 2026-02-01", "On 2026-01-30");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(studio.run("session", "list", "atlas", "--after", "2026-02-01", "--before", "2026-02-03")
                        .lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("On 2026-02-02", "atlas");
        assertThat(studio.run("session", "list", "atlas", "--cycle", "CYC-101").lines())
                .singleElement()
                .asString()
                .contains("In cycle", "CYC-101");
        assertThat(studio.run("session", "list", "atlas", "--limit", "1").err()).contains("--older-than");
    }

    @Test
    void readsWhatWasPutIntoTheHomeByHand() throws IOException {
        var project = studio.run("project", "show", "atlas", "--json")
                .json()
                .at("/project/id")
                .textValue();
        var sessions = folder.resolve("home/projects/" + project + "/sessions");
        Files.createDirectories(sessions);
        Files.writeString(sessions.resolve("by-hand.md"), TEXT);

        assertThat(studio.run("session", "show", "by-hand").out()).isEqualTo(TEXT);
        assertThat(studio.run("session", "list", "atlas").lines())
                .singleElement()
                .asString()
                .contains("by-hand", "Auth middleware", "CYC-101");

        Files.delete(sessions.resolve("by-hand.md"));
        assertThat(studio.run("session", "list", "atlas").out()).contains("missing");
        var doctor = studio.run("doctor");
        assertThat(doctor.status()).isEqualTo(1);
        assertThat(doctor.out()).contains("by-hand.md");
    }

    @Test
    void bringsSessionsBackFromTheirFiles() throws IOException {
        Files.writeString(folder.resolve("session.md"), TEXT);
        var id = studio.run("session", "capture", "atlas", "--from", "session.md", "--json")
                .json()
                .at("/session/id")
                .textValue();

        var rebuilt = studio.run("recover", "--rebuild", "--yes");

        var shown = studio.run("session", "show", id, "--json").json().get("session");
        assertThat(rebuilt.status()).as(rebuilt.err()).isZero();
        assertThat(shown.get("text").textValue()).isEqualTo(TEXT);
        assertThat(shown.get("title").textValue()).isEqualTo("Auth middleware");
        assertThat(shown.get("duration_minutes").intValue()).isEqualTo(45);
    }

    @Test
    void saysWhatItCannotCapture() {
        assertThat(studio.run("session", "capture", "atlas", "--json").error()).isEqualTo("usage");
        assertThat(studio.run("session", "capture", "atlas", "--title", "X", "--duration", "long", "--json")
                        .error())
                .isEqualTo("usage");
        assertThat(studio.typing("no title\n")
                        .run("session", "capture", "atlas", "--from", "-", "--json")
                        .out())
                .contains("session-title-missing");
        assertThat(studio.run("session", "show", "nothing", "--json").error()).isEqualTo("session-not-found");
        assertThat(studio.run("session", "capture", "atlas", "--title", "X", "--files-since-last", "--json")
                        .error())
                .isEqualTo("no-repository");
    }

    @Test
    void takesACaptureBack() {
        studio.run("session", "capture", "atlas", "--title", "Spike");

        assertThat(studio.run("undo").out()).contains("Spike");
        assertThat(studio.run("session", "list", "atlas").lines()).isEmpty();
    }

    @Test
    void asksATrustedRepositoryWhatWasChanged() {
        var repository = TestRepository.withCommit(folder.resolve("code/borealis"));
        repository
                .write("a b.txt", "1\n2\n")
                .write("README.md", "hello\nagain\n")
                .commit("Second");
        studio.run("project", "add", "code/borealis");

        var untrusted = studio.run(
                "session", "capture", "borealis", "--title", "One", "--files-from", "HEAD~1..HEAD", "--json");
        studio.run("project", "trust", "borealis");
        var range = studio.run(
                "session", "capture", "borealis", "--title", "Two", "--files-from", "HEAD~1..HEAD", "--json");
        repository.write("README.md", "hello\n");
        var last = studio.run("session", "capture", "borealis", "--title", "Three", "--files-since-last", "--json");
        var odd = studio.run(
                "session", "capture", "borealis", "--title", "Four", "--files-from", "--output=pwned", "--json");

        assertThat(untrusted.error()).isEqualTo("git-untrusted");
        assertThat(range.json().at("/session/text").textValue())
                .contains("## Files Changed\n- `README.md` (+1 -0)\n- `a b.txt` (+2 -0)\n");
        assertThat(last.json().at("/session/files_changed").findValuesAsText("path"))
                .contains("README.md");
        assertThat(odd.error()).isEqualTo("git-failed");
        assertThat(repository.file("pwned")).doesNotExist();
    }
}
