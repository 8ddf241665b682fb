package dev.projectstudio.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatementsTest {

    @TempDir
    private Path folder;

    private Link link;

    @BeforeEach
    void open() throws SQLException {
        link = new Link(Connections.writer(folder.resolve("a.db")));
        link.run("CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT UNIQUE)");
        link.run("INSERT INTO things (name) VALUES ('one'), ('two'), ('three')");
    }

    @AfterEach
    void close() throws SQLException {
        link.close();
    }

    @Test
    void forgetsTheValuesOfTheUseBefore() throws SQLException {
        assertThat(named("one")).isEqualTo(1);
        assertThat(named("two")).isEqualTo(2);
        assertThat(named(null)).isNull();
        assertThat(named("one")).isEqualTo(1);
    }

    @Test
    void compilesAStatementOnce() throws SQLException {
        try (var connection = new KeptStatements(Connections.reader(folder.resolve("a.db")))) {
            var first = connection.prepareStatement("SELECT 1");
            var compiled = first.unwrap(PreparedStatement.class);
            first.close();
            try (var second = connection.prepareStatement("SELECT 1");
                    var meanwhile = connection.prepareStatement("SELECT 1")) {
                assertThat(second.unwrap(PreparedStatement.class)).isSameAs(compiled);
                assertThat(meanwhile.unwrap(PreparedStatement.class)).isNotSameAs(compiled);
            }
        }
    }

    @Test
    void readsTheSameTextTwiceAtOnce() {
        var names = link.sql().fetchLazy("SELECT name FROM things ORDER BY id");
        var inner = link.sql().fetchLazy("SELECT name FROM things ORDER BY id");

        assertThat(names.fetchNext()).isNotNull().extracting(row -> row.get(0)).isEqualTo("one");
        assertThat(inner.fetchNext()).isNotNull().extracting(row -> row.get(0)).isEqualTo("one");
        inner.close();
        assertThat(names.fetchNext()).isNotNull().extracting(row -> row.get(0)).isEqualTo("two");
        names.close();
    }

    @Test
    void beginsAnewAfterACursorThatWasLeftHalfWay() throws SQLException {
        try (var names = link.sql().fetchLazy("SELECT name FROM things ORDER BY id")) {
            names.fetchNext();
        }

        assertThat(link.sql().fetch("SELECT name FROM things ORDER BY id").getValues(0, String.class))
                .containsExactly("one", "two", "three");
        link.run("BEGIN IMMEDIATE");
        link.run("COMMIT");
    }

    @Test
    void worksAgainAfterARefusal() throws SQLException {
        assertThatThrownBy(() -> insert("one")).isInstanceOf(DataAccessException.class);

        insert("four");
        assertThatThrownBy(() -> insert("four")).isInstanceOf(DataAccessException.class);
        insert("five");

        assertThat(link.number("SELECT count(*) FROM things")).isEqualTo(5);
    }

    @Test
    void seesWhatAnotherConnectionMadeOfTheTable() throws SQLException {
        assertThat(named("one")).isEqualTo(1);

        try (var other = new Link(Connections.writer(folder.resolve("a.db")))) {
            other.run("ALTER TABLE things ADD COLUMN colour TEXT");
            other.run("CREATE INDEX of_colour ON things (colour)");
            other.run("UPDATE things SET id = 9 WHERE name = 'one'");
        }

        assertThat(named("one")).isEqualTo(9);
        assertThat(link.sql().fetch("SELECT colour FROM things")).hasSize(3);
    }

    @Test
    void keepsToABoundedNumber() throws SQLException {
        for (int i = 0; i < 500; i++) {
            assertThat(link.number("SELECT " + i)).isEqualTo(i);
        }

        assertThat(link.number("SELECT 0")).isZero();
    }

    @Test
    void readsATextThatIsTooLongToBeKept() throws SQLException {
        assertThat(link.number("SELECT 7 " + " ".repeat(10_000))).isEqualTo(7);
    }

    private void insert(String name) {
        link.sql().execute("INSERT INTO things (name) VALUES (?)", name);
    }

    private @Nullable Object named(@Nullable String name) {
        return link.sql().fetchValue("SELECT id FROM things WHERE name = ?", name);
    }
}
