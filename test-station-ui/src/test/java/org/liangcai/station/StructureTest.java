package org.liangcai.station;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house's rules, each a sentence. */
class StructureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.liangcai");

    private static final String PSYCHOMETRICS = "org.liangcai.psychometrics..";
    private static final String ITEM_BANK = "org.liangcai.itembank..";
    private static final String NORMS = "org.liangcai.norms..";
    private static final String ASSESSMENT = "org.liangcai.assessment..";
    private static final String STATION = "org.liangcai.station..";

    @Test
    void packages_know_each_other_in_one_direction_only() {
        slices().matching("org.liangcai.(*).(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void the_engine_depends_on_nothing_of_ours_and_on_no_framework() {
        noClasses()
                .that()
                .resideInAPackage(PSYCHOMETRICS)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        ITEM_BANK,
                        NORMS,
                        ASSESSMENT,
                        STATION,
                        "io.micronaut..",
                        "com.vaadin..",
                        "jakarta..",
                        "java.sql.."))
                .check(HOUSE);
    }

    @Test
    void the_item_bank_knows_of_ours_only_the_engine() {
        noClasses()
                .that()
                .resideInAPackage(ITEM_BANK)
                .should()
                .dependOnClassesThat(resideInAnyPackage(NORMS, ASSESSMENT, STATION))
                .check(HOUSE);
    }

    @Test
    void norms_know_none_of_ours() {
        noClasses()
                .that()
                .resideInAPackage(NORMS)
                .should()
                .dependOnClassesThat(resideInAnyPackage(PSYCHOMETRICS, ITEM_BANK, ASSESSMENT, STATION))
                .check(HOUSE);
    }

    @Test
    void the_service_does_not_know_the_station() {
        noClasses()
                .that()
                .resideInAPackage(ASSESSMENT)
                .should()
                .dependOnClassesThat(resideInAnyPackage(STATION, "com.vaadin.."))
                .check(HOUSE);
    }

    @Test
    void domain_packages_are_free_of_frameworks() {
        noClasses()
                .that()
                .resideInAnyPackage(ITEM_BANK, NORMS, ASSESSMENT)
                .and()
                .resideOutsideOfPackages("..store..", "..api..")
                .and()
                .haveSimpleNameNotEndingWith("Factory")
                .and()
                .haveNameNotMatching(
                        ".*(\\$Definition|\\$Introspection|\\$Intercepted|\\$Exec|\\$ApplicationModule|\\$Serde).*")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.micronaut..", "com.vaadin..", "jakarta..", "java.sql.."))
                .check(HOUSE);
    }

    @Test
    void commons_math_is_imported_where_numbers_are_worked_on_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.liangcai.psychometrics.numerics..", "org.liangcai.norms.building..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.commons.math3.."))
                .check(HOUSE);
    }

    @Test
    void views_reach_services_and_never_stores() {
        noClasses()
                .that()
                .resideInAPackage(STATION)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.liangcai..store..", "java.sql.."))
                .check(HOUSE);
    }

    @Test
    void every_view_says_who_may_open_it() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .check(HOUSE);
    }

    @Test
    void time_comes_from_a_clock_that_is_handed_in() {
        noClasses()
                .that()
                .resideInAnyPackage(PSYCHOMETRICS, ITEM_BANK, NORMS, ASSESSMENT)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .check(HOUSE);
    }

    @Test
    void objects_are_handed_in_through_constructors() {
        noFields().should().beAnnotatedWith(Inject.class).check(HOUSE);
    }

    @Test
    void only_the_command_line_writes_to_the_standard_streams() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.liangcai.station", "org.liangcai.station.commandline..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        Set<String> described = HOUSE.stream()
                .filter(type -> type.getSimpleName().equals("package-info") && type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .isNotEmpty()
                .isSubsetOf(described);
    }
}
