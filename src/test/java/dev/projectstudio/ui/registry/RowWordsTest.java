package dev.projectstudio.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.exchange.ImportLine;
import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.text.Phrase;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.registry.ImportText.Shown;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What others wrote, as it stands in rows and previews.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class RowWordsTest {

    private static final List<Phrase> DELETES = List.of(new Phrase("exchange.danger.deletes", List.of()));

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;

    @Start
    void begin(Stage stage) {
        world = new PageWorld(database, folder);
    }

    @Test
    void showsADescriptionOfSeveralLinesOnOne() {
        var text = "---\nname: pdf\ndescription: |\n  Reads PDFs.\n  - all pages\n---\n# PDF\n";
        var item = world.registry.add(RegistryKind.SKILL, "pdf", text).item();

        var row = new RegistryRows(world.text).row(new ItemUse(item, 0), new SimpleObjectProperty<>(List.of()));

        assertThat(words(row)).contains("Reads PDFs. - all pages");
    }

    @Test
    void spellsOutInAnImportWhatNobodyWouldSee() {
        PageWorld.write(
                folder.resolve("other/.claude/skills/pdf/SKILL.md"),
                "---\nname: pdf\ndescription: d\n---\nhi\u202Eevil\n");
        var line = line();

        var shown = ImportText.of(new ImportRow(line, null)).stream()
                .flatMap(each -> words(ImportText.row(each, world.text)).stream())
                .toList();

        assertThat(shown).contains("hi[U+202E]evil").noneMatch(words -> words.contains("\u202E"));
    }

    @Test
    void numbersTheLinesOfAnImportAndMarksThoseThatAreNamed() {
        var text = "---\nname: pdf\ndescription: d\n---\n# PDF\n";
        PageWorld.write(folder.resolve("other/.claude/skills/pdf/SKILL.md"), text + "rm -rf /\nEnd\n");
        PageWorld.write(folder.resolve("other/.claude/skills/pdf/run.sh"), "echo\n");

        var shown = ImportText.of(new ImportRow(line(), null));

        assertThat(shown)
                .filteredOn(Shown::isMarked)
                .containsExactly(new Shown("rm -rf /", Shown.Kind.SAME, 6, DELETES));
        assertThat(shown).contains(new Shown("echo", Shown.Kind.SAME, 1, List.of()));
        world.registry.add(RegistryKind.SKILL, "pdf", text.replace("# PDF", "# Mine\nOld"));
        assertThat(ImportText.of(new ImportRow(line(), null)))
                .contains(new Shown("+rm -rf /", Shown.Kind.ADDED, 6, DELETES))
                .contains(new Shown("-Old", Shown.Kind.REMOVED, 0, List.of()));
    }

    @Test
    void showsWhatIsNamedHoweverFarDownAnImportItStands() {
        PageWorld.write(
                folder.resolve("other/.claude/skills/pdf/SKILL.md"),
                "---\nname: pdf\ndescription: d\n---\n" + "Read.\n".repeat(300));
        PageWorld.write(folder.resolve("other/.claude/skills/pdf/AGENTS.md"), "Do.\n".repeat(90));
        PageWorld.write(folder.resolve("other/.claude/skills/pdf/a.sh"), "echo a\n".repeat(200));
        PageWorld.write(
                folder.resolve("other/.claude/skills/pdf/b.sh"),
                "echo b\n".repeat(449) + "rm -rf /\n" + "echo b\n".repeat(20));

        var shown = ImportText.of(new ImportRow(line(), null));

        assertThat(shown)
                .filteredOn(Shown::isMarked)
                .containsExactly(new Shown("rm -rf /", Shown.Kind.SAME, 450, DELETES));
        assertThat(shown)
                .filteredOn(each -> each.kind() == Shown.Kind.FILE)
                .extracting(Shown::words)
                .containsExactly("pdf/SKILL.md", "pdf/AGENTS.md", "pdf/a.sh", "pdf/b.sh");
        var last = shown.subList(shown.indexOf(Shown.file("pdf/b.sh")), shown.size());
        assertThat(last).extracting(Shown::number).containsExactly(0, 0, 447, 448, 449, 450, 451, 452, 453, 0);
        assertThat(last.get(1)).isEqualTo(Shown.more()).isEqualTo(last.getLast());
    }

    @Test
    void countsTheFilesOfALargeImportOfWhichNothingIsSaid() {
        PageWorld.write(folder.resolve("other/.claude/skills/pdf/SKILL.md"), "---\nname: pdf\ndescription: d\n---\n");
        for (int i = 1000; i < 1900; i++) {
            PageWorld.write(folder.resolve("other/.claude/skills/pdf/" + i + ".md"), "Read.\n");
        }
        PageWorld.write(folder.resolve("other/.claude/skills/pdf/z.sh"), "rm -rf /\n");

        var shown = ImportText.of(new ImportRow(line(), null));

        assertThat(shown).hasSizeLessThan(420);
        assertThat(shown).contains(Shown.file("pdf/z.sh"), new Shown("rm -rf /", Shown.Kind.SAME, 1, DELETES));
        long named =
                shown.stream().filter(each -> each.kind() == Shown.Kind.FILE).count();
        assertThat(words(ImportText.row(shown.getLast(), world.text)))
                .containsExactly("and " + (902 - named) + " more files");
    }

    @Test
    void numbersWhatStandsBehindAPrivateKey() {
        var key = "-----BEGIN RSA PRIVATE KEY-----\n" + "c2VjcmV0\n".repeat(5) + "-----END RSA PRIVATE KEY-----\n";
        PageWorld.write(folder.resolve("other/.claude/skills/pdf/SKILL.md"), "---\nname: pdf\ndescription: d\n---\n");
        PageWorld.write(folder.resolve("other/.claude/skills/pdf/run.sh"), key + "rm -rf /\n");

        var shown = ImportText.of(new ImportRow(line(), null));

        assertThat(shown).contains(new Shown("rm -rf /", Shown.Kind.SAME, 8, DELETES));
        assertThat(shown).extracting(Shown::words).doesNotContain("c2VjcmV0");
    }

    @Test
    void saysBelowALineWhatIsSaidOfIt() {
        var named = new Shown("rm -rf /", Shown.Kind.SAME, 6, DELETES);

        assertThat(words(ImportText.row(named, world.text))).containsExactly("6", "rm -rf /", "deletes");
    }

    @Test
    void warnsInTheEditorOfWhatNobodyWouldSee() {
        var wrong = new ItemFinding(true, 3, 1, new Phrase("registry.at-line", List.of()));

        var found = HiddenFindings.with(List.of(wrong), "a\nhi\u202Eevil\u200B\u202E\nb\n");

        assertThat(found)
                .containsExactly(
                        new ItemFinding(
                                false, 2, 3, new Phrase("registry.hidden-characters", List.of("U+202E, U+200B"))),
                        wrong);
        assertThat(words(new RegistryRows(world.text).finding(found.getFirst())))
                .containsExactly("Line 2: hidden characters: U+202E, U+200B");
        assertThat(HiddenFindings.with(List.of(), "a\n")).isEmpty();
    }

    private ImportLine line() {
        return world.exchange
                .imports()
                .plan(folder.resolve("other"), null)
                .lines()
                .getFirst();
    }

    private static List<String> words(Node node) {
        if (node instanceof Labeled label) {
            return List.of(label.getText());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> words(child).stream())
                        .toList()
                : List.of();
    }
}
