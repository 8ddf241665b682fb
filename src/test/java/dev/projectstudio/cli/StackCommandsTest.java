package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.CommandRun.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackCommandsTest {

    @TempDir
    Path folder;

    private Place studio;

    @BeforeEach
    void registerTwoProjects() throws IOException {
        folder = folder.toRealPath();
        write("code/atlas/pyproject.toml", "[project]\ndependencies = [\n  \"fastapi>=0.110\",\n  \"flask\",\n]\n");
        write("code/web/package.json", "{\n  \"dependencies\": {\"react\": \"18.2.0\"}\n}\n");
        studio = Place.of(folder.resolve("home"), folder);
        studio.run("project", "add", "code/atlas");
        studio.run("project", "add", "code/web");
    }

    @Test
    void detectsAndListsWithTheReason() {
        var planned = studio.run("stack", "detect", "atlas", "--dry-run");
        assertThat(planned.out()).contains("added", "FastAPI");
        assertThat(studio.run("stack", "list", "atlas").out()).isEmpty();

        var detected = studio.run("stack", "detect", "atlas", "--json");

        assertThat(planned.err()).contains("Found 3 technologies in 1 project; 1 stack would change");
        assertThat(detected.status()).isZero();
        assertThat(detected.json().at("/projects/0/found").intValue()).isEqualTo(3);
        assertThat(detected.json().at("/projects/0/added/1/name").textValue()).isEqualTo("FastAPI");
        var row = studio.run("stack", "list", "atlas", "--json").json().at("/tech_stack/1");
        assertThat(row.get("project").textValue()).isEqualTo("atlas");
        assertThat(row.get("category").textValue()).isEqualTo("backend");
        assertThat(row.get("version").textValue()).isEqualTo(">=0.110");
        assertThat(row.get("by_hand").booleanValue()).isFalse();
        assertThat(row.get("evidence").toString())
                .isEqualTo("{\"file\":\"pyproject.toml\",\"line\":3,\"text\":\"fastapi>=0.110\"}");
        assertThat(studio.run("stack", "list", "atlas").out())
                .contains("Backend   FastAPI  >=0.110  pyproject.toml, line 3: fastapi>=0.110");
    }

    @Test
    void saysWhatHasChangedAndTakesItBack() throws IOException {
        studio.run("stack", "detect", "atlas");
        write("code/atlas/pyproject.toml", "[project]\ndependencies = [\"fastapi>=0.111\", \"django\"]\n");

        var detected = studio.run("stack", "detect", "atlas");

        assertThat(detected.err()).contains("Found 3 technologies in 1 project; 1 stack has changed");
        assertThat(detected.out())
                .contains("added    Django", "changed  FastAPI >=0.110 -> FastAPI >=0.111", "removed  Flask");
        assertThat(studio.run("activity", "--project", "atlas", "--kind", "stack")
                        .out())
                .contains("+ Django, FastAPI >=0.110 → FastAPI >=0.111, − Flask");
        assertThat(studio.run("undo").out()).contains("Looked for the stack of atlas");
        assertThat(names("atlas")).containsExactly("Python", "FastAPI", "Flask");
    }

    @Test
    void mentionsTheRequirementsThatAreNotThere() throws IOException {
        write("code/atlas/requirements.txt", "-r other.txt\nflask\n");

        var detected = studio.run("stack", "detect", "atlas");

        assertThat(detected.status()).isOne();
        assertThat(detected.err())
                .contains("atlas: requirements.txt, line 1: names a file that is not there: other.txt");
        assertThat(studio.run("stack", "detect", "atlas", "--json")
                        .json()
                        .at("/projects/0/unread/0/named")
                        .textValue())
                .isEqualTo("other.txt");
    }

    @Test
    void saysWhatIsWrongWithAFileAndWhatToDo() throws IOException {
        write("code/atlas/pom.xml", "<project>\n<version>1\n</project>\n");
        write("code/atlas/package.json", "{\"dependencies\": {\n");
        write("code/atlas/Cargo.toml", "[package]\nname = \"a\"\nname = \"b\"\n");
        write("code/atlas/a/compose.yaml", "services: {x: *nope}\n");
        write("code/atlas/b/compose.yaml", "services:\n\tx: 1\n");
        write("code/atlas/c/compose.yaml", "services:\n  x: a: b\n");
        write("code/atlas/d/compose.yaml", "services: \"x\n");
        write("code/atlas/e/compose.yaml", "services: [a, b\n");
        write("code/atlas/f/compose.yaml", "services:\n  x: 1\n  - y\n");
        write("code/atlas/g/compose.yaml", "x: &s {image: redis}\nservices: {x: *s}\n");
        write("code/atlas/requirements.txt", "-r other.txt\n");

        var detected = studio.run("stack", "detect", "atlas");
        var checked = studio.run("deps", "check", "atlas");

        assertThat(detected.err())
                .contains(
                        "pom.xml, line 3: it is not valid XML there, within <version>: a tag is not closed",
                        "package.json, line 2: it is not valid JSON: it ends before",
                        "Cargo.toml, line 3: it is not valid TOML there: the same name was set before; mend it, then",
                        "a/compose.yaml, line 1: *nope is an alias of nothing: no &nope stands before it; mend it",
                        "b/compose.yaml, line 2: it is not valid YAML there: a tab stands",
                        "c/compose.yaml, line 2: it is not valid YAML there: a second colon",
                        "d/compose.yaml, line 2: it is not valid YAML there: it ends before a quotation mark",
                        "e/compose.yaml, line 2: it is not valid YAML there: a comma is missing",
                        "f/compose.yaml, line 3: it is not valid YAML there: the line is indented")
                .doesNotContain("g/compose.yaml");
        assertThat(checked.err())
                .contains(
                        "requirements.txt, line 1: names a file that is not there: other.txt",
                        "pom.xml, line 3: it is not valid XML there, within <version>");
    }

    @Test
    void detectsAllAtOnceAndTakesAllBackAtOnce() throws IOException {
        Files.delete(folder.resolve("code/web/package.json"));
        write("code/web/package.json", "{\n \"dependencies\": {\"react\": \"18.2.0\"},\n ]");
        studio.run(
                "project",
                "add",
                Files.createDirectories(folder.resolve("code/gone")).toString());
        Files.delete(folder.resolve("code/gone"));

        var detected = studio.run("stack", "detect", "--all");

        assertThat(detected.status()).isEqualTo(1);
        assertThat(detected.err())
                .contains(
                        "web: package.json, line 3: it is not valid JSON there: a quotation mark, a comma, a colon",
                        "gone: the repo is gone",
                        "Found 4 technologies");
        assertThat(names("atlas")).containsExactly("Python", "FastAPI", "Flask");
        assertThat(names("web")).containsExactly("React");
        assertThat(studio.run("stack", "list", "--all").out()).contains("atlas  Backend", "web    Frontend");
        studio.run("undo");
        assertThat(studio.run("stack", "list", "--all").out()).isEmpty();
        assertThat(studio.run("stack", "detect", "atlas", "--all", "--json").error())
                .isEqualTo("usage");
    }

    @Test
    void saysThatATechnologyNeedsAName() {
        var refused = studio.run("stack", "add", "atlas", " ", "--json");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.error()).isEqualTo("tech-name-refused");
    }

    @Test
    void keepsTheVersionThatIsNotSaidAnew() {
        studio.run("stack", "add", "atlas", "PostgreSQL", "--version", "16");

        assertThat(studio.run("stack", "add", "atlas", "PostgreSQL").out())
                .isEqualTo("PostgreSQL 16 is in the stack of atlas already (Database)\n");
        assertThat(studio.run("stack", "add", "atlas", "PostgreSQL", "--category", "other", "--json")
                        .json()
                        .at("/tech/version")
                        .textValue())
                .isEqualTo("16");
    }

    @Test
    void keepsWhatIsSetAndRemovedByHand() {
        var added = studio.run("stack", "add", "atlas", "postgresql", "--version", "16", "--json");
        assertThat(added.json().at("/tech/category").textValue()).isEqualTo("database");
        assertThat(added.json().at("/tech/evidence").isNull()).isTrue();
        studio.run("stack", "detect", "atlas");
        studio.run("stack", "add", "atlas", "FastAPI", "--version", "0.115.2");
        assertThat(studio.run("stack", "remove", "atlas", "flask").out()).contains("Removed Flask", "studio undo");

        var detected = studio.run("stack", "detect", "atlas", "--json");

        assertThat(detected.json().at("/projects/0/added")).isEmpty();
        assertThat(studio.run("stack", "list", "atlas").out())
                .contains("FastAPI     0.115.2  set by hand", "postgresql  16")
                .doesNotContain("Flask");
        studio.run("undo");
        assertThat(names("atlas")).contains("Flask");
        assertThat(studio.run("stack", "add", "atlas", "Flux capacitor", "--json")
                        .error())
                .isEqualTo("usage");
        assertThat(studio.run("stack", "add", "atlas", "X", "--category", "<b>", "--json")
                        .error())
                .isEqualTo("tech-category-refused");
        assertThat(studio.run("stack", "remove", "atlas", "Cobol", "--json").error())
                .isEqualTo("tech-not-found");
    }

    @Test
    void mapsAnItemAndTakesItAwayAgain() {
        studio.run("stack", "detect", "atlas");
        studio.run("registry", "add", "skill", "API");

        var mapped = studio.run("stack", "map", "atlas", "fastapi", "api");

        assertThat(mapped.out()).contains("API is mapped to FastAPI in atlas now");
        assertThat(studio.run("stack", "list", "atlas", "--json")
                        .json()
                        .at("/tech_stack/1/mapped/0")
                        .textValue())
                .isEqualTo("skill/api");
        assertThat(studio.run("stack", "list", "atlas").out()).contains("fastapi>=0.110  skill/api");
        assertThat(studio.run("registry", "show", "api").out()).contains("Used by  atlas, for FastAPI >=0.110");
        assertThat(studio.run("registry", "show", "api", "--json")
                        .json()
                        .at("/item/mapped_to/0/project")
                        .textValue())
                .isEqualTo("atlas");
        assertThat(studio.run("stack", "map", "atlas", "fastapi", "api", "--json")
                        .error())
                .isEqualTo("mapped-already");
        var taken = studio.run("stack", "unmap", "atlas", "fastapi", "skill/api", "--json");
        assertThat(taken.json().at("/mapping/registry_id").textValue()).isEqualTo("api");
        assertThat(taken.json().at("/mapping/registry_type").textValue()).isEqualTo("skill");
        assertThat(studio.run("stack", "unmap", "atlas", "fastapi", "api", "--json")
                        .error())
                .isEqualTo("not-mapped");
        assertThat(studio.run("undo").out()).contains("Took API away from FastAPI");
        assertThat(studio.run("stack", "list", "atlas").out()).contains("skill/api");
        assertThat(studio.run("activity", "--project", "atlas", "--kind", "stack")
                        .out())
                .contains("FastAPI: API");
    }

    @Test
    void suggestsItemsWithTheReason() throws IOException {
        studio.run("stack", "detect", "atlas");
        assertThat(studio.run("stack", "suggest", "atlas").status()).isZero();
        write("home/registry/skills/api.md", "# API\n\n## Tech Stack Compatibility\n- FastAPI\n- Python 3.11+\n");

        var suggested = studio.run("stack", "suggest", "atlas");

        assertThat(suggested.status()).isZero();
        assertThat(suggested.out()).contains("skill/api  API  FastAPI  FastAPI is in pyproject.toml, line 3");
        var reason = studio.run("stack", "suggest", "atlas", "--json").json().at("/suggestions/0/reasons/0");
        assertThat(reason.at("/words").textValue()).isEqualTo("FastAPI");
        assertThat(reason.at("/tech/evidence/file").textValue()).isEqualTo("pyproject.toml");
        studio.run("stack", "map", "atlas", "FastAPI", "api");
        assertThat(studio.run("stack", "suggest", "atlas").out()).isEmpty();
        studio.run("stack", "add", "web", "FastAPI");
        assertThat(studio.run("stack", "suggest", "web").out())
                .contains("FastAPI was set by hand; mapped to it in atlas");
    }

    @Test
    void takesAnItemAwayByTheNameThatItGotByHand() throws IOException {
        studio.run("stack", "detect", "atlas");
        studio.run("registry", "add", "skill", "API");
        studio.run("stack", "map", "atlas", "fastapi", "api");
        write("home/registry/skills/api.md", "# Web services\n\n## Description\nFastAPI as it is used here.\n");

        var taken = studio.run("stack", "unmap", "atlas", "fastapi", "Web services");

        assertThat(taken.status()).isZero();
    }

    private List<String> names(String project) {
        var names = new ArrayList<String>();
        studio.run("stack", "list", project, "--json")
                .json()
                .get("tech_stack")
                .forEach(each -> names.add(each.get("name").textValue()));
        return names;
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
