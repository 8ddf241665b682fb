package dev.projectstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.db.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a field's value stands, so that it alone is written over.
class FrontmatterTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private RegistryWorld world;

    @BeforeEach
    void openAHome() {
        world = new RegistryWorld(database.get(), database.bus(), folder);
    }

    /// `~` ends a line.
    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '¤',
            value = {
                "name: pdf § name: new",
                "name: 'pdf' # it § name: new # it",
                "name: &n pdf~other: *n § name: &n new~other: *n",
                "name: !!str &n pdf # it~other: *n § name: !!str &n new # it~other: *n",
                "name: &n # it~  pdf~other: *n § name: &n # it~  new~other: *n",
                "name: >-~  pdf~description: d § name: new~description: d",
                "name: |-~  pdf~~description: d § name: new~~description: d",
                "other: &n pdf~name: *n # it § other: &n pdf~name: new # it",
                "description: 🙂 smile~name: pdf # 🙂 § description: 🙂 smile~name: new # 🙂",
                "? {a: b}~: c~name: pdf § ? {a: b}~: c~name: new",
                "description: Use when: it is~name: pdf § description: Use when: it is~name: new"
            })
    void aNewSlugIsWrittenWhereTheNameStands(String before, String after) {
        var text = "---\n" + before.replace('~', '\n') + "\n---\n\n# PDF\n";
        var skill = world.registry.add(RegistryKind.SKILL, "pdf", text);

        var renamed = world.registry.rename(skill, "new");

        assertThat(renamed.files().text()).isEqualTo("---\n" + after.replace('~', '\n') + "\n---\n\n# PDF\n");
        var windows = world.registry.add(RegistryKind.SKILL, "pdf", text.replace("\n", "\r\n"));
        assertThat(world.registry.rename(windows, "newer").files().text())
                .isEqualTo(("---\n" + after.replace('~', '\n') + "\n---\n\n# PDF\n")
                        .replace("new", "newer")
                        .replace("\n", "\r\n"));
    }

    @Test
    void tellsTheLineOfAValue() {
        var front = Frontmatter.of("---\nother: &n pdf\nlist: [🙂, b]\nname: *n\ntext: >-\n  one\n---\n");

        assertThat(front.fields().get("name"))
                .extracting(Frontmatter.Field::value, Frontmatter.Field::place)
                .containsExactly("pdf", new TextPlace(4, 7));
        assertThat(front.fields().get("text"))
                .extracting(Frontmatter.Field::place)
                .isEqualTo(new TextPlace(5, 7));
    }
}
