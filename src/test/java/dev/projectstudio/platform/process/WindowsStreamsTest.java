package dev.projectstudio.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;

class WindowsStreamsTest {

    private static final int INPUT = WindowsStreams.INPUT;
    private static final int OUTPUT = WindowsStreams.OUTPUT;
    private static final int ERROR = WindowsStreams.ERROR;

    @Test
    void eachStreamIsLookedAtByItself() {
        assertThat(ends(List.of(INPUT, OUTPUT, ERROR), List.of())).isEqualTo("ioe");
        assertThat(ends(List.of(OUTPUT, ERROR), List.of(INPUT))).isEqualTo("oe");
        assertThat(ends(List.of(INPUT, ERROR), List.of(OUTPUT))).isEqualTo("iep");
        assertThat(ends(List.of(INPUT, ERROR), List.of())).isEqualTo("ie");
        assertThat(ends(List.of(), List.of(INPUT, OUTPUT, ERROR))).isEqualTo("p");
    }

    @Test
    void onlyWindowsIsAskedAndAnswers() {
        assertThat(WindowsStreams.ends().isPresent()).isEqualTo(OS.WINDOWS.isCurrentOs());
    }

    private static String ends(List<Integer> consoles, List<Integer> pipes) {
        return WindowsStreams.ends(consoles::contains, pipes::contains);
    }
}
