package dev.projectstudio.core.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found where repositories spread what they say over several files, or say it elsewhere than most.
class StackLayoutsTest {

    @TempDir
    Path folder;

    private Path repository;

    @BeforeEach
    void make() throws IOException {
        repository = Files.createDirectories(folder.toRealPath().resolve("repository"));
    }

    @Test
    void readsRequirementsThatHaveAFolderOfTheirOwn() throws IOException {
        write("requirements/base.txt", "# all\ndjango[argon2]==4.2 \\\n  --hash=sha256:0\n");
        write("requirements/dev.in", "-r base.txt\npytest==8.3.2\n");
        write("docs/notes.txt", "flask==3.0\n");
        write("docs/requirements/login.txt", "flask should greet whoever comes\n");
        write("docs/requirements/list.txt", "# Login\n\n- flask greets\n- nobody waits\n");
        write("docs/requirements/later.txt", "# to be written\n");

        assertThat(found())
                .contains(
                        "Django 4.2 requirements/base.txt:2",
                        "pytest 8.3.2 requirements/dev.in:2",
                        "Python - requirements/base.txt:1")
                .noneMatch(line -> line.startsWith("Flask") || line.contains("docs/"));
    }

    @Test
    void takesAPythonProjectForOneThatDoesNotSayWhichPython() throws IOException {
        write("pyproject.toml", "[project]\nname = \"a\"\ndependencies = [\"flask\"]\n");
        assertThat(found()).contains("Python - pyproject.toml:1");

        write("pyproject.toml", "[tool.poetry]\nname = \"a\"\n[tool.poetry.dependencies]\nflask = \"3\"\n");
        assertThat(found()).contains("Python - pyproject.toml:1");

        write("pyproject.toml", "[tool.ruff]\nline-length = 100\n");
        assertThat(found()).noneMatch(line -> line.startsWith("Python"));

        Files.delete(repository.resolve("pyproject.toml"));
        write("Pipfile", "[packages]\nflask = \"*\"\n");
        assertThat(found()).contains("Python - Pipfile:1");
    }

    @Test
    void readsWhatAGoWorkspaceSaysForItsModules() throws IOException {
        write("go.work", "go 1.22.5\n\ntoolchain go1.23.0\n\nuse (\n\t./svc\n)\n");
        write("svc/go.mod", "module example.com/svc\n\ngo 1.22.0\n\ntoolchain go1.22.5\n");

        assertThat(found()).containsExactly("Go 1.23.0 go.work:3");
    }

    @Test
    void resolvesThePropertiesThatDotnetProjectsShare() throws IOException {
        write("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <Framework>net8.0</Framework>
                    <TargetFramework>$(Framework)</TargetFramework>
                    <XunitVersion>2.9.0</XunitVersion>
                  </PropertyGroup>
                </Project>
                """);
        write("Directory.Packages.props", """
                <Project>
                  <PropertyGroup><EfVersion>8.0.7</EfVersion></PropertyGroup>
                  <ItemGroup>
                    <PackageVersion Include="Microsoft.EntityFrameworkCore" Version="$(EfVersion)" />
                    <PackageVersion Include="Serilog" Version="$(Nowhere)" />
                  </ItemGroup>
                </Project>
                """);
        write("App.csproj", """
                <Project><ItemGroup><PackageReference Include="NUnit" Version="$(XunitVersion)" /></ItemGroup></Project>
                """);
        write("src/Api.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <ItemGroup>
                    <PackageReference Include="Microsoft.EntityFrameworkCore" />
                    <PackageReference Include="Serilog" />
                    <PackageReference Include="xunit" Version="$(XunitVersion)" />
                  </ItemGroup>
                </Project>
                """);

        assertThat(found())
                .containsExactly(
                        ".NET 8.0 Directory.Build.props:4",
                        "Serilog - src/Api.csproj:4",
                        "Entity Framework Core 8.0.7 src/Api.csproj:3",
                        "NUnit 2.9.0 App.csproj:1",
                        "xUnit 2.9.0 src/Api.csproj:5");
    }

    @Test
    void takesTheVersionThatACatalogueOfGradlePrefers() throws IOException {
        write("gradle/libs.versions.toml", """
                [versions]
                ktor = { strictly = "[2.3, 3.0[", prefer = "2.3.12" }
                [libraries]
                ktor = { module = "io.ktor:ktor-server-core", version.ref = "ktor" }
                exposed = { module = "org.jetbrains.exposed:exposed-core", version = { require = "0.53.0" } }
                """);

        assertThat(found())
                .containsExactly(
                        "Ktor 2.3.12 gradle/libs.versions.toml:4", "Exposed 0.53.0 gradle/libs.versions.toml:5");
    }

    @Test
    void knowsBunByTheLockFileThatIsNoText() throws IOException {
        write("package.json", "{\"dependencies\": {\"react\": \"18\"}}");
        Files.write(repository.resolve("bun.lockb"), new byte[] {'#', '!', 0, (byte) 0xff, 0});

        var look = look();

        assertThat(lines(look)).contains("Bun - bun.lockb:1");
        assertThat(look.unread()).isEmpty();
    }

    @Test
    void quotesWhatAMiseFileSaysAsItWouldBeWritten() throws IOException {
        write("mise.toml", "[tools]\nnode = [\"22\", \"20\"]\nterraform = { version = \"1.9.5\" }\n");

        assertThat(look().findings())
                .extracting(each -> each.evidence().text())
                .containsExactly("node = [\"22\", \"20\"]", "terraform = \"1.9.5\"");
    }

    private Look look() {
        return new StackDetector(new FileStore()).look(FileRoot.repo(repository), () -> false);
    }

    private List<String> found() {
        return lines(look());
    }

    private static List<String> lines(Look look) {
        return look.findings().stream()
                .map(each -> each.name() + " " + Objects.requireNonNullElse(each.version(), "-") + " "
                        + each.evidence().file() + ":" + each.evidence().line())
                .toList();
    }

    private void write(String path, String text) throws IOException {
        var file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
