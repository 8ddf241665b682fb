package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.CommandRun.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandsTest {

    @TempDir
    Path folder;

    private Place studio;

    @BeforeEach
    void makeATemplate() throws IOException {
        folder = folder.toRealPath();
        studio = Place.of(folder.resolve("home"), folder).begun();
        Files.createDirectories(folder.resolve("Atlas/src"));
        Files.writeString(folder.resolve("Atlas/README.md"), "# Atlas\n");
        Files.writeString(folder.resolve("Atlas/src/main.py"), "owner = 'Acme'\n");
        Files.createDirectories(folder.resolve("Atlas/.git"));
    }

    @Test
    void makesNoTemplateOfStudiosOwnHome() {
        var refused = studio.run("template", "create", "all", "--from", "home", "--json");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.error()).isEqualTo("template-of-home");
        assertThat(refused.err()).contains("database");
    }

    @Test
    void tellsInJsonWhichItemATemplateIs() {
        var tried = studio.run("template", "create", "web", "--from", "Atlas", "--dry-run", "--json");
        var made = studio.run("template", "create", "web", "--from", "Atlas", "--json");

        assertThat(tried.json().get("item").isNull()).isTrue();
        assertThat(made.json().at("/item/id").textValue()).isEqualTo("web");
        assertThat(made.json().at("/item/template_type").textValue()).isEqualTo("project");
        assertThat(made.json().get("template").textValue()).isEqualTo("web");
    }

    @Test
    void makesATemplateOfAFolderAndAProjectOfTheTemplate() throws IOException {
        var tried = studio.run("template", "create", "web", "--from", "Atlas", "--dry-run");
        var made = studio.run(
                "template",
                "create",
                "web",
                "--from",
                "Atlas",
                "--name",
                "Web service",
                "--description",
                "A service",
                "--replace",
                "Atlas=PROJECT_NAME",
                "--replace",
                "Acme=OWNER",
                "--exclude",
                "nothing");

        assertThat(tried.status()).isZero();
        assertThat(made.err()).contains("Nothing was left out for --exclude nothing:");
        assertThat(tried.out()).contains("taken", "src/main.py", "left", ".git", "kept by version control");
        assertThat(made.status()).isZero();
        assertThat(made.out())
                .contains("Atlas → PROJECT_NAME: once", "Acme → OWNER: once", "Made template/web of 2 files");
        assertThat(studio.run("registry", "validate").status()).isZero();
        assertThat(studio.run("template", "list").out()).contains("web", "project", "OWNER", "A service");
        var listed = studio.run("template", "list", "--type", "project", "--json")
                .json()
                .get("templates");
        assertThat(listed.get(0).get("id").textValue()).isEqualTo("web");
        assertThat(listed.get(0).get("variables").get(0).get("default").textValue())
                .isEqualTo("Acme");
        assertThat(studio.run("template", "list", "--type", "doc").out()).isEmpty();
        var unknown = studio.run("template", "list", "--type", "zzz");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("zzz is no type of a template: project, doc, cycle.");

        var dry = studio.run("template", "apply", "web", "code/Orion", "--set", "OWNER=Zed", "--dry-run");
        assertThat(dry.out()).contains("new", "README.md", "src/main.py");
        assertThat(studio.run("template", "apply", "web", "code/Orion", "--set", "OWNER=Zed", "--dry-run", "--json")
                        .json()
                        .at("/files/0/text")
                        .textValue())
                .isEqualTo("# Orion\n");
        assertThat(folder.resolve("code")).doesNotExist();
        var applied = studio.run("template", "apply", "web", "code/Orion", "--set", "OWNER=Zed");
        assertThat(applied.status()).isZero();
        assertThat(applied.out()).contains("registered as Orion");
        assertThat(folder.resolve("code/Orion/README.md")).hasContent("# Orion");
        assertThat(folder.resolve("code/Orion/src/main.py")).hasContent("owner = 'Zed'");
        assertThat(studio.run("project", "show", "Orion", "--json")
                        .json()
                        .get("project")
                        .get("template_id")
                        .textValue())
                .isEqualTo("web");
        assertThat(studio.run("undo").out()).contains("Applied Web service to Orion");
        assertThat(folder.resolve("code")).doesNotExist();
    }

    @Test
    void leavesWhatIsThereAndSaysSoWithItsStatus() throws IOException {
        studio.run("template", "create", "web", "--from", "Atlas", "--replace", "Atlas=PROJECT_NAME");
        Files.createDirectories(folder.resolve("Orion"));
        Files.writeString(folder.resolve("Orion/README.md"), "mine\n");
        studio.run("project", "add", "Orion");

        var left = studio.run("template", "apply", "web", "orion", "--json");
        assertThat(left.status()).isEqualTo(1);
        assertThat(left.json().get("left").get(0).textValue()).isEqualTo("README.md");
        assertThat(left.json().get("files").get(0).get("state").textValue()).isEqualTo("differs");
        assertThat(folder.resolve("Orion/README.md")).hasContent("mine");
        var replaced = studio.run("template", "apply", "web", "orion", "--replace");
        assertThat(replaced.status()).isZero();
        assertThat(replaced.out()).contains("replaced  README.md", "same");
        assertThat(folder.resolve("Orion/README.md")).hasContent("# Orion");
    }

    @Test
    void asksWhetherToWriteOverWhatIsThere() throws IOException {
        studio.run("template", "create", "web", "--from", "Atlas", "--replace", "Atlas=PROJECT_NAME");
        Files.createDirectories(folder.resolve("Orion"));
        Files.writeString(folder.resolve("Orion/README.md"), "mine\n");
        studio.run("project", "add", "Orion");
        var somebody = studio.typing("\n");

        assertThat(somebody.run("template", "apply", "web", "orion", "--dry-run")
                        .err())
                .doesNotContain("[y/N]");
        assertThat(studio.typing("y\n")
                        .run("template", "apply", "web", "orion", "--json")
                        .status())
                .isOne();
        var left = somebody.run("template", "apply", "web", "orion");

        assertThat(left.err())
                .isEqualTo("README.md: another text is there\n"
                        + "Write over it? `studio undo` brings back what was there. [y/N] ");
        assertThat(left.status()).isOne();
        assertThat(left.out()).contains("left  README.md    another text is there; --replace writes over it");
        assertThat(folder.resolve("Orion/README.md")).hasContent("mine");

        var replaced = studio.typing("y\n").run("template", "apply", "web", "orion");

        assertThat(replaced.status()).isZero();
        assertThat(replaced.out()).contains("replaced  README.md");
        assertThat(folder.resolve("Orion/README.md")).hasContent("# Orion");
        studio.run("undo");
        assertThat(folder.resolve("Orion/README.md")).hasContent("mine");
    }

    @Test
    void listsWhatItLeavesWhereNothingIsLeftToTake() throws IOException {
        Files.createDirectories(folder.resolve("tools/bin"));
        Files.write(folder.resolve("tools/bin/app"), new byte[] {0x7f, 'E', 'L', 'F', 0});

        var refused = studio.run("template", "create", "tools", "--from", "tools");
        var json = studio.run("template", "create", "tools", "--from", "tools", "--json");
        Files.writeString(folder.resolve("tools/bin/run.sh"), "#!/bin/sh\n");
        var made = studio.run("template", "create", "tools", "--from", "tools");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("left  bin/app  built or fetched by a tool\n")
                .contains("There is no file in");
        assertThat(json.json().at("/error/details/0/path").textValue()).isEqualTo("bin/app");
        assertThat(made.status()).isZero();
        assertThat(made.out()).contains("taken  bin/run.sh", "left   bin/app");
    }

    @Test
    void saysWhichValuesAreMissingAndTakesTheAnswers() throws IOException {
        Files.createDirectories(folder.resolve("Orion"));
        studio.run("project", "add", "Orion");
        var json = folder.resolve("home/registry/templates/note/template.json");
        Files.createDirectories(json.getParent());
        Files.writeString(
                json,
                "{\"name\": \"Note\", \"description\": \"d\", \"template_type\": \"doc\", \"variables\": [{\"name\": \"TITLE\", \"help\": \"In a few words\"}]}");
        Files.writeString(json.resolveSibling("{{TITLE_SLUG}}.md"), "# {{TITLE}}\n");

        var refused = studio.run("template", "apply", "note", "Orion");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("needs a value for TITLE", "--set NAME=VALUE");
        assertThat(studio.run("template", "apply", "note", "Orion", "--set", "TITLE")
                        .status())
                .isEqualTo(2);
        assertThat(studio.run("template", "apply", "note", "Orion", "--as", "book")
                        .status())
                .isEqualTo(2);
        assertThat(studio.run("template", "apply", "note", "nowhere", "--set", "TITLE=x")
                        .err())
                .contains("is no project");
        var context = studio.run("template", "apply", "note", "Orion", "--set", "TITLE=First one", "--as", "context");
        assertThat(context.status()).isZero();
        assertThat(studio.run("context", "list", "Orion").out()).contains("first-one.md");
        assertThat(folder.resolve("Orion/first-one.md")).doesNotExist();
        var asked = studio.typing("Second").run("template", "apply", "note", "Orion");
        assertThat(asked.err()).contains("TITLE (In a few words): ");
        assertThat(folder.resolve("Orion/second.md")).hasContent("# Second");
    }

    @Test
    void isRememberedByTheFileOfTheProjectAsWell() throws IOException {
        studio.run("template", "create", "web", "--from", "Atlas");
        studio.run("template", "apply", "web", "Orion");
        studio.run("project", "add", "Atlas");
        studio.run("registry", "rename", "template/web", "service");
        Files.delete(folder.resolve("home/studio.db"));

        var recovered = studio.run("recover", "--rebuild");

        assertThat(recovered.err()).doesNotContain("Exception");
        assertThat(studio.run("project", "show", "Orion", "--json")
                        .json()
                        .at("/project/template_id")
                        .textValue())
                .isEqualTo("service");
        assertThat(studio.run("project", "show", "Atlas", "--json")
                        .json()
                        .at("/project/template_id")
                        .isNull())
                .isTrue();
    }

    @Test
    void takesNoSecretUnawares() throws IOException {
        Files.writeString(folder.resolve("Atlas/.env"), "API=1\nTOKEN=ghp_0123456789abcdefghijklmnopqrstuvwxyz\n");

        var refused = studio.run("template", "create", "web", "--from", "Atlas");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains(".env, line 2: looks like a secret", ".env:2", "--allow-secrets")
                .doesNotContain("ghp_0123456789abcdefghijklmnopqrstuvwxyz");
        assertThat(studio.run("template", "list").out()).isEmpty();
        assertThat(studio.run("template", "create", "web", "--from", "Atlas", "--exclude", ".env")
                        .status())
                .isZero();
        assertThat(studio.run("template", "create", "all", "--from", "Atlas", "--allow-secrets")
                        .status())
                .isZero();
        assertThat(studio.run("template", "apply", "all", "Orion", "--dry-run").err())
                .contains(".env, line 2: looks like a secret");
    }

    @Test
    void refusesWhatCannotBeMadeATemplate() {
        assertThat(studio.run("template", "create", "Web", "--from", "Atlas").err())
                .contains("is no name for a file");
        assertThat(studio.run("template", "create", "web", "--from", "Atlas", "--type", "cycle")
                        .status())
                .isEqualTo(2);
        assertThat(studio.run("template", "create", "web", "--from", "Atlas", "--replace", "Atlas")
                        .status())
                .isEqualTo(2);
        assertThat(studio.run("template", "create", "web", "--from", "nowhere").status())
                .isEqualTo(2);
    }
}
