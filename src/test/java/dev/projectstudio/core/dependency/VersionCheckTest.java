package dev.projectstudio.core.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.faults.FaultCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionCheckTest {

    @Test
    void splitsALineIntoWords() {
        assertThat(VersionCheck.words("openapi-generator version")).contains(List.of("openapi-generator", "version"));
        assertThat(VersionCheck.words("  x  --say \"a b\"  'c d' --k=v "))
                .contains(List.of("x", "--say", "a b", "c d", "--k=v"));
    }

    @ParameterizedTest
    @FaultCase("C72")
    @ValueSource(
            strings = {
                "",
                " ",
                "x; rm -rf ~",
                "x && y",
                "x | y",
                "x > /tmp/y",
                "x < y",
                "x `id`",
                "x $(id)",
                "x $HOME",
                "x *",
                "x ?",
                "x ~",
                "x \\ y",
                "x\ny",
                "x\ty",
                "x #",
                "x !y",
                "x {a,b}",
                "x (y)",
                "x \"a",
                "x a\"b\"",
                "x \u202Ey",
                "x é",
                "/bin/x --version",
                "./x --version",
                "../x",
                "A=b x",
                "-x",
                "sh -c id",
                "bash -c id",
                "sudo x",
                "env x",
                "\"sh\" -c id",
                "'bash' x",
                "cmd.exe x",
                "powershell x",
                "python3 -c \"import os\"",
                "python3.12 -Vc 'import os'",
                "node -e 1",
                "node --eval=1",
                "node -p 1",
                "ruby -e1",
                "perl -we 1",
                "php -r 1",
                "bun --print 1",
                "deno eval 1",
                "Python.exe -c 1",
                "x % y",
                "x ^ y",
                "\"\" x"
            })
    void refusesWhatAShellWouldMakeMoreOf(String line) {
        assertThat(VersionCheck.words(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python3 --version",
                "python3 -V",
                "python3 -m pytest --version",
                "perl -version",
                "php -v",
                "x -e"
            })
    void letsAnInterpreterBeAskedForItsVersion(String line) {
        assertThat(VersionCheck.words(line)).isPresent();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(VersionCheck.words("x " + "a".repeat(200))).isEmpty();
    }
}
