package org.liangcai.psychometrics;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The engine's rules, each a sentence. */
class StructureTest {

    static {
        // Names are enough for these rules: classes of others need not be read.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    private static final String TESTS = StructureTest.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath();

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(location -> !location.contains(TESTS))
            .importPackages("org.liangcai.psychometrics");

    private static final String NUMERICS = "org.liangcai.psychometrics.numerics..";

    @Test
    void packages_know_each_other_in_one_direction_only() {
        slices().matching("org.liangcai.psychometrics.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ENGINE);
    }

    @Test
    void numerics_know_nothing_of_psychometrics() {
        noClasses()
                .that()
                .resideInAPackage(NUMERICS)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.liangcai.psychometrics..").and(resideOutsideOfPackage(NUMERICS)))
                .check(ENGINE);
    }

    @Test
    void only_numerics_know_libraries_of_mathematics() {
        noClasses()
                .that()
                .resideOutsideOfPackage(NUMERICS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons..", "org.ojalgo..")
                .check(ENGINE);
    }

    @Test
    void nothing_depends_on_the_time_of_day_or_on_unseeded_chance() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(ENGINE);
    }

    @Test
    void nothing_is_printed() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ENGINE);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(ENGINE.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(found -> assertThat(found.isAnnotatedWith(NullMarked.class))
                        .as(found.getName())
                        .isTrue());
    }
}
