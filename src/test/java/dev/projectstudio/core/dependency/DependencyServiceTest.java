package dev.projectstudio.core.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.stack.Evidence;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.AppException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class DependencyServiceTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path temp;

    private DependencyWorld world;
    private DependencyService dependencies;

    @BeforeEach
    void begin() {
        world = new DependencyWorld(database, temp);
        dependencies = world.service();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0001',
            value = {
                "package.json; {'engines': {'node': '>=18 <21', 'vscode': '^1.80'}}; node >=18 <21",
                "package.json; {'engines': {'node': '<=20', 'npm': '>9'}}; node <=20, npm >9",
                "package.json; {'packageManager': 'pnpm@9.1.0+sha512.abc'}; pnpm 9.1.0, node",
                "package.json; {'volta': {'node': '20.11.0', 'yarn': '1.22.19'}}; node 20.11.0, yarn 1.22.19",
                "package.json; {'name': 'x'}; node",
                ".nvmrc; v20.11.0; node v20.11.0",
                ".nvmrc; lts/iron; node lts/iron",
                ".node-version; 20; node 20",
                ".tool-versions; nodejs 20.11.0|python 3.12.1 3.11.7 # two|java temurin-21.0.2+13.0.LTS|unheard-of 1; "
                        + "node 20.11.0, python 3.12.1 || 3.11.7, java 21.0.2",
                ".tool-versions; ruby system; ruby",
                "mise.toml; [tools]|node = \"22\"|python = [\"3.12\", \"3.11\"]|go = { version = \"1.22\" }; "
                        + "node 22, python 3.12 || 3.11, go 1.22",
                ".sdkmanrc; java=21.0.2-tem|maven=3.9.6; java 21.0.2, maven 3.9.6",
                "pyproject.toml; [project]|requires-python = \">=3.11,<3.14\"; python >=3.11,<3.14",
                "pyproject.toml; [tool.poetry.dependencies]|python = \"^3.11\"; python ^3.11, poetry",
                ".python-version; 3.12.4; python 3.12.4",
                "Pipfile; [requires]|python_version = \"3.11\"; python 3.11, pipenv",
                "go.mod; module x||go 1.22; go >= 1.22",
                "go.mod; module x||go 1.21|toolchain go1.22.3; go >= 1.22.3",
                "rust-toolchain.toml; [toolchain]|channel = \"1.76\"; rust 1.76",
                "rust-toolchain; stable; rust",
                "Cargo.toml; [package]|name = \"x\"|rust-version = \"1.70\"; rust >= 1.70",
                "pom.xml; <project><properties><maven.compiler.release>21</maven.compiler.release></properties></project>; "
                        + "java >= 21, maven",
                "pom.xml; <project><properties><java.version>1.8</java.version></properties></project>; java >= 8, maven",
                ".java-version; 1.8; java 8",
                "build.gradle.kts; java { toolchain { languageVersion = JavaLanguageVersion.of(21) } }; java 21, gradle",
                "build.gradle; sourceCompatibility = JavaVersion.VERSION_17; java >= 17, gradle",
                "Gemfile; source 'x'|ruby '~> 3.2', '>= 3.2.2'; ruby ~> 3.2, >= 3.2.2",
                ".ruby-version; ruby-3.2.2; ruby 3.2.2",
                "composer.json; {'require': {'php': '~8.1 ¦¦ ^8.3'}}; php ~>8.1 || ^8.3",
                "global.json; {'sdk': {'version': '8.0.204'}}; dotnet >= 8.0.204 < 8.0.300",
                "global.json; {'sdk': {'rollForward': 'latestMajor', 'version': '8.0.204'}}; dotnet >= 8.0.204",
                "X.csproj; <Project><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>; "
                        + "dotnet >= 8.0",
                "Dockerfile; FROM python:3.12|ENV NODE_VERSION=20; docker",
                "compose.yaml; services:|  db:|    image: postgres:16; docker",
            })
    void readsWhatTheFilesNeed(String file, String text, String titles) {
        world.inRepository(
                file, text.replace('|', '\n').replace('¦', '|').replace('\'', text.startsWith("{") ? '"' : '\''));

        var changes = dependencies.detect(world.atlas, null, () -> false);

        assertThat(changes.look().unread()).isEmpty();
        assertThat(String.join(", ", titles())).isEqualTo(titles);
    }

    /// What npm, pip, Poetry, Bundler and Composer themselves make of the same signs.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0001',
            value = {
                "package.json; {'engines': {'node': '<=20'}}; node; 20.11.1; true",
                "package.json; {'engines': {'node': '<=20'}}; node; 21.0.0; false",
                "package.json; {'engines': {'node': '>20'}}; node; 20.11.1; false",
                "package.json; {'engines': {'node': '>20'}}; node; 21.0.0; true",
                "package.json; {'engines': {'node': '<=20.10 ¦¦ >22'}}; node; 20.10.3; true",
                "package.json; {'engines': {'node': '<=20.10 ¦¦ >22'}}; node; 22.1.0; false",
                "package.json; {'engines': {'node': '<20'}}; node; 20.0.0; false",
                "package.json; {'engines': {'node': '>=20'}}; node; 20.0.0; true",
                "package.json; {'engines': {'node': '=20'}}; node; 20.9.0; true",
                "package.json; {'engines': {'node': '~>20.1'}}; node; 20.2.0; false",
                "package.json; {'engines': {'node': '20.9.0'}}; node; 20.9.1; false",
                "pyproject.toml; [project]|requires-python = '<=3.12'; python; 3.12.0; true",
                "pyproject.toml; [project]|requires-python = '<=3.12'; python; 3.12.4; false",
                "pyproject.toml; [project]|requires-python = '>3.11,<4'; python; 3.11.4; true",
                "pyproject.toml; [project]|requires-python = '>3'; python; 3.11.4; true",
                "pyproject.toml; [project]|requires-python = '<=3.12.*'; python; 3.12.4; true",
                "pyproject.toml; [project]|requires-python = '==3.11'; python; 3.11.4; false",
                "pyproject.toml; [project]|requires-python = '==3.11.*'; python; 3.11.4; true",
                "pyproject.toml; [tool.poetry.dependencies]|python = '<=3.12'; python; 3.12.4; false",
                "pyproject.toml; [tool.poetry.dependencies]|python = '3.11'; python; 3.11.4; false",
                "pyproject.toml; [tool.poetry.dependencies]|python = '3.11.*'; python; 3.11.4; true",
                "pyproject.toml; [tool.poetry.dependencies]|python = '~3.11 ¦¦ ^3.13'; python; 3.11.4; true",
                "Pipfile; [requires]|python_version = '3.11'; python; 3.11.4; true",
                "Gemfile; ruby '<= 3.2'; ruby; 3.2.2; false",
                "Gemfile; ruby '> 3.2'; ruby; 3.2.2; true",
                "Gemfile; ruby '3.2'; ruby; 3.2.2; false",
                "Gemfile; ruby '= 3.2.2'; ruby; 3.2.2; true",
                "Gemfile; ruby '~> 3.2', '<= 3.3'; ruby; 3.3.1; false",
                "composer.json; {'require': {'php': '<=8.3'}}; php; 8.3.2; false",
                "composer.json; {'require': {'php': '>8.2'}}; php; 8.2.5; true",
                "composer.json; {'require': {'php': '8.2'}}; php; 8.2.5; false",
                "composer.json; {'require': {'php': '8.2.*¦8.3.*'}}; php; 8.3.2; true",
                "composer.json; {'require': {'php': '8.1 - 8.3'}}; php; 8.3.2; true",
                ".nvmrc; 20; node; 20.11.1; true",
                ".python-version; 3.12; python; 3.12.4; true",
                "go.mod; module x||go 1.22; go; 1.23.1; true",
                "Cargo.toml; [package]|rust-version = '1.70'; rust; 1.80.0; true"
            })
    void readsARangeAsTheFilesOwnProgramsDo(String file, String text, String name, String version, boolean isMet) {
        world.inRepository(
                file, text.replace('|', '\n').replace('¦', '|').replace('\'', file.equals("Gemfile") ? '\'' : '"'));
        dependencies.detect(world.atlas, null, () -> false);

        var range = VersionRange.of(Objects.requireNonNull(
                        dependencies.require(world.atlas, name).requiredVersion()))
                .orElseThrow();

        assertThat(range.isMetBy(VersionNumber.of(version).orElseThrow())).isEqualTo(isMet);
    }

    /// What takes more time than in proportion to their number would take minutes.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "composer.json; {\"require\": {\"php\": \"8|%sx\"}}; php",
                "pyproject.toml; project.requires-python = \"%sx\"; python"
            })
    @Timeout(60)
    void readsARangeOfManyBlanks(String file, String text, String name) {
        world.inRepository(file, text.formatted(" ".repeat(200_000)));

        dependencies.detect(world.atlas, null, () -> false);

        assertThat(dependencies.require(world.atlas, name).name()).isEqualTo(name);
    }

    @Test
    void saysWhichLineNeedsIt() {
        world.inRepository("api/pyproject.toml", "[project]\nname = \"x\"\nrequires-python = \">=3.11\"\n");

        dependencies.detect(world.atlas, null, () -> false);

        assertThat(dependencies.require(world.atlas, "python").evidence())
                .isEqualTo(new Evidence("api/pyproject.toml", 3, "requires-python = \">=3.11\""));
    }

    @Test
    void needsNoMavenWhereAScriptBringsIt() {
        world.inRepository("pom.xml", "<project/>");
        world.inRepository("mvnw", "#!/bin/sh\n");
        world.inRepository("web/build.gradle", "");

        dependencies.detect(world.atlas, null, () -> false);

        assertThat(titles()).containsExactlyInAnyOrder("java", "gradle");
    }

    @Test
    void readsAMonorepoOfSeveralLanguages() {
        world.inRepository(".tool-versions", "python 3.12.1\n");
        world.inRepository("api/pyproject.toml", "[project]\nrequires-python = \">=3.11\"\n");
        world.inRepository("web/package.json", "{\"engines\": {\"node\": \">=20\"}}");
        world.inRepository("svc/go.mod", "module x\n\ngo 1.22\n");
        world.inRepository("svc/Dockerfile", "FROM golang:1.22\n");
        world.inRepository("broken/package.json", "{\"engines\": {\"node\": \"18\"},\n ]");

        var changes = dependencies.detect(world.atlas, null, () -> false);

        assertThat(titles()).containsExactly("python 3.12.1", "node 18", "go >= 1.22", "docker");
        assertThat(changes.look().unread()).hasSize(1);
    }

    @Test
    void takesANumberRatherThanANameThatStandsForOne() {
        world.inRepository(".nvmrc", "lts/iron\n");
        world.inRepository("package.json", "{\"engines\": {\"node\": \">=20.10 <23\"}}");

        dependencies.detect(world.atlas, null, () -> false);

        assertThat(titles()).containsExactly("node >=20.10 <23");
    }

    @Test
    void bringsTheRowsUpToTheFilesAndBackAlsoAfterACheck() {
        world.inRepository("go.mod", "module x\n\ngo 1.21\n");
        world.program("go", "echo go version go1.22.1");
        dependencies.detect(world.atlas, null, () -> false);
        world.checks().check(world.atlas, () -> false, _ -> {});
        world.inRepository("go.mod", "module x\n\ngo 1.22\n");
        world.inRepository(".nvmrc", "20\n");

        var changes = dependencies.detect(world.atlas, null, () -> false);

        assertThat(changes.title()).isEqualTo("+ node 20, go >= 1.21 → go >= 1.22");
        world.undo.undoLast();
        assertThat(titles()).containsExactly("go >= 1.21");
        world.undo.undoLast();
        assertThat(titles()).isEmpty();
        world.undo.redo();
        assertThat(titles()).containsExactly("go >= 1.21");
    }

    @Test
    void keepsWhatSomebodySetOrRemoved() throws IOException {
        var file = world.inRepository(".tool-versions", "nodejs 20.11.0\nruby 3.3.0\n");
        dependencies.detect(world.atlas, null, () -> false);
        dependencies.add(world.atlas, new DependencyEdit("NodeJS", ">= 18"));
        dependencies.remove(dependencies.require(world.atlas, "ruby"));
        world.inRepository(".tool-versions", "nodejs 22.1.0\nruby 3.4.0\n");

        assertThat(dependencies.detect(world.atlas, null, () -> false).isEmpty())
                .isTrue();
        assertThat(titles()).containsExactly("node >= 18");

        Files.delete(file);
        assertThat(dependencies.detect(world.atlas, null, () -> false).isEmpty())
                .isTrue();
        world.undo.undoLast();
        assertThat(titles()).contains("ruby 3.3.0");
    }

    @Test
    void leavesWhatAnOlderHomeBroughtAsItIs() {
        database.get()
                .write(tx -> tx.sql()
                        .execute(
                                "INSERT INTO dependencies (id, project_id, name, status) VALUES ('d1', ?, 'python', 'perhaps')",
                                world.atlas.value()));
        world.inRepository(".python-version", "3.12\n");

        dependencies.detect(world.atlas, null, () -> false);

        var python = dependencies.require(world.atlas, "python");
        assertThat(python.requiredVersion()).isNull();
        assertThat(python.standing().status()).isEqualTo("perhaps");
        dependencies.edit(python, new DependencyEdit("python", "3.12"));
        assertThat(titles()).containsExactly("python 3.12");
    }

    @Test
    void forgetsWhatLeftTheFiles() throws IOException {
        var file = world.inRepository(".nvmrc", "20\n");
        dependencies.detect(world.atlas, null, () -> false);
        Files.delete(file);

        assertThat(dependencies.detect(world.atlas, null, () -> false).gone()).hasSize(1);
        assertThat(titles()).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        var node = dependencies.add(world.atlas, new DependencyEdit("node", ">= 20"));
        dependencies.add(world.atlas, new DependencyEdit("jq", null));

        refuses("dependency-name-refused", () -> dependencies.add(world.atlas, new DependencyEdit("../evil", null)));
        refuses("dependency-name-refused", () -> dependencies.add(world.atlas, new DependencyEdit("", null)));
        refuses("version-range-refused", () -> dependencies.add(world.atlas, new DependencyEdit("git", "lts/*")));
        refuses("dependency-name-taken", () -> dependencies.edit(node, new DependencyEdit("JQ", null)));
        refuses("dependency-not-found", () -> dependencies.require(world.atlas, "cobol"));
        dependencies.edit(node, new DependencyEdit("node", ">= 22"));
        refuses("dependency-changed-meanwhile", () -> dependencies.remove(node));
    }

    private static void refuses(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        AppException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private List<String> titles() {
        var titles = new ArrayList<String>();
        dependencies.list(world.atlas).forEach(each -> titles.add(each.title()));
        return titles;
    }
}
