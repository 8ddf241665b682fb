package dev.projectstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.ui.common.PageWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectImagesTest {

    private static final byte[] PLAN = TestImages.image("png", 40, 20);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private ProjectId atlas;
    private Path repo;
    private ProjectImages images;

    @BeforeEach
    void registerAProject() {
        world = new PageWorld(database, folder);
        atlas = world.project("atlas");
        repo = world.repo("atlas");
        images = new ProjectImages(world.projects, world.targets, new FileStore());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void knowsAnImageByWhatIsInItAndNotByItsName(String format) {
        TestImages.write(repo.resolve("docs/plan.txt"), TestImages.image(format, 40, 20));

        var found = find("docs/plan.txt");

        assertThat(found).isInstanceOfSatisfying(ImageFound.There.class, there -> {
            assertThat(there.file().width()).isEqualTo(40);
            assertThat(there.file().height()).isEqualTo(20);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/the%20plan.png",
                "./docs/the plan.png",
                "/docs/the plan.png",
                "docs/old/../the%20plan.png",
                "docs/the%20plan.png#dark",
                "docs/the%20plan.png?raw=true"
            })
    void looksForTheImagesOfASessionFromTheTopOfTheProject(String destination) {
        TestImages.write(repo.resolve("docs/the plan.png"), PLAN);

        assertThat(find(destination)).isInstanceOf(ImageFound.There.class);
    }

    @Test
    void looksForTheImagesOfAContextFileFromItsFirstTarget() {
        var rules = adopted("service/CLAUDE.md");
        TestImages.write(repo.resolve("service/img/plan.png"), PLAN);
        TestImages.write(repo.resolve("docs/plan.png"), PLAN);

        assertThat(images.find(rules, "img/plan.png")).isInstanceOf(ImageFound.There.class);
        assertThat(images.find(rules, "../docs/plan.png")).isInstanceOf(ImageFound.There.class);
        assertThat(images.find(rules, "/docs/plan.png")).isInstanceOf(ImageFound.There.class);
        assertThat(images.find(rules, "docs/plan.png")).isEqualTo(notShown(ImageTrouble.MISSING));
        assertThat(images.find(rules, "../../plan.png")).isEqualTo(notShown(ImageTrouble.ELSEWHERE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/plan.png",
                "HTTPS://example.org/plan.png",
                "//example.org/plan.png",
                "%2F%2Fexample.org/plan.png",
                "///plan.png",
                "data:image/png;base64,iVBORw0KGgo=",
                "file:plan.png",
                "file:///plan.png",
                "jar:file:plan.jar!/plan.png",
                "C:/plan.png",
                "c:plan.png",
                "plan.png:hidden",
                "\\\\server\\share\\plan.png",
                "%5C%5Cserver%5Cshare%5Cplan.png",
                "docs\\plan.png",
                "~/plan.png",
                "../plan.png",
                "docs/../../plan.png",
                "%2e%2e/plan.png",
                "/../plan.png",
                ".git/plan.png",
                "docs/.GIT/plan.png",
                "plan.png%00.txt",
                "",
                "#plan"
            })
    void neverLooksForWhatIsNoPathInsideTheProject(String destination) throws IOException {
        TestImages.write(repo.resolve("plan.png"), PLAN);
        TestImages.write(repo.resolveSibling("plan.png"), PLAN);
        TestImages.write(repo.resolve(".git/plan.png"), PLAN);
        Files.createDirectories(repo.resolve("docs"));

        assertThat(find(destination)).isEqualTo(notShown(ImageTrouble.ELSEWHERE));
    }

    @Test
    void followsALinkInsideTheProjectAndNoneThatLeadsOut() throws IOException {
        TestImages.write(repo.resolve("docs/plan.png"), PLAN);
        TestImages.write(folder.resolve("private/plan.png"), PLAN);
        Files.createSymbolicLink(repo.resolve("inside.png"), Path.of("docs/plan.png"));
        Files.createSymbolicLink(repo.resolve("outside.png"), folder.resolve("private/plan.png"));
        Files.createSymbolicLink(repo.resolve("out"), folder.resolve("private"));
        Files.createSymbolicLink(repo.resolve("gone.png"), Path.of("nothing.png"));

        assertThat(find("inside.png")).isInstanceOf(ImageFound.There.class);
        assertThat(find("outside.png")).isEqualTo(notShown(ImageTrouble.ELSEWHERE));
        assertThat(find("out/plan.png")).isEqualTo(notShown(ImageTrouble.ELSEWHERE));
        assertThat(find("gone.png")).isEqualTo(notShown(ImageTrouble.MISSING));
    }

    @Test
    void refusesWhatIsTooLargeInBytesOrInPixels() {
        TestImages.write(repo.resolve("long.png"), Arrays.copyOf(PLAN, FileStore.MOST_BYTES + 1));
        TestImages.write(repo.resolve("wide.png"), sized(PLAN, 16_001, 1_000));
        TestImages.write(repo.resolve("huge.png"), sized(PLAN, Integer.MAX_VALUE, Integer.MAX_VALUE));
        TestImages.write(repo.resolve("largest.png"), sized(PLAN, 16_000, 1_000));

        assertThat(find("long.png")).isEqualTo(notShown(ImageTrouble.TOO_LARGE));
        assertThat(find("wide.png")).isEqualTo(notShown(ImageTrouble.TOO_LARGE));
        assertThat(find("huge.png")).isEqualTo(notShown(ImageTrouble.TOO_LARGE));
        assertThat(find("largest.png")).isInstanceOf(ImageFound.There.class);
    }

    @Test
    void saysOfABrokenImageThatItIsNone() {
        for (var format : List.of("png", "jpg", "gif")) {
            var whole = TestImages.image(format, 40, 20);
            for (int length = 0; length < 20; length++) {
                TestImages.write(repo.resolve("cut"), Arrays.copyOf(whole, length));

                assertThat(find("cut")).as("%s, %d bytes", format, length).isEqualTo(notShown(ImageTrouble.NO_IMAGE));
            }
        }
        PageWorld.write(repo.resolve("notes.png"), "no image at all\n");
        PageWorld.write(repo.resolve("drawing.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>\n");
        TestImages.write(repo.resolve("empty.png"), sized(PLAN, 0, 20));

        assertThat(find("notes.png")).isEqualTo(notShown(ImageTrouble.NO_IMAGE));
        assertThat(find("drawing.svg")).isEqualTo(notShown(ImageTrouble.NO_IMAGE));
        assertThat(find("empty.png")).isEqualTo(notShown(ImageTrouble.NO_IMAGE));
        assertThat(find("nothing.png")).isEqualTo(notShown(ImageTrouble.MISSING));
    }

    @Test
    void takesTheFirstPictureOfOneThatMoves() throws IOException {
        TestImages.write(repo.resolve("moving.gif"), TestImages.movingGif(40, 20));

        var found = find("moving.gif");

        assertThat(found).isInstanceOf(ImageFound.There.class);
        assertThat(pictures(((ImageFound.There) found).file().bytes())).isEqualTo(1);
    }

    @Test
    void showsNoneInATextOfNoProjectOrOfOneThatIsGone() {
        TestImages.write(repo.resolve("plan.png"), PLAN);

        assertThat(images.find(TextPlace.NOWHERE, "plan.png")).isEqualTo(notShown(ImageTrouble.ELSEWHERE));
        assertThat(images.find(TextPlace.of(null), "/plan.png")).isEqualTo(notShown(ImageTrouble.ELSEWHERE));
        assertThat(images.find(TextPlace.of(new ProjectId("gone")), "plan.png"))
                .isEqualTo(notShown(ImageTrouble.MISSING));
    }

    private ImageFound find(String destination) {
        return images.find(TextPlace.of(atlas), destination);
    }

    private static ImageFound notShown(ImageTrouble trouble) {
        return new ImageFound.NotShown(trouble);
    }

    private TextPlace adopted(String path) {
        PageWorld.write(repo.resolve(path), "# Rules\n");
        world.adoption.adopt(atlas, List.of(path), false);
        ContextFileId file = world.contexts.list(atlas).getFirst().id();
        return new TextPlace.InContext(file);
    }

    /// The same image, which says that it is larger than it is.
    private static byte[] sized(byte[] png, int width, int height) {
        var bytes = png.clone();
        ByteBuffer.wrap(bytes).putInt(16, width).putInt(20, height);
        return bytes;
    }

    private static int pictures(byte[] gif) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            return reader.getNumImages(true);
        } finally {
            reader.dispose();
        }
    }
}
