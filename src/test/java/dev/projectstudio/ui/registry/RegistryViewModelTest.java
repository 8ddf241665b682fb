package dev.projectstudio.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.UnreadFile;
import dev.projectstudio.core.search.Sought;
import dev.projectstudio.core.stack.TechEdit;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RegistryViewModelTest {

    private static final String AGENT =
            "{\"name\": \"backend\", \"description\": \"d\", \"system_prompt\": \"x\", \"skills\": [\"fastapi\"]}";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private final RegistryShown shown = new RegistryShown();
    private RegistryViewModel model;

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
        model = opened();
        model.load();
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(model.emptyProperty().get()).isTrue();

        world.registry.add(RegistryKind.SKILL, "fastapi", "# FastAPI\n");

        assertThat(model.emptyProperty().get()).isFalse();
        assertThat(model.countProperty().getValue()).isEqualTo("1 item");
    }

    @Test
    void namesTheFilesThatAreNotReadAndListsByNameWhateverItsCase() {
        world.registry.add(RegistryKind.PROMPT, "zebra", "# Zebra\n");
        world.registry.add(RegistryKind.PROMPT, "apple", "# apple\n");
        assertThat(model.unreadProperty().get()).isEmpty();
        PageWorld.write(world.home.registry().resolve("skills/Foo Bar.md"), "x");

        model.load();

        assertThat(model.unreadProperty().get())
                .containsExactly(new UnreadFile(RegistryKind.SKILL, "Foo Bar.md", "registry-name-refused"));
        assertThat(model.list().rowsProperty().get())
                .extracting(use -> use.item().name())
                .containsExactly("apple", "Zebra");
    }

    @Test
    void goesToWhereTheWordsStandThatAnItemIsOpenedFor() {
        world.registry.add(RegistryKind.SKILL, "fastapi", "# FastAPI\n\nFirst.\n\nSecond: Größe.\n\nThird.\n");
        var id = new ItemId(RegistryKind.SKILL, "fastapi");

        model.show(id, Sought.of(List.of("grosse", "größe")));
        model.load();

        var blocks = Objects.requireNonNull(model.detailProperty().get()).blocks();
        var block = Objects.requireNonNull(model.blockProperty().get());
        assertThat(blocks.get(block).letters()).isEqualTo("Second: Größe.");

        model.show(id, Sought.of(List.of("nowhere")));
        model.load();
        assertThat(model.blockProperty().get()).isNull();
    }

    @Test
    void showsNoByteOrderMarkAndTakesNoneForFrontmatter() {
        world.registry.add(RegistryKind.SKILL, "bom", "\uFEFF# Bom\n\nFirst.\n");

        model.show(new ItemId(RegistryKind.SKILL, "bom"));
        model.load();

        assertThat(detail().use().item().name()).isEqualTo("Bom");
        assertThat(detail().blocks()).extracting(Block::letters).containsExactly("First.");
    }

    @Test
    void filtersByKindAndWords() {
        world.registry.add(RegistryKind.SKILL, "fastapi", "# FastAPI\n\n## Description\nFor services.\n");
        world.registry.add(RegistryKind.PROMPT, "review", "# Review\n");
        world.registry.add(RegistryKind.PROMPT, "tests", "# Tests\n");

        assertThat(model.countsProperty().get())
                .containsEntry(RegistryKind.SKILL, 1)
                .containsEntry(RegistryKind.PROMPT, 2)
                .containsEntry(RegistryKind.TOOL, 0);
        model.kindProperty().set(RegistryKind.PROMPT);
        assertThat(names()).containsExactly("Review", "Tests");
        model.wordsProperty().set("rev");
        assertThat(names()).containsExactly("Review");
        model.kindProperty().set(null);
        model.wordsProperty().set("SERVICES");
        assertThat(names()).containsExactly("FastAPI");
    }

    @Test
    void saysWhichItemsHaveMistakesAndGoesFromOneToTheNext() throws IOException {
        world.registry.add(RegistryKind.SKILL, "fastapi", "# FastAPI\n\n## Description\nd\n\n## Patterns\np\n");
        world.registry.add(RegistryKind.TOOL, "careless", "{");
        world.registry.add(RegistryKind.PROMPT, "gone", "# Gone\n");
        world.registry.add(RegistryKind.PROMPT, "review", "# Review\n\nLook.\n");
        Files.delete(world.home.registry().resolve("prompts/gone.md"));
        world.registry.reread();
        var careless = new ItemId(RegistryKind.TOOL, "careless");
        var gone = new ItemId(RegistryKind.PROMPT, "gone");

        assertThat(model.faulty().of(careless).getValue()).isNotEmpty();
        assertThat(model.faulty().of(gone).getValue()).isEmpty();
        assertThat(model.faulty().countProperty().getValue()).isEqualTo(2);
        model.faulty().go(1);
        assertThat(model.list().selectedKeyProperty().get()).isEqualTo(careless);
        model.faulty().go(1);
        assertThat(model.list().selectedKeyProperty().get()).isEqualTo(gone);
        model.faulty().go(1);
        assertThat(model.list().selectedKeyProperty().get()).isEqualTo(careless);
        model.faulty().go(-1);
        assertThat(model.list().selectedKeyProperty().get()).isEqualTo(gone);

        model.kindProperty().set(RegistryKind.SKILL);
        assertThat(model.faulty().countProperty().getValue()).isZero();
        assertThat(model.faulty().noneProperty().getValue()).isTrue();
    }

    @Test
    void goesToAnItemWithAMistakeOnceItIsKnownWhichHasOne() {
        world.registry.add(RegistryKind.SKILL, "a", "# A\n\n## Description\nd\n\n## Patterns\np\n");
        world.registry.add(RegistryKind.TOOL, "careless", "{");
        var later = opened();

        later.faulty().go(1);
        assertThat(later.faulty().noneProperty().getValue()).isFalse();
        later.load();

        assertThat(later.list().selectedKeyProperty().get()).isEqualTo(new ItemId(RegistryKind.TOOL, "careless"));
        later.close();
    }

    @Test
    void saysWhetherThereIsAFurtherFileToEdit() {
        world.registry.add(RegistryKind.SKILL, "fastapi", "# FastAPI\n");
        assertThat(detail().isSeveral()).isFalse();

        var open = world.registry.add(
                RegistryKind.SKILL,
                "pdf",
                new TreeMap<>(Map.of(
                        "pdf/SKILL.md", "# PDF\n".getBytes(StandardCharsets.UTF_8),
                        "pdf/assets/logo.png", new byte[] {(byte) 0x89, 0, 1},
                        "pdf/scripts/read.py", "print(1)\n".getBytes(StandardCharsets.UTF_8))));
        model.show(open.item().id());
        model.load();

        assertThat(detail().isSeveral()).isTrue();
        var paths = EditableFiles.of(open.files());
        assertThat(paths).containsExactly("pdf/SKILL.md", "pdf/scripts/read.py");
        assertThat(EditableFiles.matching(paths, "READ")).containsExactly("pdf/scripts/read.py");
    }

    @Test
    void readsWhatAnAgentIsToldAsMarkdown() {
        world.registry.add(RegistryKind.AGENT, "reviewer", """
                {
                  "name": "reviewer",
                  "system_prompt": "# How\\n\\nRead **all**.\\n\\n- first",
                  "skills": []
                }
                """);

        assertThat(detail().blocks())
                .extracting(block -> block.getClass().getSimpleName())
                .startsWith("Code", "Heading", "Paragraph")
                .hasSizeGreaterThan(3);
        assertThat(detail().blocks())
                .first()
                .extracting(Block::letters)
                .asString()
                .contains("\"system_prompt\": \"…\",")
                .contains("\"skills\": []")
                .doesNotContain("Read");
    }

    @Test
    void comesBackToTheKindTheWordsAndTheItemThatWereLeft() {
        for (var slug : List.of("review", "rewrite", "tests")) {
            world.registry.add(RegistryKind.PROMPT, slug, "# " + slug + "\n");
        }
        model.kindProperty().set(RegistryKind.PROMPT);
        model.wordsProperty().set("re");
        var rewrite = new ItemId(RegistryKind.PROMPT, "rewrite");
        model.list().selectedKeyProperty().set(rewrite);

        model.close();
        model = opened();
        model.load();

        assertThat(model.kindProperty().get()).isEqualTo(RegistryKind.PROMPT);
        assertThat(names()).containsExactly("review", "rewrite");
        assertThat(detail().use().item().id()).isEqualTo(rewrite);
    }

    @Test
    void findsWhatIsCalledSoBeforeWhatOnlyMentionsItAndSelectsIt() {
        world.registry.add(RegistryKind.PROMPT, "ask", "# Ask\n\n## Description\nFor a product-manager.\n");
        world.registry.add(RegistryKind.SKILL, "product-manager", "# Product Manager\n");
        world.registry.add(RegistryKind.SKILL, "roadmap", "# The product-manager's map\n");
        model.list().selectedKeyProperty().set(new ItemId(RegistryKind.PROMPT, "ask"));

        model.wordsProperty().set("product-man");

        assertThat(names()).containsExactly("The product-manager's map", "Product Manager", "Ask");
        assertThat(detail().use().item().slug()).isEqualTo("roadmap");
        model.list().selectedKeyProperty().set(new ItemId(RegistryKind.SKILL, "product-manager"));
        model.load();
        assertThat(detail().use().item().slug()).isEqualTo("product-manager");
        model.wordsProperty().set("");
        assertThat(detail().use().item().slug()).isEqualTo("product-manager");
    }

    @Test
    void saysHowManyOfHowManyAreShownAndWhatShowsTheRest() {
        world.registry.add(RegistryKind.PROMPT, "review", "# Review\n");
        world.registry.add(RegistryKind.SKILL, "pdf", "# PDF\n");
        assertThat(model.countProperty().getValue()).isEqualTo("2 items");

        model.wordsProperty().set("rev");
        assertThat(model.countProperty().getValue()).isEqualTo("1 of 2 items");
        model.wordsProperty().set("nowhere");
        assertThat(model.countProperty().getValue()).isEqualTo("0 of 2 items");
        assertThat(model.nothingProperty().getValue()).contains("Esc");
        model.wordsProperty().set("");
        model.kindProperty().set(RegistryKind.TOOL);
        assertThat(model.nothingProperty().getValue()).isEqualTo("Nothing passes this filter.");
    }

    @Test
    void comesBackToAnItemByNameWhateverWasLeft() {
        world.registry.add(RegistryKind.PROMPT, "review", "# Review\n");
        world.registry.add(RegistryKind.SKILL, "pdf", "# PDF\n");
        model.kindProperty().set(RegistryKind.PROMPT);
        model.wordsProperty().set("rev");
        model.close();

        model = opened();
        model.show(new ItemId(RegistryKind.SKILL, "pdf"));
        model.load();

        assertThat(names()).containsExactly("PDF");
        assertThat(detail().use().item().slug()).isEqualTo("pdf");
    }

    @Test
    void turnsFromKindToKindAndRound() {
        model.turn(1);
        assertThat(model.kindProperty().get()).isEqualTo(RegistryKind.SKILL);
        model.turn(-1);
        assertThat(model.kindProperty().get()).isNull();
        model.turn(-1);
        assertThat(model.kindProperty().get()).isEqualTo(RegistryKind.PROMPT);
        model.turn(1);
        assertThat(model.kindProperty().get()).isNull();
    }

    @Test
    void showsTheTextOfTheSelectedOneWithWhatIsWrongAndWhatNeedsIt() {
        world.registry.add(RegistryKind.AGENT, "backend", AGENT);
        model.show(new ItemId(RegistryKind.AGENT, "backend"));
        assertThat(detail().findings())
                .extracting(finding -> finding.words().key())
                .containsExactly("registry.finding.no-skill");

        world.registry.add(RegistryKind.SKILL, "fastapi", "# FastAPI\n\nBody.\n");
        assertThat(detail().findings()).isEmpty();

        model.show(new ItemId(RegistryKind.SKILL, "fastapi"));
        assertThat(detail().dependents().items())
                .extracting(item -> item.slug())
                .containsExactly("backend");
        assertThat(detail().blocks()).extracting(Block::letters).containsExactly("Body.");
    }

    @Test
    void saysWhereAnItemIsUsedAndLeadsThere() {
        var skill =
                world.registry.add(RegistryKind.SKILL, "fastapi", "# FastAPI\n").item();
        model.show(skill.id());
        assertThat(detail().users()).isEmpty();
        var project = world.project("atlas");
        var tech = world.stack.add(project, new TechEdit("backend", "FastAPI", "0.115"));

        world.mappings.map(tech, skill);

        assertThat(detail().use().projectCount()).isEqualTo(1);
        assertThat(detail().users())
                .extracting(user -> user.projectName() + " " + user.title())
                .containsExactly("atlas FastAPI 0.115");
        model.open(detail().users().getFirst());
        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Route.toProject(PageName.OVERVIEW, project.value()));
        world.stack.remove(tech);
        assertThat(detail().users()).isEmpty();
    }

    @Test
    void readsTheFurtherFilesOfAFolderAndNamesWhatIsNoText() {
        world.registry.add(
                RegistryKind.SKILL,
                "pdf",
                new TreeMap<>(Map.of(
                        "pdf/SKILL.md",
                                "---\nname: pdf\ndescription: Reads\n---\n# PDF\n".getBytes(StandardCharsets.UTF_8),
                        "pdf/assets/logo.png", new byte[] {(byte) 0x89, 0, 1},
                        "pdf/scripts/read.py", "print(1)\n".getBytes(StandardCharsets.UTF_8))));

        assertThat(detail().blocks())
                .extracting(Block::letters)
                .containsExactly(
                        "name: pdf\ndescription: Reads",
                        "Further files",
                        "scripts/read.py",
                        "print(1)",
                        "assets/logo.png");
    }

    @Test
    void readsOnlyTheBeginningOfALongFileOfOneLine() {
        world.registry.add(
                RegistryKind.SKILL,
                "pdf",
                new TreeMap<>(Map.of(
                        "pdf/SKILL.md",
                                "---\nname: pdf\ndescription: Reads\n---\n# PDF\n".getBytes(StandardCharsets.UTF_8),
                        "pdf/scripts/all.js", "go();".repeat(100_000).getBytes(StandardCharsets.UTF_8))));

        assertThat(detail().blocks())
                .last()
                .extracting(Block::letters)
                .asString()
                .startsWith("go();go();")
                .endsWith("\n…")
                .hasSizeLessThan(50_000);
    }

    @Test
    void saysWhyAnItemCannotBeReadAndKeepsItInTheList() throws IOException {
        world.registry.add(RegistryKind.SKILL, "fastapi", "# FastAPI\n");
        Files.delete(world.home.registry().resolve("skills/fastapi.md"));

        world.registry.reread();

        assertThat(names()).containsExactly("FastAPI");
        assertThat(model.detailProperty().get()).isNull();
        assertThat(model.unreadableProperty().get()).isNotNull();
    }

    @Test
    void followsTheSelectedOneToItsNewName() {
        world.registry.add(RegistryKind.SKILL, "a", "# A\n");
        world.registry.add(RegistryKind.SKILL, "b", "# B\n");
        model.show(new ItemId(RegistryKind.SKILL, "b"));

        var renamed = world.registry.rename(world.registry.open(new ItemId(RegistryKind.SKILL, "b")), "c");
        model.show(renamed.item().id());

        assertThat(detail().use().item().slug()).isEqualTo("c");
    }

    @Test
    void isFoundByTheRouteOfAnItem() {
        var route = Whereabouts.registryItem("skill", "fastapi");

        assertThat(RegistryViewModel.id(Objects.requireNonNull(route.item())))
                .contains(new ItemId(RegistryKind.SKILL, "fastapi"));
        assertThat(RegistryViewModel.id("nonsense\nx")).isEmpty();
    }

    private RegistryViewModel opened() {
        return new RegistryViewModel(world.registry, world.mappings, world.installs, shown, world.bench);
    }

    private RegistryDetail detail() {
        return Objects.requireNonNull(model.detailProperty().get());
    }

    private List<String> names() {
        return model.list().rowsProperty().get().stream()
                .map(use -> use.item().name())
                .toList();
    }
}
