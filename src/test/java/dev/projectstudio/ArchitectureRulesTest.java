package dev.projectstudio;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Breaks each architecture rule once, in sources compiled for the purpose, and looks at the rule failing.
class ArchitectureRulesTest {

    private static final String ROOT = "dev.projectstudio.";

    @TempDir
    Path folder;

    static Stream<Arguments> violations() {
        return Stream.of(
                broken("layers", "core.x.A", "ui.x.B b;", "ui.x.B", ""),
                broken("featuresFormNoCycle", "core.x.A", "dev.projectstudio.core.y.B b;", "core.y.B", "core.x.A a;"),
                broken("screensKnowEachOtherOnlyThroughTheShell", "ui.x.A", "ui.y.B b;", "ui.y.B", ""),
                broken("onlyTheWindowKnowsJavaFx", "core.x.A", "javafx.beans.property.IntegerProperty p;"),
                broken("viewModelsKnowNoControls", "ui.x.AViewModel", "javafx.scene.control.Label l;"),
                broken("viewsCallNoServices", "ui.x.AView", "core.x.AService s;", "core.x.AService", ""),
                broken("sqlStaysInRepositories", "core.x.A", "Object t = platform.db.schema.Tables.SETTINGS;"),
                broken("repositoriesStayInTheirFeature", "core.x.ARepository", ""),
                broken(
                        "oneDoorToTheJavaFxThread",
                        "ui.x.A",
                        "void a() { javafx.application.Platform.runLater(null); }"),
                broken("oneDoorToTheJavaFxThread", "core.x.A", "Thread t = new Thread();"),
                broken("oneDoorToTheJavaFxThread", "core.x.A", "Thread t = Thread.startVirtualThread(null);"),
                broken(
                        "oneDoorToTheJavaFxThread",
                        "core.x.A",
                        "Object e = java.util.concurrent.Executors.newCachedThreadPool();"),
                broken("timeComesFromTheClock", "core.x.A", "Object now = java.time.Instant.now();"),
                broken("timeComesFromTheClock", "core.x.A", "long now = System.currentTimeMillis();"),
                broken("stylesLiveInCss", "ui.x.A", "void a(javafx.scene.control.Label l) { l.setStyle(\"\"); }"),
                broken("noStaticState", "core.x.A", "static int count;"),
                broken("exceptionsShareOneRoot", "core.x.A", "static class B extends RuntimeException {}"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("violations")
    void failsWhenBroken(String rule, Map<String, String> bodies) throws Exception {
        compile(bodies);

        var result = rule(rule).evaluate(new ClassFileImporter().importPath(folder.resolve("classes")));

        assertThat(result.hasViolation()).as(rule).isTrue();
    }

    @Test
    void everyRuleIsBrokenHere() {
        var rules = Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(java.lang.reflect.Field::getName)
                .toList();

        assertThat(violations().map(arguments -> (String) arguments.get()[0])).containsAll(rules);
    }

    private static Arguments broken(String rule, String... namesAndBodies) {
        var bodies = new TreeMap<String, String>();
        for (int i = 0; i < namesAndBodies.length; i += 2) {
            bodies.put(namesAndBodies[i], namesAndBodies[i + 1]);
        }
        return Arguments.of(rule, bodies);
    }

    private static ArchRule rule(String name) throws ReflectiveOperationException {
        return (ArchRule) ArchitectureTest.class.getDeclaredField(name).get(null);
    }

    private void compile(Map<String, String> bodies) throws IOException {
        var sources = new ArrayList<Path>();
        for (var body : bodies.entrySet()) {
            var name = ROOT + body.getKey();
            int dot = name.lastIndexOf('.');
            var file = folder.resolve(name.replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "package " + name.substring(0, dot) + "; public class " + name.substring(dot + 1) + " { "
                            + body.getValue().replaceAll("(?<![.\\w])(ui|core|platform)\\.", ROOT + "$1.") + " }");
            sources.add(file);
        }
        var arguments = new ArrayList<>(List.of(
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.resolve("classes").toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(exit).as("%s compiles", new TreeSet<>(bodies.keySet())).isZero();
    }
}
