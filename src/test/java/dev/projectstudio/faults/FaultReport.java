package dev.projectstudio.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Notes during a run what comes of each case of the fault catalogue, and writes it to `target/faults.md` as often as
/// this process comes to an end of its tests. What other processes of the same run noted is in it as well.
public final class FaultReport implements TestExecutionListener {

    private static final Path FOLDER = Path.of("target", "faults");

    private final FaultJournal journal = new FaultJournal(FOLDER.resolve(Faults.run() + ".tsv"));
    private @Nullable TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier skipped, String reason) {
        tests(skipped).forEach(test -> journal.notRun(cases(test), name(test), reason));
    }

    @Override
    public synchronized void executionFinished(TestIdentifier finished, TestExecutionResult result) {
        var said = result.getThrowable().map(Throwable::getMessage).orElse("");
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (finished.isTest()) {
                    journal.passed(cases(finished), name(finished));
                }
            }
            case FAILED -> tests(finished).forEach(test -> journal.failed(cases(test), name(test)));
            case ABORTED ->
                tests(finished).forEach(test -> journal.notRun(cases(test), name(test), reason(String.valueOf(said))));
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan finished) {
        try {
            journal.write().ifPresent(FaultReport::report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(FaultLedger ledger) {
        var catalogue = CatalogueEntry.all();
        var text = "# The fault catalogue: %s\n\nRun with %s on %s %s, Java %s.\n\n%s"
                .formatted(
                        ledger.summary(catalogue),
                        Faults.counts(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"),
                        ledger.table(catalogue));
        try {
            Files.writeString(Path.of("target", "faults.md"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The cases of a test's method and of its class.
    static Set<String> cases(AnnotatedElement method, Class<?> type) {
        var cases = new LinkedHashSet<String>();
        for (var element : List.of(type, method)) {
            var named = element.getAnnotation(FaultCase.class);
            if (named != null) {
                cases.addAll(List.of(named.value()));
            }
        }
        return cases;
    }

    private static Set<String> cases(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> cases(source.getJavaMethod(), source.getJavaClass()))
                .orElse(Set.of());
    }

    /// What fails or is left out with a class or a method with parameters.
    private List<TestIdentifier> tests(TestIdentifier one) {
        return one.isTest()
                        || one.getSource()
                                .filter(MethodSource.class::isInstance)
                                .isPresent()
                ? List.of(one)
                : Objects.requireNonNull(plan).getDescendants(one).stream()
                        .filter(each -> each.getSource()
                                .filter(MethodSource.class::isInstance)
                                .isPresent())
                        .toList();
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> source.getJavaClass().getSimpleName() + "." + source.getMethodName())
                .orElse(test.getDisplayName());
    }

    private static String reason(String message) {
        return message.replace("Assumption failed: ", "").replace('\n', ' ');
    }
}
