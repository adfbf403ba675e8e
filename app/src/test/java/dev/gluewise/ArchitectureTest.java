package dev.gluewise;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The rules of the house, each with its reason. */
@AnalyzeClasses(packages = "dev.gluewise", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String MAIN = "dev.gluewise.app.Main";

    // ---- who may know whom

    @ArchTest
    static final ArchRule importsRunOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("app")
            .definedBy("dev.gluewise.app..")
            .layer("analyzer")
            .definedBy("dev.gluewise.analyzer..")
            .layer("simulator")
            .definedBy("dev.gluewise.simulator..")
            .layer("pricing-data")
            .definedBy("dev.gluewise.pricing..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("analyzer")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("simulator")
            .mayOnlyBeAccessedByLayers("app", "analyzer")
            .because("what a layer knows of the one above it can no longer be used or tested without it");

    @ArchTest
    static final ArchRule packagesHaveNoCircles = slices().matching("dev.gluewise.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a circle can only be understood, changed and tested all at once");

    // ---- where a library may be used

    @ArchTest
    static final ArchRule sparkStaysInItsPackage = noClasses()
            .that()
            .resideOutsideOfPackage("dev.gluewise.simulator.spark..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.spark.."))
            .because("Spark is optional: the program must start, and its launcher build it, without Spark's 300 MB");

    @ArchTest
    static final ArchRule sparkIsReachedByAProcess = noClasses()
            .that()
            .resideOutsideOfPackage("dev.gluewise.simulator.spark..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.gluewise.simulator.spark.."))
            .because("Spark runs in processes of its own, with their own heap and cancelled by ending them;"
                    + " a call would bring it into ours");

    @ArchTest
    static final ArchRule awsIsReachedInTwoPlaces = noClasses()
            .that()
            .resideOutsideOfPackages("dev.gluewise.pricing.rates..", "dev.gluewise.analyzer.source..")
            .should()
            .dependOnClassesThat(resideInAPackage("software.amazon.."))
            .because("an account is one source among several, and all the rest works without one");

    @ArchTest
    static final ArchRule windowsStayInTheDesktop = noClasses()
            .that()
            .resideOutsideOfPackage("dev.gluewise.app.desktop..")
            .should()
            .dependOnClassesThat(resideInAPackage("javafx.."))
            .because("commands start without JavaFX, on machines that have no display");

    @ArchTest
    static final ArchRule viewModelsHaveNoToolkit = noClasses()
            .that()
            .resideInAPackage("dev.gluewise.app.desktop..")
            .and()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.css..", "com.sun.javafx..")
            .allowEmptyShould(true)
            .because("a view model holds observable state alone and is tested without a toolkit");

    @ArchTest
    static final ArchRule sqlStaysInTheWorkspace = noClasses()
            .that()
            .resideOutsideOfPackage("dev.gluewise.analyzer.workspace..")
            .should()
            .dependOnClassesThat(resideInAPackage("java.sql..").or(resideInAPackage("org.sqlite..")))
            .because("the schema can only be changed where all its statements stand");

    // ---- what no class does

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that(resideOutsideOfPackages("dev.gluewise.app.cli..", "dev.gluewise.simulator.spark..")
                    .and(DescribedPredicate.not(
                            describe("are Main", type -> type.getName().equals(MAIN)))))
            .should()
            .accessTargetWhere(describe("standard output or error", ArchitectureTest::isStandardStream))
            .because("standard output is the result that scripts read, and standard error is for one line a fault;"
                    + " processes with Spark speak to us by theirs");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(MAIN)
            .should()
            .accessTargetWhere(describe("the time of day of this machine", ArchitectureTest::readsTheTimeOfDay))
            .because("the same input gives the same output; Main makes the one Clock and hands it on");

    @ArchTest
    static final ArchRule datesAreOfJavaTime = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo("java.util.Calendar")
            .because("they change under the hand and carry a time zone nobody asked for; java.time does neither");

    @ArchTest
    static final ArchRule moneyIsExact = fields().that()
            .areDeclaredInClassesThat()
            .haveFullyQualifiedName("dev.gluewise.pricing.billing.Money")
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class)
            .because("ten cents have no exact binary fraction, and a bill adds up thousands of them");

    @ArchTest
    static final ArchRule nothingIsNullUnlessItSaysSo = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .beAnnotatedWith(NullMarked.class)
            .orShould(beInANullMarkedPackage())
            .because("NullAway only looks at code that is marked, so a forgotten package is unchecked and silent");

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return be(describe(
                "in a package that is @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    private static boolean isStandardStream(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(access.getTarget().getName());
    }

    private static boolean readsTheTimeOfDay(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return name.startsWith("system") || name.startsWith("tick");
        }
        boolean withoutClock = !access.getTarget().getFullName().endsWith("(java.time.Clock)");
        return owner.getPackageName().startsWith("java.time") && name.equals("now") && withoutClock;
    }
}
