package dev.projectstudio.core.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileStore;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found in the files of repositories in several languages, and where.
class StackDetectorTest {

    @TempDir
    Path folder;

    private Path repository;

    @BeforeEach
    void make() throws IOException {
        repository = Files.createDirectories(folder.toRealPath().resolve("repository"));
    }

    @Test
    void findsWhatAPackageJsonNamesWithItsLine() throws IOException {
        write("package.json", """
                {
                  "name": "web",
                  "packageManager": "pnpm@9.1.0",
                  "engines": { "node": ">=20" },
                  "dependencies": {
                    "react": "^18.2.0",
                    "left-pad": "1.0.0",
                    "pg": "^8.11.0"
                  },
                  "devDependencies": {
                    "typescript": "~5.4.0"
                  }
                }
                """);

        assertThat(found())
                .containsExactly(
                        "language Node.js >=20 package.json:4",
                        "language TypeScript ~5.4.0 package.json:11",
                        "frontend React ^18.2.0 package.json:6",
                        "database PostgreSQL - package.json:8",
                        "tooling pnpm 9.1.0 package.json:3");
        assertThat(evidence("React").text()).isEqualTo("\"react\": \"^18.2.0\"");
    }

    @Test
    void takesTheExactVersionFromTheLockFiles() throws IOException {
        var manifest = "{\"dependencies\": {\"react\": \"^18.2.0\"}}";
        write("npm/package.json", manifest);
        write("npm/package-lock.json", """
                {"lockfileVersion": 3, "packages": {"": {"version": "1.0.0"},
                  "node_modules/other/node_modules/react": {"version": "16.0.0"},
                  "node_modules/react": {"version": "18.2.1"}}}
                """);
        assertThat(found())
                .contains("frontend React 18.2.1 npm/package.json:1", "tooling npm - npm/package-lock.json:1");

        Files.delete(repository.resolve("npm/package-lock.json"));
        write(
                "npm/yarn.lock",
                "# yarn\n\nreact@^17.0.0:\n  version \"17.0.2\"\n\n\"react@^18.0.0\", react@^18.2.0:\n"
                        + "  version \"18.2.2\"\n");
        assertThat(found()).contains("frontend React 18.2.2 npm/package.json:1", "tooling Yarn - npm/yarn.lock:1");

        Files.delete(repository.resolve("npm/yarn.lock"));
        write("pnpm-lock.yaml", """
                lockfileVersion: '9.0'
                importers:
                  npm:
                    dependencies:
                      react:
                        specifier: ^18.2.0
                        version: 18.2.3(react-dom@18.2.3)
                packages:
                  react@18.2.3: {}
                """);
        assertThat(found()).contains("frontend React 18.2.3 npm/package.json:1", "tooling pnpm - pnpm-lock.yaml:1");

        Files.delete(repository.resolve("pnpm-lock.yaml"));
        write("npm/bun.lock", """
                {
                  "packages": {
                    "react": ["react@18.2.4", "", {}, "sha512-a"], // trailing
                  },
                }
                """);
        assertThat(found()).contains("frontend React 18.2.4 npm/package.json:1", "language Bun - npm/bun.lock:1");
    }

    @Test
    void readsPythonProjects() throws IOException {
        write("api/pyproject.toml", """
                [project]
                name = "api"
                requires-python = ">=3.11"
                dependencies = [
                    "pydantic>=2",
                    "fastapi[standard]>=0.110,<1 ; python_version > '3.8'",
                    "private @ git+https://token:secret@example.org/private.git",
                ]
                [dependency-groups]
                test = ["pytest==8.1.0", {include-group = "lint"}]
                [tool.ruff]
                line-length = 100
                """);
        write("api/uv.lock", "version = 1\n\n[[package]]\nname = \"fastapi\"\nversion = \"0.110.3\"\n");
        write("old/requirements-dev.txt", "-r base.txt\n# Flask\nDjango==4.2.1  # the site\npsycopg2-binary\n");
        write("poetry/pyproject.toml", """
                [tool.poetry.dependencies]
                python = "^3.10"
                flask = {version = "^3.0", extras = ["async"]}
                [tool.poetry.group.dev.dependencies]
                mypy = "*"
                """);
        write("pipenv/Pipfile", "[packages]\nsqlalchemy = \"*\"\n[requires]\npython_version = \"3.9\"\n");

        assertThat(found())
                .containsExactly(
                        "language Python >=3.11 api/pyproject.toml:3",
                        "backend Pydantic >=2 api/pyproject.toml:5",
                        "backend FastAPI 0.110.3 api/pyproject.toml:6",
                        "backend Django 4.2.1 old/requirements-dev.txt:3",
                        "backend Flask ^3.0 poetry/pyproject.toml:3",
                        "database PostgreSQL - old/requirements-dev.txt:4",
                        "database SQLAlchemy - pipenv/Pipfile:2",
                        "testing pytest 8.1.0 api/pyproject.toml:10",
                        "tooling Ruff - api/pyproject.toml:11",
                        "tooling uv - api/uv.lock:1",
                        "tooling Pipenv - pipenv/Pipfile:1",
                        "tooling Poetry - poetry/pyproject.toml:1",
                        "tooling mypy - poetry/pyproject.toml:5");
    }

    @Test
    void resolvesThePropertiesOfMavenAlsoFromAbove() throws IOException {
        write("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <parent>
                    <groupId>org.springframework.boot</groupId>
                    <artifactId>spring-boot-starter-parent</artifactId>
                    <version>3.3.1</version>
                  </parent>
                  <properties>
                    <java.version>21</java.version>
                    <jooq.version>3.19.${jooq.patch}</jooq.version>
                    <jooq.patch>8</jooq.patch>
                  </properties>
                  <dependencyManagement><dependencies>
                    <dependency><groupId>org.flywaydb</groupId><artifactId>flyway-core</artifactId><version>10.1</version></dependency>
                    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.2</version></dependency>
                  </dependencies></dependencyManagement>
                </project>
                """);
        write("core/pom.xml", """
                <project>
                  <dependencies>
                    <dependency>
                      <groupId>org.jooq</groupId>
                      <artifactId>jooq</artifactId>
                      <version>${jooq.version}</version>
                    </dependency>
                    <dependency>
                      <groupId>org.flywaydb</groupId>
                      <artifactId>flyway-core</artifactId>
                    </dependency>
                    <dependency>
                      <groupId>org.assertj</groupId>
                      <artifactId>assertj-core</artifactId>
                      <version>${nobody.knows}</version>
                    </dependency>
                  </dependencies>
                </project>
                """);

        assertThat(found())
                .containsExactly(
                        "language Java 21 pom.xml:8",
                        "backend Spring Boot 3.3.1 pom.xml:4",
                        "database jOOQ 3.19.8 core/pom.xml:5",
                        "database Flyway 10.1 core/pom.xml:10",
                        "testing AssertJ - core/pom.xml:14",
                        "tooling Maven - pom.xml:1");
    }

    @Test
    void namesTheLineOfTheLockFileThatTheVersionIsFrom() throws IOException {
        write("package.json", "{\"dependencies\": {\"react\": \"^18.2.0\"}}");
        write("package-lock.json", """
                {"lockfileVersion": 3, "packages": {
                  "node_modules/react": {
                    "version": "18.3.1"}}}
                """);
        write("api/pyproject.toml", "[project]\ndependencies = [\"fastapi>=0.100\"]\n");
        write("api/uv.lock", "version = 1\n\n[[package]]\nname = \"fastapi\"\nversion = \"0.110.3\"\n");

        var found = look().findings();

        assertThat(found)
                .filteredOn(each -> List.of("React", "FastAPI").contains(each.name()))
                .extracting(each -> each.evidence().text())
                .containsExactlyInAnyOrder(
                        "\"react\": \"^18.2.0\" → package-lock.json:3", "fastapi>=0.100 → api/uv.lock:5");
    }

    @Test
    void readsGradlesDependenciesByTheirParts() throws IOException {
        write("build.gradle", """
                def ktor = '2.3.8'
                dependencies {
                    implementation group: 'org.springframework.boot', name: 'spring-boot-starter-web', version: '3.2.4'
                    implementation([group: "io.ktor", name: "ktor-server-core", version: ktor])
                    runtimeOnly group: 'org.postgresql', name: 'postgresql'
                }
                """);
        write("api/build.gradle.kts", """
                dependencies {
                    testImplementation(group = "org.junit.jupiter", name = "junit-jupiter", version = "5.10.2")
                    implementation(
                        group = "io.micronaut",
                        name = "micronaut-http",
                        version = "4.1.0",
                    )
                }
                """);

        assertThat(found())
                .contains(
                        "backend Spring Boot 3.2.4 build.gradle:3",
                        "backend Ktor 2.3.8 build.gradle:4",
                        "database PostgreSQL - build.gradle:5",
                        "backend Micronaut 4.1.0 api/build.gradle.kts:4",
                        "testing JUnit 5.10.2 api/build.gradle.kts:2");
    }

    @Test
    void readsGradleBuildsAndTheirCatalogue() throws IOException {
        write("build.gradle.kts", """
                val ktorVersion = "2.3.9"
                plugins {
                    kotlin("jvm") version "1.9.23"
                    id("org.springframework.boot") version "3.2.4"
                }
                // implementation("io.javalin:javalin:6.0")
                dependencies {
                    implementation("io.ktor:ktor-server-core:$ktorVersion")
                    testImplementation(libs.junit)
                }
                kotlin { jvmToolchain(17) }
                """);
        write("gradle/libs.versions.toml", """
                [versions]
                junit = "5.10.2"
                [libraries]
                junit = { module = "org.junit.jupiter:junit-jupiter", version.ref = "junit" }
                pg = "org.postgresql:postgresql:42.7"
                [plugins]
                spotless = { id = "com.diffplug.spotless", version = "6.25.0" }
                """);

        assertThat(found())
                .containsExactly(
                        "language Kotlin 1.9.23 build.gradle.kts:3",
                        "language Java 17 build.gradle.kts:11",
                        "backend Spring Boot 3.2.4 build.gradle.kts:4",
                        "backend Ktor 2.3.9 build.gradle.kts:8",
                        "database PostgreSQL - gradle/libs.versions.toml:5",
                        "testing JUnit 5.10.2 gradle/libs.versions.toml:4",
                        "tooling Gradle - build.gradle.kts:1",
                        "tooling Spotless 6.25.0 gradle/libs.versions.toml:7");
    }

    @Test
    void readsGoRustRubyPhpAndDotnet() throws IOException {
        write(
                "go/go.mod",
                "module example.org/x\n\ngo 1.22\n\nrequire (\n\tgithub.com/gin-gonic/gin v1.9.1\n"
                        + "\tgithub.com/jackc/pgx/v5 v5.5.0\n\tgorm.io/gorm v1.25.0 // indirect\n)\n");
        write(
                "rust/Cargo.toml",
                "[package]\nname = \"x\"\nrust-version = \"1.76\"\n[dependencies]\n"
                        + "axum = \"0.7\"\ntokio = { version = \"1\", features = [\"full\"] }\n");
        write("rust/Cargo.lock", "[[package]]\nname = \"axum\"\nversion = \"0.7.5\"\n");
        write(
                "ruby/Gemfile",
                "source 'https://rubygems.org'\nruby '3.3.0'\ngem 'rails', '~> 7.1'\ngem \"rspec-rails\"\n");
        write("ruby/Gemfile.lock", "GEM\n  specs:\n    rails (7.1.3)\n      actionpack (= 7.1.3)\n");
        write("php/composer.json", "{\"require\": {\n\"php\": \"^8.2\",\n\"laravel/framework\": \"^11.0\"}}");
        write("php/composer.lock", "{\"packages\": [{\"name\": \"laravel/framework\", \"version\": \"v11.2.0\"}]}");
        write("net/Api.csproj", """
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Dapper" />
                  </ItemGroup>
                </Project>
                """);
        write(
                "net/Directory.Packages.props",
                "<Project><ItemGroup><PackageVersion Include=\"Dapper\" Version=\"2.1.35\" /></ItemGroup></Project>");

        assertThat(found())
                .contains(
                        "language Go 1.22 go/go.mod:3",
                        "backend Gin v1.9.1".replace("v1", "1") + " go/go.mod:6",
                        "database PostgreSQL - go/go.mod:7",
                        "language Rust 1.76 rust/Cargo.toml:3",
                        "backend Axum 0.7.5 rust/Cargo.toml:5",
                        "backend Tokio 1 rust/Cargo.toml:6",
                        "language Ruby 3.3.0 ruby/Gemfile:2",
                        "backend Ruby on Rails 7.1.3 ruby/Gemfile:3",
                        "testing RSpec - ruby/Gemfile:4",
                        "language PHP ^8.2 php/composer.json:2",
                        "backend Laravel 11.2.0 php/composer.json:3",
                        "language .NET 8.0 net/Api.csproj:2",
                        "backend ASP.NET Core - net/Api.csproj:1",
                        "database Dapper 2.1.35 net/Api.csproj:4")
                .noneMatch(each -> each.contains("GORM"));
    }

    @Test
    void takesExactVersionsFromTheLockFilesOfNuGetAndGradle() throws IOException {
        write("net/Api.csproj", """
                <Project Sdk="Microsoft.NET.Sdk"><ItemGroup>
                  <PackageReference Include="Dapper" Version="2.*" />
                  <PackageReference Include="xunit" />
                </ItemGroup></Project>
                """);
        write(
                "net/Directory.Packages.props",
                "<Project><ItemGroup><PackageVersion Include=\"xunit\" Version=\"2.9.0\" /></ItemGroup></Project>");
        write("net/packages.lock.json", """
                {"version": 1, "dependencies": {"net8.0": {
                  "dapper": {"type": "Direct", "requested": "[2.*, )", "resolved": "2.1.35", "contentHash": "x"},
                  "xunit": {"type": "Direct", "requested": "[2.9.0, )", "resolved": "2.9.2"}}}}
                """);
        write("jvm/build.gradle", "dependencies {\n  implementation 'io.ktor:ktor-server-core:2.+'\n}\n");
        write("jvm/gradle.lockfile", """
                # This is a Gradle generated file for dependency locking.
                io.ktor:ktor-server-core:2.3.8=compileClasspath,runtimeClasspath
                empty=annotationProcessor
                """);

        assertThat(found())
                .contains(
                        "database Dapper 2.1.35 net/Api.csproj:2",
                        "testing xUnit 2.9.2 net/Api.csproj:3",
                        "backend Ktor 2.3.8 jvm/build.gradle:2");
    }

    @Test
    void tellsNoVersionWhereTheFrameworksOfNuGetHaveSeveral() throws IOException {
        write("Api.csproj", """
                <Project Sdk="Microsoft.NET.Sdk"><ItemGroup>
                  <PackageReference Include="xunit" />
                </ItemGroup></Project>
                """);
        write("packages.lock.json", """
                {"version": 1, "dependencies": {
                  "net6.0": {"xunit": {"type": "Direct", "resolved": "2.4.0"}},
                  "net8.0": {"xunit": {"type": "Direct", "resolved": "2.9.2"}}}}
                """);

        assertThat(found()).contains("testing xUnit - Api.csproj:2");
    }

    @Test
    void readsContainersAndWhatPinsVersions() throws IOException {
        write("Dockerfile", """
                ARG PYTHON=3.12
                FROM --platform=linux/amd64 python:${PYTHON}-slim@sha256:abc AS build
                FROM build
                FROM ghcr.io/nobody/knows:1
                ENV NODE_VERSION=20.11.1
                """);
        write("deploy/docker-compose.prod.yml", """
                services:
                  db:
                    image: postgres:16.2-alpine
                  cache:
                    image: "${CACHE:-redis:7}"
                  other:
                    image: ${NOT_SAID}
                """);
        write(".tool-versions", "# tools\nterraform 1.7.5\njava temurin-21.0.2+13.0.LTS\n");
        write(".ruby-version", "ruby-3.2.2\n");
        write("web/.nvmrc", "lts/iron\n");
        write("rust-toolchain.toml", "[toolchain]\nchannel = \"1.77.0\"\n");
        write("global.json", "{\"sdk\": {\"version\": \"8.0.203\"}}");

        assertThat(found())
                .containsExactly(
                        "language Ruby 3.2.2 .ruby-version:1",
                        "language Java 21.0.2 .tool-versions:3",
                        "language Python 3.12 Dockerfile:2",
                        "language .NET 8.0.203 global.json:1",
                        "language Rust 1.77.0 rust-toolchain.toml:2",
                        "language Node.js - web/.nvmrc:1",
                        "database PostgreSQL 16.2 deploy/docker-compose.prod.yml:3",
                        "database Redis 7 deploy/docker-compose.prod.yml:5",
                        "deployment Terraform 1.7.5 .tool-versions:2",
                        "deployment Docker - Dockerfile:1",
                        "deployment Docker Compose - deploy/docker-compose.prod.yml:1");
    }

    @Test
    void leavesOutWhatProgramsFillAndOtherRepositories() throws IOException {
        var react = "{\"dependencies\": {\"react\": \"1\"}}";
        for (var place : List.of(
                "node_modules/a", "vendor", "target/classes", ".venv/x", ".hidden", "a/build", "tests/fixtures")) {
            write(place + "/package.json", react);
        }
        write("clone/.git/HEAD", "ref: refs/heads/main\n");
        write("clone/package.json", react);
        write("1/2/3/4/5/6/7/package.json", react);
        assertThat(found()).isEmpty();

        write("1/2/3/4/5/6/package.json", react);

        assertThat(found()).containsExactly("frontend React 1 1/2/3/4/5/6/package.json:1");
    }

    @Test
    void followsLinksToFilesInsideTheDirectoryOnly() throws IOException {
        write("shared/package.json", "{\"dependencies\": {\"vue\": \"3\"}}");
        Files.writeString(folder.resolve("outside.json"), "{\"dependencies\": {\"react\": \"1\"}}");
        Files.createDirectories(repository.resolve("a"));
        Files.createDirectories(repository.resolve("b"));
        Files.createSymbolicLink(repository.resolve("a/package.json"), folder.resolve("outside.json"));
        Files.createSymbolicLink(repository.resolve("b/package.json"), Path.of("../shared/package.json"));
        Files.createSymbolicLink(repository.resolve("b/loop"), Path.of(".."));
        Files.createSymbolicLink(repository.resolve("b/go.mod"), Path.of("go.mod"));

        var look = look();

        assertThat(lines(look)).containsExactly("frontend Vue 3 b/package.json:1");
        assertThat(look.unread())
                .containsExactlyInAnyOrder(
                        new Unread("a/package.json", 1, "outside-repo"), new Unread("b/go.mod", 1, "link-loop"));
    }

    @Test
    void readsTheRequirementsThatOthersNameAndReportsThoseThatAreNotThere() throws IOException {
        write("requirements.txt", """
                -r deps/base.txt  # all need these
                --requirement=other.txt
                -r requirements-dev.txt
                -r https://example.org/x.txt
                -r ../outside.txt
                flask==3.0
                """);
        write("requirements-dev.txt", "-r requirements.txt\n-r other.txt\npytest\n");
        write("deps/base.txt", "-r 'more base.txt'\n-r ../gone.txt\ndjango==5.0\n");
        write("deps/more base.txt", "fastapi==0.115\n");

        var look = look();

        assertThat(lines(look))
                .contains(
                        "backend Flask 3.0 requirements.txt:6",
                        "backend Django 5.0 deps/base.txt:3",
                        "backend FastAPI 0.115 deps/more base.txt:1");
        assertThat(look.unread())
                .containsExactlyInAnyOrder(
                        Unread.naming("requirements.txt", 2, "other.txt"),
                        Unread.naming("requirements-dev.txt", 2, "other.txt"),
                        Unread.naming("deps/base.txt", 2, "../gone.txt"));
        assertThat(look.saw("requirements.txt")).isTrue();
    }

    @Test
    void reportsWhatIsWrongAndReadsTheRest() throws IOException {
        write("a/package.json", "{\n\"dependencies\": {\n\"react\": \"18\",,\n}}");
        write("a/pyproject.toml", "[project]\nname = \n");
        write("a/pom.xml", "<project>\n<dependencies>\n</project>");
        write("a/compose.yaml", "services:\n  db:\n   image: [\n");
        write("b/compose.yaml", "x: &x [" + "[".repeat(200) + "]".repeat(200) + "]\n");
        write("b/pyproject.toml", "x = " + "[".repeat(50_000) + "\n");
        write("b/pom.xml", "<!DOCTYPE project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<project>&x;</project>");
        Files.write(repository.resolve("b/package.json"), new byte[] {'{', 0, '}'});
        write("c/package.json", "{\"dependencies\": {\"vue\": \"3\"}}");

        var look = look();

        assertThat(lines(look)).contains("frontend React 18 a/package.json:3", "frontend Vue 3 c/package.json:1");
        assertThat(look.unread())
                .contains(
                        Unread.malformed("a/package.json", 3, "json", null),
                        Unread.malformed("a/pyproject.toml", 2, "toml", null),
                        Unread.malformed("a/pom.xml", 3, "xml-within", "dependencies"),
                        new Unread("b/compose.yaml", 1, "too-deep"),
                        new Unread("b/pyproject.toml", 1, "too-deep"),
                        new Unread("b/package.json", 1, "not-a-text"))
                .anySatisfy(each -> assertThat(each.file()).isEqualTo("a/compose.yaml"))
                .anySatisfy(each -> assertThat(each.file()).isEqualTo("b/pom.xml"));
        assertThat(look.saw("a/package.json")).isFalse();
        assertThat(look.saw("c/package.json")).isTrue();
    }

    @Test
    void readsOddEncodings() throws IOException {
        var toml = "[project]\r\ndescription = \"Grüße\"\r\ndependencies = [\r\n\"fastapi>=0.110\"\r\n]\r\n";
        write("bom/pyproject.toml", "\uFEFF" + toml, StandardCharsets.UTF_8);
        assertThat(found()).contains("backend FastAPI >=0.110 bom/pyproject.toml:4");

        write("bom/pyproject.toml", "\uFEFF" + toml, StandardCharsets.UTF_16LE);
        assertThat(found()).contains("backend FastAPI >=0.110 bom/pyproject.toml:4");

        write("bom/pyproject.toml", toml, StandardCharsets.ISO_8859_1);
        assertThat(found()).contains("backend FastAPI >=0.110 bom/pyproject.toml:4");

        write("bom/pyproject.toml", "");
        assertThat(found()).isEmpty();
    }

    @Test
    void readsAMegabyteAndRefusesMore() throws IOException {
        var head = "{\"dependencies\": {\"react\": \"18\"}, \"x\": \"";
        write("a/package.json", head + "x".repeat(StackDetector.MOST_MANIFEST - head.length() - 2) + "\"}");
        write("b/package.json", head + "x".repeat(StackDetector.MOST_MANIFEST) + "\"}");
        write("c/requirements.txt", "flask" + " --x".repeat(250_000));
        write("c/Dockerfile", "FROM" + " --x=y".repeat(150_000) + " node:20");
        write("c/Cargo.toml", "[dependencies]\n" + "axum = \"0.7\"\n" + "# padding\n".repeat(90_000));

        var look = look();

        assertThat(lines(look)).contains("frontend React 18 a/package.json:1");
        assertThat(look.unread())
                .containsExactly(
                        new Unread("b/package.json", 1, "manifest-too-large"),
                        new Unread("c/Cargo.toml", 1, "manifest-too-large"));
    }

    @Test
    void showsNoPasswordOfAnAddress() {
        var evidence =
                new Manifest("requirements.txt", "").at(3, "flask @ git+https://me:secret@example.org/flask.git");

        assertThat(evidence.text()).isEqualTo("flask @ git+https://example.org/flask.git");
    }

    @Test
    void stopsWhenItIsToldTo() throws IOException {
        write("package.json", "{\"dependencies\": {\"react\": \"18\"}}");

        var look = new StackDetector(new FileStore()).look(FileRoot.repo(repository), () -> true);

        assertThat(look.findings()).isEmpty();
        assertThat(look.isWhole()).isFalse();
    }

    private Look look() {
        return new StackDetector(new FileStore()).look(FileRoot.repo(repository), () -> false);
    }

    private List<String> found() {
        return lines(look());
    }

    private static List<String> lines(Look look) {
        return look.findings().stream()
                .map(each -> each.category().word() + " " + each.name() + " "
                        + Objects.requireNonNullElse(each.version(), "-") + " "
                        + each.evidence().file() + ":" + each.evidence().line())
                .toList();
    }

    private Evidence evidence(String name) {
        return look().findings().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .evidence();
    }

    private void write(String path, String text) throws IOException {
        write(path, text, StandardCharsets.UTF_8);
    }

    private void write(String path, String text, Charset charset) throws IOException {
        var file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, charset);
    }
}
