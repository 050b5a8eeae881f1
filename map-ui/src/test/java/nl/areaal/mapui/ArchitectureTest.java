package nl.areaal.mapui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.Component;
import org.junit.jupiter.api.Test;

/** How the parts of this application may lean on each other. */
class ArchitectureTest {
    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.areaal.mapui");

    @Test
    void viewsAndOpenServicesNeverTouch() {
        check(noClasses()
                .that()
                .resideInAPackage("..mapui.view..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..mapui.ogc.."));
        check(noClasses()
                .that()
                .resideInAPackage("..mapui.ogc..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..mapui.view.."));
    }

    @Test
    void viewsAreNobodyElsesBusiness() {
        check(classes().that().resideInAPackage("..mapui.view..").should().notBePublic());
    }

    @Test
    void onlyTheStoreModuleSpeaksSql() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.jdbc.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..mapui.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql.."));
    }

    @Test
    void onlyTheLiveBridgeSpeaksKafka() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..mapui.live..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.."));
    }

    @Test
    void openServicesKnowNoScreens() {
        check(noClasses()
                .that()
                .resideInAnyPackage("..mapui.ogc..", "..mapui.live..", "..mapui.scenario..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Component.class));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(APPLICATION);
    }
}
