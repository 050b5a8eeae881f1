package nl.areaal.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "nl.areaal.core";
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void needsNothingButJavaJtsAndNullMarks() {
        classes()
                .that()
                .resideOutsideOfPackages(ROOT + ".crs..", ROOT + ".coverage..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", ROOT + "..", "org.locationtech.jts..", "org.jspecify.annotations", "")
                .check(CORE);
    }

    @Test
    void usesGeoToolsForCoordinatesAndCoveragesAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".crs..", ROOT + ".coverage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geotools..", "org.opengis..")
                .check(CORE);
    }

    @Test
    void flowsFromAreasOverObservationsAndIndicatorsToScenarios() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("area")
                .definedBy(ROOT + ".area..")
                .layer("observation")
                .definedBy(ROOT + ".observation..")
                .layer("indicator")
                .definedBy(ROOT + ".indicator..")
                .layer("scenario")
                .definedBy(ROOT + ".scenario..")
                .whereLayer("scenario")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("indicator")
                .mayOnlyBeAccessedByLayers("scenario")
                .whereLayer("observation")
                .mayOnlyBeAccessedByLayers("indicator", "scenario")
                .check(CORE);
    }

    @Test
    void formsNoCyclesOfPackages() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void readsNoClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CORE);
    }

    @Test
    void readsAndWritesNothing() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
                        .and(not(type(ByteArrayOutputStream.class)))) // a buffer in memory is no outside world
                .check(CORE);
    }

    @Test
    void saysInANameWhatAClassIs() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Data|Info)$")
                .check(CORE);
    }

    @Test
    void keepsNoStateInStatics() {
        fields().that().areStatic().should().beFinal().check(CORE);
    }
}
