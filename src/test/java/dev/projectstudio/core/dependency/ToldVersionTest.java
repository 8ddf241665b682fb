package dev.projectstudio.core.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldVersionTest {

    private final KnownPrograms programs = new KnownPrograms();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0001',
            value = {
                "node; v20.11.0; 20.11.0",
                "python; Python 3.12.3; 3.12.3",
                "python; Python 3.14.0rc2; 3.14.0rc2",
                "java; openjdk version \"21.0.2\" 2024-01-16; 21.0.2",
                "java; openjdk version \"22\" 2024-03-19|OpenJDK Runtime Environment (build 22+36-2370); 22",
                "java; java version \"1.8.0_392\"|Java(TM) SE Runtime Environment (build 1.8.0_392-b08); 1.8.0_392",
                "java; Picked up _JAVA_OPTIONS: -Xmx1.5g|openjdk version \"17.0.9\" 2023-10-17; 17.0.9",
                "go; go version go1.22.1 linux/amd64; 1.22.1",
                "go; go version go1.23rc1 linux/amd64; 1.23rc1",
                "rust; rustc 1.76.0 (07dca489a 2024-02-04); 1.76.0",
                "ruby; ruby 2.7.0p0 (2019-12-25 revision 647ee6f091) [x86_64-linux-gnu]; 2.7.0",
                "ruby; ruby 3.2.2 (2023-03-30 revision e51014f9c0) [x86_64-linux]; 3.2.2",
                "php; PHP 8.2.10-2ubuntu1 (cli) (built: Sep  5 2023); 8.2.10",
                "npm; 10.2.4; 10.2.4",
                "maven; Apache Maven 3.9.6 (bc0240f3c744dd6b6ec2920b3cd08dcc295161ae)|Java version: 21.0.2; 3.9.6",
                "gradle; ------------|Gradle 8.5|------------|Kotlin: 1.9.20; 8.5",
                "docker; Docker version 25.0.3, build 4debf41; 25.0.3",
                "docker; Docker version 20.10.21+dfsg1, build 1; 20.10.21",
                "composer; Composer version 2.6.5 2023-10-06 10:11:52; 2.6.5",
                "elixir; Erlang/OTP 26 [erts-14.0.2] [source] [64-bit]||Elixir 1.15.4 (compiled with Erlang/OTP 26); 1.15.4",
                "kubectl; Client Version: v1.29.1|Kustomize Version: v5.0.4; 1.29.1",
                "perl; |This is perl 5, version 36, subversion 0 (v5.36.0) built for x86_64; 5.36.0",
                "swift; swift-driver version: 1.87.3 Apple Swift version 5.9.2 (swiftlang-5.9.2); 5.9.2",
                "redis; Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0; 7.0.15",
                "git; git version 2.43.0.windows.1; 2.43.0",
                "gcc; gcc (Ubuntu 13.2.0-4ubuntu3) 13.2.0; 13.2.0",
                "postgres; psql (PostgreSQL) 16.1 (Ubuntu 16.1-1.pgdg22.04+1); 16.1",
                "jq; jq-1.7.1; 1.7.1"
            })
    void findsTheVersionInWhatProgramsSay(String program, String told, String version) {
        var known = programs.find(program).orElseThrow();

        assertThat(ToldVersion.in(told.replace('|', '\n'), known.before())).contains(version);
        assertThat(VersionNumber.of(version)).isPresent();
    }

    @Test
    void findsNoneInWhatIsNone() {
        assertThat(ToldVersion.in("", "")).isEmpty();
        assertThat(ToldVersion.in("Welcome! Built on 2024-03-19 by 7 people.\u0000\u001b[31m", ""))
                .isEmpty();
        assertThat(ToldVersion.in("٣.١٢.٤", "")).isEmpty();
        assertThat(ToldVersion.in("9".repeat(100_000), "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "v20.11.0,20.11.0",
        "3.12.4,3.12.4",
        "21.0.2-tem,21.0.2",
        "temurin-21.0.2+13.0.LTS,21.0.2",
        "1.76.0-x86_64-unknown-linux-gnu,1.76.0",
        "stable-x86_64-unknown-linux-gnu,",
        "current,",
        "pypy3.10-7.3.12,",
        ".cache,"
    })
    void readsTheFoldersOfVersionManagers(String folder, String version) {
        assertThat(ToldVersion.ofFolder(folder).orElse(null)).isEqualTo(version);
    }

    @Test
    void knowsJavaBeforeNine() {
        var java = programs.find("JDK").orElseThrow();

        assertThat(java.modern("1.8.0_392")).isEqualTo("8.0_392");
        assertThat(java.modern(">= 1.8")).isEqualTo(">= 8");
        assertThat(java.modern("11.0.1")).isEqualTo("11.0.1");
        assertThat(java.modern("21.1.8")).isEqualTo("21.1.8");
    }

    @Test
    void asksEveryProgramItKnowsInOneWay() {
        assertThat(programs.all()).hasSizeGreaterThan(40).allSatisfy(program -> {
            assertThat(program.commands()).isNotEmpty();
            assertThat(program.commands())
                    .allSatisfy(words -> assertThat(VersionCheck.words(String.join(" ", words)))
                            .contains(words));
        });
    }
}
