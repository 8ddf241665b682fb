package dev.projectstudio.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.RegistryWorld;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.text.PrettyJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideFormsTest {

    private static final String SUBAGENT = """
            ---
            name: reviewer
            description: Use when: a change is done. It's "thorough"
            tools: Read, Grep, Bash(git diff:*)
            # what it may cost
            model: sonnet
            color: blue
            hooks:
              Stop:
                - command: ./notify.sh

            skills:
              - code-review
              - sql
            ---

            You review changes.

            - Never edit.
            """;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private RegistryWorld world;

    @BeforeEach
    void openAHome() {
        world = new RegistryWorld(database.get(), database.bus(), folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SUBAGENT,
                "\uFEFF" + SUBAGENT,
                "---\nname: a\ndescription: b\n---\nNo empty line before, no line end after",
                "---\nname: Not The File\ndescription: >\n  folded\n  words\nmodel: inherit\n---\n\n\nThree lines\n\n\n",
                "--- \nname: 'quoted'\nname: twice\n---\t\n\nFences with blanks\n",
                "No frontmatter at all\n",
                "---\nno: end\n",
                "---\n---\n",
                "---\n---",
                "---\nname: a2\ndescription: \"q\"\n---",
                "---\nname: a2\ndescription: q\n---",
                "---\nname: a2\ndescription: q\n---\n",
                "\n",
                "",
                "---\nname: mixed\r\ndescription: line ends\n---\n\nOne\r\ntwo\n",
                "---\nname: [a, b]\ndescription: {x: y}\nskills: one, two\n- : not yaml\n---\n\nOdd\n"
            })
    void aSubagentComesBackByteForByte(String text) {
        assertThat(subagentAndBack(text)).isEqualTo(text);
        assertThat(subagentAndBack(text.replace("\r\n", "\n").replace("\n", "\r\n")))
                .isEqualTo(text.replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    @Test
    void aSubagentBecomesTheAgentOfTheRegistryWithEveryFieldThatThatHas() {
        var agent = taken(OutsideForm.CLAUDE_SUBAGENT, "reviewer.md", SUBAGENT);

        assertThat(agent.files().text()).startsWith("""
                {
                  "name": "reviewer",
                  "description": "Use when: a change is done. It's \\"thorough\\"",
                  "model": "sonnet",
                  "system_prompt": "You review changes.\\n\\n- Never edit.",
                  "skills": [
                    "code-review",
                    "sql"
                  ],
                  "tools": [],
                  "constraints": {},
                  "claude": {
                    "frontmatter": [
                      "---",
                      "name: reviewer",
                """);
    }

    @Test
    void whatIsEditedInTheAgentChangesOnlyItsOwnLinesOfTheSubagent() {
        var agent = taken(OutsideForm.CLAUDE_SUBAGENT, "reviewer.md", SUBAGENT);
        var text = agent.files().text();

        var next = world.registry.edit(
                agent,
                text.replace("\"sonnet\"", "\"opus\"")
                        .replace("    \"sql\"\n", "    \"java: 25\"\n")
                        .replace("You review changes.", "You read changes."));

        assertThat(written(next, OutsideForm.CLAUDE_SUBAGENT, "reviewer.md"))
                .isEqualTo(SUBAGENT.replace("model: sonnet", "model: opus")
                        .replace("- sql", "- \"java: 25\"")
                        .replace("You review", "You read"));
    }

    @Test
    void aFieldThatIsEmptiedGoesFromTheSubagent() {
        var agent = taken(OutsideForm.CLAUDE_SUBAGENT, "reviewer.md", SUBAGENT);
        var text = agent.files().text();

        var next = world.registry.edit(agent, text.replace("\"sonnet\"", "\"\""));

        assertThat(written(next, OutsideForm.CLAUDE_SUBAGENT, "reviewer.md"))
                .isEqualTo(SUBAGENT.replace("model: sonnet\n", ""));
    }

    @Test
    void anAgentOfTheSeedBecomesASubagentAndComesBackWithAllItsFields() {
        var agent = world.registry.add(
                RegistryKind.AGENT,
                "backend-agent",
                RegistryWorld.AGENT.replace("\"name\"", "\"x-own\": [1, 2.50, {\"a\": null}], \"name\""));

        var text = written(agent, OutsideForm.CLAUDE_SUBAGENT, "backend-agent.md");
        assertThat(text).isEqualTo("""
                ---
                name: backend-agent
                description: For backends
                model: claude-3-5-sonnet
                skills:
                  - python-api-skill
                studio: {"tools": ["openapi-tool"], "constraints": {"max_file_changes": 10, "require_tests": true}, "x-own": [1, 2.50, {"a": null}]}
                ---

                You are a specialist.
                """);
        var back = OutsideForms.read(file("backend-agent.md", text), OutsideForm.CLAUDE_SUBAGENT);
        assertThat(text(back)).isEqualTo("""
                {
                  "name": "backend-agent",
                  "description": "For backends",
                  "model": "claude-3-5-sonnet",
                  "system_prompt": "You are a specialist.",
                  "skills": [
                    "python-api-skill"
                  ],
                  "tools": [
                    "openapi-tool"
                  ],
                  "constraints": {
                    "max_file_changes": 10,
                    "require_tests": true
                  },
                  "x-own": [
                    1,
                    2.50,
                    {
                      "a": null
                    }
                  ]
                }
                """);
    }

    @Test
    void aNameThatNoFileOfTheRegistryCanHaveIsMadeOne() {
        var taken = OutsideForms.read(file("Code Reviewer (v2).md", SUBAGENT), OutsideForm.CLAUDE_SUBAGENT);
        assertThat(taken.slug()).isEqualTo("code-reviewer-v2");

        var device = OutsideForms.read(file("con.md", SUBAGENT), OutsideForm.CLAUDE_SUBAGENT);
        assertThat(device.slug()).isEqualTo("con-agent");

        assertThatThrownBy(() -> OutsideForms.read(file("日本.md", SUBAGENT), OutsideForm.CLAUDE_SUBAGENT))
                .extracting("code")
                .isEqualTo("slug-invalid");
    }

    @Test
    void anAgentSkillIsTheSameFolderOnBothSides() {
        var files = new TreeMap<String, byte[]>();
        files.put(
                "pdf/SKILL.md", bytes("\uFEFF---\r\nname: pdf\r\ndescription: PDFs\r\nx-own: {a: [1]}\r\n---\r\nText"));
        files.put("pdf/scripts/fill form.py", bytes("print('é')\r\n"));
        files.put("pdf/assets/a.bin", new byte[] {0, (byte) 0xFF, 10, 13});
        files.put("pdf/LICENSE", new byte[0]);

        var taken = OutsideForms.read(new OutsideItem.Files(files), OutsideForm.AGENT_SKILL);
        var item = world.registry.add(taken.kind(), taken.slug(), taken.files());
        var back = (OutsideItem.Files) OutsideForms.written(world.open("skill/pdf"), OutsideForm.AGENT_SKILL);

        assertThat(back.files().keySet()).isEqualTo(files.keySet());
        files.forEach(
                (path, bytes) -> assertThat(back.files().get(path)).as(path).isEqualTo(bytes));
        assertThat(world.registry.validate(item)).isEmpty();
    }

    @Test
    void whatAgentSkillsDoNotAllowIsSaidWithItsLineAndNotMended() {
        var text = "---\nlicense: MIT\nname: PDF_Tools\ndescription: " + "x".repeat(1_025) + "\n---\n";
        var taken = OutsideForms.read(file("pdf-tools/SKILL.md", text), OutsideForm.AGENT_SKILL);
        var item = world.registry.add(taken.kind(), taken.slug(), taken.files());

        assertThat(item.files().text()).isEqualTo(text);
        assertThat(world.registry.validate(item))
                .extracting(ItemFinding::line, finding -> finding.words().key())
                .containsExactly(
                        tuple(3, "registry.finding.skill-name"), tuple(4, "registry.finding.description-too-long"));
    }

    @Test
    void aSkillOfOneFileBecomesAFolderThatSaysItsNameAndWhatItIsFor() {
        world.seed();

        assertThat(written(world.open("python-api-skill"), OutsideForm.AGENT_SKILL, "python-api-skill/SKILL.md"))
                .isEqualTo("---\nname: python-api-skill\ndescription: FastAPI development patterns.\n---\n\n"
                        + RegistryWorld.SKILL);
    }

    @Test
    void aSkillOfOneFileThatSaysBothStaysAsItIs() {
        var text = "\uFEFF---\r\ndescription: 'For: PDFs'\r\nname: pdf\r\n---\r\n# PDF";
        world.registry.add(RegistryKind.SKILL, "pdf", text);

        assertThat(written(world.open("pdf"), OutsideForm.AGENT_SKILL, "pdf/SKILL.md"))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"command\":\"npx\",\"args\":[\"-y\",\"@x/y\"],\"env\":{\"KEY\":\"${KEY}\"},\"x-own\":[1,2.50,null]}",
                "{\"type\":\"http\",\"url\":\"https://mcp.example.com/mcp\",\"headers\":{\"Authorization\":\"Bearer ${T}\"}}",
                "{\"command\":\"/Applications/My App/server\"}",
                "{\"name\":\"its own\",\"description\":\"what for\",\"command\":\"a\"}",
                "{\"tool_type\":7,\"server\":{\"deep\":true},\"command\":\"a b\",\"args\":[]}",
                "{\"compatibility\":[\"its own\"],\"command\":\"a\"}",
                "{}"
            })
    void aServerComesBackAsItWas(String json) {
        var pretty = PrettyJson.of(json);
        var taken = OutsideForms.read(new OutsideItem.Entry("GitHub MCP!", pretty), OutsideForm.MCP_SERVERS);
        world.registry.add(taken.kind(), taken.slug(), taken.files());

        var item = world.open("tool/github-mcp");
        assertThat(item.item().type()).isEqualTo("mcp");
        assertThat(OutsideForms.written(item, OutsideForm.MCP_SERVERS))
                .isEqualTo(new OutsideItem.Entry("GitHub MCP!", pretty));
    }

    @Test
    void aServerOfTheRegistryIsWrittenForEachReader() {
        world.registry.add(RegistryKind.TOOL, "postgres-mcp", """
                {"name": "postgres-mcp", "description": "d", "tool_type": "mcp", "command": "npx -y 'a b' \\"c d\\"",
                 "install_command": "npm i", "version_check": "npx -v", "compatibility": ["PostgreSQL"],
                 "env": {"A": "1"}}
                """);
        var tool = world.open("postgres-mcp");

        assertThat(OutsideForms.written(tool, OutsideForm.MCP_SERVERS))
                .isEqualTo(new OutsideItem.Entry("postgres-mcp", """
                        {
                          "command": "npx",
                          "env": {
                            "A": "1"
                          },
                          "args": [
                            "-y",
                            "a b",
                            "c d"
                          ]
                        }"""));
        assertThat(((OutsideItem.Entry) OutsideForms.written(tool, OutsideForm.VSCODE_SERVERS)).json())
                .startsWith("{\n  \"type\": \"stdio\",\n  \"command\": \"npx\",");
    }

    @Test
    void refusesAServerWhoseNameIsTooLong() {
        var entry = new OutsideItem.Entry("x".repeat(201), "{}");
        world.registry.add(RegistryKind.TOOL, "long", """
                {"name": "%s", "description": "d", "tool_type": "mcp", "command": "c"}
                """.formatted(entry.key()));
        var tool = world.open("long");

        assertThatThrownBy(() -> OutsideForms.read(entry, OutsideForm.MCP_SERVERS))
                .isInstanceOfSatisfying(
                        AppException.class, e -> assertThat(e.code()).isEqualTo("server-name-too-long"));
        assertThatThrownBy(() -> OutsideForms.written(tool, OutsideForm.MCP_SERVERS))
                .isInstanceOfSatisfying(
                        AppException.class, e -> assertThat(e.code()).isEqualTo("server-name-too-long"));
    }

    @Test
    void theInputsOfAServerOfVsCodeAreKept() {
        var taken = OutsideForms.read(
                new OutsideItem.Entry("x", "{\n  \"type\": \"stdio\"\n}"),
                OutsideForm.VSCODE_SERVERS,
                List.of("{\"id\":\"key\",\"type\":\"promptString\"}"));
        world.registry.add(taken.kind(), taken.slug(), taken.files());

        assertThat(OutsideForms.inputs(world.open("tool/x")))
                .containsExactly("{\n  \"id\": \"key\",\n  \"type\": \"promptString\"\n}");
        assertThat(OutsideForms.written(world.open("tool/x"), OutsideForm.VSCODE_SERVERS))
                .isEqualTo(new OutsideItem.Entry("x", "{\n  \"type\": \"stdio\"\n}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nagent: agent\ntools: ['search']\nx-own: 1\n---\nDo ${input:what}",
                "\uFEFF---\r\nallowed-tools: Bash(git:*)\r\n---\r\nFix $ARGUMENTS\r\n",
                "plain",
                ""
            })
    void promptsAreTheSameTextEverywhere(String text) {
        for (var form : List.of(OutsideForm.GITHUB_PROMPT, OutsideForm.CLAUDE_COMMAND)) {
            var path = "fix-it" + form.ending();
            var taken = OutsideForms.read(file(path, text), form);
            var item = new OpenItem(
                    world.registry
                            .find(new ItemId(RegistryKind.PROMPT, "fix-it"))
                            .orElseGet(() -> world.registry
                                    .add(taken.kind(), taken.slug(), taken.files())
                                    .item()),
                    world.open("prompt/fix-it").files(),
                    world.open("prompt/fix-it").facts());

            assertThat(written(item, form, path)).isEqualTo(text);
        }
    }

    @Test
    void aCommandInAFolderGetsThatIntoItsName() {
        assertThat(OutsideForms.read(file("frontend/button.md", "x"), OutsideForm.CLAUDE_COMMAND)
                        .slug())
                .isEqualTo("frontend-button");
    }

    @Test
    void toolsThatAreNoServersAndBrokenAgentsHaveNoFormOutside() {
        world.seed();
        var broken = world.registry.add(RegistryKind.AGENT, "broken", "{\n \"name\": nothing\n}");

        assertThat(OutsideForms.of(world.open("openapi-tool").item())).isEmpty();
        assertThat(OutsideForms.of(broken.item())).containsExactly(OutsideForm.CLAUDE_SUBAGENT);
        assertThatThrownBy(() -> OutsideForms.written(world.open("openapi-tool"), OutsideForm.MCP_SERVERS))
                .extracting("code")
                .isEqualTo("form-not-fitting");
        assertThatThrownBy(() -> OutsideForms.written(broken, OutsideForm.CLAUDE_SUBAGENT))
                .isInstanceOfSatisfying(AppException.class, e -> {
                    assertThat(e.code()).isEqualTo("item-not-json");
                    assertThat(e.args()).containsExactly("registry/agents/broken.json", 2);
                });
    }

    private String subagentAndBack(String text) {
        var taken = OutsideForms.read(file("a.md", text), OutsideForm.CLAUDE_SUBAGENT);
        world.registry.find(new ItemId(RegistryKind.AGENT, "a")).ifPresent(item -> world.registry.delete(item));
        return written(
                world.registry.add(taken.kind(), taken.slug(), taken.files()), OutsideForm.CLAUDE_SUBAGENT, "a.md");
    }

    private OpenItem taken(OutsideForm form, String path, String text) {
        var taken = OutsideForms.read(file(path, text), form);
        return world.registry.add(taken.kind(), taken.slug(), taken.files());
    }

    private static String written(OpenItem item, OutsideForm form, String path) {
        var files = ((OutsideItem.Files) OutsideForms.written(item, form)).files();
        return new String(Objects.requireNonNull(files.get(path), files.keySet()::toString), StandardCharsets.UTF_8);
    }

    private static OutsideItem.Files file(String path, String text) {
        return new OutsideItem.Files(new TreeMap<>(Map.of(path, bytes(text))));
    }

    private static String text(Taken taken) {
        return taken.text();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
