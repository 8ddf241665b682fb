package dev.projectstudio.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.file.Hashes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextTextTest {

    private static final String BOM = "\uFEFF";
    private static final List<String> PIECES =
            List.of("a", "é", "𝄞", "\n", "\r\n", "\r", "\r\r\n", " ", BOM, "# Rules");

    @ParameterizedTest
    @ValueSource(
            strings = {"one\ntwo\n", "one\r\ntwo\r\n", BOM + "one\ntwo\n", "one\ntwo", "one\ntwo\n\n\n", "one\r\ntwo\n"
            })
    @FaultCase("C54")
    void takesTheSameTextInAnotherFormForTheSame(String form) {
        var text = ContextText.of(form);

        assertThat(text.text()).contains("one\ntwo\n");
        assertThat(text.hash()).isEqualTo(Hashes.sha256(bytes("one\ntwo\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\r\n\r\n",
                "a",
                "a\n",
                "a\r\n",
                "a\r\nb",
                "a\n\n\n",
                BOM,
                BOM + "a\r\nb\r\n\r\n",
                "a\rb\n",
                "é\r\n"
            })
    @FaultCase("C54")
    void givesTheBytesBackInTheirForm(String file) {
        var text = ContextText.of(file);

        assertThat(text.bytesIn(text.form())).isEqualTo(bytes(file));
    }

    @Test
    void remembersHowTheFileWasWritten() {
        assertThat(ContextText.of(BOM + "a\r\nb\r\n\r\n").form()).isEqualTo(new TextForm(LineEnding.CRLF, true, 2));
        assertThat(ContextText.of("a\nb").form()).isEqualTo(new TextForm(LineEnding.LF, false, 0));
    }

    @Test
    void followsTheMajorityOfMixedLineEndings() {
        assertThat(ContextText.of("a\r\nb\r\nc\n").form().lineEnding()).isEqualTo(LineEnding.CRLF);
        assertThat(ContextText.of("a\r\nb\nc\n").form().lineEnding()).isEqualTo(LineEnding.LF);
        assertThat(ContextText.of("a\r\nb\n").form().lineEnding()).isEqualTo(LineEnding.LF);
    }

    @Test
    @FaultCase("C54")
    void keepsWhatIsNotUtf8AsItIs() {
        var latin1 = "caf\u00e9\r\n".getBytes(StandardCharsets.ISO_8859_1);

        var text = ContextText.of(latin1);

        assertThat(text.isText()).isFalse();
        assertThat(text.text()).isEmpty();
        assertThat(text.hash()).isEqualTo(Hashes.sha256(latin1));
        assertThat(text.bytesIn(new TextForm(LineEnding.CRLF, true, 0))).isEqualTo(latin1);
    }

    @Test
    @FaultCase("C54")
    void keepsWhatHoldsANulAsItIs() {
        var nul = bytes("a\u0000b\r\n");

        assertThat(ContextText.of(nul).isText()).isFalse();
        assertThat(ContextText.of(nul).canonicalBytes()).isEqualTo(nul);
    }

    @Test
    void learnsNoHabitsFromAnEmptyFile() {
        var windows = new TextForm(LineEnding.CRLF, true, 1);

        assertThat(windows.learning(ContextText.of(""))).isEqualTo(windows);
        assertThat(windows.learning(ContextText.of(new byte[] {0}))).isEqualTo(windows);
        assertThat(windows.learning(ContextText.of("a"))).isEqualTo(new TextForm(LineEnding.LF, false, 0));
    }

    @Test
    void hashesAloneLikeInFull() {
        var random = new SplittableRandom(54);
        for (int round = 0; round < 2000; round++) {
            var raw = awkward(random);

            assertThat(ContextText.hash(raw)).isEqualTo(ContextText.of(raw).hash());
        }
    }

    @Test
    void readsACanonicalTextAsItself() {
        var random = new SplittableRandom(54);
        for (int round = 0; round < 2000; round++) {
            var text = ContextText.of(awkward(random));
            var again = ContextText.of(text.canonicalBytes());

            assertThat(again.canonicalBytes()).isEqualTo(text.canonicalBytes());
            assertThat(again.hash()).isEqualTo(text.hash());
            assertThat(ContextText.of(text.bytesIn(text.form())).hash()).isEqualTo(text.hash());
        }
    }

    @Test
    @FaultCase("C54")
    void givesBackEveryFileWithOneKindOfLineEnding() {
        var random = new SplittableRandom(54);
        for (int round = 0; round < 2000; round++) {
            var ending = random.nextBoolean() ? "\n" : "\r\n";
            var file = new StringBuilder(random.nextBoolean() ? BOM : "");
            for (int line = random.nextInt(6); line > 0; line--) {
                file.append("# é ".repeat(random.nextInt(3))).append(ending);
            }
            file.append(random.nextBoolean() ? "end" : "");
            var text = ContextText.of(file.toString());

            assertThat(text.bytesIn(text.form())).isEqualTo(bytes(file.toString()));
        }
    }

    @Test
    void takesNoLongerForManyCarriageReturns() {
        var text = ContextText.of("\r".repeat(3_000_000) + "a");

        assertThat(text.canonicalBytes()).hasSize(3_000_002);
    }

    private static byte[] awkward(RandomGenerator random) {
        var out = new ByteArrayOutputStream();
        for (int piece = random.nextInt(12); piece > 0; piece--) {
            out.writeBytes(bytes(PIECES.get(random.nextInt(PIECES.size()))));
        }
        if (random.nextInt(10) == 0) {
            out.write(random.nextInt(256));
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
