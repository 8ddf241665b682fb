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
        assertThat(VersionCheck.words("  openapi-generator   version "))
                .contains(List.of("openapi-generator", "version"));
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
                "\"\" x",
                "x \"--version\""
            })
    void refusesWhatAShellWouldMakeMoreOf(String line) {
        assertThat(VersionCheck.words(line)).isEmpty();
    }

    @ParameterizedTest
    @FaultCase("C72")
    @ValueSource(
            strings = {
                "npx eslint --version",
                "npx version",
                "pnpx x -v",
                "pnpm dlx x --version",
                "pnpm exec x --version",
                "bunx x --version",
                "yarn dlx x --version",
                "uvx ruff --version",
                "uv run x --version",
                "pipx run black --version",
                "docker run alpine --version",
                "docker exec box id --version",
                "podman run version",
                "docker pull version",
                "find -exec id --version",
                "make -f version",
                "make version",
                "awk 1 --version",
                "tar --to-command=id --version",
                "tar --to-command version",
                "python3 x.py --version",
                "python3 version",
                "python3 -m x.py --version",
                "python3 -m pip version",
                "python3 -m pip install --version",
                "python -mpip --version",
                "node x.js --version",
                "node x --version",
                "node -r x --version",
                "ruby x.rb --version",
                "perl x --version",
                "php x --version",
                "java x.java -version",
                "java -jar x.jar --version",
                "env x --version",
                "env version",
                "sudo x --version",
                "xargs x --version",
                "nice x --version",
                "timeout 3 x --version",
                "ssh host x --version",
                "ssh version",
                "curl version",
                "curl https://x --version",
                "git -c alias.version=x version",
                "git -C dir version",
                "git push --version",
                "npm install version",
                "cargo run --version",
                "cargo watch -v",
                "cargo make version",
                "rm version",
                "rm x -v",
                "sort --output=x -V",
                "x",
                "x --json",
                "x version=1",
                "x sub version",
                "Env.EXE version",
                "lua5.4 version",
                "python3.12 version",
                "dropdb version",
                "useradd version",
                "unlink version",
                "psql version",
                "yarn version",
                "vercel version",
                "poetry version",
                "x version",
                "x version --short",
                "pytest -v",
                "rake -v",
                "ctest -V",
                "python3 -v",
                "cargo -v",
                "ant -v",
                "gradle -V",
                "mvn --show-version",
                "java --show-version",
                "psql -version",
                "wget -version",
                "mysql -version",
                "x -v",
                "x -V",
                "x -version",
                "x -dumpversion",
                "docker compose -v",
                "cargo watch -V",
                "cargo clippy version",
                "python3 -m antigravity --version",
                "python3 -m turtledemo -V",
                "python3 -m black -V",
                "go -json version",
                "x --all --version"
            })
    void refusesWhatWouldRunOpenOrFetchSomethingElse(String line) {
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
                "python3.12 -m pip -V",
                "bash --version",
                "sudo --version",
                "ssh -V",
                "npx --version",
                "java -version",
                "javac -version",
                "go version",
                "cargo -vV",
                "cargo clippy --version",
                "docker compose version",
                "docker compose version --short",
                "docker buildx version",
                "git lfs version",
                "git lfs --version",
                "kubectl version --client",
                "kubectl version --client=true --short",
                "istioctl version --remote=false",
                "terraform version -json",
                "openssl version -a",
                "ffmpeg -version -hide_banner",
                "gcc -dumpfullversion",
                "composer --version --no-ansi",
                "npm version",
                "pnpm -v",
                "dropdb -V",
                "psql --version",
                "rake --version",
                "pytest -V",
                "rustc --version --verbose",
                "env --version",
                "sqlite3 -version",
                "clang++-18 --version",
                "g++ --version",
                "7z2201 --version",
                "x --version"
            })
    void letsAProgramBeAskedForItsVersion(String line) {
        assertThat(VersionCheck.words(line)).isPresent();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(VersionCheck.words("x " + "a".repeat(200))).isEmpty();
    }
}
