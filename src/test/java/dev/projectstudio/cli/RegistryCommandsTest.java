package dev.projectstudio.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.projectstudio.boot.CommandRun.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryCommandsTest {

    @TempDir
    Path folder;

    private Place studio;

    @BeforeEach
    void open() throws IOException {
        folder = folder.toRealPath();
        studio = Place.of(folder.resolve("home"), folder);
    }

    @Test
    void addsListsAndShowsItems() throws IOException {
        var added = studio.run("registry", "add", "skill", "Python API", "--description", "FastAPI patterns");
        studio.run("registry", "add", "tool", "openapi", "--slug", "openapi-tool");
        Files.writeString(folder.resolve("review.md"), "# Review\r\nLook twice.\r\n");
        studio.run("registry", "add", "prompt", "review", "--from", "review.md");

        assertThat(added.status()).isZero();
        assertThat(added.out()).isEqualTo("Added the skill Python API as skill/python-api\n");
        assertThat(studio.run("registry", "list").out()).contains("python-api", "openapi-tool", "cli", "review");
        var listed = studio.run("registry", "list", "--kind", "skills", "--json")
                .json()
                .get("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("id").textValue()).isEqualTo("python-api");
        assertThat(listed.get(0).get("registry_type").textValue()).isEqualTo("skill");
        assertThat(listed.get(0).get("file_path").textValue()).isEqualTo("python-api.md");
        assertThat(listed.get(0).get("project_count").intValue()).isZero();
        var shown = studio.run("registry", "show", "review", "--json").json().get("item");
        assertThat(shown.get("text").textValue()).isEqualTo("# Review\r\nLook twice.\r\n");
        assertThat(studio.run("registry", "show", "openapi-tool").out())
                .contains("tool/openapi-tool", "tools/openapi-tool.json:5:14: error: the field command is empty");
        assertThat(folder.resolve("home/registry/prompts/review.md")).hasContent("# Review\r\nLook twice.\r\n");
        assertThat(studio.run("activity", "--kind", "registry").out()).contains("added to the registry");
    }

    @Test
    void saysWhatAnItemIsCalledWhoseNameIsTooLong() {
        var cut = studio.run("registry", "add", "skill", "word ".repeat(18).strip());
        var named = studio.run("registry", "add", "skill", "word ".repeat(18).strip(), "--slug", "words");

        assertThat(cut.status()).isZero();
        assertThat(cut.err()).contains("longer than 64 letters, so the item is called " + "word-".repeat(12) + "word;");
        assertThat(named.err()).doesNotContain("longer than");
    }

    @Test
    void opensNothingInAnEditorThatIsNotUtf8() throws IOException {
        studio.run("registry", "add", "prompt", "bin");
        var file = folder.resolve("home/registry/prompts/bin.md");
        var bytes = "caf\u00e9 text\n".getBytes(ISO_8859_1);
        Files.write(file, bytes);

        var edited = studio.with("EDITOR", "true").run("registry", "edit", "bin");

        assertThat(edited.status()).isEqualTo(2);
        assertThat(edited.err()).contains("bin.md is not UTF-8");
        assertThat(file).hasBinaryContent(bytes);
        Files.writeString(folder.resolve("fine.md"), "caf\u00e9\n");
        assertThat(studio.run("registry", "edit", "bin", "--from", "fine.md").status())
                .isZero();
        assertThat(file).hasContent("caf\u00e9\n");
    }

    @Test
    void editsRenamesAndTakesBack() throws IOException {
        studio.run("registry", "add", "skill", "python-api");
        Files.writeString(
                folder.resolve("agent.json"),
                "{\"name\": \"backend\", \"system_prompt\": \"x\", \"skills\": [ \"python-api\" ]}");
        studio.run("registry", "add", "agent", "backend", "--from", "agent.json");
        Files.writeString(folder.resolve("new.md"), "# Python\n\n## Description\nNew.\n");

        assertThat(studio.run("registry", "edit", "python-api", "--from", "new.md")
                        .out())
                .isEqualTo("Changed skill/python-api\n");
        assertThat(studio.run("registry", "edit", "python-api", "--from", "new.md")
                        .out())
                .isEqualTo("skill/python-api says that already\n");
        assertThat(studio.run("registry", "rename", "python-api", "fastapi").status())
                .isZero();
        assertThat(folder.resolve("home/registry/agents/backend.json"))
                .hasContent("{\"name\": \"backend\", \"system_prompt\": \"x\", \"skills\": [ \"fastapi\" ]}");
        assertThat(studio.run("undo").out()).contains("Renamed Python in the registry");
        assertThat(folder.resolve("home/registry/skills/python-api.md")).exists();
        assertThat(studio.run("registry", "rename", "python-api", "../x", "--json")
                        .error())
                .isEqualTo("slug-invalid");
    }

    @Test
    void beginsALongDescriptionWhereSomebodyLooksAndTellsAllOfItElsewhere() {
        var long300 = "Reads tables 日本 " + "x".repeat(300);
        studio.run("registry", "add", "skill", "pdf", "--description", long300);
        var looking = studio.typing("y");

        assertThat(looking.run("registry", "list").out())
                .isEqualTo("skill  pdf      Reads tables 日本 " + "x".repeat(81) + "…\n");
        assertThat(studio.run("registry", "list").out()).contains(long300);
        assertThat(looking.run("registry", "show", "pdf").out()).contains(long300);
        assertThat(looking.run("registry", "list", "--json").out()).contains(long300);
    }

    @Test
    void namesWhatCannotFollowARename() throws IOException {
        studio.run("registry", "add", "skill", "s1");
        studio.run("registry", "add", "skill", "alone");
        var agents = Files.createDirectories(folder.resolve("home/registry/agents"));
        Files.writeString(agents.resolve("comma.json"), "{\"name\":\"comma\",\"skills\":[\"s1\"],}");
        Files.writeString(agents.resolve("text.json"), "{\"name\":\"text\",\"skills\":\"s1\"}");
        Files.write(
                agents.resolve("latin.json"),
                "{\"name\":\"latin\",\"description\":\"\u00e9\",\"skills\":[\"s1\"]}"
                        .getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(agents.resolve("other.json"), "{\"name\":\"s1\",\"skills\":[\"alone\"],}");
        Files.writeString(agents.resolve("sound.json"), "{\"name\":\"sound\",\"skills\":[\"s1\"]}");

        var renamed = studio.run("registry", "rename", "s1", "s2");

        assertThat(renamed.status()).isEqualTo(1);
        assertThat(renamed.out()).isEqualTo("It is skill/s2 now; 1 item names it so too\n");
        assertThat(renamed.err())
                .contains(
                        "agent/comma still names", "agent/text still names", "agent/latin still names", "put s2 there")
                .doesNotContain("agent/other", "agent/sound");
        assertThat(agents.resolve("comma.json")).content().contains("\"s1\"");
        studio.run("undo");
        var told = studio.run("registry", "rename", "s1", "s2", "--json").json();
        assertThat(told.get("followed")).extracting(JsonNode::textValue).containsExactly("agent/sound");
        assertThat(told.get("left"))
                .extracting(JsonNode::textValue)
                .containsExactly("agent/comma", "agent/latin", "agent/text");
    }

    @Test
    void saysOfARenameOnlyWhatCameOfIt() {
        studio.run("registry", "add", "skill", "good");

        assertThat(studio.run("registry", "rename", "good", "good").out())
                .isEqualTo("It is called skill/good already\n");
        assertThat(studio.run("registry", "rename", "good", "better").out()).isEqualTo("It is skill/better now\n");
    }

    @Test
    void saysWhatIsWrongWithATextThatItTakes() throws IOException {
        Files.writeString(folder.resolve("agent.json"), "{\"name\": \"backend\"");
        Files.writeString(folder.resolve("fine.json"), "{\"name\": \"backend\", \"system_prompt\": \"x\"}");

        var added = studio.run("registry", "add", "agent", "backend", "--from", "agent.json");

        assertThat(added.out()).isEqualTo("Added the agent backend as agent/backend\n");
        assertThat(added.err()).contains("agents/backend.json:1:", "error: it is not JSON");
        assertThat(studio.run("registry", "edit", "backend", "--from", "fine.json")
                        .err())
                .isEmpty();
        assertThat(studio.run("registry", "edit", "backend", "--from", "agent.json", "--json")
                        .json()
                        .get("findings"))
                .hasSize(1);
        assertThat(studio.run("registry", "add", "agent", "copy", "--copy-of", "backend", "--json")
                        .json()
                        .has("findings"))
                .isFalse();
    }

    @Test
    void asksBeforeItDeletesWhatOthersNeed() throws IOException {
        studio.run("registry", "add", "skill", "python-api");
        Files.writeString(
                folder.resolve("agent.json"),
                "{\"name\": \"backend\", \"system_prompt\": \"x\", \"skills\": [\"python-api\"]}");
        studio.run("registry", "add", "agent", "backend", "--from", "agent.json");

        assertThat(studio.run("registry", "remove", "python-api", "--json").error())
                .isEqualTo("confirmation-needed");
        assertThat(studio.run("registry", "remove", "python-api").err())
                .contains("1 item names it, backend", "`--yes`")
                .doesNotContain("{");
        assertThat(studio.run("registry", "rename", "python-api", "python-api").status())
                .isZero();
        assertThat(studio.run("registry", "remove", "python-api", "--yes").status())
                .isZero();
        assertThat(studio.run("registry", "remove", "backend").status()).isZero();
        assertThat(studio.run("registry", "list").out()).isEmpty();
    }

    @Test
    void callsNoRegistryEmptyThatHasOtherKinds() {
        studio.run("registry", "add", "skill", "fine");

        assertThat(studio.typing("\n").run("registry", "list", "--kind", "tool").err())
                .contains("The registry has no item of this kind")
                .doesNotContain("empty");
    }

    @Test
    void copiesAnItem() {
        studio.run("registry", "add", "tool", "openapi");

        assertThat(studio.run("registry", "add", "tool", "openapi-next", "--copy-of", "openapi")
                        .status())
                .isZero();
        assertThat(studio.run("registry", "add", "agent", "other", "--copy-of", "openapi", "--json")
                        .error())
                .isEqualTo("usage");
        assertThat(studio.run("registry", "add", "tool", "openapi", "--json").error())
                .isEqualTo("slug-taken");
        assertThat(studio.run("registry", "add", "skill", "other", "--copy-of", "openapi")
                        .err())
                .contains("openapi is a tool, and the copy would be one too; say that kind. `studio registry add");
    }

    @Test
    void saysInWordsWhyAnItemCannotBeRead() throws IOException {
        studio.run("registry", "add", "skill", "fine");
        var file = folder.resolve("home/registry/skills/fine.md");
        Files.delete(file);
        Files.createSymbolicLink(file, folder.resolve("nothing"));

        assertThat(studio.run("registry", "show", "fine").err())
                .contains("cannot be read: a link to nothing; mend or delete it.")
                .doesNotContain("broken-link");
    }

    @Test
    void saysThatAFolderOfGitIsNoPartOfAnItem() throws IOException {
        var template = Files.createDirectories(folder.resolve("home/registry/templates/web"));
        Files.writeString(template.resolve("template.json"), "{\"name\": \"web\", \"template_type\": \"project\"}");
        Files.createDirectories(template.resolve(".git"));
        Files.writeString(template.resolve(".git/HEAD"), "ref: refs/heads/main\n");

        assertThat(studio.run("registry", "validate").out())
                .contains("templates/web: error: not read: a .git folder in it, which can be no part of an item")
                .doesNotContain("leads out");
    }

    @Test
    void saysWhatIsWrongWithItsPlace() throws IOException {
        studio.run("registry", "add", "skill", "fine", "--description", "Fine");
        assertThat(studio.run("registry", "validate").status()).isZero();

        var agent = folder.resolve("home/registry/agents/backend.json");
        Files.writeString(
                agent,
                "{\n  \"name\": \"backend\",\n  \"description\": \"d\",\n  \"system_prompt\": \"x\",\n  \"skills\": [\"none\"]\n}\n");
        var found = studio.run("registry", "validate");

        assertThat(found.status()).isEqualTo(1);
        assertThat(found.out()).isEqualTo("agents/backend.json:5:14: error: there is no skill none\n");
        var json = studio.run("registry", "validate", "backend", "--json")
                .json()
                .get("findings")
                .get(0);
        assertThat(json.get("line").intValue()).isEqualTo(5);
        assertThat(json.get("code").textValue()).isEqualTo("no-skill");
    }

    @Test
    void readsWhatWasPutIntoTheHomeByHand() throws IOException {
        studio.run("registry", "add", "prompt", "first");
        Files.createDirectories(folder.resolve("home/registry/skills/pdf/scripts"));
        Files.writeString(
                folder.resolve("home/registry/skills/pdf/SKILL.md"), "---\nname: pdf\ndescription: Reads PDFs\n---\n");
        Files.writeString(folder.resolve("home/registry/skills/pdf/scripts/a.py"), "print(1)\n");

        var shown = studio.run("registry", "show", "pdf", "--json").json().get("item");

        assertThat(shown.get("files")).hasSize(2);
        assertThat(shown.get("description").textValue()).isEqualTo("Reads PDFs");
        assertThat(studio.run("registry", "show", "nothing", "--json").error()).isEqualTo("item-not-found");
    }

    @Test
    void namesTheFilesThatAreNotRead() throws IOException {
        studio.run("registry", "add", "skill", "fine", "--description", "d");
        assertThat(studio.run("registry", "list").err()).isEmpty();
        var home = folder.resolve("home/registry");
        Files.writeString(home.resolve("skills/fine.txt"), "x");
        Files.writeString(home.resolve("skills/Foo Bar.md"), "# Foo\n");
        Files.writeString(home.resolve("skills/" + "x".repeat(100) + ".md"), "# X\n");
        Files.writeString(home.resolve("skills/con.md"), "# Con\n");
        Files.writeString(home.resolve("skills/.DS_Store"), "of a file manager");
        Files.writeString(home.resolve("skills/.gitkeep"), "");
        Files.createDirectories(home.resolve("skills/fine"));
        Files.writeString(home.resolve("skills/fine/SKILL.md"), "# Fine\n");
        Files.createDirectories(home.resolve("skills/bare/more"));
        Files.writeString(home.resolve("skills/bare/one.md"), "1");
        Files.writeString(home.resolve("skills/bare/more/two.md"), "2");
        Files.createDirectories(home.resolve("agents/team"));
        Files.writeString(home.resolve("agents/team/a.json"), "{}");

        var validated = studio.run("registry", "validate");
        var listed = studio.run("registry", "list");
        var json = studio.run("registry", "list", "--kind", "agent", "--json").json();

        assertThat(validated.status()).isOne();
        assertThat(validated.out().lines())
                .contains(
                        "skills/Foo Bar.md: error: not read: a name that no item of the registry can have; use 1 to 64"
                                + " small letters and digits, with single hyphens between them, as in foo-bar.md",
                        "skills/con.md: error: not read: a name that Windows takes for a device; give it another one",
                        "skills/fine/SKILL.md: error: not read: another item of that kind has that name; give one of them"
                                + " another name",
                        "skills/bare: error: not read: a folder without SKILL.md; put it there, spelled so",
                        "skills/fine.txt: error: not read: no item of this kind; skills and prompts end in .md, agents and"
                                + " tools in .json, and templates are folders",
                        "agents/team: error: not read: no item of this kind is a folder; only skills and templates are")
                .anyMatch(line -> line.startsWith("skills/" + "x".repeat(100) + ".md: error: not read: a name"))
                .noneMatch(line -> line.contains("skills/.") || line.contains("two.md"));
        assertThat(listed.status()).isZero();
        assertThat(listed.err())
                .isEqualTo("7 files or folders of the registry are not read; `studio registry validate` names them.\n");
        assertThat(json.at("/unread/0/file").textValue()).isEqualTo("team");
        assertThat(json.at("/unread/0/code").textValue()).isEqualTo("registry-folder-refused");
        assertThat(json.at("/unread")).hasSize(1);
        assertThat(studio.run("registry", "validate", "fine").status()).isZero();
        var found = studio.run("registry", "validate", "--json").json().get("findings");
        assertThat(found.findValuesAsText("registry_type")).contains("agent", "skill");
    }

    @Test
    void listsByNameWhateverItsCase() {
        for (var name : new String[] {"Zebra", "apple", "Mango", "banana"}) {
            studio.run("registry", "add", "prompt", name);
        }

        var items = studio.run("registry", "list", "--json").json().get("items");

        assertThat(items.findValuesAsText("name")).containsExactly("apple", "banana", "Mango", "Zebra");
    }

    @Test
    void doctorSaysWhichFilesOfTheRegistryAreMissingOrCannotBeReadAndWhatToDo() throws IOException {
        var skills = folder.resolve("home/registry/skills");
        studio.run("registry", "add", "skill", "gone");
        studio.run("registry", "add", "skill", "huge");
        assertThat(studio.run("doctor").status()).isZero();
        Files.delete(skills.resolve("gone.md"));
        var tooLarge = new byte[6 * 1024 * 1024];
        Files.write(skills.resolve("huge.md"), tooLarge);
        Files.write(skills.resolve("other.md"), tooLarge);
        Files.writeString(skills.resolve("Notes.txt"), "x");
        Files.createDirectories(skills.resolve("huge"));
        Files.writeString(skills.resolve("huge/SKILL.md"), "x");
        Files.writeString(skills.resolve(".#gone.md"), "of an editor");

        var examined = studio.run("doctor");

        assertThat(examined.status()).isEqualTo(1);
        assertThat(examined.out().lines())
                .containsExactlyInAnyOrder(
                        "The file " + skills.resolve("gone.md")
                                + " of the registry is missing. Put it back, or give its"
                                + " item up with `studio registry remove skill/gone`.",
                        "The file " + skills.resolve("huge.md")
                                + " of the registry cannot be read (larger than 5 MB; shorten it). Mend it, or move it away.",
                        "The file " + skills.resolve("other.md")
                                + " of the registry cannot be read (larger than 5 MB; shorten it). Mend it, or move it away.",
                        "The file " + skills.resolve("Notes.txt")
                                + " in the registry belongs to no item (no item of this kind; skills and prompts end in"
                                + " .md, agents and tools in .json, and templates are folders). Mend that, or move it"
                                + " away.",
                        "The file " + skills.resolve("huge/SKILL.md")
                                + " in the registry belongs to no item (another item of that kind has that name; give one"
                                + " of them another name). Mend that, or move it away.");
        studio.run("registry", "remove", "skill/gone", "--yes");
        assertThat(studio.run("doctor").out()).doesNotContain("gone.md");
    }

    @Test
    void doctorTakesInAFileOfTheRegistry() throws IOException {
        studio.run("registry", "add", "skill", "one");
        Files.writeString(folder.resolve("home/registry/prompts/two.md"), "# Two\n");
        assertThat(studio.run("doctor").out()).contains("two.md of the registry is not known", "as prompt/two");

        assertThat(studio.run("doctor", "--fix").out()).contains("two.md");

        assertThat(studio.run("doctor").status()).isZero();
        assertThat(studio.run("search", "two").out()).contains("Two");
    }
}
