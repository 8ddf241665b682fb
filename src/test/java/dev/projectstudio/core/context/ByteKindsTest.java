package dev.projectstudio.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteKindsTest {

    private static final int LONGEST = 25;

    @ParameterizedTest
    @ValueSource(bytes = {0, '\r', (byte) 0x80, (byte) 0xFF, (byte) 0x8D})
    void findsOneByteWhereverItIs(byte wanted) {
        for (byte around : new byte[] {1, '\n', '\f', 14, 'a', 127}) {
            for (int length = 1; length <= LONGEST; length++) {
                for (int at = 0; at < length; at++) {
                    var bytes = filled(around, length);
                    bytes[at] = wanted;

                    assertThat(ByteKinds.of(bytes)).isEqualTo(new ByteKinds(wanted == 0, wanted >= 0, wanted == '\r'));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(bytes = {1, '\n', '\f', 14, 'a', 127})
    void findsNothingWhereNothingIs(byte around) {
        for (int length = 0; length <= LONGEST; length++) {
            assertThat(ByteKinds.of(filled(around, length))).isEqualTo(new ByteKinds(false, true, false));
        }
    }

    @ParameterizedTest
    @ValueSource(bytes = {(byte) 0x80, (byte) 0x81, (byte) 0x8C, (byte) 0x8D, (byte) 0x8E, (byte) 0xFF})
    void takesNoOtherByteForANulOrACarriageReturn(byte around) {
        assertThat(ByteKinds.of(filled(around, LONGEST))).isEqualTo(new ByteKinds(false, false, false));
    }

    private static byte[] filled(byte value, int length) {
        var bytes = new byte[length];
        Arrays.fill(bytes, value);
        return bytes;
    }
}
