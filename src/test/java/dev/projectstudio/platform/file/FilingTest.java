package dev.projectstudio.platform.file;

import static dev.projectstudio.platform.db.schema.Tables.ATTENTION;
import static dev.projectstudio.platform.db.schema.Tables.CONTENTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.FileChange.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Also the catalogue's C14, C15, C23 and C64.
class FilingTest extends FilingFixture {

    @Test
    void writesFilesAndRowTogether() throws IOException {
        put("CLAUDE.md", "old");

        save(
                filing(),
                "new",
                change("CLAUDE.md", "old", "new"),
                change("docs/deep/AGENTS.md", null, "new"),
                homeChange("projects/p1/context/claude.md", null, "new"));

        assertThat(file("CLAUDE.md")).hasContent("new");
        assertThat(file("docs/deep/AGENTS.md")).hasContent("new");
        assertThat(home.contextFolder("p1").resolve("claude.md")).hasContent("new");
        assertThat(row()).isEqualTo("new");
        assertNothingIsLeftOver();
    }

    @Test
    void deletesAFile() throws IOException {
        put("CLAUDE.md", "old");

        save(filing(), "gone", change("CLAUDE.md", "old", null));

        assertThat(file("CLAUDE.md")).doesNotExist();
        assertThat(row()).isEqualTo("gone");
        assertNothingIsLeftOver();
    }

    @Test
    void keepsThePermissionsOfAReplacedFile() throws IOException {
        Files.setPosixFilePermissions(put("run.md", "old"), fromString("rwxr-x--x"));

        save(filing(), "new", change("run.md", "old", "new"), change("other.md", null, "new"));

        assertThat(Files.getPosixFilePermissions(file("run.md"))).isEqualTo(fromString("rwxr-x--x"));
        var usual = Files.getPosixFilePermissions(put("usual", ""));
        assertThat(Files.getPosixFilePermissions(file("other.md"))).isEqualTo(usual);
    }

    @Test
    void givesAndTakesTheRightToRunAndNoOther() throws IOException {
        for (var next : List.of("old", "new")) {
            for (var way : List.of(
                    List.of("rw-r--r--", "rwxr-xr-x"),
                    List.of("rw--w-r--", "rwx-w-r-x"),
                    List.of("r--------", "r-x------"))) {
                Files.deleteIfExists(file("run"));
                Files.setPosixFilePermissions(put("run", "old"), fromString(way.getFirst()));

                save(filing(), "1", running("old", next, Running.TAKEN));
                assertThat(rights("run")).isEqualTo(way.getFirst());
                save(filing(), "2", running(next, "old", Running.GIVEN));
                assertThat(rights("run")).isEqualTo(way.getLast());
                save(filing(), "3", running("old", next, Running.KEPT));
                assertThat(rights("run")).isEqualTo(way.getLast());
                save(filing(), "4", running(next, "old", Running.TAKEN));
                assertThat(rights("run")).isEqualTo(way.getFirst());
            }
        }
        assertNothingIsLeftOver();
    }

    @Test
    @FaultCase("C77")
    void keepsItsOwnFilesToTheOwner() throws IOException {
        save(filing(), "new", homeChange("projects/p1/context/claude.md", null, "new"));

        assertThat(Files.getPosixFilePermissions(home.contextFolder("p1"))).isEqualTo(fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(home.contextFolder("p1").resolve("claude.md")))
                .isEqualTo(fromString("rw-------"));
    }

    @Test
    void replacesTheFileThatALinkNames() throws IOException {
        put("AGENTS.md", "old");
        Files.createSymbolicLink(file("CLAUDE.md"), Path.of("AGENTS.md"));

        save(filing(), "new", change("CLAUDE.md", "old", "new"));

        assertThat(file("CLAUDE.md")).isSymbolicLink();
        assertThat(file("AGENTS.md")).isRegularFile().hasContent("new");
    }

    @Test
    @FaultCase("C52")
    void refusesAFileThatIsNotWhatTheCallerSaw() throws IOException {
        put("CLAUDE.md", "another's");

        assertRefused("changed-meanwhile", () -> save(filing(), "new", change("CLAUDE.md", "old", "new")));
        assertRefused("changed-meanwhile", () -> save(filing(), "new", change("CLAUDE.md", null, "new")));
        assertRefused("changed-meanwhile", () -> save(filing(), "new", change("CLAUDE.md", "old", null)));
        assertRefused("changed-meanwhile", () -> save(filing(), "new", change("NONE.md", "old", "new")));

        assertThat(file("CLAUDE.md")).hasContent("another's");
        assertThat(row()).isEqualTo("\"dark\"");
        assertNothingIsLeftOver();
    }

    @Test
    void changesNothingWhenOneOfSeveralFilesIsRefused() throws IOException {
        put("CLAUDE.md", "old");

        assertRefused(
                "changed-meanwhile",
                () -> save(
                        filing(),
                        "new",
                        change("CLAUDE.md", "old", "new"),
                        change("new/folder/AGENTS.md", null, "new"),
                        change("GEMINI.md", "seen", "new")));

        assertThat(file("CLAUDE.md")).hasContent("old");
        assertThat(file("new")).doesNotExist();
        assertNothingIsLeftOver();
    }

    @Test
    void leavesAFileAloneThatHoldsTheTextAlready() throws IOException {
        var before = Files.getLastModifiedTime(put("CLAUDE.md", "same"));

        save(filing(), "same", change("CLAUDE.md", "same", "same"));

        assertThat(Files.getLastModifiedTime(file("CLAUDE.md"))).isEqualTo(before);
        assertThat(row()).isEqualTo("same");
    }

    @Test
    @FaultCase("C101")
    void leavesNothingWhenTheRowsFail() throws IOException {
        put("CLAUDE.md", "old");

        assertThatThrownBy(() -> filing().apply(
                                List.of(
                                        change("CLAUDE.md", "old", "new"),
                                        change("new/folder/AGENTS.md", null, "new"),
                                        homeChange("projects/p1/context/claude.md", null, "new")),
                                _ -> {
                                    throw new IllegalStateException("rows");
                                }))
                .hasMessage("rows");

        assertThat(file("CLAUDE.md")).hasContent("old");
        assertThat(file("new")).doesNotExist();
        assertThat(home.projectFolder("p1")).doesNotExist();
        assertNothingIsLeftOver();
    }

    @Test
    void keepsFoldersThatSomebodyElseHasBegunToUse() throws IOException {
        put("mine/CLAUDE.md", "x");

        assertThatThrownBy(() -> filing().apply(List.of(change("mine/deep/er/AGENTS.md", null, "new")), _ -> {
                    file("mine/deep/notes.md").toFile().getParentFile().mkdirs();
                    writeQuietly(file("mine/deep/notes.md"), "theirs");
                    throw new IllegalStateException("rows");
                }))
                .hasMessage("rows");

        assertThat(file("mine/deep/notes.md")).hasContent("theirs");
        assertThat(file("mine/deep/er")).doesNotExist();
    }

    @Test
    @FaultCase("C52")
    void noticesAnEditWhileTheRowsAreWritten() throws IOException {
        put("CLAUDE.md", "old");

        assertRefused(
                "changed-meanwhile",
                () -> filing().apply(List.of(change("CLAUDE.md", "old", "new")), tx -> {
                    writeQuietly(file("CLAUDE.md"), "theirs");
                    return putRow(tx, "new");
                }));

        assertThat(file("CLAUDE.md")).hasContent("theirs");
        assertThat(row()).isEqualTo("\"dark\"");
        assertNothingIsLeftOver();
    }

    @Test
    @FaultCase("C52")
    void keepsBothTextsWhenSomebodyWritesAtTheLastMoment() throws IOException {
        put("CLAUDE.md", "old");
        var filing = filing((step, _, _) -> {
            if (step == Step.COMMITTED) {
                Files.writeString(file("CLAUDE.md"), "theirs");
            }
        });

        assertRefused("changed-meanwhile", () -> save(filing, "new", change("CLAUDE.md", "old", "new")));

        assertThat(file("CLAUDE.md")).hasContent("theirs");
        assertThat(kept()).containsExactlyInAnyOrder("new", "theirs");
        assertThat(database.published()).contains(new FileConflict("target", "t1"));
        assertThat(database.get().read(new Attentions(NOON)::list))
                .singleElement()
                .satisfies(attention -> {
                    assertThat(attention.kind()).isEqualTo("write-conflict");
                    assertThat(attention.path()).isEqualTo(file("CLAUDE.md").toString());
                    assertThat(attention.contentHash()).isEqualTo(Hashes.sha256("new".getBytes(UTF_8)));
                });
        assertNothingIsLeftOver();
    }

    @Test
    @FaultCase("C64")
    void writesIntoNothingThatWasSwappedForALink() throws IOException {
        put("docs/CLAUDE.md", "old");
        var outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("CLAUDE.md"), "old");
        var filing = filing((step, _, _) -> {
            if (step == Step.COMMITTED) {
                Files.move(file("docs"), file("aside"));
                Files.createSymbolicLink(file("docs"), outside);
            }
        });

        assertRefused("changed-meanwhile", () -> save(filing, "new", change("docs/CLAUDE.md", "old", "new")));

        assertThat(outside.resolve("CLAUDE.md")).hasContent("old");
        assertThat(outside)
                .isDirectoryNotContaining(path -> path.getFileName().toString().endsWith(".tmp"));
        assertThat(file("aside/CLAUDE.md")).hasContent("old");
        assertThat(kept()).contains("new");
        assertThat(database.get().<Integer>read(sql -> sql.fetchCount(ATTENTION)))
                .isOne();
    }

    @Test
    void refusesPlacesThatAreNotItsToWrite() throws IOException {
        var outside = Files.writeString(folder.resolve("outside.md"), "old");
        Files.createSymbolicLink(file("link.md"), outside);
        Files.createDirectory(file("folder"));
        Files.createSymbolicLink(file("broken.md"), Path.of("nothing"));

        assertRefused("outside-repo", () -> save(filing(), "new", change("../outside.md", "old", "new")));
        assertRefused("outside-repo", () -> save(filing(), "new", change("link.md", "old", "new")));
        assertRefused("outside-repo", () -> save(filing(), "new", change(".git/config", null, "new")));
        assertRefused("not-a-file", () -> save(filing(), "new", change("folder", null, "new")));
        assertRefused("not-a-file", () -> save(filing(), "new", change("broken.md", null, "new")));
        assertRefused(
                "too-large", () -> save(filing(), "new", change("a.md", null, "x".repeat(FileStore.MOST_BYTES + 1))));

        assertThat(outside).hasContent("old");
        assertNothingIsLeftOver();
    }

    @Test
    @FaultCase("C18")
    void touchesNothingWhereTheHomeMayOnlyBeRead() throws IOException {
        put("CLAUDE.md", "old");
        try (var locked = Database.readOnly(database.get().file(), database.bus(), false)) {
            var filing = new Filing(locked, new FileStore(), home, NOON);

            assertRefused("home-read-only", () -> save(filing, "new", change("CLAUDE.md", "old", "new")));
        }

        assertThat(file("CLAUDE.md")).hasContent("old");
        assertNothingIsLeftOver();
    }

    @Test
    void saysThatTheRepositoryIsGone() throws IOException {
        Files.delete(repo.folder());

        assertRefused("repo-missing", () -> save(filing(), "new", change("CLAUDE.md", null, "new")));
        assertNothingIsLeftOver();
    }

    @Test
    void writesAFileOnceThatTwoPathsName() throws IOException {
        put("AGENTS.md", "old");
        Files.createSymbolicLink(file("CLAUDE.md"), Path.of("AGENTS.md"));

        save(filing(), "new", change("CLAUDE.md", "old", "new"), change("AGENTS.md", "old", "new"));

        assertThat(file("AGENTS.md")).hasContent("new");
        assertThat(row()).isEqualTo("new");
        assertRefused(
                "same-file-twice",
                () -> save(filing(), "x", change("CLAUDE.md", "new", "one"), change("AGENTS.md", "new", "other")));
        assertThat(file("AGENTS.md")).hasContent("new");
    }

    @Test
    @FaultCase("C23")
    void takesTwoSpellingsForOneFileWhereTheDiskDoes() throws IOException {
        var filing = new Filing(database.get(), new FileStore(true, _ -> true), home, NOON);

        assertRefused(
                "same-file-twice",
                () -> save(filing, "new", change("CLAUDE.md", null, "one"), change("claude.md", null, "other")));

        assertThat(repo.folder()).isEmptyDirectory();
        save(filing(), "new", change("CLAUDE.md", null, "one"), change("claude.md", null, "other"));
        assertThat(repo.folder()).isNotEmptyDirectory();
    }

    @Test
    @FaultCase("C14")
    void saysHowMuchSpaceIsMissingAndLeavesNothing() throws IOException {
        put("CLAUDE.md", "old");
        var full = filing((step, _, written) -> {
            if (step == Step.WRITING && written >= 128 * 1024) {
                throw new IOException("No space left on device");
            }
        });
        var big = "x".repeat(3_500_000);

        assertThatThrownBy(() ->
                        save(full, "new", change("new/AGENTS.md", null, "small"), change("CLAUDE.md", "old", big)))
                .isInstanceOfSatisfying(StorageFailure.class, failure -> {
                    assertThat(failure.code()).isEqualTo("disk-full");
                    assertThat(failure.args()).containsExactly(file("CLAUDE.md").toString(), 4L);
                });

        assertThat(file("CLAUDE.md")).hasContent("old");
        assertThat(file("new")).doesNotExist();
        assertThat(row()).isEqualTo("\"dark\"");
        assertNothingIsLeftOver();
        save(filing(), "new", change("CLAUDE.md", "old", big));
        assertThat(file("CLAUDE.md")).hasContent(big);
    }

    @Test
    @FaultCase("C15")
    void leavesTheFilesWhenTheDatabaseFindsNoSpace() throws IOException {
        put("CLAUDE.md", "old");
        var text = "x".repeat(2_000_000);
        setMostPages(1);

        assertRefused("disk-full", () -> save(filing(), "new", change("CLAUDE.md", "old", text)));

        assertThat(file("CLAUDE.md")).hasContent("old");
        assertNothingIsLeftOver();
        setMostPages(1_000_000);
        save(filing(), "new", change("CLAUDE.md", "old", text));
        assertThat(file("CLAUDE.md")).hasContent(text);
        assertThat(row()).isEqualTo("new");
    }

    @Test
    void keepsTheTextWhenTheRenameFails() throws IOException {
        put("CLAUDE.md", "old");
        var filing = filing((step, _, _) -> {
            if (step == Step.COMMITTED) {
                throw new IOException("Input/output error");
            }
        });

        assertRefused("file-not-written", () -> save(filing, "new", change("CLAUDE.md", "old", "new")));

        assertThat(file("CLAUDE.md")).hasContent("old");
        assertThat(kept()).containsExactly("new");
        assertThat(database.published()).contains(new FileConflict("target", "t1"));
        assertNothingIsLeftOver();
    }

    @Test
    @FaultCase("C24")
    void findsTheFileOfAnAccentedNameAndKeepsItsSpelling() throws IOException {
        put("cafe\u0301.md", "old");

        save(filing(), "new", change("caf\u00e9.md", "old", "new"));

        assertThat(names(repo.folder())).containsExactlyInAnyOrder("repo", "cafe\u0301.md");
        assertThat(file("cafe\u0301.md")).hasContent("new");
    }

    @Test
    void doesWithoutFolderHandlesWhatItDoesWithThem() throws IOException {
        put("docs/CLAUDE.md", "old");
        var filing = new Filing(database.get(), new FileStore(false, CaseRule::ignoresCase), home, NOON);

        save(filing, "new", change("docs/CLAUDE.md", "old", "new"), homeChange("projects/p/x.md", null, "new"));
        save(filing, "new", change("docs/CLAUDE.md", "new", null));

        assertThat(file("docs/CLAUDE.md")).doesNotExist();
        assertThat(home.projectFolder("p").resolve("x.md")).hasContent("new");
        assertNothingIsLeftOver();
    }

    private String rights(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file(path)));
    }

    private void setMostPages(int pages) {
        database.get().write(tx -> tx.sql().fetch("PRAGMA max_page_count = " + pages));
    }

    private List<String> kept() {
        return database.get().read(sql -> sql.selectFrom(CONTENTS).fetch(row -> new String(row.getBytes(), UTF_8)));
    }

    private static void writeQuietly(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
