package dev.projectstudio;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.projectstudio.platform.error.AppException;
import java.time.Instant;
import javafx.application.Platform;
import javafx.scene.Node;

@AnalyzeClasses(packages = "dev.projectstudio", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("platform")
            .definedBy("dev.projectstudio.platform..")
            .layer("core")
            .definedBy("dev.projectstudio.core..")
            .layer("ui")
            .definedBy("dev.projectstudio.ui..")
            .layer("cli")
            .definedBy("dev.projectstudio.cli..")
            .layer("mcp")
            .definedBy("dev.projectstudio.mcp..")
            .layer("boot")
            .definedBy("dev.projectstudio", "dev.projectstudio.boot..")
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers("ui", "cli", "mcp", "boot")
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("boot")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("boot")
            .whereLayer("mcp")
            .mayOnlyBeAccessedByLayers("boot")
            .whereLayer("boot")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("dev.projectstudio.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule screensKnowEachOtherOnlyThroughTheShell = slices().matching("dev.projectstudio.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("dev.projectstudio.ui.common.."))
            .ignoreDependency(alwaysTrue(), resideInAPackage("dev.projectstudio.ui.shell.."));

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.projectstudio.platform..",
                    "dev.projectstudio.core..",
                    "dev.projectstudio.cli..",
                    "dev.projectstudio.mcp..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..");

    @ArchTest
    static final ArchRule viewModelsKnowNoControls = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.concurrent..", "org.jooq..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewsCallNoServices = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("dev.projectstudio.platform.db..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule sqlStaysInRepositories = noClasses()
            .that()
            .resideOutsideOfPackage("dev.projectstudio.platform.db..")
            .and()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .haveSimpleNameNotEndingWith("Queries")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.projectstudio.platform.db.schema..");

    @ArchTest
    static final ArchRule repositoriesStayInTheirFeature =
            classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

    @ArchTest
    static final ArchRule oneDoorToTheJavaFxThread = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.projectstudio.boot.DesktopApp")
            .and()
            .doNotHaveFullyQualifiedName("dev.projectstudio.boot.Threads")
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class)
            .orShould()
            .callConstructorWhere(target(owner(assignableTo(Thread.class))))
            .orShould()
            .callMethodWhere(target(nameMatching("startVirtualThread|ofVirtual|ofPlatform"))
                    .and(target(owner(assignableTo(Thread.class)))))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule stylesLiveInCss = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("setStyle")).and(target(owner(assignableTo(Node.class)))));

    @ArchTest
    static final ArchRule noStaticState =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule exceptionsShareOneRoot =
            classes().that().areAssignableTo(Exception.class).should().beAssignableTo(AppException.class);
}
