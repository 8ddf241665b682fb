package dev.projectstudio.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.registry.RegistryWorld;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.platform.text.Phrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FaultCase("C62")
class HostileArchivesTest {

    private static final String SKILL = "---\nname: pdf\ndescription: PDFs\n---\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private RegistryWorld world;
    private ImportService imports;

    @BeforeEach
    void openAHome() {
        world = new RegistryWorld(database.get(), database.bus(), folder);
        imports = new ImportService(world.registry, world.batch);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "pdf/../../x",
                "/etc/passwd",
                "C:\\x",
                "C:/x",
                "c:x",
                "..\\x",
                "pdf\\..\\..\\x",
                "pdf/..",
                "..",
                "a\0b",
                "a\nb",
                "a\u001bb",
                ""
            })
    void refusesNamesThatLeadOut(String name) {
        refuses(new RawZip().with("pdf/SKILL.md", SKILL).with(name, "x"), Set.of("outside", "name"));
    }

    @Test
    void refusesANameThatIsNotUtf8() {
        var name = new byte[] {'a', (byte) 0xE9};
        refuses(new RawZip().with("pdf/SKILL.md", SKILL).with(name, new byte[0], 0x81A4, -1, 0), Set.of("name"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xA1FF, 0x21B6, 0x11B6, 0x61B6, 0xC1B6})
    void refusesLinksDevicesAndPipes(int mode) {
        refuses(
                new RawZip()
                        .with("pdf/SKILL.md", SKILL)
                        .with("pdf/out", "/etc", mode)
                        .with("pdf/out/passwd", "x"),
                Set.of("link"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf/SKILL.md", "pdf/skill.MD", "PDF/SKILL.md", "pdf/./SKILL.md", "pdf//SKILL.md"})
    void refusesNamesThatAreThereTwice(String name) {
        refuses(new RawZip().with("pdf/SKILL.md", SKILL).with(name, "other"), Set.of("twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf/SKILL.md/x", "pdf/SKILL.md/", "pdf/skill.md/x"})
    void refusesAFileThatIsAFolderAsWell(String name) {
        refuses(new RawZip().with("pdf/SKILL.md", SKILL).with(name, "x"), Set.of("both"));
        refuses(new RawZip().with(name, "x").with("pdf/SKILL.md", SKILL), Set.of("both"));
    }

    @Test
    void refusesNamesThatDifferOnlyInHowTheirLettersAreComposed() {
        refuses(
                new RawZip().with("pdf/SKILL.md", SKILL).with("pdf/\u00e9", "1").with("pdf/e\u0301", "2"),
                Set.of("twice"));
    }

    @Test
    void refusesMoreEntriesThanAnybodyWrites() {
        var zip = new RawZip().with("pdf/SKILL.md", SKILL);
        for (int i = 0; i < ZipLimits.ENTRIES; i++) {
            zip.with("pdf/" + i, "");
        }

        refuses(zip, Set.of("entries"));
    }

    @Test
    void refusesFoldersDeeperThanAnybodyWrites() {
        var allowed = "a/".repeat(ZipLimits.DEPTH - 1) + "x";
        var zip = new RawZip().with("pdf/SKILL.md", SKILL).with(allowed, "");
        assertThat(imports.plan(zip.in(folder.resolve("deep.zip")), null).left())
                .isEmpty();

        refuses(zip.with("b/" + allowed, ""), Set.of("deep"));
    }

    @Test
    void refusesMoreFoldersThanAnybodyWrites() {
        var zip = new RawZip().with("pdf/SKILL.md", SKILL);
        for (int i = 0; i < ZipLimits.ENTRIES / 10; i++) {
            zip.with(i + "/a".repeat(11), "");
        }

        refuses(zip, Set.of("entries"));
    }

    @Test
    void refusesABombByWhatItSaysOfItself() {
        var bomb = new byte[4 * 1024 * 1024];
        refuses(
                new RawZip().with("pdf/SKILL.md", SKILL).with(bytes("pdf/bomb"), bomb, 0x81A4, -1, 0),
                Set.of("growth"));
        refuses(
                new RawZip().with("pdf/SKILL.md", SKILL).with(bytes("pdf/bomb"), bomb, 0x81A4, 0xF0000000L, 0),
                Set.of("growth", "size"));
    }

    @Test
    void refusesABombThatSaysItIsSmall() {
        refuses(
                new RawZip()
                        .with("pdf/SKILL.md", SKILL)
                        .with(bytes("pdf/bomb"), new byte[4 * 1024 * 1024], 0x81A4, 100, 0),
                Set.of("longer", "broken"));
    }

    @Test
    void refusesEntriesThatShareTheirBytes() {
        refuses(new RawZip().with("pdf/SKILL.md", SKILL).withSame("pdf/other.md"), Set.of("overlap", "local"));
        refuses(new RawZip().with("pdf/SKILL.md", SKILL).withSame("pdf/SKILL.md"), Set.of("overlap"));
        refuses(new RawZip().with("pdf/SKILL.md", SKILL).reaching(1).with("pdf/a.md", "text"), Set.of("overlap"));
        refuses(new RawZip().with("pdf/SKILL.md", SKILL).reaching(1), Set.of("overlap"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf/b.md", "pdf/a"})
    void refusesAnEntryThatIsCalledOtherwiseWhereItsBytesAre(String name) {
        refuses(
                new RawZip()
                        .with("pdf/SKILL.md", SKILL)
                        .with("pdf/a.md", "text")
                        .calledInside(name),
                Set.of("local"));
    }

    @Test
    void refusesADirectoryThatIsNotTheLastThingInIt() throws IOException {
        var whole = new RawZip().with("pdf/SKILL.md", SKILL).bytes();
        var gap = new byte[whole.length + 8];
        System.arraycopy(whole, 0, gap, 0, whole.length - 22);
        System.arraycopy(whole, whole.length - 22, gap, gap.length - 22, 22);

        refuses(Files.write(folder.resolve("gap.zip"), gap), Set.of("broken"));
    }

    @Test
    void refusesABombOfManySmallEntries() {
        var zip = new RawZip().with("pdf/SKILL.md", SKILL);
        for (int i = 0; i < 3; i++) {
            zip.with(bytes("pdf/" + i), new byte[1024 * 1024], 0x81A4, -1, 0);
        }

        refuses(zip, Set.of("growth-of-all"));
    }

    @Test
    void takesWhatGrowsMuchAndIsSmall() {
        var zip = new RawZip()
                .with("pdf/SKILL.md", SKILL)
                .with(bytes("pdf/zeros"), new byte[1024 * 1023], 0x81A4, -1, 0)
                .in(folder.resolve("a.zip"));

        assertThat(imports.plan(zip, null).lines()).hasSize(1);
    }

    @Test
    void refusesWhatIsTooLargeAltogether() {
        var zip = new RawZip().with("pdf/SKILL.md", SKILL);
        for (int i = 0; i < 210; i++) {
            zip.with(bytes("pdf/" + i), noise(64 * 1024), 0x81A4, 1024 * 1024, 0);
        }

        refuses(zip, Set.of("size"));
    }

    @Test
    void refusesWhatIsEncrypted() {
        refuses(
                new RawZip().with("pdf/SKILL.md", SKILL).with(bytes("pdf/x"), bytes("x"), 0x81A4, -1, 1),
                Set.of("packed"));
    }

    @Test
    void refusesWhatIsDamagedWhereverItIs() throws IOException {
        var whole = new RawZip()
                .with("pdf/SKILL.md", SKILL)
                .with("pdf/a.md", "text")
                .bytes();
        for (int length = 0; length < whole.length; length += 7) {
            var file = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            refuses(file, Set.of("broken"));
        }
    }

    @Test
    void refusesAnEntryWhoseSumIsAnotherAndNamesIt() {
        var zip = new RawZip()
                .with("pdf/SKILL.md", SKILL)
                .withDamaged("pdf/a.md", "text")
                .in(folder.resolve("a.zip"));

        assertThatThrownBy(() -> imports.plan(zip, null))
                .isInstanceOfSatisfying(
                        AppException.class,
                        e -> assertThat(e.args().getLast())
                                .isEqualTo(new Phrase("exchange.archive.damaged", List.of("pdf/a.md"))));
        refuses(
                new RawZip().with("pdf/SKILL.md", SKILL).with(bytes("pdf/a.md"), bytes("text"), 0x81A4, 9, 0),
                Set.of("damaged"));
    }

    @Test
    void doesNotOpenArchivesInsideOfIt() {
        var inner = new String(new RawZip().with("../x", "x").bytes(), StandardCharsets.ISO_8859_1);
        var zip = new RawZip()
                .with("pdf/SKILL.md", SKILL)
                .with("pdf/inner.zip", inner)
                .in(folder.resolve("a.zip"));

        var plan = imports.plan(zip, null);

        assertThat(plan.lines()).hasSize(1);
        assertThat(plan.lines().getFirst().taken().files()).containsOnlyKeys("pdf/SKILL.md", "pdf/inner.zip");
        assertThat(plan.lines().getFirst().look().dangers())
                .extracting(Danger::kind)
                .contains(Danger.Kind.PROGRAM);
    }

    @Test
    void advisesNobodyToUnpackWhatItRefuses() {
        assertThat(new Messages(Locale.ENGLISH).get("error.archive-refused.hint"))
                .doesNotContain("unpack");
    }

    private void refuses(RawZip zip, Set<String> reasons) {
        refuses(zip.in(folder.resolve("hostile.zip")), reasons);
    }

    private void refuses(Path zip, Set<String> reasons) {
        var before = everything();

        assertThatThrownBy(() -> imports.plan(zip, null)).isInstanceOfSatisfying(AppException.class, e -> {
            assertThat(e.code()).isEqualTo("archive-refused");
            var words = (Phrase) e.args().getLast();
            assertThat(reasons).contains(words.key().substring("exchange.archive.".length()));
        });

        assertThat(everything()).isEqualTo(before);
        assertThat(world.registry.list()).isEmpty();
    }

    private Set<Path> everything() {
        try (var all = Files.walk(folder)) {
            return all.collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
