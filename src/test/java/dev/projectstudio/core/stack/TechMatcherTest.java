package dev.projectstudio.core.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.project.ProjectId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TechMatcherTest {

    private static final ProjectId PROJECT = new ProjectId("atlas");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FastAPI                                 | FastAPI 0.115",
                "fastapi                                 | FastAPI 0.115",
                "Python 3.11+                            | Python >=3.12",
                "Python ≥ 3.11                           | Python 3.11.4",
                "Python 3.11 or later                    | Python 3.13",
                "python3.11+                             | Python 3.11",
                "Python 3.9 to 3.12                      | Python 3.10",
                "Python (version 3.9-3.12)               | Python 3.12.4",
                "Python >=3.9, <4                        | Python 3.13",
                "Angular 17, 18 and 19                   | Angular 19.0.1",
                "Requires Python 3.14+ and uv            | uv",
                "Requires git, docker, jq and the network | Docker",
                "Works with Django, Flask and FastAPI    | FastAPI",
                "postgres                                | PostgreSQL 16",
                "Node 20 or later                        | Node.js >=22",
                "Vue.js 3                                | Vue 3.4",
                "React@18                                | React 18.3.1",
                "React 18                                | React",
                "React 18                                | React latest",
                "Ruby on Rails                           | Ruby on Rails 7",
                "rails                                   | Ruby on Rails 7",
                "**C++** compilers                       | C++",
                "C#/.NET                                 | .NET 8",
                "Written for services in Go              | Go 1.23",
                "go 1.22+ is what all of it needs        | Go 1.23",
                "Go                                      | Go",
                "Flux Capacitor 2                        | flux  capacitor 2.1"
            })
    void findsWhatTheStackHas(String entry, String has) {
        assertThat(matches(List.of(entry), has)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Python 3.11+                             | Python 3.9",
                "Python 3.11+                             | Python >=3.8,<3.11",
                "React 18                                 | React 17",
                "Python >=3.9, <3.12                      | Python 3.12",
                "React Native                             | React 18",
                "JavaScript                               | Java 21",
                "C++                                      | C",
                "MyFastAPIs                               | FastAPI",
                "FastAPI-like                             | FastAPI",
                "Do not use it with Django                | Django",
                "Wherever you go, the same rules hold     | Go 1.23",
                "Go through the list and flask the rest   | Go 1.23",
                "It says what comes next in every project | Next.js",
                "''                                       | FastAPI"
            })
    void findsNothingElse(String entry, String has) {
        assertThat(matches(List.of(entry), has)).isEmpty();
    }

    @Test
    void namesEachTechnologyOnceWithTheWordsOfTheText() {
        var found = matches(
                List.of("Python 2.7", "FastAPI", "Python\n 3.11 or\tlater, and more Python"), "Python 3.12", "FastAPI");

        assertThat(found).extracting(TechMatch::words).containsExactly("FastAPI", "Python 3.11 or later");
    }

    @Test
    void isNotHeldUpByAHostileText() {
        var entries = List.of(
                "Python " + "3.".repeat(2_000_000),
                "(".repeat(1_000_000) + "FastAPI",
                "a ".repeat(1_000_000),
                "Python\u0000\u202e3.12\ud800",
                "9".repeat(300),
                ">=".repeat(200));

        assertThat(matches(entries, "Python 3.12", "FastAPI"))
                .extracting(match -> match.tech().name())
                .containsExactly("Python");
    }

    private static List<TechMatch> matches(List<String> entries, String... stack) {
        var technologies = Arrays.stream(stack).map(TechMatcherTest::tech).toList();
        return new TechMatcher(new KnownTech(), technologies).matches(entries);
    }

    /// What stands after the last blank is the version, if it has a figure or is `latest`.
    private static Tech tech(String written) {
        int blank = written.lastIndexOf(' ');
        var last = written.substring(blank + 1);
        boolean hasVersion = blank > 0 && (last.matches(".*\\d.*") || last.equals("latest"));
        return new Tech(
                new TechId(written),
                PROJECT,
                "backend",
                hasVersion ? written.substring(0, blank).replaceAll("\\s+", " ") : written,
                hasVersion ? last : null,
                0,
                null,
                true,
                null,
                null);
    }
}
