package dev.projectstudio.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No case of the catalogue is forgotten, and no test names one that is not there.
class FaultCatalogueTest {

    private static final String CLASS_FILE = ".class";

    @Test
    void everyCaseIsShownByATestOrSaysWhyNoneCan() throws IOException, URISyntaxException {
        var shown = shownCases();

        assertThat(CatalogueEntry.all())
                .hasSizeGreaterThan(40)
                .filteredOn(entry -> !shown.contains(entry.id()))
                .allSatisfy(entry -> assertThat(entry.notRun()).as(entry.id()).isNotBlank());
    }

    @Test
    void everyCaseThatATestNamesIsInTheCatalogue() throws IOException, URISyntaxException {
        assertThat(CatalogueEntry.all().stream().map(CatalogueEntry::id).toList())
                .doesNotHaveDuplicates()
                .containsAll(shownCases());
    }

    private static TreeSet<String> shownCases() throws IOException, URISyntaxException {
        var root = Path.of(FaultCatalogueTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(root)) {
            var cases = new TreeSet<String>();
            files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith("Test" + CLASS_FILE))
                    .map(FaultCatalogueTest::load)
                    .flatMap(FaultCatalogueTest::casesOf)
                    .forEach(cases::add);
            return cases;
        }
    }

    private static Stream<String> casesOf(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null && each != Object.class, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic() && isTest(method.getAnnotations()))
                .flatMap(method -> FaultReport.cases(method, type).stream());
    }

    private static boolean isTest(java.lang.annotation.Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> annotation.annotationType().getSimpleName())
                .anyMatch(List.of("Test", "ParameterizedTest")::contains);
    }

    private static Class<?> load(String file) {
        var name = file.substring(0, file.length() - CLASS_FILE.length()).replace('/', '.');
        try {
            return Class.forName(name, false, FaultCatalogueTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
