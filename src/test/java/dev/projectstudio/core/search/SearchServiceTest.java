package dev.projectstudio.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.search.Excerpt.Mark;
import dev.projectstudio.core.search.SearchQuery.Word;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchServiceTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private Memory memory;

    @BeforeEach
    void memory() {
        memory = new Memory(database.get(), folder);
        memory.project("atlas", "Atlas API");
        memory.project("notes", "Notes");
    }

    @Test
    void findsEveryKindOfAProject() {
        memory.session("atlas", "s1", "Auth middleware", "Validated tokens", "2026-03-01");
        memory.decision("atlas", "d1", "Use JWT for tokens", "Stateless", "2026-03-02");
        memory.learning("atlas", "l1", "Clock skew", "Tokens were refused", "Allow a leeway", "2026-03-03", "auth");
        memory.cycle("atlas", "c1", "Auth flow");
        memory.task("c1", "t1", "Rotate tokens", "2026-03-04");
        memory.contextFile("atlas", "f1", "claude.md", "Never log tokens.\n", "2026-03-05");

        assertThat(memory.found("tokens"))
                .extracting(hit -> hit.ref().kind())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(Kind.REGISTRY)));
    }

    @Test
    void findsWhatOnlyTheFileOfASessionSays() {
        memory.session("atlas", "s1", "Auth", "", "2026-03-01");
        memory.write("projects/atlas/sessions/s1.md", "# Auth\n\n## Notes\nThe gateway swallowed the header.\n");

        var hit = memory.found("swallowed").getFirst();

        assertThat(hit.excerpt().text()).contains("The gateway swallowed the header.");
        assertThat(marked(hit.excerpt())).containsExactly("swallowed");
    }

    @Test
    void aTitleWeighsMoreThanAText() {
        memory.decision("atlas", "d1", "Something else", "About caching of answers", "2026-03-05");
        memory.decision("atlas", "d2", "Caching", "Short", "2026-03-01");

        assertThat(ids(memory.found("caching"))).containsExactly("d2", "d1");
    }

    @Test
    void ofOneLetterTheNewestComesFirst() {
        memory.decision("atlas", "d1", "A x", "", "2026-03-01");
        memory.decision("atlas", "d2", "Nothing with it in the title", "x x x", "2026-03-07");

        assertThat(ids(memory.found("x"))).containsExactly("d2", "d1");
    }

    @Test
    void ofAWordThatAGreatManyHaveTheNewestWithItComeFirst() {
        memory.cycle("atlas", "c1", "Auth flow");
        database.get().write(tx -> tx.sql().execute("""
                        WITH RECURSIVE many (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM many WHERE n < 1000)
                        INSERT INTO tasks (id, cycle_id, title, created_at)
                        SELECT 'many' || n, 'c1', 'The token ' || n, '2026-03-01 10:00:00.000' FROM many
                        """));
        memory.task("c1", "whole", "Another token", "2026-03-05");
        memory.task("c1", "longer", "Tokens", "2026-03-06");

        assertThat(ids(memory.found("token"))).hasSize(50).startsWith("whole").doesNotContain("longer");
        assertThat(ids(memory.found("token after:2026-03-02"))).containsExactlyInAnyOrder("whole", "longer");
    }

    @ParameterizedTest
    @CsvSource({
        "認証, 今日は認証の流れを直した",
        "の流, 今日は認証の流れを直した",
        "数据库, 我们选择了数据库迁移",
        "refreshToken, call refreshToken() twice",
        "token, call refreshToken() twice",
        "reshTok, call refreshToken() twice",
        "naive, a naïve approach",
        "NAÏVE, a naive approach",
        "cafe, Café au lait",
        "😀, it works 😀 now",
        "middleware, src/auth/middleware.ts",
        "src/auth, src/auth/middleware.ts",
        "user_id, the user_id column",
        "Grüße, viele Grüße",
        "auth, authentication",
        "au, an Authentication",
        "éta, an etage",
        "src/m, src/middleware.ts",
        "9, version 9.1",
        "½, ½ of it",
        "v1.2, since v1.2.3",
        "it's, it's late",
        "של, שלום",
        "한, 한국어",
        "証, 今日は認証の流れを直した",
        "'\"the flow\"', see the flow of it"
    })
    void findsInsideTextsOfAnyLanguage(String typed, String text) {
        memory.decision("atlas", "d1", "Title", text, "2026-03-01");
        memory.decision("atlas", "d2", "Other", "something of another kind", "2026-03-02");

        assertThat(ids(memory.found(typed))).containsExactly("d1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "*",
                "NEAR(",
                "a OR",
                "col:",
                "%",
                "_",
                "'; drop table projects; --",
                "(",
                "AND",
                "NOT x",
                "^a",
                "a-b",
                "{title}:x",
                "tag:",
                "kind:",
                "\"\"",
                "-",
                "title:x",
                "a AND OR b",
                "\\",
                "🙂🙃",
                "before:never"
            })
    @FaultCase("C70")
    void whatIsTypedIsText(String typed) {
        memory.decision("atlas", "d1", "Title", "text", "2026-03-01");

        assertThat(memory.found(typed)).isNotNull();
        assertThat(memory.found(typed.repeat(500))).isNotNull();
    }

    @Test
    void wordsOfTheQueryLanguageAreWords() {
        memory.decision("atlas", "d1", "Salt or pepper", "", "2026-03-01");
        memory.decision("atlas", "d2", "Salt alone", "", "2026-03-02");

        assertThat(ids(memory.found("salt OR"))).containsExactly("d1");
    }

    @Test
    void filtersByProjectKindTagCycleAndDate() {
        memory.cycle("atlas", "c1", "Auth flow");
        memory.decision("atlas", "d1", "Tokens", "", "2026-03-01");
        memory.decision("notes", "d2", "Tokens", "", "2026-03-02");
        memory.learning("notes", "l1", "Tokens", "", "", "2026-03-03", "auth", "web");
        memory.task("c1", "t1", "Tokens", "2026-04-01");

        assertThat(ids(memory.found("tokens project:atlas"))).containsExactlyInAnyOrder("d1", "t1");
        assertThat(ids(memory.found("tokens project:\"Atlas API\" kind:task"))).containsExactly("t1");
        assertThat(ids(memory.found("tag:AUTH"))).containsExactly("l1");
        assertThat(ids(memory.found("tokens cycle:\"Auth flow\""))).containsExactly("t1");
        assertThat(ids(memory.found("tokens before:2026-03-02"))).containsExactly("d1");
        assertThat(ids(memory.found("tokens after:2026-03-02 before:2026-04"))).containsExactlyInAnyOrder("d2", "l1");
        assertThat(ids(memory.found("kind:decision"))).containsExactly("d2", "d1");
        assertThat(memory.found("tokens project:nowhere")).isEmpty();
    }

    @Test
    void leavesArchivedProjectsOutUnlessAsked() {
        memory.decision("atlas", "d1", "Tokens", "", "2026-03-01");
        memory.archive("atlas");

        assertThat(memory.found("tokens")).isEmpty();
        assertThat(ids(memory.found("tokens archived:yes"))).containsExactly("d1");
    }

    @Test
    void followsWhatIsChangedAndDeleted() {
        memory.decision("atlas", "d1", "Tokens", "", "2026-03-01");
        memory.found("tokens");

        memory.rename("d1", "Cookies");
        assertThat(memory.found("tokens")).isEmpty();
        assertThat(ids(memory.found("cookies"))).containsExactly("d1");

        memory.delete("d1");
        assertThat(memory.found("cookies")).isEmpty();
        assertThat(memory.index.isSound()).isTrue();
    }

    @Test
    void findsByItsRowWhatIsNotIndexedYet() {
        memory.decision("atlas", "d1", "100% of tokens", "", "2026-03-01");

        var found = memory.search.search(memory.query("100%"));

        assertThat(found.hits()).extracting(hit -> hit.ref().id()).containsExactly("d1");
        assertThat(found.waiting()).isEqualTo(1);
    }

    @Test
    void aHomeWithTheIndexOfAnOlderVersionIsIndexedAnew() throws IOException {
        memory.decision("atlas", "d1", "Tokens", "", "2026-03-01");
        memory.session("atlas", "s1", "Tokens", "", "2026-03-02");
        memory.found("tokens");
        memory.run(sql -> sql.execute("DROP TABLE search_words"));
        memory.run(sql -> sql.execute("CREATE VIRTUAL TABLE search_texts USING fts5(title)"));
        assertThat(memory.index.waiting()).isZero();

        var migration = Files.readString(Path.of("src/main/resources/db/migration/V0033__beginnings_of_words.sql"));
        for (var statement : migration.split(";\\R")) {
            memory.run(sql -> sql.connection(connection -> {
                try (var running = connection.createStatement()) {
                    running.execute(statement);
                }
            }));
        }

        assertThat(memory.index.waiting()).isEqualTo(2);
        assertThat(ids(memory.found("tok"))).containsExactly("s1", "d1");
        assertThat(memory.index.isSound()).isTrue();
    }

    @Test
    void aDamagedIndexIsMadeAnew() {
        memory.decision("atlas", "d1", "Tokens expire", "", "2026-03-01");
        memory.damageIndex();

        assertThat(ids(memory.found("tokens"))).as("by its row").containsExactly("d1");
        assertThat(memory.index.waiting()).isEqualTo(1);

        memory.index.catchUp(Duration.ofMinutes(1));
        assertThat(ids(memory.found("tokens"))).containsExactly("d1");
        assertThat(memory.index.isSound()).isTrue();
    }

    @Test
    void aDamagedIndexIsMadeAnewByWhatIsToGoIntoIt() {
        for (int i = 0; i < 450; i++) {
            memory.decision("atlas", "d" + i, "Tokens " + i, "", "2026-03-01");
        }
        memory.index.catchUp(Duration.ofMinutes(1));
        memory.run(sql -> sql.execute("DELETE FROM search_words_data"));
        memory.decision("atlas", "new", "Tokens rotate", "", "2026-03-02");

        try (var other = new Database(database.get().file(), new ChangeBus())) {
            var index = new SearchIndex(other, new FileStore(), new StudioHome(folder));
            assertThat(index.catchUp(Duration.ofMinutes(1))).isZero();
            assertThat(index.isSound()).isTrue();
        }
    }

    @Test
    void whatIsAlikeIsFoundOverADamagedIndexToo() {
        memory.decision("atlas", "d1", "Tokens expire early", "", "2026-03-01");
        memory.damageIndex();

        memory.search.similar(Kind.DECISION, "tokens expire", 5);
        memory.index.catchUp(Duration.ofMinutes(1));

        assertThat(ids(memory.search.similar(Kind.DECISION, "tokens expire", 5)))
                .containsExactly("d1");
    }

    @Test
    void aDamagedIndexThatCannotBeWrittenIsNamed() {
        memory.decision("atlas", "d1", "Tokens expire", "", "2026-03-01");
        memory.damageIndex();

        try (var other = Database.readOnly(database.get().file(), new ChangeBus(), false)) {
            var search = new SearchService(other, new FileStore(), new StudioHome(folder));
            assertThatThrownBy(() -> search.search(memory.query("tokens")))
                    .isInstanceOf(StorageFailure.class)
                    .extracting(failure -> ((StorageFailure) failure).code())
                    .isEqualTo("search-index-damaged");
        }
    }

    @Test
    void aRebuildThatWasLeftIsGoneOnWith() {
        for (int i = 0; i < 450; i++) {
            memory.decision("atlas", "d" + i, "Tokens " + i, "", "2026-03-01");
        }
        memory.index.catchUp(Duration.ofMinutes(1));
        memory.index.rebuild();
        assertThat(memory.index.catchUp(Duration.ofNanos(1))).isEqualTo(250);

        assertThat(memory.another().catchUp(Duration.ofMinutes(1))).isZero();
        assertThat(memory.search
                        .search(new SearchQuery(
                                List.of(new Word("tokens", false)),
                                Set.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                null,
                                false,
                                1_000))
                        .hits())
                .hasSize(450);
    }

    @Test
    void thingsOfOneMomentHaveKeysOfTheirOwn() {
        for (int i = 0; i < 20; i++) {
            memory.decision("atlas", "d" + i, "Same", "", "2026-03-01");
        }

        assertThat(memory.found("same"))
                .hasSize(20)
                .allMatch(hit -> Instant.parse("2026-03-01T00:00:00Z").equals(hit.createdAt()));
    }

    @Test
    void wordsJoinedByASignStandTogether() {
        memory.decision("atlas", "d1", "The user_id column", "", "2026-03-01");
        for (int i = 2; i < 60; i++) {
            memory.decision("atlas", "d" + i, "The user has an idea", "", "2026-03-02");
        }

        assertThat(ids(memory.found("user_id"))).containsExactly("d1");
        assertThat(ids(memory.found("user_i"))).containsExactly("d1");
        assertThat(ids(memory.found("user_"))).hasSize(50);
    }

    @Test
    void whatWasMadeLaterWithinASecondComesFirst() {
        memory.decisions("atlas", "Tokens", 3);
        memory.run(
                sql -> sql.execute(
                        "UPDATE decisions SET created_at = '2026-03-01 12:00:00.' || CASE id WHEN 'd0' THEN '700' ELSE '20' || substr(id, 2) END"));
        memory.found("kind:decision");
        memory.rename("d1", "Token");

        assertThat(ids(memory.found("kind:decision"))).containsExactly("d0", "d2", "d1");
    }

    @Test
    void moreThingsOfOneSecondThanItHasKeysGoOnInTheNext() {
        memory.decisions("atlas", "Tokens", 4_200);

        assertThat(memory.index.catchUp(Duration.ofMinutes(2))).isZero();
        assertThat(memory.index.isSound()).isTrue();
        assertThat(memory.found("tokens")).hasSize(50);
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.ref().id()).toList();
    }

    private static List<String> marked(Excerpt excerpt) {
        return excerpt.marks().stream()
                .map((Mark mark) -> excerpt.text().substring(mark.from(), mark.to()))
                .toList();
    }
}
