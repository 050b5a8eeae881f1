package nl.areaal.geodata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses GEODATA = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.areaal.geodata");

    @Test
    void isAPlainLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.context..",
                        "org.springframework.boot..",
                        "org.springframework.web..",
                        "org.apache.kafka..",
                        "com.vaadin..")
                .check(GEODATA);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("nl.areaal.geodata.(*)..").should().beFreeOfCycles().check(GEODATA);
    }
}
