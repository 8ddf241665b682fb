package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.CommandRun.Place;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallCommandsTest {

    private static final String TOOL = """
            {
              "name": "github",
              "description": "Issues",
              "tool_type": "mcp",
              "command": "npx"
            }
            """;

    /// Nobody's.
    private static final String TOKEN = "ghp_" + "a1B2c3D4e5F6".repeat(3);

    @TempDir
    Path folder;

    private Place studio;
    private Path atlas;

    @BeforeEach
    void open() throws IOException {
        folder = folder.toRealPath();
        studio = Place.of(folder.resolve("home"), folder);
        atlas = TestRepository.withCommit(folder.resolve("atlas")).directory();
        studio.run("project", "add", "atlas");
        Files.writeString(folder.resolve("github.json"), TOOL);
        studio.run("registry", "add", "tool", "github", "--from", "github.json");
        studio.run("registry", "add", "prompt", "review");
    }

    @Test
    void installsShowsAndUninstalls() throws IOException {
        Files.writeString(atlas.resolve(".mcp.json"), "{\n\t// ours\n\t\"mcpServers\": {}\n}\n");

        var planned = studio.run("registry", "install", "github", "atlas", "--for", "claude", "--dry-run");
        var installed = studio.run("registry", "install", "github", "atlas", "--for", "claude", "--json");

        assertThat(planned.status()).isZero();
        assertThat(planned.out())
                .startsWith("would write  .mcp.json#/mcpServers/github")
                .contains("+  \"command\": \"npx\"");
        assertThat(installed.json().at("/written/0/target").textValue()).isEqualTo(".mcp.json#/mcpServers/github");
        assertThat(installed.json().at("/written/0/state").textValue()).isEqualTo("new");
        assertThat(atlas.resolve(".mcp.json")).content().contains("// ours", "\t\t\"github\": {");
        assertThat(studio.run("registry", "show", "github").out())
                .contains("Installed in", "atlas  .mcp.json#/mcpServers/github  up to date");
        assertThat(studio.run("registry", "show", "github", "--json")
                        .json()
                        .at("/installations/0/state")
                        .textValue())
                .isEqualTo("current");
        assertThat(studio.run("context", "list", "atlas").out()).contains("tools/github.json");

        var removed = studio.run("registry", "uninstall", "github", "atlas");

        assertThat(removed.status()).isZero();
        assertThat(removed.out()).startsWith("removed  .mcp.json#/mcpServers/github");
        assertThat(atlas.resolve(".mcp.json")).hasContent("{\n\t// ours\n\t\"mcpServers\": {}\n}\n");
        assertThat(studio.run("undo").out()).contains("Uninstalled github from atlas");
        assertThat(atlas.resolve(".mcp.json")).content().contains("\"github\"");
    }

    @Test
    void saysWhatIsWrongWithAnItemThatIsInstalledOrExported() throws IOException {
        var careless = "{\"name\": \"careless\", \"description\": \"d\", \"skills\": [\"gone\"]}";
        Files.writeString(folder.resolve("careless.json"), careless);
        studio.run("registry", "add", "agent", "careless", "--from", "careless.json");

        var installed = studio.run("registry", "install", "careless", "atlas", "--for", "claude");
        var exported = studio.run("registry", "export", "careless", "--to", "one");
        var all = studio.run("registry", "export", "--all", "--zip", "all.zip");

        assertThat(installed.status()).isZero();
        assertThat(installed.out()).contains("written");
        assertThat(List.of(installed.err(), exported.err(), all.err()))
                .allSatisfy(said -> assertThat(said).contains("agents/careless.json:1:", "error: ", "gone"));
        assertThat(studio.run("registry", "install", "review", "atlas").err()).doesNotContain("error: ");
    }

    @Test
    void showsNoSecretAndCallsABinaryFileBinary() throws IOException {
        var skill = folder.resolve("pdf");
        Files.createDirectories(skill.resolve("assets"));
        Files.writeString(skill.resolve("SKILL.md"), "---\nname: pdf\ndescription: PDFs\n---\ntoken: " + TOKEN + "\n");
        Files.write(skill.resolve("assets/logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0});
        assertThat(studio.run("registry", "import", "pdf", "--allow-dangers").status())
                .isZero();

        var planned = studio.run("registry", "install", "pdf", "atlas", "--dry-run");

        assertThat(planned.out())
                .contains("assets/logo.png  binary", "+token: ghp_…")
                .doesNotContain(TOKEN);

        Files.writeString(
                folder.resolve("other.md"), "---\nname: pdf\ndescription: PDFs\n---\nNow token: " + TOKEN + "\n");
        studio.run("registry", "install", "pdf", "atlas", "--allow-secrets");
        assertThat(studio.run("registry", "edit", "pdf", "--from", "other.md").status())
                .isZero();
        assertThat(studio.run("registry", "update", "pdf", "--dry-run").out())
                .contains("+Now token: ghp_…", "--- atlas/.claude/skills/pdf/SKILL.md")
                .doesNotContain(TOKEN);
    }

    @Test
    void showsOnAProjectWhatIsInstalledThere() throws IOException {
        assertThat(studio.run("project", "show", "atlas").out()).doesNotContain("Installed here");
        studio.run("registry", "install", "review", "atlas");
        Files.writeString(atlas.resolve(".claude/commands/review.md"), "edited\n");

        var shown = studio.run("project", "show", "atlas");
        var told = studio.run("project", "show", "atlas", "--json").json();

        assertThat(shown.out())
                .endsWith("Installed here\n  prompt/review  .claude/commands/review.md  edited in the repository\n");
        assertThat(told.at("/installations/0/item").textValue()).isEqualTo("prompt/review");
        assertThat(told.at("/installations/0/target").textValue()).isEqualTo(".claude/commands/review.md");
        assertThat(told.at("/installations/0/state").textValue()).isEqualTo("drifts");
    }

    @Test
    void saysWhatIsWrongWithAnItemThatIsNamedWithASlash() {
        var refused = studio.run("registry", "install", "a/b~c", "atlas");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("There is no a/b~c in the registry, and a is no kind of item.");
    }

    @Test
    void listsWhatItLeavesAndExitsWithOne() throws IOException {
        Files.createDirectories(atlas.resolve(".claude/commands"));
        Files.writeString(atlas.resolve(".claude/commands/review.md"), "mine\n");

        var left = studio.run("registry", "install", "review", "atlas");
        var replaced = studio.run("registry", "install", "review", "atlas", "--replace");
        Files.writeString(atlas.resolve(".claude/commands/review.md"), "edited\n");
        var kept = studio.run("registry", "uninstall", "review", "atlas");
        var again = studio.run("registry", "uninstall", "review", "atlas", "--force");
        studio.run("undo");
        var planned = studio.run("registry", "uninstall", "review", "atlas", "--force", "--dry-run");
        var forced = studio.run("registry", "uninstall", "review", "atlas", "--force");

        assertThat(left.status()).isOne();
        assertThat(left.out()).contains("left", ".claude/commands/review.md", "--replace");
        assertThat(replaced.status()).isZero();
        assertThat(kept.status()).isOne();
        assertThat(kept.out()).contains("left", "is no copy any more", "--force");
        assertThat(again.err()).contains("review is not installed in atlas.");
        assertThat(planned.out()).contains("would remove");
        assertThat(forced.status()).isZero();
        assertThat(atlas.resolve(".claude/commands/review.md")).doesNotExist();
        assertThat(studio.run("registry", "uninstall", "review", "atlas", "--json")
                        .error())
                .isEqualTo("not-installed");
    }

    @Test
    void saysOfWhatCannotBeReadThatItIsForgottenAndStays() throws IOException {
        studio.run("registry", "install", "review", "atlas", "--for", "claude");
        var elsewhere = Files.move(atlas, atlas.resolveSibling("elsewhere"));

        var planned = studio.run("registry", "uninstall", "review", "atlas", "--force", "--dry-run");
        var asJson = studio.run("registry", "uninstall", "review", "atlas", "--force", "--dry-run", "--json");
        var forced = studio.run("registry", "uninstall", "review", "atlas", "--force");

        assertThat(planned.out()).startsWith("would forget  .claude/commands/review.md  the repo is gone");
        assertThat(asJson.json().path("removed")).isEmpty();
        assertThat(asJson.json().at("/forgotten/0/target").asText()).isEqualTo(".claude/commands/review.md");
        assertThat(forced.out())
                .startsWith("forgotten  .claude/commands/review.md")
                .contains("what is there stays");
        assertThat(elsewhere.resolve(".claude/commands/review.md")).exists();
        assertThat(studio.run("registry", "show", "review").out()).doesNotContain(".claude/commands");
    }

    @Test
    void asksWhetherWhatWasEditedGoesAsWell() throws IOException {
        var copy = atlas.resolve(".claude/commands/review.md");
        studio.run("registry", "install", "review", "atlas", "--for", "claude", "--for", "github");
        Files.writeString(copy, "edited\n");
        var somebody = studio.typing("\n");

        var planned = somebody.run("registry", "uninstall", "review", "atlas", "--dry-run");
        var asJson = somebody.run("registry", "uninstall", "review", "atlas", "--dry-run", "--json");
        var kept = somebody.run("registry", "uninstall", "review", "atlas");

        assertThat(planned.err()).doesNotContain("[y/N]");
        assertThat(asJson.err()).doesNotContain("[y/N]");
        assertThat(kept.err())
                .isEqualTo(".claude/commands/review.md: edited since it was installed\n"
                        + "Remove it as well? What was edited is kept as a version; `studio undo` brings everything back."
                        + " [y/N] ");
        assertThat(kept.status()).isOne();
        assertThat(kept.out()).contains("removed  .github/prompts/review.prompt.md", "left ", "--force");
        assertThat(copy).hasContent("edited");
        studio.run("undo");
        assertThat(studio.typing("y\n")
                        .run("registry", "uninstall", "review", "atlas", "--json")
                        .status())
                .isOne();
        studio.run("undo");

        var gone = studio.typing("y\n").run("registry", "uninstall", "review", "atlas");

        assertThat(gone.status()).isZero();
        assertThat(gone.out()).contains("removed  .claude/commands/review.md");
        assertThat(copy).doesNotExist();
        studio.run("undo");
        assertThat(copy).hasContent("edited");
    }

    @Test
    void saysWhyAFileOfServersIsLeft() throws IOException {
        Files.writeString(atlas.resolve(".mcp.json"), "{}");
        studio.run("context", "adopt", "atlas", ".mcp.json");
        Files.createDirectories(atlas.resolve(".cursor"));
        Files.write(atlas.resolve(".cursor/mcp.json"), new byte[] {'"', (byte) 0xe9, '"'});

        var left = studio.run("registry", "install", "github", "atlas", "--for", "claude", "--for", "cursor");

        assertThat(left.status()).isOne();
        assertThat(left.out())
                .contains(".mcp.json#/mcpServers/github         the context file .mcp.json goes there")
                .contains(".cursor/mcp.json#/mcpServers/github  not UTF-8; save it as UTF-8");
    }

    @Test
    void listsCopiesThatWereChangedOrDeletedAndPutsThemRightIfAsked() throws IOException {
        studio.run("registry", "install", "review", "atlas", "--for", "claude", "--for", "github");
        var changed = atlas.resolve(".claude/commands/review.md");
        var deleted = atlas.resolve(".github/prompts/review.prompt.md");
        var text = Files.readString(changed);
        Files.writeString(changed, "mine\n");
        Files.delete(deleted);
        String[] install = {"registry", "install", "review", "atlas", "--for", "claude", "--for", "github"};

        var left = studio.run(install);
        assertThat(left.status()).isOne();
        assertThat(left.out())
                .contains("left  .claude/commands/review.md", "changed since it was installed")
                .contains("left  .github/prompts/review.prompt.md", "deleted in the repository");
        assertThat(changed).hasContent("mine\n");

        var replace = Arrays.copyOf(install, install.length + 1);
        replace[install.length] = "--replace";
        var replaced = studio.run(replace);
        assertThat(replaced.status()).isZero();
        assertThat(replaced.out()).contains("written  .claude/commands/review.md");
        assertThat(changed).hasContent(text);
        assertThat(deleted).exists();
        assertThat(studio.run(install).status()).isZero();
        assertThat(studio.run("drift", "atlas").status()).isZero();

        studio.run("undo");
        assertThat(changed).hasContent("mine\n");
        assertThat(deleted).doesNotExist();
    }

    @Test
    void takesTheFoldersOfWhatWasDeletedOutToo() throws IOException {
        studio.run("registry", "install", "github", "atlas", "--for", "cursor");
        studio.run("registry", "install", "review", "atlas");
        Files.delete(atlas.resolve(".claude/commands/review.md"));
        Files.delete(atlas.resolve(".claude/commands"));
        Files.delete(atlas.resolve(".cursor/mcp.json"));
        studio.run("drift", "atlas");

        assertThat(studio.run("registry", "show", "review").out()).contains("review.md  deleted in the repository");
        var removed = studio.run("registry", "uninstall", "review", "atlas");
        studio.run("registry", "uninstall", "github", "atlas");

        assertThat(removed.status()).isZero();
        assertThat(removed.out()).startsWith("deleted in the repository  .claude/commands/review.md");
        assertThat(atlas.resolve(".claude")).doesNotExist();
        assertThat(atlas.resolve(".cursor")).doesNotExist();
    }

    @Test
    void updatesEverywhere() throws IOException {
        studio.run("registry", "install", "github", "atlas");
        Files.writeString(folder.resolve("github.json"), TOOL.replace("npx", "bunx"));
        studio.run("registry", "edit", "github", "--from", "github.json");

        assertThat(studio.run("registry", "show", "github").out()).contains("the item has changed");
        assertThat(studio.run("registry", "update", "--all", "--dry-run").out()).contains("would update  tool/github");
        var updated = studio.run("registry", "update", "github");

        assertThat(updated.status()).isZero();
        assertThat(updated.out()).contains("updated", "atlas", ".mcp.json#/mcpServers/github");
        assertThat(atlas.resolve(".mcp.json")).content().contains("bunx");
        assertThat(studio.run("registry", "update", "--all", "--json").json().get("updated"))
                .isEmpty();

        Files.writeString(atlas.resolve(".mcp.json"), "{\"mcpServers\": {\"github\": {\"command\": \"deno\"}}}");
        studio.run("registry", "edit", "github", "--from", "github.json");
        Files.writeString(folder.resolve("github.json"), TOOL);
        studio.run("registry", "edit", "github", "--from", "github.json");
        var left = studio.run("registry", "update", "github");
        assertThat(left.status()).isOne();
        assertThat(left.out()).contains("left", "studio drift resolve");
        assertThat(studio.run("drift", "atlas").status()).isOne();
    }

    @Test
    void takesAnAcceptedEditIntoTheRegistry() throws IOException {
        studio.run("registry", "install", "github", "atlas");
        var mcp = atlas.resolve(".mcp.json");
        Files.writeString(mcp, Files.readString(mcp).replace("npx", "bunx"));

        assertThat(studio.run("registry", "take", "github", "atlas", "--json").error())
                .isEqualTo("copy-drifts-still");
        assertThat(studio.run("drift", "resolve", "atlas", "tools/github.json", "--accept-repo")
                        .status())
                .isZero();
        assertThat(studio.run("registry", "show", "github").out()).contains("has its own edits");
        assertThat(studio.run("registry", "take", "github", "atlas").out())
                .contains("in the registry has the text of atlas now");
        assertThat(studio.run("registry", "take", "github", "atlas").out()).contains("says in atlas what it says");
        assertThat(studio.run("registry", "show", "github").out()).contains("bunx", "up to date");
    }

    @Test
    void namesTheVariablesThatAFileDoesNotDefine() throws IOException {
        Files.writeString(
                folder.resolve("github.json"),
                TOOL.replace(
                        "\"command\"",
                        "\"env\": { \"A\": \"${input:token}\", \"B\": \"${input:user}\" },\n  \"command\""));
        studio.run("registry", "edit", "github", "--from", "github.json");
        Files.createDirectories(atlas.resolve(".vscode"));
        Files.writeString(atlas.resolve(".vscode/mcp.json"), "{\n  // ours\n  \"inputs\": [{ \"id\": \"user\" }]\n}\n");

        var planned = studio.run("registry", "install", "github", "atlas", "--for", "vscode", "--dry-run");

        assertThat(planned.out())
                .contains("would write", ".vscode/mcp.json#/inputs/token", "+  \"id\": \"token\"")
                .doesNotContain("inputs/user");
        studio.run("registry", "install", "github", "atlas", "--for", "vscode");
        assertThat(Files.readString(atlas.resolve(".vscode/mcp.json"))).contains("\"id\": \"token\"");
        assertThat(studio.run("registry", "uninstall", "github", "atlas", "--dry-run")
                        .out())
                .contains(".vscode/mcp.json#/inputs/token");
        assertThat(studio.run("registry", "install", "github", "atlas", "--for", "claude", "--dry-run")
                        .err())
                .contains("Only VS Code asks for the variables token, user:");
        Files.writeString(
                atlas.resolve(".vscode/mcp.json"),
                Files.readString(atlas.resolve(".vscode/mcp.json")).replace("\"token\"", "\"other\""));
        assertThat(studio.run("registry", "install", "github", "atlas", "--for", "vscode")
                        .err())
                .contains("variables token,");
        assertThat(studio.run("registry", "install", "github", "atlas", "--for", "claude", "--json")
                        .json()
                        .get("inputs"))
                .isEmpty();
    }

    @Test
    void refusesWhatIsUnclear() {
        assertThat(studio.run("registry", "update").status()).isEqualTo(2);
        assertThat(studio.run("registry", "update", "github", "--all").status()).isEqualTo(2);
        var nobody = studio.run("registry", "install", "github", "atlas", "--for", "emacs");
        assertThat(nobody.status()).isEqualTo(2);
        assertThat(nobody.err()).contains("claude, cursor, vscode");
    }

    @Test
    @FaultCase("C58")
    void givesNoSecretAwayUnasked() throws IOException {
        Files.writeString(
                folder.resolve("github.json"),
                TOOL.replace(
                        "\"command\"",
                        "\"env\": { \"GITHUB_TOKEN\": \"ghp_16C7e42F292c6912E7710c838347Ae178B4a\" },\n  \"command\""));
        studio.run("registry", "edit", "github", "--from", "github.json");

        var refused = studio.run("registry", "install", "github", "atlas");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains(".mcp.json#/mcpServers/github:", "a secret")
                .contains("--allow-secrets");
        assertThat(atlas.resolve(".mcp.json")).doesNotExist();

        assertThat(studio.run("registry", "install", "github", "atlas", "--allow-secrets")
                        .status())
                .isZero();
        assertThat(atlas.resolve(".mcp.json")).exists();
    }

    @Test
    @FaultCase("C58")
    void givesNoSecretAwayUnaskedByUpdating() throws IOException {
        studio.run("registry", "install", "github", "atlas");
        Files.writeString(
                folder.resolve("github.json"),
                TOOL.replace(
                        "\"command\"",
                        "\"env\": { \"GITHUB_TOKEN\": \"ghp_16C7e42F292c6912E7710c838347Ae178B4a\" },\n  \"command\""));
        studio.run("registry", "edit", "github", "--from", "github.json");

        var planned = studio.run("registry", "update", "github", "--dry-run");
        var refused = studio.run("registry", "update", "github");

        assertThat(planned.status()).isZero();
        assertThat(planned.out()).contains("would update", "+    \"GITHUB_TOKEN\"");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains(".mcp.json#/mcpServers/github:", "a secret")
                .contains("--allow-secrets");
        assertThat(atlas.resolve(".mcp.json")).content().doesNotContain("GITHUB_TOKEN");

        assertThat(studio.run("registry", "update", "github", "--allow-secrets").status())
                .isZero();
        assertThat(atlas.resolve(".mcp.json")).content().contains("GITHUB_TOKEN");
    }
}
